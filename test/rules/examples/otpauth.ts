import { base32, type ExamplesById, pick } from "./example";

const key = pick(base32, 32, 3);

export const otpauth: ExamplesById = {
  "otpauth-secret": {
    matches: [
      { text: `otpauth://totp/Shop:ann?secret=${key}&issuer=Shop`, value: key },
      { text: `qr("otpauth://hotp/ann?issuer=Shop&secret=${key}")`, value: key },
    ],
    misses: [
      { text: "otpauth://totp/Shop:ann?secret=${secret}" },
      { text: `otpauth://totp/Shop:ann?issuer=${key}` },
    ],
  },
};
