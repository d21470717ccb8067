import type { Reference } from "./reference";

/** Source: https://doc.rust-lang.org/std/env/fn.var.html */
export const systems: readonly Reference[] = [
  {
    family: "rust",
    languages: ["rust"],
    files: /\.rs$/,
    expression: (name) => `std::env::var("${name}").expect("${name} is not set")`,
    loaders: ["shell"],
  },
];
