import type { Stage } from "../stage";

/** A surface on which values may be seen, and how a person comes there. */
export interface Row {
  readonly name: string;
  /** Whether it opens the window itself. */
  readonly isStart?: boolean;
  /** Brings the window to where it begins; all editors are closed before that. */
  prepare?(stage: Stage): Promise<void>;
  /** What is recorded. */
  act(stage: Stage): Promise<void>;
  /** Takes back what outlasts closing all editors, such as settings. */
  after?(stage: Stage): Promise<void>;
}

/** Opens a file, and waits until nothing in it is legible any more, if that happens. */
export const shown =
  (...paths: readonly string[]) =>
  async (stage: Stage): Promise<void> => {
    for (const path of paths) await stage.show(path);
    await stage.settle();
  };
