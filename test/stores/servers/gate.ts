import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";

/** A request as `PATCH /v1/secret/data/app`. */
export type Line = string;

/** A server before another one, which can stop, let wait, and answer for itself. */
export class Gate {
  readonly url: string;
  /** Asked before a request is passed on: the status to answer in its place, with all that was sent. */
  guard: (line: Line) => number | undefined | Promise<number | undefined> = () => undefined;
  readonly #server: Server;

  private constructor(server: Server, url: string) {
    this.#server = server;
    this.url = url;
  }

  /**
   * @param real The address of the other server.
   * @param tls The certificate of the gate, which is then reached by https.
   */
  static async before(real: string, tls?: { readonly key: string; readonly cert: string }): Promise<Gate> {
    const handle = (request: IncomingMessage, response: ServerResponse): void =>
      void gate.#answer(request, response, real).catch(() => response.destroy());
    const server = tls === undefined ? createServer(handle) : createTlsServer(tls, handle);
    await listen(server, 0);
    const scheme = tls === undefined ? "http" : "https";
    const gate = new Gate(server, `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return gate;
  }

  /** Nobody listens any longer. */
  async stop(): Promise<void> {
    const ended = new Promise((done) => this.#server.close(done));
    this.#server.closeAllConnections();
    await ended;
  }

  /** Listens again, and passes everything on. */
  async reopen(): Promise<void> {
    this.guard = () => undefined;
    if (!this.#server.listening) await listen(this.#server, Number(new URL(this.url).port));
  }

  async #answer(request: IncomingMessage, response: ServerResponse, real: string): Promise<void> {
    const status = await this.guard(`${request.method} ${request.url}`);
    if (status === undefined) await passOn(request, response, { real, own: this.url });
    else response.writeHead(status, { "retry-after": "0" }).end(await bodyOf(request));
  }
}

/** Asks another server the same, and answers as it does. @param own The address to name in place of the real one. */
export async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { real, own }: { readonly real: string; readonly own: string },
): Promise<void> {
  const { method = "", headers } = request;
  const body = await bodyOf(request);
  const { host: _, connection: __, "content-length": ___, ...rest } = headers;
  const answer = await fetch(new URL(request.url!, real), {
    method,
    headers: rest as Record<string, string>,
    ...(body !== "" && { body }),
  });
  const text = (await answer.text()).replaceAll(real, own);
  response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function listen(server: Server, port: number): Promise<void> {
  server.unref();
  return new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
}
