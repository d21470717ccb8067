import type { Reference } from "./reference";

/** Source: https://docs.ruby-lang.org/en/3.4/ENV.html#method-c-fetch */
export const ruby: readonly Reference[] = [
  {
    family: "ruby",
    languages: ["ruby"],
    files:
      /\.(?:rb|rake|gemspec|ru|jbuilder|thor)$|(?:^|\/)(?:Gem|Rake|Cap|Guard|Vagrant|Pod|Fast|Brew|Danger)file$/,
    expression: (name) => `ENV.fetch("${name}")`,
    inside: (name) => `#{ENV.fetch("${name}")}`,
    loaders: ["ruby-dotenv", "shell"],
  },
];
