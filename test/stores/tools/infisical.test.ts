import { strict as assert } from "node:assert";
import { Infisical } from "../../../src/stores/infisical/infisical";
import { serverOf } from "../../../src/stores/infisical/infisicalClient";
import { contract, rejects, secret } from "../contract";
import { failureTable } from "../failures";
import { openers } from "../openers";
import { type InfisicalServer, infisical } from "../servers/infisical";

contract("Infisical, on a server that stands for it", async () => ({
  store: openers.infisical((await infisical()).url),
  refuses: (value) => value.includes("${") || value.replace(/\n$/, "").trim() !== value.replace(/\n$/, ""),
}));

describe("Infisical", () => {
  const place = { project: "p", environment: "dev", path: "/" };
  let server: InfisicalServer;

  beforeEach(async () => {
    server = await infisical();
  });

  afterEach(() => {
    for (const name of Object.keys(process.env)) if (name.startsWith("INFISICAL_")) delete process.env[name];
  });

  it("says that a change must be approved first, and has not stored it", async () => {
    const store = openers.infisical(server.url);
    server.needsApproval = true;
    const error = await rejects(store.put("NAME", secret(), "absent"), "forbidden");
    assert.match(error.message, /changes need an approval/);
    server.needsApproval = false;
    assert.equal(await store.get("NAME"), undefined);
  });

  it("does not take a hidden value for the secret", async () => {
    const store = openers.infisical(server.url);
    await store.put("NAME", secret(), "absent");
    server.hidesValues = true;
    assert.match((await rejects(store.get("NAME"), "forbidden")).message, /readValue/);
  });

  it("signs a machine identity in, on the server of the person's environment", async () => {
    process.env.INFISICAL_API_URL = `${server.url}/api`;
    process.env.INFISICAL_UNIVERSAL_AUTH_CLIENT_ID = "id";
    process.env.INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET = "made-up";
    const store = new Infisical(place);
    await store.put("NAME", "value", "absent");
    assert.equal((await store.get("NAME"))?.value, "value");
    process.env.INFISICAL_UNIVERSAL_AUTH_CLIENT_SECRET = "other";
    await rejects(new Infisical(place).get("NAME"), "signed-out");
  });

  it("sends no token to a server that a workspace names and the person does not", async () => {
    process.env.INFISICAL_TOKEN = "made-up";
    const error = await rejects(new Infisical({ ...place, address: server.url }).get("NAME"), "signed-out");
    assert.match(error.message, /If you trust http:\/\/127/);
    process.env.INFISICAL_API_URL = server.url;
    assert.equal(await new Infisical({ ...place, address: server.url }).get("NAME"), undefined);
  });

  it("is found by its address, with or without /api behind it", () => {
    assert.equal(serverOf("https://a.example/api/", {}), "https://a.example");
    assert.equal(serverOf(undefined, { INFISICAL_API_URL: "https://b.example/api" }), "https://b.example");
    assert.equal(serverOf(undefined, {}), "https://app.infisical.com");
  });
});

const failed = (statusCode: number, error: string) => (value: string) => ({
  status: statusCode,
  body: { statusCode, error, message: `words that hold ${value}` },
});

failureTable("infisical", { status: 404, body: {} }, [
  {
    title: "the token is none",
    answer: failed(401, "Unauthorized"),
    kind: "signed-out",
    says: /"infisical login"/,
  },
  {
    title: "the token has run out",
    answer: failed(403, "TokenError"),
    kind: "signed-out",
    says: /infisical login/,
  },
  {
    title: "the token may not",
    answer: failed(403, "PermissionDenied"),
    kind: "forbidden",
    says: /access to dev/,
  },
  {
    title: "there is no such place",
    answer: failed(404, "NotFound"),
    kind: "not-found",
    says: /config\.json/,
  },
  {
    title: "there are too many requests",
    answer: failed(429, "RateLimit"),
    kind: "throttled",
    says: /in a minute/,
  },
  { title: "the server fails", answer: failed(500, "InternalServerError"), kind: "failed", says: /HTTP 500/ },
]);
