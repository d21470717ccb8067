import { strict as assert } from "node:assert";
import { randomBytes } from "node:crypto";
import { keep } from "../../src/stores/keep";
import type { Store } from "../../src/stores/store";
import { StoreError } from "../../src/stores/storeError";
import { awkward } from "../dotenv/values";
import { whileWatched } from "./watch";

/** How the suite gets at a store. */
export interface Subject {
  /** An empty place of the store, prepared for this run. */
  readonly store: Store;
  /** Values of the table that the store is right to refuse with `bad-value`; it must hold all others unchanged. */
  readonly refuses?: (value: string) => boolean;
  /** Whether each call starts a program that is played, so that a part of the table must do: see `telling`. */
  readonly isSlow?: boolean;
  /** What must not show the values while operations run: files that the tests can look into, beside the store's own. */
  readonly logs?: () => string;
}

const longest = awkward.reduce((one, other) => (other.length > one.length ? other : one));
/** A fifth of the table, its longest value, and of each kind of character that a program may trip over. */
const telling = [
  ...awkward.filter((_, i) => i % 5 === 0),
  longest,
  "two\nlines\r\n",
  "pässwörd 密码 🗝",
  "'\"`$\\%!",
];

/**
 * What every store must do, on a real one. `open` makes the subject, or says why there is none here, which is printed.
 */
export function contract(title: string, open: () => Promise<Subject | string>): void {
  describe(`the contract of stores: ${title}`, function () {
    this.timeout(120_000);
    let subject: Subject;

    before(async function () {
      const opened = await open();
      if (typeof opened === "string") {
        console.log(`    skipped: ${title}: ${opened}`);
        this.skip();
      } else subject = opened;
    });

    it("has nothing in a new place", async () => {
      assert.deepEqual(await subject.store.list(), []);
      assert.equal(await subject.store.get("NOT_THERE"), undefined);
      assert.deepEqual(await subject.store.versions("NOT_THERE"), []);
      assert.equal(await subject.store.remove("NOT_THERE"), false);
    });

    it("gives back what was put, and lists it by name", async () => {
      const { store } = subject;
      const [one, other] = [secret(), secret()];
      const version = await store.put("FIRST_KEY", one, "absent");
      await store.put("AN_OTHER", other, "absent");
      assert.deepEqual(await store.get("FIRST_KEY"), { value: one, version });
      assert.equal((await store.get("AN_OTHER"))?.value, other);
      assert.deepEqual(
        (await store.list()).map(({ name }) => name),
        ["AN_OTHER", "FIRST_KEY"],
      );
    });

    it("holds every awkward value unchanged, or refuses it and leaves what was there", async () => {
      const { store, refuses, isSlow } = subject;
      const values = isSlow === true ? telling : awkward;
      await store.put("AWKWARD", "before", "any");
      let held = "before";
      for (const value of values.filter((each) => store.largest >= Buffer.byteLength(each))) {
        if (refuses?.(value) === true) await rejects(store.put("AWKWARD", value, "any"), "bad-value");
        else {
          await keep(store, "AWKWARD", value, "any");
          held = value;
        }
        assert.equal((await store.get("AWKWARD"))?.value, held);
      }
    });

    it("does not overwrite what is there when nothing was expected", async () => {
      const { store } = subject;
      const value = secret();
      await store.put("TAKEN", value, "absent");
      await rejects(store.put("TAKEN", secret(), "absent"), "taken");
      assert.equal((await store.get("TAKEN"))?.value, value);
    });

    it("does not overwrite another version than was expected", async () => {
      const { store } = subject;
      const version = await store.put("VERSIONED", secret(), "absent");
      const value = secret();
      await store.put("VERSIONED", value, { version });
      await rejects(store.put("VERSIONED", secret(), { version }), "conflict");
      assert.equal((await store.get("VERSIONED"))?.value, value);
    });

    it("tells the versions of a secret, the current one first", async () => {
      const { store } = subject;
      const versions: string[] = [];
      for (let each = 0; each < 3; each++) versions.unshift(await store.put("ROTATED", secret(), "any"));
      const told = (await store.versions("ROTATED")).map(({ version }) => version);
      assert.deepEqual(told, store.keepsVersions ? versions : versions.slice(0, 1));
    });

    it("tells when a secret was changed, if at all, by a clock that is about right", async () => {
      for (const { changed } of await subject.store.list())
        if (changed !== undefined) assert.ok(Math.abs(changed.getTime() - Date.now()) < 3_600_000);
    });

    it("takes a secret out, and can take one of the same name again", async () => {
      const { store } = subject;
      await store.put("GONE", secret(), "absent");
      assert.equal(await store.remove("GONE"), true);
      assert.equal(await store.get("GONE"), undefined);
      assert.ok(!(await store.list()).some(({ name }) => name === "GONE"));
      assert.equal(await store.remove("GONE"), false);
      const value = secret();
      await store.put("GONE", value, "absent");
      assert.equal((await store.get("GONE"))?.value, value);
    });

    it("refuses a value that is too large, a name and a value that it cannot hold", async () => {
      const { store } = subject;
      if (store.largest <= 2_000_000)
        await rejects(keep(store, "LARGE", "x".repeat(store.largest + 1), "any"), "too-large");
      await rejects(keep(store, "HALF", "half of a pair: \ud800", "any"), "bad-value");
      await rejects(keep(store, "", secret(), "any"), "bad-name");
      assert.ok(!(await store.list()).some(({ name }) => name === "LARGE" || name === "HALF"));
    });

    it("holds a value of the size that it says", async () => {
      const { store } = subject;
      const value = "y".repeat(Math.min(store.largest, 100_000));
      await keep(store, "AS_LARGE", value, "any");
      await store.remove("AS_LARGE");
    });

    it("does nothing once it is aborted", async () => {
      const { store } = subject;
      const reason = new Error("enough");
      await assert.rejects(store.put("ABORTED", secret(), "any", AbortSignal.abort(reason)), reason);
      assert.equal(await store.get("ABORTED"), undefined);
    });

    it("shows no value on a command line, in an environment or in a temporary file", async () => {
      const { store, logs } = subject;
      const value = secret();
      const seen = await whileWatched(value, async () => {
        await keep(store, "WATCHED", value, "any");
        await store.list();
        await store.versions("WATCHED");
        await rejects(store.put("WATCHED", value, "absent"), "taken");
        await store.remove("WATCHED");
      });
      assert.deepEqual(seen, []);
      assert.ok(!(logs?.() ?? "").includes(value), "the value stands in a log");
    });
  });
}

/** A made-up value that stands nowhere else. */
export function secret(): string {
  return `made-up-${randomBytes(15).toString("hex")}`;
}

/** Fails unless the promise is rejected by an error of the store with that kind, which says what to do. */
export async function rejects(promise: Promise<unknown>, kind: StoreError["kind"]): Promise<StoreError> {
  try {
    await promise;
  } catch (error) {
    assert.ok(error instanceof StoreError, `not an error of a store: ${error}`);
    assert.equal(error.kind, kind, error.message);
    assert.match(error.message, /\.$/);
    return error;
  }
  throw new assert.AssertionError({ message: `not rejected, where ${kind} was expected` });
}
