import { strict as assert } from "node:assert";
import { audit, type Knowledge } from "../../src/lifecycle/audit";
import type { Place } from "../../src/lifecycle/place";
import { type Policy, usualPolicy } from "../../src/lifecycle/policy";
import type { Problem } from "../../src/lifecycle/problem";
import { noTraits } from "../../src/lifecycle/traits";
import { place } from "./places";

const now = new Date("2026-11-28T12:00:00Z");
const nothing: Knowledge = { dates: new Map(), reached: new Map(), ignored: undefined };

function judged(
  places: readonly Place[],
  knowledge: Partial<Knowledge> = {},
  policy: Partial<Policy> = {},
): readonly Problem[] {
  return audit(places, { ...nothing, ...knowledge }, { ...usualPolicy, ...policy }, now).problems;
}

const kinds = (problems: readonly Problem[]): string[] =>
  problems.map(({ kind, severity }) => `${kind} ${severity}`);
const inEnvironments = (...all: (string | undefined)[]): Place[] =>
  all.map((environment, n) => place({ environment, path: `${n}.env` }));
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

describe("an audit", () => {
  it("finds nothing wrong with nothing, and with a secret that only one place has", () => {
    assert.deepEqual(judged([]), []);
    assert.deepEqual(judged([place({ environment: "production", service: "api" })]), []);
  });

  it("tells of one value in several environments, worse where production is one of them", () => {
    assert.deepEqual(kinds(judged(inEnvironments("production", "staging", "staging"))), [
      "shared-environments high",
    ]);
    assert.deepEqual(kinds(judged(inEnvironments("development", "test"))), ["shared-environments low"]);
    assert.deepEqual(kinds(judged(inEnvironments("production", "production", undefined))), []);
    assert.equal(judged(inEnvironments("production", "staging", undefined))[0]!.places.length, 2);
  });

  it("tells of one value in several services", () => {
    const places = ["api", "web"].map((service) => place({ service, path: `${service}/.env` }));
    assert.deepEqual(kinds(judged(places)), ["shared-services low"]);
    assert.deepEqual(kinds(judged([places[0]!, place({ service: undefined })])), []);
    const weak = places.map((each) => ({ ...each, isGuessable: true }));
    assert.deepEqual(kinds(judged(weak)), []);
    assert.deepEqual(kinds(judged(weak.map((each) => ({ ...each, environment: "production" })))), [
      "shared-services medium",
    ]);
    const tests = judged(places.map((each) => ({ ...each, kind: "test" as const })));
    assert.deepEqual(kinds(tests), ["hard-coded medium"]);
  });

  it("leaves values alone of which nothing is known, and names of secrets", () => {
    const unknown = inEnvironments("production", "staging").map((each) => ({ ...each, mark: undefined }));
    assert.deepEqual(judged(unknown), []);
    const names = inEnvironments("production", "staging").map((each) => ({
      ...each,
      traits: { ...noTraits, isName: true },
    }));
    assert.deepEqual(judged(names), []);
  });

  it("tells of an account that production shares, unless it is one key that it shares", () => {
    const [inside, outside] = inEnvironments("production", "development") as [Place, Place];
    const traits = { ...noTraits, account: "AWS account 1", isName: true };
    const keys = [
      { ...inside, traits, mark: "a" },
      { ...outside, traits, mark: "b" },
    ];
    assert.deepEqual(kinds(judged(keys)), ["shared-account medium"]);
    assert.deepEqual(kinds(judged(keys.map((each) => ({ ...each, mark: "a" })))), []);
    assert.deepEqual(kinds(judged([keys[0]!, { ...keys[0]!, mark: "c" }])), []);
  });

  it("tells live keys outside production, and test keys in it", () => {
    const live = { ...noTraits, mode: "live" as const };
    const test = { ...noTraits, mode: "test" as const };
    assert.deepEqual(kinds(judged([place({ traits: live, environment: "staging" })])), [
      "live-outside-production high",
    ]);
    assert.deepEqual(kinds(judged([place({ traits: live, environment: "production" })])), []);
    assert.deepEqual(kinds(judged([place({ traits: live })])), []);
    assert.deepEqual(kinds(judged([place({ traits: test, environment: "production" })])), [
      "test-in-production medium",
    ]);
    assert.deepEqual(kinds(judged([place({ traits: test, environment: "development" })])), []);
    const inTest = place({ traits: live, kind: "test" });
    assert.deepEqual(kinds(judged([inTest])), ["hard-coded medium", "live-outside-production high"]);
  });

  it("tells once what is wrong with a value that stands in several places", () => {
    const traits = { ...noTraits, breadth: ["github-classic" as const] };
    const [problem, ...others] = judged([place({ traits }), place({ traits, path: "b/.env" })]);
    assert.deepEqual(others, []);
    assert.deepEqual(
      problem!.places.map(({ path }) => path),
      [".env", "b/.env"],
    );
  });

  it("tells what has expired or soon will, but in tests", () => {
    const expiring = (days: number, kind: Place["kind"] = "env"): string[] =>
      kinds(judged([place({ kind, traits: { ...noTraits, expires: daysAgo(-days) } })]));
    assert.deepEqual(expiring(-1), ["expired high"]);
    assert.deepEqual(expiring(0), ["expired high"]);
    assert.deepEqual(expiring(7), ["expiring medium"]);
    assert.deepEqual(expiring(30), ["expiring low"]);
    assert.deepEqual(expiring(31), []);
    assert.deepEqual(expiring(-1, "test"), ["hard-coded medium"]);
  });

  it("tells what is older than the policy allows, and what soon will be", () => {
    const aged = (days: number, policy: Partial<Policy> = {}, more: Partial<Place> = {}): string[] =>
      kinds(judged([place(more)], { dates: new Map([["m", { date: daysAgo(days), by: "git" }]]) }, policy));
    assert.deepEqual(aged(91), ["overdue medium"]);
    assert.deepEqual(aged(61), ["due low"]);
    assert.deepEqual(aged(59), []);
    assert.deepEqual(aged(400, { ages: [{ secrets: "KEY", days: undefined }] }), []);
    assert.deepEqual(aged(31, { ages: [{ secrets: "dotenv-*", days: 30 }] }), ["overdue medium"]);
    assert.deepEqual(aged(400, {}, { traits: { ...noTraits, isPersonal: true } }), ["personal medium"]);
    assert.deepEqual(aged(1, {}, { traits: { ...noTraits, issued: daysAgo(100) } }), ["overdue medium"]);
  });

  it("tells what was pushed or committed", () => {
    const reached = (reach: "pushed" | "committed" | "staged"): string[] =>
      kinds(judged([place({})], { reached: new Map([["m", reach]]) }));
    assert.deepEqual(reached("pushed"), ["pushed critical"]);
    assert.deepEqual(reached("committed"), ["committed high"]);
    assert.deepEqual(reached("staged"), []);
    const inTests = judged([place({ kind: "test" })], { reached: new Map([["m", "committed"]]) });
    assert.deepEqual(kinds(inTests), ["hard-coded medium"]);
  });

  it("tells of a file that git would take up once, however many secrets it holds", () => {
    const places = [place({}), place({ mark: "n", name: "OTHER" }), place({ mark: "o", path: "b/.env" })];
    const [problem, ...others] = judged(places, { ignored: new Set(["b/.env"]) });
    assert.equal(problem!.kind, "plain-file");
    assert.deepEqual([problem!.places.length, others], [2, []]);
  });

  it("leaves out what people accept, until the day that they say", () => {
    const acceptance = { problem: "shared-environments" as const, secret: "KEY", reason: "a sandbox" };
    const result = (more: object) =>
      audit(
        inEnvironments("production", "staging"),
        nothing,
        { ...usualPolicy, accepted: [{ ...acceptance, ...more }] },
        now,
      );
    assert.deepEqual(kinds(result({}).accepted), ["shared-environments high"]);
    assert.deepEqual(result({}).problems, []);
    assert.equal(result({ until: "2026-11-28" }).problems.length, 0);
    assert.equal(result({ until: "2026-11-27" }).problems.length, 1);
    assert.equal(result({ file: "0.env" }).problems.length, 0);
    assert.equal(result({ file: "other/**" }).problems.length, 1);
    assert.equal(result({ secret: "OTHER" }).problems.length, 1);
  });
});
