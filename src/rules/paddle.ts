import { entropy, notPlaceholder } from "../engine/checks";
import { rule } from "../engine/rule";
import { token } from "./shapes";

export const paddle = [
  rule({
    id: "paddle-api-key",
    provider: "Paddle",
    title: "API key",
    keywords: ["pdl_live_apikey_", "pdl_sdbx_apikey_"],
    pattern: token(/pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}/),
    checks: [entropy(3), notPlaceholder],
    severity: "critical",
    confidence: "likely",
    reaches: "Customers and transactions, as far as it was granted.",
    expires: "After ninety days unless set otherwise.",
    variable: "PADDLE_API_KEY",
  }),
];
