import { strict as assert } from "node:assert";
import type { Doppler } from "../../../src/stores/doppler/doppler";
import { contract, rejects, secret } from "../contract";
import { failureTable } from "../failures";
import { openers } from "../openers";
import { type DopplerServer, doppler } from "../servers/doppler";

contract("Doppler, on a server that stands for it", async () => ({
  store: openers.doppler((await doppler()).url),
  refuses: (value) => value.includes("${"),
}));

describe("Doppler", () => {
  let server: DopplerServer;
  let store: Doppler;

  beforeEach(async () => {
    server = await doppler();
    store = openers.doppler(server.url) as Doppler;
  });

  it("hands on what a value refers to, as doppler run does", async () => {
    server.secrets.set("HOST", { value: "db", visibility: "masked" });
    server.secrets.set("URL", { value: "http://${HOST}", visibility: "masked" });
    assert.deepEqual(
      await store.all(),
      new Map([
        ["HOST", "db"],
        ["URL", "http://db"],
      ]),
    );
  });

  it("loses nothing that others write between its look and its write", async () => {
    await store.put("NAME", "before", "absent");
    const change = server.secrets.get("NAME")!;
    const read = server.secrets.get.bind(server.secrets);
    server.secrets.get = (name) => {
      change.value = "theirs";
      return read(name);
    };
    await rejects(store.put("NAME", secret(), "any"), "conflict");
    assert.equal(read("NAME")!.value, "theirs");
  });

  it("says that a restricted secret can be read by nobody", async () => {
    server.secrets.set("HIDDEN", { value: secret(), visibility: "restricted" });
    const error = await rejects(store.get("HIDDEN"), "forbidden");
    assert.match(error.message, /masked/);
    assert.deepEqual(
      (await store.list()).map(({ name }) => name),
      ["HIDDEN"],
    );
  });

  for (const name of ["lower", "A-B", "1A", "DOPPLER_CONFIG", ""]) {
    it(`takes no name like ${name}`, async () => {
      await rejects(store.put(name, secret(), "any"), "bad-name");
    });
  }
});

const failed = (status: number) => (value: string) => ({
  status,
  body: { success: false, messages: [`words that hold ${value}`] },
});

failureTable("doppler", { status: 200, body: { secrets: {} } }, [
  { title: "the token is none", answer: failed(401), kind: "signed-out", says: /Run "doppler login"/ },
  {
    title: "the token may not",
    answer: failed(403),
    kind: "forbidden",
    says: /access to the config dev of app/,
  },
  { title: "there is no such config", answer: failed(404), kind: "not-found", says: /config\.json/ },
  { title: "there are too many requests", answer: failed(429), kind: "throttled", says: /in a minute/ },
  { title: "the server fails", answer: failed(500), kind: "failed", says: /HTTP 500/ },
  {
    title: "the answer is none",
    answer: () => ({ status: 200, body: [] }),
    kind: "damaged",
    says: /cannot be read/,
  },
]);
