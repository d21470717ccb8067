import {
  applyEdits,
  type JSONPath,
  type ModificationOptions,
  modify,
  type ParseError,
  parse,
  printParseErrorCode,
} from "jsonc-parser";

/** The file that says which store serves what, and what is asked of secrets; from the folder of the workspace or repository; it is committed. */
export const configFile = ".tacit/config.json";

/** Why the file cannot be understood, in words that go on from its name. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  /** @param line From 1; absent when the file can be read, but not understood. */
  constructor(
    message: string,
    readonly line?: number,
  ) {
    super(message);
  }
}

/** By its name: each bundle has a class of its own. */
export function isConfigError(error: unknown): error is ConfigError {
  return error instanceof Error && error.name === "ConfigError";
}

/**
 * The object that the text of the file holds, which may have comments and trailing commas; an empty one when it is empty.
 * @throws ConfigError when it is no object.
 */
export function parsedConfig(text: string): Record<string, unknown> {
  const errors: ParseError[] = [];
  const root: unknown = parse(text, errors, { allowTrailingComma: true, allowEmptyContent: true }) ?? {};
  const [error] = errors;
  if (error !== undefined)
    throw new ConfigError(`is no JSON: ${printParseErrorCode(error.error)}`, lineOf(text, error.offset));
  return recordOf(root, "the file");
}

/** The text of the file with another value at a path, or one more in a list; comments and all else stay. */
export function modifiedConfig(
  text: string,
  path: JSONPath,
  value: unknown,
  options: ModificationOptions = {},
): string {
  const formattingOptions = { insertSpaces: true, tabSize: 2, insertFinalNewline: true };
  const whole = text.trim() === "" ? "{}" : text;
  return applyEdits(whole, modify(whole, path, value, { formattingOptions, ...options }));
}

/** @throws ConfigError when a value is no object. */
export function recordOf(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw wrong(where, "must be an object in braces");
  return value as Record<string, unknown>;
}

/** @throws ConfigError for the first of what is left when all that is known has been taken out. */
export function refuseUnknown(rest: Readonly<Record<string, unknown>>, where: string): void {
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw wrong(where, `there is no “${unknown}”`);
}

export function wrong(where: string, what: string): ConfigError {
  return new ConfigError(`cannot be used: ${where}: ${what}`);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
