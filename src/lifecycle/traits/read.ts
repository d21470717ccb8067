import { decodeBase64 } from "../../util/base64";
import { type Mode, noTraits, type Traits } from "../traits";
import { awsTraits } from "./aws";
import { azureTraits } from "./azure";
import type { Breadth } from "./breadth";
import { certificateExpiry } from "./certificate";
import { databaseTraits } from "./database";
import { jwtTraits } from "./jwt";
import { isPersonal } from "./person";
import type { Sight } from "./sight";
import { signedAddress } from "./signedAddress";

/** All that a value and what stands around it tell. */
export function traitsOf(sight: Sight): Traits {
  const mode = modeOf(sight.value);
  const parts = [
    jwtTraits(sight),
    awsTraits(sight),
    azureTraits(sight),
    databaseTraits(sight),
    signedAddress(sight),
    googleTraits(sight),
    certificateTraits(sight),
  ].map((part) => part ?? noTraits);
  const breadth = [...parts.flatMap((part) => part.breadth), ...breadthByForm(sight)];
  const own = { ...(mode && { mode }), ...(isPersonal(sight) && { isPersonal: true }) };
  return Object.assign({}, ...parts, own, { breadth });
}

/**
 * Providers that tell live from test credentials write it into their beginning:
 * https://docs.stripe.com/keys#test-live-modes, https://razorpay.com/docs/api/authentication/,
 * https://docs.mollie.com/reference/authentication, https://developer.paddle.com/api-reference/about/authentication,
 * https://docs.easypost.com/guides/getting-started-guide
 */
function modeOf(value: string): Mode | undefined {
  if (/^(?:[a-z]{2,10}[_-])?(?:live|prod)_|^FLWSECK-|^EZAK|^access_token\$production\$/.test(value))
    return "live";
  if (
    /^(?:[a-z]{2,10}[_-])?(?:test|sandbox|sbox|sdbx)_|^FLWSECK_TEST-|^EZTK|^access_token\$sandbox\$/.test(
      value,
    )
  )
    return "test";
  return undefined;
}

/** What a credential's form alone says. Sources: the rules' own pages, and those named here. */
const forms: readonly (readonly [Breadth, RegExp])[] = [
  // https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens
  ["github-classic", /^ghp_/],
  // https://docs.stripe.com/keys/restricted-api-keys
  ["stripe-full", /^sk_live_/],
  // https://docs.slack.dev/authentication/tokens
  ["slack-user", /^(?:xoxe\.)?xoxp-/],
  ["slack-session", /^xox[cd]-/],
  // https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/
  ["cloudflare-global", /^cfk_/],
  // https://docs.doppler.com/docs/api#authentication
  ["doppler-personal", /^dp\.(?:pt|ct)\./],
  // https://platform.openai.com/docs/api-reference/admin-api-keys, https://docs.anthropic.com/en/api/administration-api
  ["admin-key", /^sk-(?:admin-|ant-admin)/],
  // https://supabase.com/docs/guides/api/api-keys
  ["service-role", /^sb_secret_/],
];

/** Of these rules a form counts: the same letters before another provider's key mean other things. */
const providers = /^(?:github|stripe|slack|cloudflare|doppler|openai|anthropic|supabase)-/;

function breadthByForm({ rule, value }: Sight): Breadth[] {
  if (rule === "cloudflare-legacy-token" && /^[0-9a-f]{37}$/.test(value)) return ["cloudflare-global"];
  if (rule === "pypi-token") return isOfAllProjects(value) ? ["pypi-all-projects"] : [];
  if (!providers.test(rule)) return [];
  return forms.filter(([, form]) => form.test(value)).map(([breadth]) => breadth);
}

/** Its first caveat: https://warehouse.pypa.io/development/token-scanning.html, the words of a token for the whole account. */
function isOfAllProjects(value: string): boolean {
  const bytes = decodeBase64(value.slice("pypi-".length));
  const decoded = bytes === undefined ? "" : new TextDecoder("latin1").decode(bytes);
  return /"permissions"\s*:\s*"user"/.test(decoded) || /\[\s*3\s*,\s*"/.test(decoded);
}

/** https://cloud.google.com/compute/docs/access/service-accounts#default_service_account */
function googleTraits({ rule, text, start, end }: Sight): Traits | undefined {
  if (rule !== "private-key") return undefined;
  const around = text.slice(Math.max(0, start - 1000), end + 2000);
  const project = /"project_id"\s*:\s*"([a-z][a-z0-9-]{4,29})"/.exec(around)?.[1];
  if (project === undefined) return undefined;
  const isDefault = /"client_email"\s*:\s*"\d+-compute@developer\.gserviceaccount\.com"/.test(around);
  return { account: `Google project ${project}`, breadth: isDefault ? ["google-default-account"] : [] };
}

/** The key is of no use once the certificate beside it has expired. */
function certificateTraits({ rule, text }: Sight): Traits | undefined {
  const expires = rule === "private-key" ? certificateExpiry(text) : undefined;
  return expires && { expires, breadth: [] };
}
