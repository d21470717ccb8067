/**
 * The way of a rotation. `create`: there is a new value; `verify`: it works; `store`: every holder has it; `wait`: what uses
 * it was started anew; `disable`: the old one no longer works, but could again; `confirm`: nobody misses it; `delete`: it is gone.
 */
export const stepNames = ["create", "verify", "store", "wait", "disable", "confirm", "delete"] as const;

export type StepName = (typeof stepNames)[number];

/** `begun`: it may have happened or not; `done`: it has. A step without a mark has not happened. */
export type Mark = "begun" | "done";

/** How far a rotation has come. A value: nothing here changes it. */
export interface Track {
  /** The steps of this rotation, in the order of `stepNames`. */
  readonly plan: readonly StepName[];
  readonly marks: Readonly<Partial<Record<StepName, Mark>>>;
  readonly direction: "forward" | "back";
}

/** What is to be done next. `resume` is for a step that may have happened already. */
export type Action =
  | { readonly kind: "take" | "resume" | "undo"; readonly step: StepName }
  | { readonly kind: "end"; readonly outcome: "done" | "rolled-back" };

/** The start of a rotation with these steps. */
export function trackOf(steps: Iterable<StepName>): Track {
  const wanted = new Set(steps);
  return { plan: stepNames.filter((step) => wanted.has(step)), marks: {}, direction: "forward" };
}

/** What comes next: forward the first step that is not done, back the last one that has a mark. */
export function nextAction({ plan, marks, direction }: Track): Action {
  if (direction === "back") {
    const step = plan.findLast((one) => marks[one] !== undefined);
    return step === undefined ? { kind: "end", outcome: "rolled-back" } : { kind: "undo", step };
  }
  const step = plan.find((one) => marks[one] !== "done");
  if (step === undefined) return { kind: "end", outcome: "done" };
  return { kind: marks[step] === undefined ? "take" : "resume", step };
}

/**
 * The track once a step has got a mark, or has lost it by having been undone.
 * @throws Error when that is not the step whose turn it is.
 */
export function marked(track: Track, step: StepName, mark: Mark | undefined): Track {
  const action = nextAction(track);
  const isBack = track.direction === "back";
  if (action.kind === "end" || action.step !== step || isBack !== (mark === undefined))
    throw new Error(`not the turn of ${step}`);
  const { [step]: _, ...rest } = track.marks;
  return { ...track, marks: mark === undefined ? rest : { ...rest, [step]: mark } };
}

/** The same way, back. */
export function turnedBack(track: Track): Track {
  return { ...track, direction: "back" };
}

/** The last of these steps that has happened or may have: what was done before it cannot be undone. */
export function pointOfNoReturn(
  { plan, marks }: Track,
  irreversible: Iterable<StepName>,
): StepName | undefined {
  const lasting = new Set(irreversible);
  return plan.findLast((step) => lasting.has(step) && marks[step] !== undefined);
}
