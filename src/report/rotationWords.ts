import type { Rule } from "../engine/rule";

/** What of a rule's declaration says how its secrets are rotated. */
export type RuleAbout = Pick<Rule, "id" | "provider" | "title" | "reaches" | "rotate">;

/** Steps of rotations that a page alone does not tell, by the beginning of the rule's id; each is a sentence of Markdown. */
const steps: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^aws-/,
    [
      "Create a second access key for the same user: `aws iam create-access-key` (a user has two at most).",
      "Put both parts of it wherever the old one is stored, and restart what reads them.",
      "Deactivate the old key: `aws iam update-access-key --status Inactive`.",
      "See that nothing used it since: `aws iam get-access-key-last-used`.",
      "Delete it: `aws iam delete-access-key`.",
    ],
  ],
  [
    /^gitlab-/,
    [
      "Rotate the token: `POST /personal_access_tokens/self/rotate`, with `expires_at`. The old one stops working at once; using it again revokes the new one too.",
      "Put the new one wherever the old one is stored, and restart what reads it.",
    ],
  ],
  [
    /password|^generic-|^dotenv-|^stored-/,
    [
      "Make a new random value of at least 32 characters.",
      "Where the old one is checked, let the new one in as well, or change it there.",
      "Put it wherever the old one is stored, and restart what reads it.",
      "See that everything works, then take the old one away where it is checked.",
    ],
  ],
  [
    /^private-key$/,
    [
      "Make a new key pair where it is used, and have its public key or certificate trusted.",
      "Put it wherever the old one is stored, and restart what reads it.",
      "Take the old public key away where it is trusted; revoke its certificate.",
    ],
  ],
];

/** How a secret is rotated, step by step; at least two steps. */
export function rotationSteps(rule: RuleAbout | undefined): readonly string[] {
  const known = rule && steps.find(([ids]) => ids.test(rule.id))?.[1];
  if (known !== undefined) return known;
  const page = rule?.rotate === undefined ? "where it was issued" : `at <${rule.rotate}>`;
  return [
    `Make a new one ${page}, with the permissions it needs and no more.`,
    "Put it wherever the old one is stored, and restart what reads it.",
    "See that the old one is not used any more, then revoke it.",
  ];
}
