import { strict as assert } from "node:assert";
import { ConfigError } from "../../src/lifecycle/configText";
import { daysFor, ownerOf, readPolicy, usualPolicy } from "../../src/lifecycle/policy";
import { policyProperties } from "../../src/lifecycle/policySchema";

describe("the policy", () => {
  it("is the usual one where the file says nothing of it", () => {
    for (const text of ["", "{}", '{"stores": {"a": {"kind": "env"}}} // comment'])
      assert.deepEqual(readPolicy(text), usualPolicy);
  });

  it("says how old secrets may be: by rule or name, the first that fits", () => {
    const policy = readPolicy(
      '{"rotation": {"days": 60, "secrets": {"stripe-*": 30, "MASTER_KEY": "never"}}}',
    );
    assert.equal(daysFor(policy, "stripe-live-key", "A"), 30);
    assert.equal(daysFor(policy, "dotenv-secret", "MASTER_KEY"), undefined);
    assert.equal(daysFor(policy, "dotenv-secret", "A"), 60);
    assert.equal(daysFor(usualPolicy, "dotenv-secret", "A"), 90);
  });

  it("says who answers for a secret, and what belongs where", () => {
    const policy = readPolicy(
      '{"owners": {"STRIPE_*": "payments"}, "environments": {"production": "ops/**"}, "services": {"api": ["a/**", "b/**"]}}',
    );
    assert.equal(ownerOf(policy, "STRIPE_KEY"), "payments");
    assert.equal(ownerOf(policy, "KEY"), undefined);
    assert.deepEqual(policy.environments, [{ environment: "production", files: ["ops/**"] }]);
    assert.deepEqual(policy.services, [{ service: "api", files: ["a/**", "b/**"] }]);
  });

  const wrong: readonly (readonly [string, RegExp])[] = [
    ["{", /is no JSON/],
    ["[]", /the file: must be an object/],
    ['{"rotation": {"days": -1}}', /days are a number/],
    ['{"rotation": {"weeks": 1}}', /there is no “weeks”/],
    ['{"accepted": [{"problem": "nonsense", "secret": "A", "reason": "x"}]}', /“problem” is none/],
    ['{"accepted": [{"problem": "broad", "secret": "A"}]}', /“reason”: must be text/],
    [
      '{"accepted": [{"problem": "broad", "secret": "A", "reason": "x", "until": "soon"}]}',
      /“until” is a day/,
    ],
    ['{"environments": {"production": [1]}}', /must be text/],
    ['{"runbook": "../../.bashrc"}', /path within the folder/],
    ['{"runbook": "/etc/motd"}', /path within the folder/],
    ['{"runbook": "docs/.git/config"}', /path within the folder/],
    ['{"inventory": "shared"}', /“committed” or “local”/],
  ];
  for (const [text, message] of wrong)
    it(`is refused with words: ${text}`, () =>
      assert.throws(
        () => readPolicy(text),
        (error) => error instanceof ConfigError && message.test(error.message),
      ));

  const said: Readonly<Record<string, unknown>> = {
    environments: { production: "ops/**" },
    services: { api: ["a/**"] },
    rotation: { days: 30 },
    owners: { "STRIPE_*": "payments" },
    accepted: [{ problem: "broad", secret: "A", reason: "x" }],
    inventory: "committed",
    runbook: false,
  };
  it("has a schema of all that it understands, and of nothing else", () => {
    assert.deepEqual(Object.keys(policyProperties), Object.keys(said));
    for (const [key, value] of Object.entries(said))
      assert.notDeepEqual(readPolicy(JSON.stringify({ [key]: value })), usualPolicy, key);
  });
});
