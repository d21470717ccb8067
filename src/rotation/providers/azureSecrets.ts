import type { HttpAnswer } from "../../stores/http";
import { StoreError } from "../../stores/storeError";
import type { Facts } from "../credential";
import { deed } from "../deeds";
import { patiently } from "../patience";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { accessToken, daysFrom, hostOf, inDays, needed, objectIn, type PathCall, rest } from "../rest";
import { removeStrays } from "../strays";

interface Password {
  readonly keyId: string;
  readonly displayName?: string | null;
  /** Its first three characters. */
  readonly hint?: string;
  readonly startDateTime?: string;
  readonly endDateTime?: string;
  readonly secretText?: string;
}

const title = "Microsoft Entra";
const needs = "the Graph permission Application.ReadWrite.OwnedBy, and to be an owner of itself";
const signInAt = "https://login.microsoftonline.com";
const graphAt = "https://graph.microsoft.com";
/** Where nothing is said Microsoft grants two years. */
const usual = 180;

/**
 * The client secrets of an application in Microsoft Entra, of which there may be several. The new one is for as many days as the
 * old one was.
 * Sources: https://learn.microsoft.com/graph/api/application-addpassword, https://learn.microsoft.com/graph/api/application-removepassword
 */
export class AzureAppSecrets implements Provider {
  readonly id = "azure-app-secret";
  readonly title = title;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = needs;
  readonly page = "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade";
  readonly deeds = [
    deed("create", "Adds another secret to the application."),
    deed("verify", "Signs in with the new secret."),
    deed("store"),
    deed("wait"),
    deed("delete", "Removes the old secret from the application.", "irreversible"),
  ];
  readonly #signIn: string;
  readonly #graph: string;

  /** @param settings The ids of the directory, `tenant`, and of the application, `client`. */
  constructor(readonly settings: Facts) {
    const { signIn = signInAt, graph = graphAt } = settings;
    this.#signIn = signIn;
    this.#graph = graph;
    this.hosts = [hostOf(signIn, [signInAt]), hostOf(graph, [graphAt])];
  }

  /** Which of the secrets the old one is shows its beginning, unless several begin so. */
  async look({ old, signal }: Work): Promise<Facts> {
    const known = await this.#passwords(old.value!, signal);
    const alike = known.filter(({ hint }) => hint !== undefined && old.value!.startsWith(hint));
    const [own] = alike;
    if (own === undefined || alike.length > 1)
      throw new StoreError("failed", title, {
        detail: "it cannot be told which of the application's secrets this one is",
        advice: "Remove those that are not in use, or do it by hand in the portal.",
      });
    const { startDateTime, endDateTime, keyId } = own;
    const days = startDateTime && endDateTime ? daysFrom(startDateTime, endDateTime) : usual;
    return { old: keyId, before: known.map((each) => each.keyId).join(" "), days: String(days) };
  }

  async create({ old, facts, signal }: Work): Promise<Created> {
    const endDateTime = inDays(Number(facts.days ?? usual)).toISOString();
    const body = { passwordCredential: { displayName: "Rotated by Tacit", endDateTime } };
    const answer = await this.#ask(old.value!, {
      method: "POST",
      path: "/addPassword",
      body,
      isOnce: true,
      signal,
    });
    const { secretText, keyId } = objectIn<Password>(title, answer);
    return { credential: { value: needed(title, secretText) }, facts: { new: needed(title, keyId) } };
  }

  async reclaim(work: Work): Promise<Reclaimed> {
    const { old, signal } = work;
    return removeStrays(work, {
      now: (await this.#passwords(old.value!, signal)).map(({ keyId }) => keyId),
      does: (id) =>
        `The secret with the id ${id} was made meanwhile, and its value was lost. Remove it and make another.`,
      remove: (id) => this.#remove(id, old.value!, signal),
    });
  }

  async verify({ next, signal }: Renewal): Promise<void> {
    await patiently(() => this.#token(next.value!, signal), signal);
  }

  async remove({ next, facts, signal }: Renewal): Promise<void> {
    await this.#remove(facts.old!, next.value!, signal);
  }

  async undo({ old, facts, signal }: Renewal): Promise<void> {
    await this.#remove(facts.new!, old.value!, signal);
  }

  async #remove(keyId: string, as: string, signal: AbortSignal | undefined): Promise<void> {
    const known = await this.#passwords(as, signal);
    if (!known.some((each) => each.keyId === keyId)) return;
    await this.#ask(as, { method: "POST", path: "/removePassword", body: { keyId }, signal });
  }

  async #passwords(secret: string, signal: AbortSignal | undefined): Promise<readonly Password[]> {
    const answer = await this.#ask(secret, {
      method: "GET",
      path: "?$select=id,passwordCredentials",
      signal,
    });
    return objectIn<{ passwordCredentials: readonly Password[] }>(title, answer).passwordCredentials ?? [];
  }

  async #ask(secret: string, { path, ...call }: PathCall): Promise<HttpAnswer> {
    const headers = { authorization: `Bearer ${await this.#token(secret, call.signal)}` };
    const application = `applications(appId='${encodeURIComponent(this.settings.client ?? "")}')`;
    return rest(title, { ...call, url: `${this.#graph}/v1.0/${application}${path}`, headers, needs });
  }

  /** Source: https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow */
  #token(secret: string, signal: AbortSignal | undefined): Promise<string> {
    const { tenant = "", client = "" } = this.settings;
    const form = {
      client_id: client,
      client_secret: secret,
      grant_type: "client_credentials",
      scope: `${graphAt}/.default`,
    };
    const url = `${this.#signIn}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`;
    const refused = "The directory, the application or the secret is not valid.";
    return accessToken(title, { url, form, needs, signal }, refused);
  }
}
