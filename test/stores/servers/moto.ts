import { type Running, serve } from "./process";

let running: Promise<Running | string> | undefined;

/** A server that stands for AWS, the same for all tests of a run; empty for each, with made-up credentials in the environment. */
export function moto(): Promise<Running | string> {
  running ??= serve({
    name: "moto_server",
    args: (port) => ["-H", "127.0.0.1", "-p", String(port)],
    isUp: async (url) => (await fetch(`${url}/moto-api/`)).ok,
  });
  return running;
}

/** Sends everything that is meant for AWS to a server of this computer, with made-up credentials. */
export function pointAt(url: string): void {
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: ["AKIA", "MADEUPFORTESTS00"].join(""),
    AWS_SECRET_ACCESS_KEY: "made-up",
    AWS_EC2_METADATA_DISABLED: "true",
  });
}
