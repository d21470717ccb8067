import { type Running, serve } from "./process";

let running: Promise<Running | string> | undefined;

/** An emulator of Google's services that others have written, the same for all tests of a run; see PyPI's drongo. */
export function drongo(): Promise<Running | string> {
  running ??= serve({
    name: "drongo",
    args: (port) => ["server", "--host", "127.0.0.1", "--port", String(port)],
    isUp: async (url) => (await fetch(`${url}/drongo/health`)).ok,
  });
  return running;
}
