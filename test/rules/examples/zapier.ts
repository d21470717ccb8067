import { digits, type ExamplesById, lower, pick } from "./example";

const hook = pick(lower + digits, 7, 3);

export const zapier: ExamplesById = {
  "zapier-webhook": {
    matches: [
      { text: `fetch("https://hooks.zapier.com/hooks/catch/1234567/${hook}/")`, value: hook },
      { text: `ZAP=https://hooks.zapier.com/hooks/catch/v2/1234567/${hook}`, value: hook },
    ],
    misses: [
      { text: "https://hooks.zapier.com/hooks/catch/1234567/xxxxxxx/" },
      { text: `https://hooks.zapier.com/hooks/catch/${hook}` },
    ],
  },
};
