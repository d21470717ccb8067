import type { ExtensionContext, LogOutputChannel } from "vscode";
import { createLog } from "./log";
import { Mask } from "./mask";
import { registerMaskCommands } from "./maskCommands";
import { Reveals } from "./reveals";
import { type Processes, StreamMode } from "./streamMode";

/** What keeps values out of sight, and the log. */
export interface Cover {
  readonly log: LogOutputChannel;
  readonly reveals: Reveals;
  readonly mask: Mask;
}

/**
 * Takes over from the mask that the manifest alone puts over values. It comes before all else, since a person who opens a
 * masked file waits for what may be read in it.
 * @param processes Lists the processes of this computer, where there are any to be seen.
 */
export function startCover(context: ExtensionContext, processes?: Processes): Cover {
  const log = createLog();
  const streamMode = new StreamMode(context.globalState, log, processes);
  const reveals = new Reveals();
  reveals.isStreaming = streamMode.isOn;
  const mask = new Mask(reveals);
  context.subscriptions.push(
    log,
    reveals,
    mask,
    streamMode,
    streamMode.onDidChange(() => {
      reveals.isStreaming = streamMode.isOn;
    }),
    registerMaskCommands(mask, reveals, log),
  );
  return { log, reveals, mask };
}
