import type { Breadth } from "./traits/breadth";

/** Whether a provider lets a credential work on real data, or only on data to try things with. */
export type Mode = "live" | "test";

/** What a value itself and what stands around it tell: no part of the value. */
export interface Traits {
  readonly mode?: Mode;
  /** The account that it opens, such as `AWS account 123456789012`. */
  readonly account?: string;
  /** What of it reaches further than most programs need. */
  readonly breadth: readonly Breadth[];
  /** When it was made, where it says so. */
  readonly issued?: Date;
  /** When it stops working by itself. */
  readonly expires?: Date;
  /** Whether it is the password of a person. */
  readonly isPersonal?: boolean;
  /** Whether it only names another secret, as the id of a key does. */
  readonly isName?: boolean;
}

export const noTraits: Traits = { breadth: [] };
