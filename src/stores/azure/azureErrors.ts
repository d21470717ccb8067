import { type HttpAnswer, jsonOf } from "../http";
import { StoreError, type StoreErrorKind } from "../storeError";

/** What an operation needs. Source: https://learn.microsoft.com/azure/role-based-access-control/permissions/security#microsoftkeyvault */
export type AzureAction =
  | "secrets/getSecret/action"
  | "secrets/setSecret/action"
  | "secrets/readMetadata/action"
  | "secrets/recover/action"
  | "secrets/delete";

const readers: readonly AzureAction[] = ["secrets/getSecret/action", "secrets/readMetadata/action"];

/** As the role assignments of Azure spell it. */
export function permissionOf(action: AzureAction): string {
  return `Microsoft.KeyVault/vaults/${action}`;
}

/** The inner codes of an error, which tell more than its status. */
export function innerCode(answer: HttpAnswer): string {
  const { error } = (jsonOf(answer) ?? {}) as {
    readonly error?: { readonly code?: string; readonly innererror?: { readonly code?: string } };
  };
  const code = error?.innererror?.code ?? error?.code;
  return typeof code === "string" ? code : "";
}

/**
 * Source: https://learn.microsoft.com/azure/key-vault/general/rest-error-codes
 * @param vault Its name or address, for advice.
 */
export function azureRefusal(
  store: string,
  vault: string,
  action: AzureAction,
  answer: HttpAnswer,
): StoreError {
  const { status } = answer;
  const kind = kinds[status] ?? "failed";
  const advice = adviceOf(kind, vault, action, innerCode(answer));
  const isUnsure = status >= 500 && !readers.includes(action);
  return new StoreError(kind, store, {
    detail: `HTTP ${status}`,
    ...(advice !== undefined && { advice }),
    ...(isUnsure && { isWritten: "unknown" }),
  });
}

/** What a person does to be signed in. */
export const azureSignIn = 'Sign in to Microsoft in VS Code, or run "az login".';

const kinds: Readonly<Record<number, StoreErrorKind>> = {
  401: "signed-out",
  403: "forbidden",
  404: "not-found",
  407: "proxy",
  409: "conflict",
  413: "too-large",
};

function adviceOf(
  kind: StoreErrorKind,
  vault: string,
  action: AzureAction,
  code: string,
): string | undefined {
  if (kind === "signed-out") return azureSignIn;
  if (kind !== "forbidden") return undefined;
  if (code === "ForbiddenByFirewall" || code === "ForbiddenByConnection")
    return `Ask for your network to be let through the firewall of the vault ${vault}.`;
  if (code === "SecretDisabled") return "Enable the secret.";
  const role = readers.includes(action) ? "Key Vault Secrets User" : "Key Vault Secrets Officer";
  return `Ask for ${permissionOf(action)} on the vault ${vault}; the role "${role}" has it.`;
}
