import { randomUUID } from "node:crypto";
import { refuseEarly } from "../keep";
import { byName, dateOfSeconds } from "../listing";
import type { Expected, Held, Listed, Operation, ReadableBy, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { AwsClient } from "./awsClient";
import type { AwsPlace } from "./awsPlace";
import { readersByIam, readersIn } from "./resourcePolicy";

interface Secret {
  readonly DeletedDate?: number;
  readonly VersionIdsToStages?: Readonly<Record<string, readonly string[]>>;
}

interface SecretVersion {
  readonly VersionId: string;
  readonly VersionStages?: readonly string[];
  readonly CreatedDate?: number;
}

interface Written {
  readonly VersionId: string;
}

/** A secret that is there no longer, or is to be deleted at the end of its recovery window. */
const gone = ["ResourceNotFoundException", "InvalidRequestException"];
const current = "AWSCURRENT";
/** The label of a version that is written and not in force yet. */
const pending = "TACIT_PENDING";
const recoveryDays = 30;

/**
 * AWS Secrets Manager, one secret a name, its text as it is.
 *
 * What is removed can be restored for 30 days, since programs may still need what nobody thought of. A name that is taken
 * again meanwhile is restored and gets its new value in the same breath, so its older versions come back too; deleting at
 * once would lose them for good, and the name stays taken for a while even then.
 * Source: https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_Operations.html
 */
export class SecretsManager implements Store {
  readonly kind = "aws-secrets-manager";
  readonly title: string;
  readonly keepsVersions = true;
  readonly largest = 65_536;
  readonly #client: AwsClient;

  constructor(readonly place: AwsPlace) {
    this.title = `AWS Secrets Manager (${place.region})`;
    this.#client = new AwsClient(this.title, "secretsmanager", place);
  }

  address(name: string): string {
    return `${this.place.prefix}${name}`;
  }

  nameProblem(name: string): string | undefined {
    if (!/^[\w/+=.@-]+$/.test(name)) return "must consist of ASCII letters, digits and /_+=.@-";
    return this.address(name).length > 512 ? "must have at most 512 characters, prefix included" : undefined;
  }

  permissions(operation: Operation): readonly string[] {
    return needed[operation].map((action) => `secretsmanager:${action}`);
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const { prefix } = this.place;
    const filter = prefix === "" ? {} : { Filters: [{ Key: "name", Values: [prefix] }] };
    const found: Listed[] = [];
    let token: string | undefined;
    do {
      const page = await this.#client.call<{
        readonly SecretList?: readonly { readonly Name: string; readonly LastChangedDate?: number }[];
        readonly NextToken?: string;
      }>("ListSecrets", { ...filter, MaxResults: 100, ...(token && { NextToken: token }) }, signal);
      for (const { Name, LastChangedDate } of page.SecretList ?? [])
        if (Name.startsWith(prefix) && Name !== prefix)
          found.push({ name: Name.slice(prefix.length), changed: dateOfSeconds(LastChangedDate) });
      token = page.NextToken;
    } while (token);
    return found.sort(byName);
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    const input = { SecretId: this.address(name), VersionStage: current };
    const answer = await this.#client.seek<Written & { readonly SecretString?: string }>(
      "GetSecretValue",
      input,
      signal,
      gone,
    );
    if (answer === undefined) return undefined;
    if (answer.SecretString === undefined)
      throw new StoreError("damaged", this.title, { detail: "bytes, not text" });
    return { value: answer.SecretString, version: answer.VersionId };
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    if (value === "") throw new StoreError("bad-value", this.title, { detail: "empty" });
    const id = this.address(name);
    if (expected === "absent") return this.#create(id, value, signal);
    if (expected !== "any") return this.#exchange(id, value, expected.version, signal);
    const written = await this.#client.seek<Written>("PutSecretValue", putting(id, value), signal, gone);
    return written?.VersionId ?? this.#create(id, value, signal);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const id = this.address(name);
    const secret = await this.#describe(id, signal);
    if (secret === undefined || secret.DeletedDate) return [];
    const versions: SecretVersion[] = [];
    let token: string | undefined;
    do {
      const input = { SecretId: id, IncludeDeprecated: true, ...(token && { NextToken: token }) };
      const page = await this.#client.seek<{
        readonly Versions?: readonly SecretVersion[];
        readonly NextToken?: string;
      }>("ListSecretVersionIds", input, signal, gone);
      versions.push(...(page?.Versions ?? []));
      token = page?.NextToken;
    } while (token);
    return inOrder(versions).map((each) => ({
      version: each.VersionId,
      created: dateOfSeconds(each.CreatedDate),
    }));
  }

  async readableBy(name: string, signal?: AbortSignal): Promise<ReadableBy> {
    const input = { SecretId: this.address(name) };
    const answer = await this.#client.seek<{ readonly ResourcePolicy?: string }>(
      "GetResourcePolicy",
      input,
      signal,
      gone,
    );
    const named = readersIn(answer?.ResourcePolicy ?? "");
    return { named, others: readersByIam("secretsmanager:GetSecretValue") };
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const input = { SecretId: this.address(name), RecoveryWindowInDays: recoveryDays };
    const secret = await this.#describe(input.SecretId, signal);
    if (secret === undefined || secret.DeletedDate) return false;
    await this.#client.call("DeleteSecret", input, signal);
    return true;
  }

  /** Creates a secret, which the service itself refuses when there is one. */
  async #create(id: string, value: string, signal: AbortSignal | undefined): Promise<string> {
    const { kmsKey } = this.place;
    const input = {
      Name: id,
      SecretString: value,
      ClientRequestToken: randomUUID(),
      ...(kmsKey !== undefined && { KmsKeyId: kmsKey }),
    };
    const written = await this.#client.seek<Written>("CreateSecret", input, signal, [
      "ResourceExistsException",
      "InvalidRequestException",
    ]);
    return written?.VersionId ?? this.#revive(id, value, signal);
  }

  /** Restores a secret that waits for its deletion, with a new value; if that fails, it waits again. */
  async #revive(id: string, value: string, signal: AbortSignal | undefined): Promise<string> {
    const secret = await this.#describe(id, signal);
    if (!secret?.DeletedDate) throw new StoreError("taken", this.title);
    await this.#client.call("RestoreSecret", { SecretId: id }, signal);
    try {
      const [last] =
        Object.entries(secret.VersionIdsToStages ?? {}).find(([, stages]) => stages.includes(current)) ?? [];
      if (last !== undefined) return await this.#exchange(id, value, last, signal);
      return (await this.#client.call<Written>("PutSecretValue", putting(id, value), signal)).VersionId;
    } catch (error) {
      if (error instanceof StoreError && error.kind === "conflict") throw new StoreError("taken", this.title);
      await this.#client
        .call("DeleteSecret", { SecretId: id, RecoveryWindowInDays: recoveryDays })
        .catch(() => {});
      throw error;
    }
  }

  /** Puts a version in the place of another; the service itself refuses when that is not in force any longer. */
  async #exchange(id: string, value: string, from: string, signal: AbortSignal | undefined): Promise<string> {
    const input = { ...putting(id, value), VersionStages: [pending] };
    const written = await this.#client.seek<Written>("PutSecretValue", input, signal, gone);
    if (written === undefined) throw new StoreError("conflict", this.title);
    const { VersionId } = written;
    try {
      const move = {
        SecretId: id,
        VersionStage: current,
        RemoveFromVersionId: from,
        MoveToVersionId: VersionId,
      };
      const misses = ["InvalidParameterException", ...gone];
      const moved = await this.#client.seek("UpdateSecretVersionStage", move, signal, misses);
      if (moved === undefined) throw new StoreError("conflict", this.title);
    } finally {
      const drop = { SecretId: id, VersionStage: pending, RemoveFromVersionId: VersionId };
      await this.#client.call("UpdateSecretVersionStage", drop).catch(() => {});
    }
    return VersionId;
  }

  #describe(id: string, signal: AbortSignal | undefined): Promise<Secret | undefined> {
    return this.#client.seek<Secret>("DescribeSecret", { SecretId: id }, signal, [
      "ResourceNotFoundException",
    ]);
  }
}

const needed: Readonly<Record<Operation, readonly string[]>> = {
  list: ["ListSecrets"],
  get: ["GetSecretValue"],
  put: ["CreateSecret", "DescribeSecret", "PutSecretValue", "RestoreSecret", "UpdateSecretVersionStage"],
  versions: ["DescribeSecret", "ListSecretVersionIds"],
  remove: ["DescribeSecret", "DeleteSecret"],
};

/** With a token, by which the service knows a request that is made again. */
function putting(id: string, value: string): object {
  return { SecretId: id, SecretString: value, ClientRequestToken: randomUUID() };
}

/** The current version, then the others, the newest first. */
function inOrder(versions: readonly SecretVersion[]): SecretVersion[] {
  const rank = ({ VersionStages = [] }: SecretVersion): number => (VersionStages.includes(current) ? 1 : 0);
  return [...versions]
    .reverse()
    .sort((one, other) => rank(other) - rank(one) || (other.CreatedDate ?? 0) - (one.CreatedDate ?? 0));
}
