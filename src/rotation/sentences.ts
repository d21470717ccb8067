import { StoreError } from "../stores/storeError";
import type { Page } from "./journal";
import type { Deed, Provider } from "./provider";
import { nextAction } from "./steps";

/** What a person reads before anything happens. */
export function introduction({ title, hosts, needs, deeds }: Provider): string {
  const asked = hosts.length === 0 ? "" : ` (${hosts.map(({ name }) => name).join(", ")})`;
  const needed = needs === undefined ? "" : ` The secret itself needs ${needs}.`;
  const steps = deeds.map(({ does, risk }, at) => `${at + 1}. ${does}${riskWords[risk]}`).join("\n");
  return `${title}${asked}.${needed} Steps:\n${steps}`;
}

const riskWords: Readonly<Record<Deed["risk"], string>> = {
  none: "",
  cuts: " (programs with the old value may fail)",
  irreversible: " (cannot be undone)",
};

/** Where a rotation stands that is under way. */
export interface Standing {
  /** Of its parts, in the first place that holds it. */
  readonly names: readonly string[];
  /** `2027-01-31T09:05` */
  readonly begun: string;
  /** The step that comes next, in words. */
  readonly next: string;
}

export function standingOf({ holders, track, begun }: Page): Standing {
  const action = nextAction(track);
  const next =
    action.kind === "end" ? "clearing up" : `${action.kind === "undo" ? "back before " : ""}${action.step}`;
  return { names: Object.values(holders[0]?.names ?? {}), begun: begun.slice(0, 16), next };
}

/** What is said before a value is asked for that replaces a lost one. */
export function lostSentence(page: string | undefined): string {
  const where = page === undefined ? "" : ` at ${page}`;
  return `The provider has made a new value, and this computer stopped before it was kept. The old one no longer works. Make another one by hand${where}; it is asked for next, and stored in all places.`;
}

/** That the safe does not have what the journal says. */
export function otherComputer(): StoreError {
  return new StoreError("no-key", "Tacit", {
    detail: "the values of this rotation are not in the keyring",
    advice: "Go on with it on the computer, and as the user, where it was begun.",
  });
}

/** That a rotation can only go on. */
export function noWayBack(title: string): StoreError {
  return new StoreError("failed", title, {
    detail: "what was done cannot be undone",
    advice: "Go on with the rotation.",
  });
}
