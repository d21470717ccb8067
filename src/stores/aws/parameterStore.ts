import { meet } from "../expected";
import { refuseEarly } from "../keep";
import { byName, dateOfSeconds } from "../listing";
import type { Expected, Held, Listed, Operation, ReadableBy, Store, Version } from "../store";
import { StoreError } from "../storeError";
import { AwsClient } from "./awsClient";
import type { AwsPlace } from "./awsPlace";
import { readersByIam } from "./resourcePolicy";

interface Parameter {
  readonly Name: string;
  readonly Value?: string;
  readonly Version: number;
  readonly LastModifiedDate?: number;
}

interface Page {
  readonly Parameters?: readonly Parameter[];
  readonly NextToken?: string;
}

/** A path of the Parameter Store. */
export interface ParameterPlace extends AwsPlace {
  /** Whether values over 4 KB may be kept as advanced parameters, which cost money. */
  readonly isAdvanced?: boolean;
}

const missing = ["ParameterNotFound", "ParameterVersionNotFound"];

/**
 * AWS Systems Manager Parameter Store: below a path one SecureString a name. The service itself sees to it that nothing is
 * overwritten where nothing was expected; a version is compared by reading it first, since it has no other way. What is
 * removed is gone at once.
 * Source: https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export class ParameterStore implements Store {
  readonly kind = "aws-parameter-store";
  readonly title: string;
  readonly keepsVersions = true;
  readonly largest: number;
  readonly #client: AwsClient;
  readonly #path: string;

  constructor(readonly place: ParameterPlace) {
    this.title = `AWS Parameter Store (${place.region})`;
    this.largest = place.isAdvanced ? 8_192 : 4_096;
    this.#client = new AwsClient(this.title, "ssm", place);
    this.#path = `/${place.prefix}/`.replace(/\/+/g, "/");
  }

  address(name: string): string {
    return `${this.#path}${name}`;
  }

  nameProblem(name: string): string | undefined {
    if (!/^[\w.-]+(?:\/[\w.-]+)*$/.test(name))
      return "must consist of ASCII letters, digits and _.-, with / between parts";
    const address = this.address(name);
    if (/^\/(?:aws|ssm)/i.test(address)) return "must not begin with aws or ssm";
    if (address.split("/").length > 16) return "must have at most 15 parts, prefix included";
    return address.length > 1011 ? "must have at most 1011 characters, prefix included" : undefined;
  }

  permissions(operation: Operation): readonly string[] {
    return needed[operation];
  }

  async list(signal?: AbortSignal): Promise<readonly Listed[]> {
    const found = await this.#pages(
      "GetParametersByPath",
      { Path: this.#path.replace(/(.)\/$/, "$1"), Recursive: true, MaxResults: 10 },
      signal,
    );
    return found
      .map(({ Name, LastModifiedDate }) => ({
        name: Name.slice(this.#path.length),
        changed: dateOfSeconds(LastModifiedDate),
      }))
      .sort(byName);
  }

  async get(name: string, signal?: AbortSignal): Promise<Held | undefined> {
    const input = { Name: this.address(name), WithDecryption: true };
    const answer = await this.#client.seek<{ readonly Parameter?: Parameter }>(
      "GetParameter",
      input,
      signal,
      missing,
    );
    if (answer === undefined) return undefined;
    const { Value, Version } = answer.Parameter ?? {};
    if (Value === undefined) throw new StoreError("damaged", this.title);
    return { value: Value, version: String(Version) };
  }

  async put(name: string, value: string, expected: Expected, signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    refuseEarly(this, name, value);
    if (value === "") throw new StoreError("bad-value", this.title, { detail: "empty" });
    if (typeof expected === "object") meet(this.title, await this.get(name, signal), expected);
    const { kmsKey, isAdvanced } = this.place;
    const input = {
      Name: this.address(name),
      Value: value,
      Type: "SecureString",
      Overwrite: expected !== "absent",
      ...(kmsKey !== undefined && { KeyId: kmsKey }),
      ...(isAdvanced && { Tier: "Intelligent-Tiering" }),
    };
    const { Version } = await this.#client.call<{ readonly Version: number }>("PutParameter", input, signal);
    return String(Version);
  }

  async versions(name: string, signal?: AbortSignal): Promise<readonly Version[]> {
    const found = await this.#pages(
      "GetParameterHistory",
      { Name: this.address(name), MaxResults: 50 },
      signal,
    );
    return found
      .sort((one, other) => other.Version - one.Version)
      .map(({ Version, LastModifiedDate }) => ({
        version: String(Version),
        created: dateOfSeconds(LastModifiedDate),
      }));
  }

  /** Parameters have no policies of their own that say so. */
  async readableBy(): Promise<ReadableBy> {
    return { named: [], others: readersByIam("ssm:GetParameter") };
  }

  async remove(name: string, signal?: AbortSignal): Promise<boolean> {
    const input = { Name: this.address(name) };
    return (await this.#client.seek("DeleteParameter", input, signal, missing)) !== undefined;
  }

  /** All that an operation lists, page by page; values stay encrypted. */
  async #pages(operation: string, input: object, signal: AbortSignal | undefined): Promise<Parameter[]> {
    const found: Parameter[] = [];
    let token: string | undefined;
    do {
      const paged = { ...input, WithDecryption: false, ...(token && { NextToken: token }) };
      const page = await this.#client.seek<Page>(operation, paged, signal, missing);
      found.push(...(page?.Parameters ?? []));
      token = page?.NextToken;
    } while (token);
    return found;
  }
}

const needed: Readonly<Record<Operation, readonly string[]>> = {
  list: ["ssm:GetParametersByPath"],
  get: ["ssm:GetParameter", "kms:Decrypt"],
  put: ["ssm:PutParameter", "kms:Encrypt", "kms:GenerateDataKey"],
  versions: ["ssm:GetParameterHistory"],
  remove: ["ssm:DeleteParameter"],
};
