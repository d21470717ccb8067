import type { Traits } from "../traits";
import { addressAround, type Sight } from "./sight";

/**
 * Addresses that are signed for a while.
 * Sources: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html,
 * https://cloud.google.com/storage/docs/authentication/signatures
 */
export function signedAddress(sight: Sight): Traits | undefined {
  const address = addressAround(sight);
  const made = /[?&]X-(?:Amz|Goog)-Date=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(address);
  const seconds = /[?&]X-(?:Amz|Goog)-Expires=(\d{1,7})(?!\d)/.exec(address)?.[1];
  if (made === null || seconds === undefined) return undefined;
  const [, year, month, day, hour, minute, second] = made.map(Number);
  const issued = new Date(Date.UTC(year!, month! - 1, day, hour, minute, second));
  return { breadth: [], issued, expires: new Date(issued.getTime() + Number(seconds) * 1000) };
}
