import { createServer, type IncomingMessage } from "node:http";
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
      const body = await bodyOf(request);
      counts.set(method, (counts.get(method) ?? 0) + 1);
      const line = `${method} ${request.url} ${headers["x-amz-target"] ?? ""} #${counts.get(method)}`;
      if (fails.test(line)) {
        failures++;
        return response.writeHead(400).end("{}");
      }
      const { host: _, connection: __, "content-length": ___, ...rest } = headers;
      const answer = await fetch(new URL(request.url!, real), {
        method,
        headers: rest as Record<string, string>,
        ...(body !== "" && { body }),
      });
      const text = (await answer.text()).replaceAll(real, urlOf(server));
      return response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
    }),
  );
  return { url: urlOf(server), failures: () => failures, stop: () => server.close() };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
