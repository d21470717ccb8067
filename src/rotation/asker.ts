import type { Risk } from "./provider";
import type { StepName } from "./steps";

/**
 * What a person is asked. `begin`: whether to begin or go on at all; `host`: whether a server that only the workspace names may
 * get to see the values; `repair`: something out of the plan; else a step.
 */
export interface Question {
  readonly about: StepName | "begin" | "host" | "repair";
  /** Sentences without any value. */
  readonly text: string;
  readonly risk: Risk;
}

/** The one who decides: an editor's dialogs, a terminal. */
export interface Asker {
  /** Whether the person agrees. Not to answer is not to agree. */
  confirm(question: Question): Promise<boolean>;

  /**
   * A value that the person has made by hand, from a box that hides it.
   * @param part Which of several; `value` where there is only one.
   * @param page Where it is made, for the asker to open.
   * @returns Undefined when the person gives none.
   */
  newValue(part: string, page: string | undefined): Promise<string | undefined>;

  /** Hears of what was done. */
  tell(step: StepName, state: "done" | "undone"): void;
}

/** That the person does not agree. What was done until then stays, and can be gone on with. */
export class Declined extends Error {
  override readonly name = "Declined";

  constructor(readonly about: Question["about"]) {
    super("declined");
  }
}
