import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { createServer, type RequestListener } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { Server } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";
import type { StoreError } from "../../src/stores/storeError";
import { rejects, secret } from "./contract";
import { type Opener, openers } from "./openers";
import { certificate } from "./servers/certificate";
import { freePort, isInstalled } from "./servers/process";
import { listening, proxyOf, urlOf } from "./servers/proxy";

/** What a server answers to whatever it is asked. */
export interface Canned {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** One way to fail: what the server says, which error that is, and what its message must tell. */
export interface Failure {
  readonly title: string;
  /** @param value What is being written; a server may well quote it. */
  readonly answer: (value: string, path: string) => Canned;
  readonly kind: StoreError["kind"];
  readonly says: RegExp;
}

/**
 * Plays the failures that every server can have, and those of this one, and looks at what a person is told.
 * @param absent What the server answers when there is no such secret.
 */
export function failureTable(opener: Opener, absent: Canned, failures: readonly Failure[]): void {
  describe(`failures of ${opener}`, () => {
    let server: Server | undefined;

    afterEach(() => {
      server?.close();
      server = undefined;
    });

    for (const { title, answer, kind, says } of failures) {
      it(`are clear when ${title}`, async () => {
        const value = secret();
        server = await listening(createServer(replying((path) => answer(value, path))));
        const store = openers[opener](urlOf(server));
        const error = await rejects(store.put("NAME", value, "any"), kind);
        assert.ok(error.message.startsWith(`${store.title}: `), error.message);
        assert.match(error.message, says);
        assert.ok(!error.message.includes(value) && !String(error.stack).includes(value));
      });
    }

    it("are clear when the server is down", async () => {
      const store = openers[opener](`http://127.0.0.1:${await freePort()}`);
      const error = await rejects(store.put("NAME", secret(), "any"), "unreachable");
      assert.equal(error.isWritten, false);
      assert.match(error.message, /ECONNREFUSED/);
    });

    it("are clear when the server's certificate is the company's own, and none once it is named", async function () {
      if (!isInstalled("openssl")) this.skip();
      const { key, cert, file } = certificate();
      server = await listening(
        createTlsServer(
          { key, cert },
          replying(() => absent),
        ),
      );
      const url = urlOf(server).replace("http:", "https:");
      const error = await rejects(openers[opener](url).get("NAME"), "certificate");
      assert.match(error.message, /NODE_EXTRA_CA_CERTS/);
      assert.equal(await getInChild(opener, url, { NODE_EXTRA_CA_CERTS: file }), "undefined");
    });

    it("are none when the only way is a proxy, and clear when that refuses", async () => {
      server = await listening(createServer(replying(() => absent)));
      const asked: string[] = [];
      const proxy = await listening(proxyOf(asked, 200));
      const closed = await listening(proxyOf(asked, 403));
      const way = (to: Server) => ({ HTTP_PROXY: urlOf(to), HTTPS_PROXY: urlOf(to), NO_PROXY: "" });
      try {
        const url = urlOf(server);
        assert.equal(await getInChild(opener, url, way(proxy)), "undefined");
        assert.deepEqual([...new Set(asked)], [new URL(url).host]);
        assert.match(await getInChild(opener, url, way(closed)), /^proxy: .*HTTPS_PROXY/);
      } finally {
        proxy.close();
        closed.close();
      }
    });
  });
}

/** What a process of its own gets, since Node reads these variables when it starts: the value, or the error. */
async function getInChild(
  opener: Opener,
  url: string,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const child = join(__dirname, "inChild.js");
  const { stdout } = await promisify(execFile)(process.execPath, [child, opener, url], {
    env: { ...process.env, ...env },
  });
  return stdout;
}

function replying(answer: (path: string) => Canned): RequestListener {
  return (request, response) => {
    const { status, headers, body } = answer(request.url!);
    request.resume().on("end", () => {
      response.writeHead(status, { "retry-after": "0", ...headers }).end(JSON.stringify(body));
    });
  };
}
