import type { ShellFamily } from "../references/reference";
import { lexBatch } from "./literals/batch";
import { lexDockerfile } from "./literals/dockerfile";
import { lexFish } from "./literals/fish";
import { lexHttp } from "./literals/http";
import { lexMake } from "./literals/make";
import { lexPowerShell } from "./literals/powershell";
import { lexShell } from "./literals/shell";
import { lexSql } from "./literals/sql";
import { batchReplacement, clashesInBatch } from "./replace/batch";
import { clashesInDockerfile, dockerfileReplacement } from "./replace/dockerfile";
import { clashesInFish, fishReplacement } from "./replace/fish";
import { httpReplacement } from "./replace/http";
import type { Notation } from "./replace/kinds";
import { clashesInMake, makeReplacement } from "./replace/make";
import { clashesInPowerShell, powershellReplacement } from "./replace/powershell";
import { shellReplacement } from "./replace/shell";
import { clashesInShell } from "./replace/shellVariables";

import { clashesInSql, sqlReplacement } from "./replace/sql";

/** The notations of shells and of the formats that hold their commands. */
export const shellNotations: Readonly<Record<ShellFamily, Notation>> = {
  shell: { lex: lexShell, replace: shellReplacement, clashes: clashesInShell },
  fish: { lex: lexFish, replace: fishReplacement, clashes: clashesInFish },
  powershell: { lex: lexPowerShell, replace: powershellReplacement, clashes: clashesInPowerShell },
  batch: { lex: lexBatch, replace: batchReplacement, clashes: clashesInBatch },
  dockerfile: { lex: lexDockerfile, replace: dockerfileReplacement, clashes: clashesInDockerfile },
  make: { lex: lexMake, replace: makeReplacement, clashes: clashesInMake },
  sql: { lex: lexSql, replace: sqlReplacement, clashes: clashesInSql },
  http: { lex: lexHttp, replace: httpReplacement },
};
