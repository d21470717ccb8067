import { strict as assert } from "node:assert";
import { readPolicy } from "../../src/lifecycle/policy";
import { withAcceptance, withEnvironment, withService } from "../../src/lifecycle/policyEdits";

describe("what people decide about secrets", () => {
  const acceptance = { problem: "broad" as const, secret: "KEY", reason: "a reason" };

  it("is written into a file that there is not yet", () => {
    for (const text of ["", "{}", "// nothing\n{}\n"]) {
      assert.deepEqual(readPolicy(withAcceptance(text, acceptance)).accepted, [acceptance]);
      assert.deepEqual(readPolicy(withEnvironment(text, "staging", "a/**")).environments, [
        { environment: "staging", files: ["a/**"] },
      ]);
    }
  });

  it("is added to what there is, comments and all else stay", () => {
    const text = '{\n  // Ours.\n  "stores": {"a": {"kind": "env"}},\n  "accepted": [],\n}\n';
    const once = withAcceptance(text, acceptance);
    const twice = withAcceptance(once, { ...acceptance, secret: "OTHER" });
    assert.deepEqual(
      readPolicy(twice).accepted.map(({ secret }) => secret),
      ["KEY", "OTHER"],
    );
    assert.ok(twice.includes("// Ours.") && twice.includes('"stores": {"a": {"kind": "env"}}'));
  });

  it("joins what is said of the same environment or service", () => {
    const one = withService('{"services": {"api": "a/**"}}', "api", "b/**");
    assert.deepEqual(readPolicy(withService(one, "api", "c/**")).services, [
      { service: "api", files: ["a/**", "b/**", "c/**"] },
    ]);
  });
});
