import { parse, TomlError } from "smol-toml";
import { type Check, entropy, usualSight } from "../engine/checks";
import type { Severity } from "../engine/finding";
import type { Rule } from "../engine/rule";
import { type Allowlist, type AllowlistTest, allowlistTest } from "../suppress/gitleaks";
import type { Problem } from "../suppress/suppressor";
import { LinearPattern, linearPattern } from "../util/linearPattern";

/** The files with rules of a team's own, relative to the root of a repository or workspace folder. */
export const ownRuleFiles: readonly string[] = [".tacit/rules.toml", ".gitleaks.toml"];

/** What a file of rules says; a rule that is wrong is left out and named among the problems. */
export interface OwnRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly Problem[];
}

/**
 * A rule as gitleaks writes it, with two keys of ours: `severity` and `variable`.
 * Source: https://github.com/gitleaks/gitleaks#configuration
 */
export interface OwnRule {
  readonly id?: unknown;
  readonly description?: unknown;
  readonly regex?: unknown;
  readonly secretGroup?: unknown;
  readonly keywords?: unknown;
  readonly path?: unknown;
  readonly entropy?: unknown;
  readonly allowlist?: Allowlist;
  readonly allowlists?: readonly Allowlist[];
  readonly severity?: unknown;
  readonly variable?: unknown;
}

/** Keywords shorter than this are in every text. */
const shortestKeyword = 3;
/** How far from a keyword a rule looks, in UTF-16 code units. */
const reach = 1000;

/** Reads `.tacit/rules.toml` or `.gitleaks.toml`: TOML with a table `[[rules]]` for each rule. */
export function ownRulesOf(path: string, text: string): OwnRules {
  try {
    const { rules } = parse(text) as { rules?: unknown };
    return ownRules(path, Array.isArray(rules) ? rules : []);
  } catch (error) {
    // The reader of allowlists says of `.gitleaks.toml` that it is no TOML.
    if (path === ".gitleaks.toml") return { rules: [], problems: [] };
    const message = "is no valid TOML";
    return {
      rules: [],
      problems: [error instanceof TomlError ? { path, line: error.line, message } : { path, message }],
    };
  }
}

/**
 * Rules from tables as the file or the setting `tacit.rules` holds them.
 * @param path Of the file, or the setting's name, for the problems.
 */
export function ownRules(path: string, tables: readonly OwnRule[]): OwnRules {
  const rules: Rule[] = [];
  const problems: Problem[] = [];
  tables.forEach((table, index) => {
    const name = typeof table.id === "string" && table.id !== "" ? `“${table.id}”` : `number ${index + 1}`;
    const complain = (message: string): void => {
      problems.push({ path, message: `has a rule, ${name}, that ${message}` });
    };
    const made = ruleOf(table, complain);
    if (made !== undefined) rules.push(made);
  });
  return { rules, problems };
}

function ruleOf(table: OwnRule, complain: (message: string) => void): Rule | undefined {
  const { id, description, regex, secretGroup = 0, path, keywords = [], entropy: least } = table;
  // Rules of gitleaks without a pattern are about the names of files.
  if (regex === undefined && path !== undefined) return undefined;
  if (typeof id !== "string" || !/^[\w.-]{1,100}$/.test(id))
    return refuse("needs an id of letters, digits and “-”");
  if (typeof regex !== "string" || regex === "") return refuse("needs a regex");
  if (!Number.isInteger(secretGroup)) return refuse("has a secretGroup that is no whole number");
  if (!isTexts(keywords)) return refuse("has keywords that are no list of texts");
  const pattern = linearPattern(regex, secretGroup as number);
  if (typeof pattern === "string")
    return refuse(`has a regex that is not RE2 (${pattern}); RE2 cannot hang and has no lookaround`);
  if (new LinearPattern(regex).test("")) return refuse("has a regex that matches an empty text");
  const files = typeof path === "string" ? linearPattern(path) : undefined;
  if (typeof files === "string") return refuse(`has a path that is not RE2 (${files})`);
  const usable = keywords.filter((keyword) => keyword.length >= shortestKeyword && isAscii(keyword));
  const anchored = usable.length > 0 && usable.length === keywords.length;
  return {
    id,
    provider: "Own rule",
    title: typeof description === "string" && description !== "" ? description : id,
    keywords: anchored ? usable : [],
    anchor: anchored ? "near" : "text",
    reach,
    pattern,
    checks: [
      ...(typeof least === "number" ? [entropy(least)] : []),
      ...allowlistsOf(table).map((list) => notAllowed(allowlistTest(list, complain))),
    ],
    proofs: [],
    severity: severityOf(table.severity),
    confidence: "likely",
    generic: false,
    weighed: false,
    ...(files === undefined ? {} : { paths: files }),
    reaches: "What the rule's author has in mind.",
    expires: "As its issuer has it.",
    variable: typeof table.variable === "string" ? table.variable : variableOf(id),
  };

  function refuse(message: string): undefined {
    complain(message);
    return undefined;
  }
}

function allowlistsOf({ allowlist, allowlists }: OwnRule): Allowlist[] {
  return [allowlist ?? [], allowlists ?? []].flat() as Allowlist[];
}

function notAllowed(list: AllowlistTest): Check {
  return {
    name: "notAllowed",
    passes: (value, { text, start, path }) => {
      // The part of a long line that checks see.
      const before = text.slice(Math.max(0, start - usualSight), start);
      const behind = text.slice(start, start + value.length + usualSight);
      const to = behind.indexOf("\n");
      const line = before.slice(before.lastIndexOf("\n") + 1) + behind.slice(0, to < 0 ? undefined : to);
      return !list.allows({ path, value, line });
    },
  };
}

/** Texts are searched for keywords byte by byte. */
function isAscii(keyword: string): boolean {
  return /^[\x20-\x7e]+$/.test(keyword);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function severityOf(value: unknown): Severity {
  const severities: readonly Severity[] = ["critical", "high", "medium", "low"];
  return severities.find((one) => one === value) ?? "high";
}

function variableOf(id: string): string {
  const name = id
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "_")
    .replace(/^[^A-Z]+|_+$/g, "");
  return name === "" ? "SECRET" : name;
}

/** Where rules come from: a file's text, or tables of the setting. */
export type RuleSource =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly tables: readonly OwnRule[] };

/** The rules of all sources, in their order. */
export function readOwnRules(sources: readonly RuleSource[]): OwnRules {
  const read = sources.map((source) =>
    "text" in source ? ownRulesOf(source.path, source.text) : ownRules(source.path, source.tables),
  );
  return {
    rules: read.flatMap(({ rules }) => rules),
    problems: read.flatMap(({ problems }) => problems),
  };
}
