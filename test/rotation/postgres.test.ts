import { strict as assert } from "node:assert";
import { databaseAt } from "../../src/rotation/providers/database";
import { scramVerifier } from "../../src/rotation/providers/scram";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import { rejects } from "../stores/contract";
import { whileWatched } from "../stores/watch";
import { folderWith, type Given, killedEverywhere, nothingIsLeft, openScene, textsIn, yes } from "./scene";
import { type Postgres, postgres } from "./servers/postgres";

describe("the rotation of a password of Postgres", function () {
  this.timeout(120_000);
  let server: Postgres;

  before(async function () {
    const started = await postgres();
    if (typeof started === "string") {
      console.log(`    skipped: the rotation of a password of Postgres: ${started}`);
      this.skip();
    } else server = started;
  });
  after(() => server?.stop());

  it("gives the addresses in both files a new password, and the old one works no longer", async () => {
    const [url, old, given] = await role();
    assert.ok(await server.signsIn(url));
    const { rotation, safe } = await openScene(given);
    const seen = await whileWatched(old, async () => {
      assert.equal((await runRotation(rotation, yes(), safe)).kind, "done");
    });
    assert.deepEqual(seen, []);
    const now = urlIn(given.root);
    assert.ok((await server.signsIn(now)) && !(await server.signsIn(url)));
    assert.equal(now.replace(/:[^:@]+@/, ":…@"), url.replace(/:[^:@]+@/, ":…@"));
    nothingIsLeft(given.root);
    const { password } = new URL(now);
    assert.match(server.log(), /ALTER ROLE "app_\w+" PASSWORD 'SCRAM-SHA-256\$/);
    assert.ok(!server.log().includes(password), "the password is in the server's log");
  });

  it("that is killed anywhere ends with the one password that works, or the old one", async () => {
    const open = async () => {
      const [url, , given] = await role();
      return { url, given };
    };
    await killedEverywhere(open, async ({ url, given }, effects) => {
      const { rotation, safe } = await openScene(given);
      const isBack = effects % 2 === 1 && !rotation.isNew;
      const { kind } = await (isBack ? rollBack : runRotation)(rotation, yes(), safe);
      assert.equal(kind, isBack ? "rolled-back" : "done");
      assert.ok(await server.signsIn(urlIn(given.root)));
      assert.equal(urlIn(given.root) === url, isBack);
      assert.equal(await server.signsIn(url), isBack);
      nothingIsLeft(given.root);
    });
  });

  it("stops where the password is not the one that the server knows", async () => {
    const [, old, given] = await role();
    const { rotation, safe } = await openScene(given);
    for (const holder of rotation.holders) await holder.replace({ value: old }, { value: "another" });
    const error = await rejects(runRotation(rotation, yes(), safe), "signed-out");
    assert.match(error.message, /does not accept this password/);
    assert.ok(!error.message.includes("another"));
  });

  async function role(): Promise<readonly [url: string, password: string, Given]> {
    const { url, password } = await server.role();
    const root = folderWith({ DATABASE_URL: url });
    const names = { value: "DATABASE_URL" };
    const settings = { url: databaseAt(url)!.url };
    assert.ok(!settings.url.includes(password));
    return [url, password, { root, provider: "postgres", settings, names, forms: { value: "url" } }];
  }
});

describe("what Postgres keeps of a password", () => {
  it("is made as the server makes it", () => {
    // In pg_authid of a server of version 15, for the password "pencil".
    const salt = "yQfJREBlnPLBnxsBTAqcUg==";
    const keys = "V/6gJeU3NGH1f3hEVHxS5mZVNqRb1OdIDOfs10X3nFY=:MIe2FTM6g5Zb5VJvbzcSz5DSEH7nS6JJ6S4Bk8UW8lY=";
    const made = scramVerifier("pencil", Buffer.from(salt, "base64"));
    assert.equal(made, `SCRAM-SHA-256$4096:${salt}$${keys}`);
  });
});

describe("the address of a database without its password", () => {
  const cases = [
    [
      "postgres://app:pw@db:5432/shop?sslmode=require",
      "postgres://app@db:5432/shop?sslmode=require",
      "db:5432",
    ],
    ["postgres://app:pw@db/shop?password=pw", "postgres://app@db/shop", "db"],
    ["mysql://a%40b:p%40w@db/shop", "mysql://a%40b@db/shop", "db"],
    ["postgres://db/shop", undefined, undefined],
    ["no address", undefined, undefined],
  ] as const;
  it("is nowhere else than where it says, in whatever way", () => {
    const locals = ["localhost", "127.0.0.1:5433", "[::1]"].map((host) => `postgres://a@${host}/b`);
    assert.ok(locals.every((address) => databaseAt(address)!.isLocal));
    const elsewhere = databaseAt("postgres://a@localhost/b?host=elsewhere.example");
    assert.deepEqual([elsewhere!.isLocal, elsewhere!.server], [false, "localhost, elsewhere.example"]);
    assert.ok(databaseAt("postgres://a@localhost/b?host=/var/run/postgresql")!.isLocal);
  });

  for (const [address, url, host] of cases)
    it(`of ${address}`, () => {
      const place = databaseAt(address);
      assert.deepEqual([place?.url, place?.server], [url, host]);
    });
});

function urlIn(root: string): string {
  const [one, other] = textsIn(root).map((text) => /^DATABASE_URL=(.*)$/m.exec(text)![1]!);
  assert.equal(one, other);
  return one!;
}
