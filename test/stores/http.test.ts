import { strict as assert } from "node:assert";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ask, jsonOf } from "../../src/stores/http";
import { rejects, secret } from "./contract";

describe("requests to stores", () => {
  let server: Server;
  let url: string;
  let answer: RequestListener;

  before(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  });

  after(() => {
    server.closeAllConnections();
    server.close();
  });

  it("give back whatever status there is", async () => {
    answer = (_, response) => response.writeHead(404).end('{"errors":[]}');
    const got = await ask("Store", { method: "GET", url });
    assert.equal(got.status, 404);
    assert.deepEqual(jsonOf(got), { errors: [] });
  });

  it("are made again when the server is busy", async () => {
    let count = 0;
    answer = (_, response) => {
      count++;
      if (count < 3) response.writeHead(count === 1 ? 429 : 503, { "retry-after": "0" }).end();
      else response.end("done");
    };
    assert.equal((await ask("Store", { method: "PUT", url, body: "{}" })).text, "done");
    assert.equal(count, 3);
  });

  it("say that it is busy when it stays so", async () => {
    answer = (_, response) => response.writeHead(429, { "retry-after": "0" }).end();
    await rejects(ask("Store", { method: "GET", url }), "throttled");
  });

  it("that must not be made twice are made once, and leave open what became of them", async () => {
    let count = 0;
    answer = (_, response) => {
      count++;
      response.writeHead(503, { "retry-after": "0" }).end();
    };
    const error = await rejects(ask("Store", { method: "POST", url, body: "{}", isOnce: true }), "throttled");
    assert.deepEqual([count, error.isWritten], [1, "unknown"]);
  });

  it("say that nobody answers, and that nothing can have been written", async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => gone.listen(0, "127.0.0.1", resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    const nowhere = `http://127.0.0.1:${port}/`;
    const error = await rejects(ask("Store", { method: "PUT", url: nowhere, body: secret() }), "unreachable");
    assert.equal(error.isWritten, false);
  });

  it("do not know whether something was written when the connection breaks", async () => {
    answer = (request) => request.socket.destroy();
    const error = await rejects(ask("Store", { method: "PUT", url, body: secret() }), "unreachable");
    assert.equal(error.isWritten, "unknown");
  });

  it("follow no redirection, which would take credentials along", async () => {
    answer = (_, response) => response.writeHead(307, { location: "http://127.0.0.1:1/" }).end();
    assert.equal((await ask("Store", { method: "GET", url })).status, 307);
  });

  it("end when they are aborted", async () => {
    answer = () => {};
    const reason = new Error("enough");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await assert.rejects(ask("Store", { method: "GET", url, signal: controller.signal }), reason);
  });
});
