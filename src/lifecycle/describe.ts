import { isDotenvFile } from "../dotenv/files";
import { parse } from "../dotenv/parse";
import type { LocatedFinding } from "../engine/locate";
import { fileNameOf } from "../util/fileName";
import {
  type EnvironmentRule,
  environmentNamed,
  environmentOfName,
  environmentOfPath,
  environmentOfSections,
  isTestPath,
} from "./environment";
import { keyName } from "./keyName";
import type { Place, PlaceKind } from "./place";
import { type Surround, type Surrounds, surroundsOf } from "./sections";
import type { Services } from "./service";
import { traitsOf } from "./traits/read";
import { isGuessable, type ValueMarks } from "./valueMarks";

/** What a file is described with. */
export interface Surroundings {
  readonly services: Services;
  readonly environments: readonly EnvironmentRule[];
  readonly marks: ValueMarks;
  /** The variable that a rule suggests, for what has no name where it stands. */
  readonly variableOf: (rule: string) => string;
  /** Whether what stands at an offset is sent to everybody who opens the program. */
  readonly isClient: (path: string, text: string, offset: number) => boolean;
}

/**
 * What can be told of each finding of a file without its value.
 * @param path From the top of the workspace folder, with `/`.
 * @param text The file's whole text.
 * @returns A place for each finding, in their order.
 */
export function describe(
  path: string,
  text: string,
  findings: readonly LocatedFinding[],
  surroundings: Surroundings,
): Place[] {
  if (findings.length === 0) return [];
  const around = isDotenvFile(fileNameOf(path)) ? dotenvSurrounds(text) : surroundsOf(text, path);
  return findings.map((finding) => placeOf(path, text, finding, around.at(finding.start), surroundings));
}

function placeOf(
  path: string,
  text: string,
  finding: LocatedFinding,
  surround: Surround,
  { services, environments, marks, variableOf, isClient }: Surroundings,
): Place {
  const { start, end, rule, severity, confidence } = finding;
  const value = text.slice(start, end);
  const before = text.slice(Math.max(0, start - 300), start);
  const name = keyName(before, surround.keys.at(-1), variableOf(rule));
  const kind = kindOf(path);
  const { startLine, startColumn, endLine, endColumn } = finding;
  return {
    ...{ kind, path, rule, severity, confidence, name },
    range: { startLine, startColumn, endLine, endColumn },
    mark: marks.of(value),
    isGuessable: isGuessable(value),
    environment: environmentOf(path, name, surround, environments),
    service: serviceOf(path, surround, services),
    isClient: isPublicVariable(path, name) || isClient(path, text, start),
    traits: traitsOf({ rule, value, name, text, start, end }),
  };
}

/** Each value in a dotenv file has the name of its variable. */
function dotenvSurrounds(text: string): Surrounds {
  const entries = parse(text);
  return {
    at: (offset) => {
      const entry = entries.find(({ valueSpan }) => valueSpan.start <= offset && offset <= valueSpan.end);
      return { keys: entry === undefined ? [] : [entry.name], said: [] };
    },
  };
}

function kindOf(path: string): PlaceKind {
  if (isTestPath(path)) return "test";
  if (isDotenvFile(fileNameOf(path))) return "env";
  return /\.(?:ya?ml|jsonc?|json5|toml|ini|cfg|conf|properties|tfvars|xml|config)$/i.test(path)
    ? "settings"
    : "source";
}

/** The nearest counts: the name of the value, then what surrounds it, then the file. */
function environmentOf(
  path: string,
  name: string,
  { keys, said }: Surround,
  rules: readonly EnvironmentRule[],
): string | undefined {
  const beside = said.find((word) => /^[\w-]+$/.test(word));
  return (
    environmentOfName(name) ??
    environmentOfSections(keys.slice(0, -1)) ??
    (beside === undefined ? undefined : environmentNamed(beside)) ??
    environmentOfPath(path, rules) ??
    (isTestPath(path) ? "test" : undefined)
  );
}

/** A file that puts services together names them: https://docs.docker.com/reference/compose-file/services/ */
function serviceOf(path: string, { keys }: Surround, services: Services): string | undefined {
  const isCompose = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/.test(path);
  if (isCompose && keys[0] === "services" && keys[1] !== undefined) return keys[1].toLowerCase();
  return services.of(path);
}

/**
 * Variables that builds put into what browsers get. Sources: https://vite.dev/guide/env-and-mode,
 * https://nextjs.org/docs/app/guides/environment-variables, https://docs.expo.dev/guides/environment-variables/,
 * https://create-react-app.dev/docs/adding-custom-environment-variables/, https://www.gatsbyjs.com/docs/how-to/local-development/environment-variables/,
 * https://svelte.dev/docs/kit/$env-static-public, https://nuxt.com/docs/guide/going-further/runtime-config
 */
function isPublicVariable(path: string, name: string): boolean {
  const isPublic =
    /^(?:NEXT_PUBLIC|NUXT_PUBLIC|VITE|REACT_APP|VUE_APP|EXPO_PUBLIC|GATSBY|PUBLIC|NG_APP|STORYBOOK)_/;
  return isPublic.test(name) && isDotenvFile(fileNameOf(path));
}
