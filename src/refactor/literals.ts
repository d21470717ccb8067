import type { Family } from "../references/reference";
import type { Lexer } from "./literal";
import { lexCompose } from "./literals/compose";
import { lexGo } from "./literals/go";
import { lexJava } from "./literals/java";
import { lexJavaScript } from "./literals/javascript";
import { lexPython } from "./literals/python";
import { lexRuby } from "./literals/ruby";
import { lexShell } from "./literals/shell";

const lexers: Readonly<Record<Family, Lexer>> = {
  javascript: lexJavaScript,
  python: lexPython,
  go: lexGo,
  java: lexJava,
  ruby: lexRuby,
  shell: lexShell,
  compose: lexCompose,
};

export function lexerOf(family: Family): Lexer {
  return lexers[family];
}
