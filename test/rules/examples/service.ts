import { base62, type ExamplesById, pick } from "./example";

const key = pick(base62, 32);

export const service: ExamplesById = {
  "service-key": {
    matches: [
      { text: `bannerbear = "${key}"`, value: key },
      { text: `const client = new Plivo("${key}")`, value: key },
      { text: `{ clockify: '${key}' }`, value: key },
    ],
    misses: [
      { text: `stripe_customer_id = "${key}"` },
      { text: 'plivo = "plivo.rest.client.RestClient"' },
      { text: `bannerbear = "${"0f".repeat(20)}"` },
      { text: `banner = "${key}"` },
    ],
  },
  "prefixed-token": {
    matches: [
      { text: `const client = connect("acme_live_${key}");`, value: `acme_live_${key}` },
      { text: `ACME=acme-prod-${"8c3f01d9".repeat(4)}`, value: `acme-prod-${"8c3f01d9".repeat(4)}` },
    ],
    misses: [
      { text: 'connect("acme_live_configuration_of_the_whole_account")' },
      { text: `connect("pk_live_${key}")` },
      { text: `connect("acme_live_${key.slice(0, 12)}")` },
    ],
  },
  "mentioned-secret": {
    matches: [
      { text: `// the secret is ${key}, ask Ann`, value: key },
      { text: `Use the token \`${key}\`.`, value: key },
      { text: `the api key ${key}`, value: key },
    ],
    misses: [
      { text: "Use the token <your-token>." },
      { text: "the key OAuth2ClientCredentialsProvider" },
      { text: `the commit ${key}` },
    ],
  },
};
