import { strict as assert } from "node:assert";
import { GitLabTokens } from "../../src/rotation/providers/gitlab";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import { rejects } from "../stores/contract";
import { folderWith, type Given, killedEverywhere, nothingIsLeft, openScene, textsIn, yes } from "./scene";
import { GitLabStub } from "./servers/gitlab";

describe("the rotation of a token of GitLab", function () {
  this.timeout(120_000);
  let stub: GitLabStub;

  before(async () => {
    stub = await GitLabStub.open();
  });
  after(() => stub.stop());

  it("gives both files a new token with the lifetime of the old one, which works no longer", async () => {
    const [old, given] = tokenOf(["api"], 90);
    const { rotation, safe } = await openScene(given);
    const asked: string[] = [];
    const confirm = async ({ about }: { readonly about: string }): Promise<boolean> => asked.push(about) > 0;
    assert.equal((await runRotation(rotation, { ...yes(), confirm }, safe)).kind, "done");
    assert.deepEqual(asked, ["begin", "host", "create"]);
    const now = valueIn(given.root);
    assert.ok(stub.works(now) && !stub.works(old));
    assert.equal(stub.tokens.get(now)!.expires_at, stub.tokens.get(old)!.expires_at);
    nothingIsLeft(given.root);
  });

  it("leaves out a date where the old token had none, and takes 90 days where it may not look", async () => {
    const [forever, one] = tokenOf(["api"], null);
    const [blind, other] = tokenOf(["self_rotate"], 30);
    for (const given of [one, other]) {
      const { rotation, safe } = await openScene(given);
      await runRotation(rotation, yes(), safe);
    }
    const days = (given: Given): number => {
      const { expires_at } = stub.tokens.get(valueIn(given.root))!;
      return Math.round((Date.parse(expires_at!) - Date.now()) / 86_400_000);
    };
    // What the server does by itself.
    assert.ok(days(one) <= 8 && days(other) > 80, `${days(one)} ${days(other)}`);
    assert.ok(!stub.works(forever) && !stub.works(blind));
  });

  it("that is killed anywhere never rotates with an old token, and ends with one that works", async () => {
    let lost = 0;
    const open = async () => {
      const [old, given] = tokenOf(["api"], 30);
      return { old, given };
    };
    await killedEverywhere(open, async ({ old, given }, effects) => {
      const byHand = stub.make();
      const { rotation, safe } = await openScene(given);
      assert.equal((await runRotation(rotation, yes(byHand), safe)).kind, "done");
      const now = valueIn(given.root);
      if (now === byHand) lost++;
      assert.ok(stub.works(now) && !stub.works(old), `${effects}`);
      nothingIsLeft(given.root);
    });
    // Between the server's answer and the safe: the answer itself, and the file that the safe writes.
    assert.equal(lost, 1);
    assert.equal(stub.reuses, 0);
  });

  it("asks once only when the server fails, and has a way back only if nothing has happened", async () => {
    const [old, given] = tokenOf(["api"], 30);
    const first = await openScene(given);
    stub.fails = "before";
    await rejects(runRotation(first.rotation, yes(), first.safe), "failed");
    const second = await openScene(given);
    assert.equal((await rollBack(second.rotation, yes(), second.safe)).kind, "rolled-back");
    assert.ok(stub.works(old) && valueIn(given.root) === old);
    const third = await openScene(given);
    stub.fails = "after";
    await rejects(runRotation(third.rotation, yes(), third.safe), "throttled");
    const fourth = await openScene(given);
    await rejects(rollBack(fourth.rotation, yes(), fourth.safe), "failed");
    const byHand = stub.make();
    const fifth = await openScene(given);
    assert.equal((await runRotation(fifth.rotation, yes(byHand), fifth.safe)).kind, "done");
    assert.equal(valueIn(given.root), byHand);
    assert.equal(stub.reuses, 0);
  });

  it("says which scope is missing", async () => {
    const [old, given] = tokenOf(["read_repository"], 30);
    const { rotation, safe } = await openScene(given);
    const error = await rejects(runRotation(rotation, yes(), safe), "forbidden");
    assert.match(error.message, /scope api or self_rotate/);
    assert.ok(stub.works(old));
  });

  it("sends a token without being asked to gitlab.com alone", () => {
    const hosts = ["", "https://gitlab.com/", "https://git.example.com", "http://gitlab.com"];
    assert.deepEqual(
      hosts.map((host) => new GitLabTokens(host).hosts[0]),
      [
        { name: "gitlab.com", isKnown: true },
        { name: "gitlab.com", isKnown: true },
        { name: "git.example.com", isKnown: false },
        { name: "http://gitlab.com", isKnown: false },
      ],
    );
  });

  function tokenOf(scopes: readonly string[], days: number | null): readonly [old: string, Given] {
    const old = stub.make(scopes, days);
    const root = folderWith({ GITLAB_TOKEN: old });
    return [
      old,
      { root, provider: "gitlab", settings: { host: stub.url }, names: { value: "GITLAB_TOKEN" } },
    ];
  }
});

function valueIn(root: string): string {
  const [one, other] = textsIn(root).map((text) => /^GITLAB_TOKEN=(.*)$/m.exec(text)![1]!);
  assert.equal(one, other);
  return one!;
}
