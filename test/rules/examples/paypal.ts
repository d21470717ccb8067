import { base64url, digits, type ExamplesById, hex, inCompany, lower, pick, standingAlone } from "./example";

export const paypal: ExamplesById = {
  "paypal-braintree-token": standingAlone(
    (seed) => `access_token$production$${pick(lower + digits, 16, seed + 1)}$${pick(hex, 32, seed + 3)}`,
    [],
  ),
  "paypal-client-secret": inCompany("paypal", (seed) => `${pick(base64url, 80, seed)}`),
};
