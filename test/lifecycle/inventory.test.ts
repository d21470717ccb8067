import { strict as assert } from "node:assert";
import {
  emptyInventory,
  type Inventory,
  InventoryError,
  readInventory,
  type SecretRecord,
  withoutMarks,
  writeInventory,
} from "../../src/lifecycle/inventory";
import { keptTrue, type Seen } from "../../src/lifecycle/keepInventory";
import type { Place } from "../../src/lifecycle/place";
import { usualPolicy } from "../../src/lifecycle/policy";
import { noTraits } from "../../src/lifecycle/traits";
import { place as anyPlace } from "./places";

const now = new Date("2026-11-28T12:00:00Z");
const record: SecretRecord = {
  ...{ name: "KEY", environment: "production", service: "api", type: "stripe-live-key", owner: "payments" },
  ...{ stored: [".env.production"], used: ["src/pay.ts"], created: { on: "2026-01-02", by: "git" } },
  ...{
    rotated: { on: "2026-05-06", by: "inventory" },
    expires: "2027-01-01",
    days: 30,
    mark: "m1",
    note: "ask Ann",
  },
};
const inventory: Inventory = { markKey: "k1", secrets: [record] };

function place(more: Partial<Place> = {}): Place {
  const known = { path: ".env.production", rule: "stripe-live-key", mark: "m1" };
  return anyPlace({ ...known, environment: "production", service: "api", ...more });
}

function kept(
  before: Inventory,
  places: readonly Place[],
  more: Partial<Seen> = {},
): readonly SecretRecord[] {
  const seen = {
    places,
    markKey: "k1",
    dates: new Map(),
    used: new Map(),
    unread: new Set<string>(),
    ...more,
  };
  return keptTrue(before, seen, usualPolicy, now).secrets;
}

describe("the inventory", () => {
  it("is read as it was written", () => {
    const minimal: SecretRecord = { name: "A", type: "jwt", stored: [], used: [] };
    for (const one of [emptyInventory, inventory, { secrets: [minimal] }])
      assert.deepEqual(readInventory(writeInventory(one)), one);
  });

  it("is written in the same order, however it came", () => {
    const other = { ...record, name: "B" };
    const text = writeInventory({ secrets: [record, other] });
    assert.equal(text, writeInventory({ secrets: [other, record] }));
    assert.equal(text, writeInventory(readInventory(text)));
  });

  const wrong: readonly (readonly [string, RegExp])[] = [
    ["", /is no JSON/],
    ["[]", /cannot be understood/],
    ['{"version": 2, "secrets": []}', /another version/],
    ['{"version": 1}', /no list/],
    ['{"version": 1, "secrets": [{"name": "A"}]}', /without a name or a type/],
  ];
  for (const [text, message] of wrong)
    it(`refuses ${JSON.stringify(text)}`, () =>
      assert.throws(
        () => readInventory(text),
        (error) => error instanceof InventoryError && message.test(error.message),
      ));

  it("has no marks where they are taken out", () => {
    assert.ok(!writeInventory(withoutMarks(inventory)).includes("m1"));
    assert.ok(!writeInventory(withoutMarks(inventory)).includes("k1"));
  });
});

describe("an inventory that is kept true", () => {
  it("stays as it is while nothing changes, but for what is seen anew each time", () => {
    const used = new Map([["KEY", ["src/pay.ts"]]]);
    const policy = { ...usualPolicy, ages: [{ secrets: "KEY", days: 30 }] };
    const traits = { ...noTraits, expires: new Date("2027-01-01") };
    const seen = {
      places: [place({ traits })],
      markKey: "k1",
      dates: new Map(),
      used,
      unread: new Set<string>(),
    };
    assert.deepEqual(keptTrue(inventory, seen, policy, now), inventory);
  });

  it("takes up what is new, with the best date that is known", () => {
    const dates = new Map([["m1", { date: new Date("2026-03-04"), by: "git" as const }]]);
    assert.deepEqual(kept(emptyInventory, [place()], { dates })[0]!.created, { on: "2026-03-04", by: "git" });
    assert.deepEqual(kept(emptyInventory, [place()])[0]!.created, { on: "2026-11-28", by: "inventory" });
    const traits = { ...noTraits, issued: new Date("2026-02-02") };
    assert.deepEqual(kept(emptyInventory, [place({ traits })], { dates })[0]!.created, {
      on: "2026-02-02",
      by: "token",
    });
  });

  it("notes the day on which a value has become another one", () => {
    const [after] = kept(inventory, [place({ mark: "m2" })]);
    assert.deepEqual(after!.rotated, { on: "2026-11-28", by: "inventory" });
    assert.deepEqual(after!.created, record.created);
    assert.equal(after!.mark, "m2");
  });

  it("concludes nothing from marks of another key, and keeps none of them", () => {
    const [after] = kept({ ...inventory, markKey: "k0" }, [place({ mark: "m2" })]);
    assert.deepEqual(after!.rotated, record.rotated);
    const others = kept({ ...inventory, markKey: "k0" }, [], { unread: new Set([".env.production"]) });
    assert.equal(others[0]!.mark, undefined);
  });

  it("keeps what people have written", () => {
    const [after] = kept(inventory, [place()]);
    assert.deepEqual([after!.owner, after!.note], ["payments", "ask Ann"]);
  });

  it("lets go of what is nowhere any more, and keeps what could not be looked at", () => {
    assert.deepEqual(kept(inventory, []), []);
    assert.deepEqual(kept(inventory, [], { unread: new Set([".env.production"]) }), [record]);
    const two = { ...inventory, secrets: [{ ...record, stored: [".env.production", "Vault"] }] };
    assert.deepEqual(kept(two, [], { unread: new Set(["Vault"]) })[0]!.stored, ["Vault"]);
    assert.deepEqual(kept(two, [place()], { unread: new Set(["Vault"]) })[0]!.stored, [
      ".env.production",
      "Vault",
    ]);
  });

  it("has no mark of a value that could be found by trying, nor of several values under one name", () => {
    assert.equal(kept(emptyInventory, [place({ isGuessable: true })])[0]!.mark, undefined);
    assert.equal(kept(emptyInventory, [place(), place({ path: "b", mark: "m2" })])[0]!.mark, undefined);
  });

  it("has one record for each environment and service", () => {
    const places = [
      place(),
      place({ environment: "staging" }),
      place({ service: "web" }),
      place({ path: "k8s/a.yaml" }),
    ];
    const names = kept(emptyInventory, places).map(({ environment, service, stored }) => [
      environment,
      service,
      stored.length,
    ]);
    assert.deepEqual(names, [
      ["production", "api", 2],
      ["staging", "api", 1],
      ["production", "web", 1],
    ]);
  });

  it("leaves the names of secrets out", () => {
    assert.deepEqual(kept(emptyInventory, [place({ traits: { ...noTraits, isName: true } })]), []);
  });
});
