const alphabet = "4eC39HqLyjWDarjtT1zdp7dcJs8Rk2Vb5Nn6Xm0Gf";

/** A made-up live key of Stripe's form. */
export function stripeKey(): string {
  return ["sk", "live", alphabet.slice(0, 24)].join("_");
}

/** A made-up password that no word list holds. */
export function password(): string {
  return ["hV7", "tQ2", "mZ9", "kLr"].join("-");
}
