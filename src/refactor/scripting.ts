import type { ScriptingFamily } from "../references/reference";
import { lexElixir } from "./literals/elixir";
import { lexErlang } from "./literals/erlang";
import { lexHaskell } from "./literals/haskell";
import { lexJulia } from "./literals/julia";
import { lexLua } from "./literals/lua";
import { lexPerl } from "./literals/perl";
import { lexPhp } from "./literals/php";
import { lexR } from "./literals/r";
import { elixirReplacement } from "./replace/elixir";
import { erlangReplacement } from "./replace/erlang";
import { haskellReplacement } from "./replace/haskell";
import { juliaReplacement } from "./replace/julia";
import type { Notation } from "./replace/kinds";
import { luaReplacement } from "./replace/lua";
import { perlReplacement } from "./replace/perl";
import { phpReplacement } from "./replace/php";
import { rReplacement } from "./replace/r";

/** The notations of scripting and functional languages. */
export const scriptingNotations: Readonly<Record<ScriptingFamily, Notation>> = {
  php: { lex: lexPhp, replace: phpReplacement },
  perl: { lex: lexPerl, replace: perlReplacement },
  lua: { lex: lexLua, replace: luaReplacement },
  r: { lex: lexR, replace: rReplacement },
  elixir: { lex: lexElixir, replace: elixirReplacement },
  erlang: { lex: lexErlang, replace: erlangReplacement },
  haskell: { lex: lexHaskell, replace: haskellReplacement },
  julia: { lex: lexJulia, replace: juliaReplacement },
};
