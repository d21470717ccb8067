import type { AwsCredentialIdentity } from "@smithy/types";
import { StoreError } from "../../stores/storeError";
import type { Credential } from "../credential";
import { deed } from "../deeds";
import { patiently } from "../patience";
import type { Provider, Reclaimed, Renewal, Work } from "../provider";
import { endpointOf, type IamCall, iamTitle, type QueryAnswer, type QueryService, query } from "./iam";

/**
 * The access keys of an IAM user, of which there may be two: the key itself makes the other one. All calls name no user, so that
 * they are about the one whose key it is.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html
 */
export class AwsAccessKeys implements Provider {
  readonly id = "aws-iam";
  readonly title = iamTitle;
  readonly settings;
  readonly parts = ["id", "secret"];
  readonly hosts;
  readonly needs =
    "iam:CreateAccessKey, iam:ListAccessKeys, iam:UpdateAccessKey, iam:GetAccessKeyLastUsed and iam:DeleteAccessKey on its own user";
  readonly page = "https://docs.aws.amazon.com/IAM/latest/UserGuide/id-credentials-access-keys-update.html";
  readonly deeds = [
    deed("create", "Makes a second access key for the same user."),
    deed("verify", "Signs in with the new key (sts:GetCallerIdentity)."),
    deed("store"),
    deed("wait"),
    deed("disable", "Makes the old key inactive; it can be made active again.", "cuts"),
    deed("confirm"),
    deed("delete", "Deletes the old key.", "irreversible"),
  ];

  /** @param region One of the partition that the account is in; the public one when empty. */
  constructor(readonly region = "") {
    this.settings = { region };
    const services: readonly QueryService[] = ["iam", "sts"];
    const names = services.map((service) => new URL(endpointOf(service, region).url).host);
    this.hosts = [...new Set(names)].map((name) => ({ name, isKnown: true }));
  }

  async look(work: Work): Promise<Record<string, string>> {
    const keys = await this.#keys(work, work.old);
    if (keys.length > 1) throw tooMany();
    const user = (await this.#identity(work.old, work.signal)) ?? "";
    return { before: keys.map(idOf).join(" "), old: work.old.id!, user };
  }

  async create({ old, signal }: Work): Promise<{ credential: Credential; facts: Record<string, string> }> {
    const answer = await this.#iam("CreateAccessKey", {}, { as: old, isOnce: true, signal });
    const [id, secret] = [answer?.text("AccessKeyId"), answer?.text("SecretAccessKey")];
    if (id === undefined || secret === undefined)
      throw new StoreError("failed", iamTitle, { isWritten: "unknown" });
    return { credential: { id, secret }, facts: { new: id } };
  }

  /** A key that came since is the one whose secret was lost; another can be made once it is gone. */
  async reclaim(work: Work): Promise<Reclaimed> {
    const before = (work.facts.before ?? "").split(" ");
    const strays = (await this.#keys(work, work.old)).filter((key) => !before.includes(idOf(key)));
    for (const stray of strays) {
      const does = `The access key ${idOf(stray)} was made at ${stray.text("CreateDate")}, and its secret was lost. Delete it and make another.`;
      if (!(await work.allows(does))) throw tooMany();
      await this.#delete(idOf(stray), work.old, work.signal);
    }
    return "untouched";
  }

  async verify({ next, facts, signal }: Renewal): Promise<void> {
    if ((await this.#userOf(next, signal)) === facts.user) return;
    throw new StoreError("unverified", iamTitle, { advice: "The new key belongs to another user." });
  }

  async disable(work: Renewal): Promise<void> {
    await this.#update("Inactive", work);
  }

  async enable(work: Renewal): Promise<void> {
    await this.#update("Active", work);
    await this.#userOf(work.old, work.signal);
  }

  /** Source: https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyLastUsed.html */
  async lastUsed({ old, next, signal }: Renewal): Promise<string | undefined> {
    const answer = await this.#iam("GetAccessKeyLastUsed", { AccessKeyId: old.id! }, { as: next, signal });
    const [date, service] = [answer?.text("LastUsedDate"), answer?.text("ServiceName")];
    if (date === undefined || service === undefined || service === "N/A")
      return "The old key was never used, as far as AWS says.";
    return `The old key was last used at ${date} for ${service}; AWS tells it some minutes late.`;
  }

  async remove({ old, next, signal }: Renewal): Promise<void> {
    await this.#delete(old.id!, next, signal);
  }

  async undo({ old, next, signal }: Renewal): Promise<void> {
    await this.#delete(next.id!, old, signal);
  }

  /** Who a key belongs to; a new one is waited for. */
  #userOf(key: Credential, signal: AbortSignal | undefined): Promise<string | undefined> {
    return patiently(() => this.#identity(key, signal), signal);
  }

  async #identity(key: Credential, signal: AbortSignal | undefined): Promise<string | undefined> {
    const call = {
      service: "sts",
      operation: "GetCallerIdentity",
      credentials: identityOf(key),
      signal,
    } as const;
    return (await query(this.region, call))?.text("Arn");
  }

  async #keys({ signal }: Work, as: Credential): Promise<readonly QueryAnswer[]> {
    return (await this.#iam("ListAccessKeys", {}, { as, signal }))?.members() ?? [];
  }

  async #update(status: "Active" | "Inactive", { old, next, signal }: Renewal): Promise<void> {
    await this.#iam("UpdateAccessKey", { AccessKeyId: old.id!, Status: status }, { as: next, signal });
  }

  async #delete(id: string, as: Credential, signal: AbortSignal | undefined): Promise<void> {
    await this.#iam("DeleteAccessKey", { AccessKeyId: id }, { as, signal, misses: ["NoSuchEntity"] });
  }

  #iam(
    operation: string,
    input: Readonly<Record<string, string>>,
    { as, ...rest }: Pick<IamCall, "signal" | "misses" | "isOnce"> & { readonly as: Credential },
  ): Promise<QueryAnswer | undefined> {
    return query(this.region, { service: "iam", operation, input, credentials: identityOf(as), ...rest });
  }
}

function identityOf({ id, secret }: Credential): AwsCredentialIdentity {
  return { accessKeyId: id!, secretAccessKey: secret! };
}

function idOf(key: QueryAnswer): string {
  return key.text("AccessKeyId") ?? "";
}

function tooMany(): StoreError {
  return new StoreError("failed", iamTitle, {
    detail: "two access keys",
    advice: "A user may have two. Remove the one that is not in use, and try again.",
  });
}
