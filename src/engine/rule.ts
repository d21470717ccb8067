import type { PatternMatch } from "../util/linearPattern";
import type { Check } from "./checks";
import type { Confidence, Severity } from "./finding";

/**
 * Where a rule's pattern is tried once one of its keywords has been seen:
 * `keyword`, at the keyword's first character; `word`, at the first character of the word that the keyword is part
 * of (letters, digits, `_`, `-`, `.`, `$`, `+`); `near`, anywhere within `reach` characters of the keyword; `text`, anywhere, without a keyword.
 */
export type Anchor = "keyword" | "word" | "near" | "text";

/** What a provider file writes down for one kind of secret. */
export interface RuleDeclaration {
  /** Kebab-case, unique, stable: people put it into ignore files. */
  readonly id: string;
  /** Who issues it: `GitHub`; `Generic` where anybody does. */
  readonly provider: string;
  /** What it is, in the provider's own words: `personal access token (classic)`. */
  readonly title: string;
  /** Literals of which at least one stands in every match; compared without regard to ASCII case. */
  readonly keywords: readonly string[];
  readonly anchor?: Anchor;
  /** What has to begin with the keyword of an anchor of `near`; where it does not, the keyword does not count. */
  readonly lead?: RegExp;
  /** How far from the keyword an anchor of `near` looks, in characters to either side. Default 200. */
  readonly reach?: number;
  /**
   * The format. Exactly one group named `value` around the secret itself; every quantifier bounded, since the
   * text is whatever people have. Flags: `i` and `s` at most.
   */
  readonly pattern: RegExp;
  /** All must pass, cheapest first. */
  readonly checks?: readonly Check[];
  /** What makes a finding `certain`, such as a checksum; where one of them fails, the finding is only `likely`. */
  readonly proofs?: readonly Check[];
  readonly severity: Severity;
  /** Of a finding of this rule; of a `weighed` rule the most that it can have. */
  readonly confidence: Confidence;
  /** True where only the place tells the value from other strings: `weigh.ts` says how sure it is. */
  readonly weighed?: boolean;
  /** Tried only on files whose name, without its folders, matches; without it, on every text. */
  readonly files?: RegExp;
  /** A rule of the last resort gives way to every other rule that finds something in the same place. */
  readonly generic?: boolean;
  /** What the secret opens, one line for a person. */
  readonly reaches: string;
  /** Whether and when it expires by itself, one line for a person. */
  readonly expires: string;
  /** The page where it is rotated or revoked; absent when there is no single such page. */
  readonly rotate?: string;
  /** The environment variable that this provider's own documentation and tools use. */
  readonly variable: string;
}

/** What the engine asks of a pattern: a `RegExp`, or a `LinearPattern`. */
export interface Pattern {
  lastIndex: number;
  readonly source: string;
  readonly ignoreCase?: boolean;
  test(text: string): boolean;
  exec(text: string): PatternMatch | null;
}

/** A declaration made ready for the engine. */
export interface Rule extends Omit<RuleDeclaration, "pattern" | "lead" | "files"> {
  readonly pattern: Pattern;
  readonly lead?: Pattern;
  /** Tested with a file's name. */
  readonly files?: Pick<Pattern, "test">;
  /** Tested with a file's whole path, with `/` between folders. */
  readonly paths?: Pick<Pattern, "test">;
  readonly anchor: Anchor;
  readonly reach: number;
  readonly checks: readonly Check[];
  readonly proofs: readonly Check[];
  readonly generic: boolean;
  readonly weighed: boolean;
}

const idFormat = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Completes a declaration with the defaults.
 * @throws Error when the declaration breaks the form described at `RuleDeclaration`, naming the rule.
 */
export function rule(declaration: RuleDeclaration): Rule {
  const { id, keywords, pattern } = declaration;
  const refuse = (why: string): never => {
    throw new Error(`rule ${id}: ${why}`);
  };
  if (!idFormat.test(id)) refuse("the id must be kebab-case");
  if (keywords.length === 0 || keywords.some((keyword) => keyword.length < 3)) {
    refuse("needs keywords of three or more characters");
  }
  if (pattern.source.split("(?<value>").length !== 2) refuse("needs exactly one group named value");
  if (/[^is]/.test(pattern.flags)) refuse("allows no flags but i and s");
  return new DeclaredRule(declaration);
}

/** A class, since hundreds of objects with accessors of their own are slow to make. */
class DeclaredRule implements Rule {
  readonly id: string;
  readonly provider: string;
  readonly title: string;
  readonly keywords: readonly string[];
  readonly anchor: Anchor;
  readonly lead?: Pattern;
  readonly reach: number;
  readonly checks: readonly Check[];
  readonly proofs: readonly Check[];
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly weighed: boolean;
  readonly files?: RegExp;
  readonly generic: boolean;
  readonly reaches: string;
  readonly expires: string;
  readonly rotate?: string;
  readonly variable: string;
  readonly #declared: RegExp;
  #pattern: RegExp | undefined;

  constructor(of: RuleDeclaration) {
    this.id = of.id;
    this.provider = of.provider;
    this.title = of.title;
    this.keywords = of.keywords;
    this.anchor = of.anchor ?? "keyword";
    if (of.lead !== undefined) this.lead = new RegExp(of.lead.source, `${of.lead.flags}y`);
    this.reach = of.reach ?? 200;
    this.checks = of.checks ?? [];
    this.proofs = of.proofs ?? [];
    this.severity = of.severity;
    this.confidence = of.confidence;
    this.weighed = of.weighed ?? false;
    if (of.files !== undefined) this.files = of.files;
    this.generic = of.generic ?? false;
    this.reaches = of.reaches;
    this.expires = of.expires;
    if (of.rotate !== undefined) this.rotate = of.rotate;
    this.variable = of.variable;
    this.#declared = of.pattern;
  }

  /** Of hundreds of rules a text needs few: their patterns are made when they are. */
  get pattern(): RegExp {
    this.#pattern ??= stickyOrGlobal(this.#declared, this.anchor);
    return this.#pattern;
  }
}

function stickyOrGlobal({ source, flags }: RegExp, anchor: Anchor): RegExp {
  return new RegExp(source, `${flags}${anchor === "near" || anchor === "text" ? "g" : "y"}`);
}
