import { jwtClaims } from "../../engine/checks";
import type { Traits } from "../traits";
import type { Breadth } from "./breadth";
import type { Sight } from "./sight";

const form = /(?:^|_)eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*$/;

/** The claims of a JSON Web Token. Source: https://www.rfc-editor.org/rfc/rfc7519#section-4.1 */
export function jwtTraits({ rule, value }: Sight): Traits | undefined {
  const claims = form.test(value) ? jwtClaims(value) : undefined;
  if (claims === undefined) return undefined;
  const expires = dateOf(claims.exp);
  const issued = dateOf(claims.iat) ?? dateOf(claims.nbf);
  const breadth: Breadth[] = [];
  if (claims.role === "service_role" || rule === "supabase-service-role-key") breadth.push("service-role");
  // Kubernetes' tokens of the old kind last as long as their Secret:
  // https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/#auto-generated-legacy-serviceaccount-token-clean-up
  if (expires === undefined) breadth.push("jwt-unlimited");
  return { breadth, ...(expires && { expires }), ...(issued && { issued }) };
}

/** Seconds since 1970, as RFC 7519's NumericDate has them. */
function dateOf(claim: unknown): Date | undefined {
  return typeof claim === "number" && claim > 0 && claim < 1e11 ? new Date(claim * 1000) : undefined;
}
