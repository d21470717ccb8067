import { elixir } from "./elixir";
import { erlang } from "./erlang";
import { fsharp } from "./fsharp";
import { haskell } from "./haskell";
import { lua } from "./lua";
import { perl } from "./perl";
import { php } from "./php";
import type { Language } from "./program";
import { r } from "./r";

/** Scripting and functional languages. */
export const scripting: readonly Language[] = [php, perl, lua, r, elixir, erlang, haskell, fsharp];
