import { l10n, type Progress, ProgressLocation, window } from "vscode";

/** The person wants it no longer. */
export class Stopped extends Error {}

/** What is shown of something that goes on. */
export type Bar = Progress<{ message?: string; increment?: number }>;

/**
 * Shows that something goes on, and lets the person stop it: the task's signal is aborted with `Stopped` then.
 * @returns What the task returns; it rejects as the task does.
 */
export function busy<T>(title: string, task: (signal: AbortSignal, bar: Bar) => Promise<T>): Thenable<T> {
  const controller = new AbortController();
  return shown(title, controller, (bar) => task(controller.signal, bar));
}

/** As `busy`, but shows it only when it takes a while. */
export async function busyInAWhile<T>(title: string, task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const running = task(controller.signal);
  const ended = running.then(
    () => true,
    () => true,
  );
  const soon = new Promise<false>((done) => setTimeout(() => done(false), patience));
  if (!(await Promise.race([ended, soon]))) void shown(title, controller, () => ended);
  return running;
}

/** Says on a bar that one more of so many is done. */
export function counter(bar: Bar, total: number): () => void {
  let count = 0;
  return () => bar.report({ message: l10n.t("{0} of {1}", ++count, total), increment: 100 / total });
}

/** What takes longer than these milliseconds is shown to be going on. */
const patience = 700;

function shown<T>(title: string, controller: AbortController, task: (bar: Bar) => Promise<T>): Thenable<T> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (bar, token) => {
    token.onCancellationRequested(() => controller.abort(new Stopped()));
    return task(bar);
  });
}
