import { beam } from "./beam";
import { php } from "./php";
import type { Reference } from "./reference";

/** The rows of scripting and functional languages. */
export const scripting: readonly Reference[] = [
  ...php,
  ...beam,
  {
    // Source: https://perldoc.perl.org/perlvar#%25ENV
    family: "perl",
    languages: ["perl"],
    files: /\.(?:pl|pm|psgi)$/i,
    expression: (name) => `$ENV{${name}} // die("${name} is not set")`,
    loose: true,
    inside: (name) => `$ENV{${name}}`,
    loaders: ["shell"],
  },
  {
    // Source: https://www.lua.org/manual/5.4/manual.html#pdf-os.getenv
    family: "lua",
    languages: ["lua"],
    files: /\.lua$/i,
    expression: (name) => `os.getenv("${name}") or error("${name} is not set")`,
    loose: true,
    loaders: ["shell"],
  },
  {
    // Source: https://stat.ethz.ch/R-manual/R-devel/library/base/html/Sys.getenv.html
    family: "r",
    languages: ["r"],
    files: /\.r$/i,
    expression: (name) => `Sys.getenv("${name}")`,
    loaders: ["shell"],
  },
  {
    // Source: https://docs.julialang.org/en/v1/base/base/#Base.ENV
    family: "julia",
    languages: ["julia"],
    files: /\.jl$/,
    expression: (name) => `ENV["${name}"]`,
    inside: (name) => `$(ENV["${name}"])`,
    loaders: ["shell"],
  },
  {
    // Source: https://hackage.haskell.org/package/base/docs/System-Environment.html#v:getEnv
    family: "haskell",
    languages: ["haskell"],
    files: /\.hs$/,
    expression: (name) => `getEnv "${name}"`,
    module: "System.Environment (getEnv)",
    loaders: ["shell"],
  },
];
