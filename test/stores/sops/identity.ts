import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";

/** Somebody who can read files of sops, in a folder of their own. */
export interface Person {
  readonly folder: string;
  readonly recipient: string;
  /** In which sops finds their identity and nothing of the computer's. */
  readonly env: NodeJS.ProcessEnv;
}

/** A new person, named by a `.sops.yaml` in their folder unless another text is given. */
export async function person(config?: (recipient: string) => string): Promise<Person> {
  const folder = mkdtempSync(join(tmpdir(), "tacit-sops-"));
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  writeFileSync(join(folder, "keys.txt"), `# made up\n${identity}\n`, { mode: 0o600 });
  writeFileSync(
    join(folder, ".sops.yaml"),
    config?.(recipient) ?? `creation_rules:\n  - age: ${recipient}\n`,
  );
  const env = { PATH: process.env.PATH, HOME: folder, SOPS_AGE_KEY_FILE: join(folder, "keys.txt") };
  return { folder, recipient, env };
}
