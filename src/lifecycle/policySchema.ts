import { usualDays, usualPolicy } from "./policy";
import { problemKinds } from "./problem";

const text = { type: "string", minLength: 1 };
const globs = { anyOf: [text, { type: "array", items: text }] };
const days = { anyOf: [{ type: "number", exclusiveMinimum: 0 }, { const: "never" }] };

/** What `readPolicy` understands of `.tacit/config.json`, as properties of its JSON schema. */
export const policyProperties: object = {
  environments: {
    description:
      "Files by the environment that they are for, such as `production`, where their paths do not say it. Globs of paths from the folder that holds `.tacit`; the first that fits counts.",
    type: "object",
    additionalProperties: globs,
  },
  services: {
    description:
      "Files by the service that they belong to, where that is not the folder of a manifest. Globs of paths from the folder that holds `.tacit`; the first that fits counts.",
    type: "object",
    additionalProperties: globs,
  },
  rotation: {
    description: "How old secrets may become.",
    type: "object",
    additionalProperties: false,
    properties: {
      days: { ...days, description: `For all that is not named below: ${usualDays} days when absent.` },
      secrets: {
        description:
          "Days, or `never`, by a glob of names of secrets or of ids of rules; the first that fits counts.",
        type: "object",
        additionalProperties: days,
      },
      notice: {
        ...days,
        description: `So many days before its end a secret is spoken of: ${usualPolicy.noticeDays} when absent, and \`never\` for not before it has come.`,
      },
    },
  },
  owners: {
    description: "Who answers for a secret, by a glob of names; the first that fits counts.",
    type: "object",
    additionalProperties: text,
  },
  accepted: {
    description: "Problems that somebody has decided to live with. They are reported no more.",
    type: "array",
    items: {
      type: "object",
      additionalProperties: false,
      required: ["problem", "secret", "reason"],
      properties: {
        problem: { enum: problemKinds, description: "What is wrong." },
        secret: { ...text, description: "The name of the secret." },
        file: { ...text, description: "Glob of the file that it stands in; any when absent." },
        reason: { ...text, description: "Why it is fine, for whoever reads it later." },
        until: {
          type: "string",
          pattern: "^\\d{4}-\\d\\d-\\d\\d$",
          description: "The last day on which this counts, such as `2027-03-31`; for ever when absent.",
        },
      },
    },
  },
  inventory: {
    description:
      "Whether `.tacit/inventory.json` is for everybody, in git, or stays with who made it: `local` when absent.",
    enum: ["committed", "local"],
  },
  runbook: {
    description: `The path of the runbook, \`${usualPolicy.runbook}\` when absent; \`false\` for none.`,
    anyOf: [text, { const: false }],
  },
};
