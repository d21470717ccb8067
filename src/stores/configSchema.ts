import { policyProperties } from "../lifecycle/policySchema";
import { storeOptions } from "./options";
import { type StoreKind, storeKinds } from "./store";

const text = { type: "string", minLength: 1 };

/** The JSON schema of `.tacit/config.json`, by which the editor completes and checks it. */
export function configSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Tacit: which store serves what, and what is asked of secrets",
    type: "object",
    additionalProperties: false,
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: "string" },
      stores: {
        description: "The stores of this workspace by names of your choice. No secrets belong here.",
        type: "object",
        additionalProperties: {
          oneOf: storeKinds.map(ofKind),
        },
      },
      uses: {
        description:
          "Which store serves which environment and which part of the workspace; the first that fits counts.",
        type: "array",
        items: {
          type: "object",
          additionalProperties: false,
          required: ["store"],
          properties: {
            store: { ...text, description: "A name of “stores”." },
            environment: { ...text, description: "Such as `production`; all when absent." },
            files: {
              description: "Globs of paths from the folder that holds `.tacit`; all when absent.",
              anyOf: [text, { type: "array", items: text }],
            },
          },
        },
      },
      ...policyProperties,
    },
  };
}

function ofKind(kind: StoreKind): object {
  const options = Object.entries(storeOptions[kind]);
  const required = options.filter(([, { isRequired }]) => isRequired).map(([key]) => key);
  return {
    type: "object",
    additionalProperties: false,
    required: ["kind", ...required],
    properties: {
      kind: { const: kind, description: "What kind of store it is." },
      ...Object.fromEntries(options.map(([key, { about }]) => [key, { ...text, description: about }])),
    },
  };
}
