import { randomInt } from "node:crypto";

const alphabet = "4eC39HqLyjWDarjtT1zdp7dcJs8Rk2Vb5Nn6Xm0Gf";

/** A made-up live key of Stripe's form. */
export function stripeKey(): string {
  return ["sk", "live", alphabet.slice(0, 24)].join("_");
}

/** Another one each time, which stands nowhere else on this computer. */
export function newStripeKey(): string {
  const letters = Array.from({ length: 24 }, () => alphabet[randomInt(alphabet.length)]);
  return ["sk", "live", letters.join("")].join("_");
}

/** A made-up password that no word list holds. */
export function password(): string {
  return ["hV7", "tQ2", "mZ9", "kLr"].join("-");
}
