import { createServer } from "node:http";
import { passOn } from "./gate";
import { listening, urlOf } from "./proxy";

/** A server that is another one but for some requests, which it answers with an error and does not pass on. */
export interface Failing {
  readonly url: string;
  readonly failures: () => number;
  readonly stop: () => void;
}

/**
 * @param fails Those requests, by a line of their method, path, target and how often that method came: `PUT /secrets/A … #2`.
 */
export async function failing(real: string, fails: RegExp): Promise<Failing> {
  const counts = new Map<string, number>();
  let failures = 0;
  const server = await listening(
    createServer(async (request, response) => {
      const { method = "", headers } = request;
      counts.set(method, (counts.get(method) ?? 0) + 1);
      const line = `${method} ${request.url} ${headers["x-amz-target"] ?? ""} #${counts.get(method)}`;
      if (fails.test(line)) {
        failures++;
        request.resume();
        return response.writeHead(400).end("{}");
      }
      return passOn(request, response, { real, own: urlOf(server) });
    }),
  );
  return { url: urlOf(server), failures: () => failures, stop: () => server.close() };
}
