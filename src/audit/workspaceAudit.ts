import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dating } from "../lifecycle/age";
import { audit } from "../lifecycle/audit";
import { environmentOfPath } from "../lifecycle/environment";
import type { Place } from "../lifecycle/place";
import { type Policy, readPolicy } from "../lifecycle/policy";
import { noTraits } from "../lifecycle/traits";
import { isGuessable, type ValueMarks } from "../lifecycle/valueMarks";
import type { Audited } from "../report/auditReport";
import { baselineFile } from "../suppress/baseline";
import { readSuppressions, suppressionFiles } from "../suppress/suppressions";
import { type ReadingOptions, readSecrets } from "./reading";

/** The file that says what belongs to which environment and service, how old secrets may be and what is accepted. */
export const policyFile = ".tacit/config.json";

/** What a store holds, as `readStores` has it. */
export interface Stored {
  readonly title: string;
  readonly path: string | undefined;
  readonly environment: string | undefined;
  readonly secrets: readonly {
    readonly name: string;
    readonly value: string;
    readonly changed: Date | undefined;
  }[];
  readonly failure: string | undefined;
}

export interface AuditOptions extends Omit<ReadingOptions, "policy" | "suppressions"> {
  /** Reads the stores of the folder. */
  readonly stores: () => Promise<readonly Stored[]>;
  readonly now: Date;
}

/**
 * Reads the secrets of a folder, in its files and in its stores, and judges them.
 * @throws PolicyError when `.tacit/config.json` cannot be understood.
 */
export async function auditWorkspace(options: AuditOptions): Promise<Audited> {
  const { root, marks, now } = options;
  const policy = readPolicy(textAt(root, policyFile) ?? "");
  const today = now.toISOString().slice(0, 10);
  // What a baseline has accepted as a finding is a secret still.
  const files = suppressionFiles.filter((file) => file !== baselineFile);
  const suppressions = readSuppressions(textsOf(root, files), today);
  const reading = await readSecrets({ ...options, policy, suppressions });
  const stored = await options.stores();
  const places = [...reading.places, ...stored.flatMap((store) => placesIn(store, marks, policy))];
  const knowledge = { dates: datesOf(stored, marks), reached: new Map(), ignored: reading.ignored };
  const limits = stored.flatMap(({ title, failure }) =>
    failure === undefined ? [] : [`${title} could not be read: ${failure}`],
  );
  return { ...audit(places, knowledge, policy, now), places, limits, now };
}

function placesIn({ title, path, environment, secrets }: Stored, marks: ValueMarks, policy: Policy): Place[] {
  const from = environment ?? (path === undefined ? undefined : environmentOfPath(path, policy.environments));
  return secrets.map(({ name, value }) => ({
    ...{ kind: path === undefined ? ("store" as const) : ("encrypted" as const), path: path ?? title },
    ...{ rule: "stored-secret", severity: "low" as const, confidence: "certain" as const, name },
    ...{ mark: marks.of(value), isGuessable: isGuessable(value), environment: from },
    ...{ service: undefined, isClient: false, traits: noTraits },
  }));
}

/** When each value was last written; of several stores the first. */
function datesOf(stored: readonly Stored[], marks: ValueMarks): Map<string, Dating> {
  const dates = new Map<string, Dating>();
  for (const { changed, value } of stored.flatMap(({ secrets }) => secrets)) {
    const known = dates.get(marks.of(value));
    if (changed !== undefined && (known === undefined || changed < known.date))
      dates.set(marks.of(value), { date: changed, by: "store" });
  }
  return dates;
}

function textsOf(root: string, files: readonly string[]): Map<string, string> {
  const texts = files.map((file) => [file, textAt(root, file)] as const);
  return new Map(texts.filter((each): each is readonly [string, string] => each[1] !== undefined));
}

function textAt(root: string, file: string): string | undefined {
  try {
    return readFileSync(join(root, file), "utf8");
  } catch {
    return undefined;
  }
}
