import type { Listed } from "./store";

/** The order in which stores list secrets. */
export function byName(one: Pick<Listed, "name">, other: Pick<Listed, "name">): number {
  return one.name < other.name ? -1 : 1;
}

/** A point in time that a server has told in seconds since 1970. */
export function dateOfSeconds(seconds: number | undefined): Date | undefined {
  return seconds === undefined ? undefined : new Date(seconds * 1000);
}

/** A point in time that a server has told in the form of ISO 8601. */
export function dateOfText(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
}
