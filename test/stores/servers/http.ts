import { createServer, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Running } from "./process";

/** What is asked of a server that stands for another one. */
export interface Asked {
  readonly method: string;
  readonly url: URL;
  /** The path in its parts, as they are meant. */
  readonly parts: readonly string[];
  readonly authorization: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

export interface Answered {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A server of JSON on this computer that answers as a function says. */
export async function answering(answer: (asked: Asked) => Answered): Promise<Running> {
  const server = createServer(async (request, response) => {
    const asked = await askedBy(request);
    const { status, headers, body } = answer(asked);
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(body === undefined ? "" : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
}

async function askedBy(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded") === true;
  const url = new URL(request.url!, `http://${request.headers.host}`);
  return {
    method: request.method!,
    url,
    parts: url.pathname.split("/").filter(Boolean).map(decodeURIComponent),
    authorization: request.headers.authorization,
    headers: request.headers,
    body: text === "" ? undefined : isForm ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text),
  };
}
