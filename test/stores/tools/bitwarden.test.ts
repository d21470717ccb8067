import { strict as assert } from "node:assert";
import { type AddressInfo, connect } from "node:net";
import { createServer } from "node:tls";
import { Bitwarden } from "../../../src/stores/bitwarden/bitwarden";
import { awkward } from "../../dotenv/values";
import { contract, rejects, secret } from "../contract";
import { type BitwardenServer, bitwarden } from "../servers/bitwarden";
import { certificate } from "../servers/certificate";
import type { Running } from "../servers/process";
import { python } from "../servers/python";

const { BWS_ACCESS_TOKEN, BWS_SERVER_URL } = process.env;

async function opened(): Promise<{ readonly server: BitwardenServer; readonly store: Bitwarden }> {
  const server = await bitwarden();
  process.env.BWS_ACCESS_TOKEN = server.accessToken;
  process.env.BWS_SERVER_URL = server.url;
  return { server, store: new Bitwarden(server.project) };
}

after(() => {
  for (const [name, value] of Object.entries({ BWS_ACCESS_TOKEN, BWS_SERVER_URL }))
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
});

contract("Bitwarden, on a server that stands for it", async () => ({ store: (await opened()).store }));

describe("Bitwarden", function () {
  this.timeout(60_000);
  let server: BitwardenServer;
  let store: Bitwarden;

  beforeEach(async () => {
    ({ server, store } = await opened());
  });

  it("has for Bitwarden's own SDK what was written here, and the other way round", async function () {
    const missing = await python.missing("bitwarden_sdk");
    if (missing !== undefined) {
      console.log(`    skipped: ${missing}`);
      this.skip();
    }
    const ours = new Map(awkward.map((value, at) => [`OURS_${at}`, value]));
    for (const [name, value] of ours) await store.put(name, value, "absent");
    const { accessToken, organization, project } = server;
    const { url, stop } = await secured(server.url);
    const theirs = awkward.filter((value) => value !== "");
    const read = await python
      .run(sdk, { url, accessToken, organization, project, values: theirs })
      .finally(stop);
    assert.deepEqual(new Map(Object.entries(read as object)), ours);
    const all = await store.all();
    assert.deepEqual(
      theirs.map((_, at) => all.get(`THEIRS_${at}`)),
      theirs,
    );
  });

  it("keeps the note of a secret whose value is changed", async () => {
    await store.put("NAME", secret(), "absent");
    const [before] = server.secrets.values();
    await store.put("NAME", secret(), "any");
    const [now] = server.secrets.values();
    assert.equal(now!.note, before!.note);
    assert.equal(now!.key, before!.key);
    assert.notEqual(now!.value, before!.value);
  });

  it("tells the server neither names nor values", async () => {
    const value = secret();
    await store.put("A_NAME", value, "absent");
    const known = JSON.stringify([...server.secrets.values()]);
    assert.ok(!known.includes(value) && !known.includes("A_NAME"));
  });

  it("notices a value that is not what was written", async () => {
    await store.put("NAME", secret(), "absent");
    const [sealed] = server.secrets.values();
    const value = sealed!.value.replace(/\|(.)/, (_, first) => `|${first === "A" ? "B" : "A"}`);
    server.secrets.set(sealed!.id, { ...sealed!, value });
    await rejects(store.get("NAME"), "damaged");
  });

  it("does not choose among secrets of the same name", async () => {
    await store.put("NAME", secret(), "absent");
    const [sealed] = server.secrets.values();
    server.secrets.set("other", { ...sealed!, id: "other" });
    assert.match(
      (await rejects(store.put("NAME", secret(), "any"), "failed")).message,
      /several secrets are called NAME/,
    );
  });

  it("says that the machine account may only read", async () => {
    await store.put("NAME", secret(), "absent");
    server.isReadOnly = true;
    const error = await rejects(store.put("NAME", secret(), "any"), "forbidden");
    assert.match(error.message, /“Can read, write” on the project/);
    await rejects(store.remove("NAME"), "forbidden");
  });

  it("says that there is no such project", async () => {
    await rejects(new Bitwarden("another").list(), "not-found");
  });

  it("says what to do without an access token, with half of one and with one that was revoked", async () => {
    const revoked = server.accessToken.replace(/\.\w+:/, ".revoked:");
    for (const token of ["", "0.half", revoked]) {
      process.env.BWS_ACCESS_TOKEN = token;
      const { message } = await rejects(new Bitwarden(server.project).get("NAME"), "signed-out");
      assert.match(message, /Set BWS_ACCESS_TOKEN/);
      assert.ok(!message.includes("revoked"));
    }
  });

  it("says that nobody answers", async () => {
    process.env.BWS_SERVER_URL = "http://127.0.0.1:1";
    await rejects(new Bitwarden(server.project).put("NAME", secret(), "any"), "unreachable");
  });
});

/** The server behind TLS, without which the SDK asks nobody, with a certificate that this process's children trust. */
async function secured(url: string): Promise<Running> {
  const { key, cert, file } = certificate();
  const server = createServer({ key, cert }, (socket) => {
    const on = connect(Number(new URL(url).port), "127.0.0.1");
    socket.pipe(on).pipe(socket);
    for (const end of [socket, on]) end.on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const { SSL_CERT_FILE } = process.env;
  process.env.SSL_CERT_FILE = file;
  const stop = (): void => {
    server.close();
    if (SSL_CERT_FILE === undefined) delete process.env.SSL_CERT_FILE;
    else process.env.SSL_CERT_FILE = SSL_CERT_FILE;
  };
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** Writes values with the SDK, and has what it reads of ours for its result. */
const sdk = `
from bitwarden_sdk import BitwardenClient, client_settings_from_dict
url = given["url"]
client = BitwardenClient(client_settings_from_dict({"apiUrl": url + "/api", "identityUrl": url + "/identity", "userAgent": "t", "deviceType": "SDK"}))
client.auth().login_access_token(given["accessToken"])
listed = client.secrets().list(given["organization"]).data.data
read = client.secrets().get_by_ids([each.id for each in listed]).data.data
result = {each.key: each.value for each in read}
for at, value in enumerate(given["values"]):
    client.secrets().create(given["organization"], "THEIRS_%d" % at, value, "", [given["project"]])
`;
