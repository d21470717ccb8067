import { Worker } from "node:worker_threads";
import type { Exposure } from "../../lifecycle/exposure";
import { type ExposureOptions, exposuresOf, type Needle } from "./exposures";

/** Asks a thread of the worker's bundle for exposures; nothing else is asked of it before it has answered. */
export interface ExposureRequest {
  readonly root: string;
  readonly needles: readonly Needle[];
  readonly options: Omit<ExposureOptions, "signal">;
}

/** Tells such a thread to stop. */
export const stopExposures = "stop exposures";

/** What such a thread answers: nothing after it was told to stop. */
export interface ExposureAnswer {
  readonly exposures: ReadonlyMap<string, Exposure> | undefined;
}

/**
 * The same as `exposuresOf`, in a thread of its own, so that this one stays free.
 * @param script The bundle of the scan worker.
 * @throws What the signal was aborted with, or why the thread has ended.
 */
export async function exposuresInThread(
  script: string,
  root: string,
  needles: readonly Needle[],
  { signal, ...options }: ExposureOptions = {},
): Promise<ReadonlyMap<string, Exposure>> {
  signal?.throwIfAborted();
  const worker = new Worker(script);
  const stop = (): void => worker.postMessage(stopExposures);
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const answer = new Promise<ExposureAnswer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`the thread has ended with ${code}`)));
    });
    worker.postMessage({ root, needles, options } satisfies ExposureRequest);
    const { exposures } = await answer;
    signal?.throwIfAborted();
    return exposures!;
  } finally {
    signal?.removeEventListener("abort", stop);
    void worker.terminate();
  }
}

/** The other side: answers one request. @returns what stops it. */
export function answerExposures(
  { root, needles, options }: ExposureRequest,
  answer: (answer: ExposureAnswer) => void,
): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  exposuresOf(root, needles, { ...options, signal }).then(
    (exposures) => answer({ exposures }),
    (error) => {
      if (!signal.aborted) throw error;
      answer({ exposures: undefined });
    },
  );
  return () => controller.abort();
}
