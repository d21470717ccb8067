import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "ruby", path: "lib/client.rb" };
const reads = (name: string): string => `ENV.fetch("${name}")`;

describe("in Ruby a secret becomes a reference", () => {
  becomes(site, {
    "in a constant": ["API_KEY = '⟦s3cret⟧'.freeze\n", `API_KEY = ${reads("API_KEY")}.freeze\n`],
    "filled in": ['x = "Bearer ⟦s3cret⟧"\n', `x = "Bearer #{${reads("API_TOKEN")}}"\n`],
    "filled in to quotes that fill in": ["x = 'a#⟦s3cret⟧'\n", `x = "a\\##{${reads("API_TOKEN")}}"\n`],
    "in the middle of what is filled in": ["x = \"#{f '⟦s3cret⟧'}\"\n", `x = "#{f ${reads("API_TOKEN")}}"\n`],
    "that is copied, because it is changed": [
      "api_key = '⟦s3cret⟧'\napi_key << 'x'\n",
      `api_key = ${reads("API_KEY")}.dup\napi_key << 'x'\n`,
    ],
    "that is not copied where strings are frozen": [
      "# frozen_string_literal: true\n\napi_key = '⟦s3cret⟧'\napi_key << 'x'\n",
      `# frozen_string_literal: true\n\napi_key = ${reads("API_KEY")}\napi_key << 'x'\n`,
    ],
    "in place of a heredoc": [
      "login(<<~'KEY', 1)\n  ⟦s3cret⟧\nKEY\nrun\n",
      `login(${reads("API_TOKEN")}, 1)\nrun\n`,
    ],
    "in Rails' settings": [
      "Rails.application.configure do\n  config.api_key = '⟦s3cret⟧'\nend\n",
      `Rails.application.configure do\n  config.api_key = ${reads("API_KEY")}\nend\n`,
    ],
  });
  becomes(
    { languageId: "plaintext", path: "/app/Gemfile" },
    {
      "in a file without an ending": [
        "source '⟦https://u:s3cret@gems.example⟧'\n",
        `source ${reads("SOURCE_URL")}\n`.replace("SOURCE_URL", "API_TOKEN_URL"),
      ],
    },
  );
});

describe("in Ruby a secret stays", () => {
  stays(site, {
    "as a key": ["f '⟦s3cret⟧': 1\n", "not-an-expression"],
    "as a symbol": ["f :'⟦s3cret⟧'\n", "not-an-expression"],
    "in a list of words": ["f %w[a ⟦s3cret⟧ it's]\n", "not-a-string"],
    "in a command": ["f `curl ⟦s3cret⟧`\n", "not-a-string"],
    "in a regular expression": ["f(/⟦s3cret⟧/)\n", "not-a-string"],
    "in a pattern": ["case x\nin {a: '⟦s3cret⟧'} then 1\nend\n", "not-an-expression"],
    "in a part of a heredoc as it is": ["x = <<-'A'\n  a ⟦s3cret⟧\n  A\n", "no-interpolation"],
    "in documentation": ["=begin\n'⟦s3cret⟧'\n=end\n", "in-comment"],
    "behind the end": ["x = 1\n__END__\n'⟦s3cret⟧'\n", "in-comment"],
    "in bytes that may be no text": ['x = "⟦s3cret\\xE4⟧"\n', "value-unwritable"],
  });
});
