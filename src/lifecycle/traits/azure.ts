import type { Traits } from "../traits";
import type { Breadth } from "./breadth";
import { addressAround, type Sight, stringAround } from "./sight";

/** Keys and shared access signatures of storage accounts. */
export function azureTraits(sight: Sight): Traits | undefined {
  return sight.rule === "azure-storage-key" ? accountKey(sight) : sharedAccess(sight);
}

/** https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string */
function accountKey(sight: Sight): Traits {
  const account = /AccountName=([a-z0-9]{3,24})(?![a-z0-9])/i.exec(stringAround(sight))?.[1];
  return { breadth: ["azure-account-key"], ...(account && { account: `Azure storage account ${account}` }) };
}

/** https://learn.microsoft.com/rest/api/storageservices/create-account-sas and create-service-sas beside it */
function sharedAccess(sight: Sight): Traits | undefined {
  const query = /[?&"']?((?:[a-z]{2,6}=[^&\s]*&)+[a-z]{2,6}=[^&\s]*)/.exec(addressAround(sight))?.[1];
  const fields = new URLSearchParams(query ?? "");
  if (!fields.has("sig") || !fields.has("sv")) return undefined;
  const expires = dateOf(fields.get("se"));
  const issued = dateOf(fields.get("st"));
  const breadth: Breadth[] = fields.has("ss") && fields.has("srt") ? ["azure-account-sas"] : [];
  return { breadth, ...(expires && { expires }), ...(issued && { issued }) };
}

/** ISO 8601, a date alone included: https://learn.microsoft.com/rest/api/storageservices/formatting-datetime-values */
function dateOf(text: string | null): Date | undefined {
  const date = new Date(text ?? "");
  return Number.isNaN(date.getTime()) ? undefined : date;
}
