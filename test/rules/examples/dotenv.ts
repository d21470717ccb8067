import { base62, type ExamplesById, hex, pick } from "./example";

const path = "app/.env.local";
const words = ["tulip", "Garden"].join("-");
const chance = pick(base62, 32);

export const dotenv: ExamplesById = {
  "dotenv-secret": {
    matches: [
      { text: `NAME=shop\nDB_PASSWORD=${words} # main\n`, value: words, path },
      { text: `export JWT_SECRET="it's #1 \\"${words}\\""\n`, value: `it's #1 \\"${words}\\"`, path },
      { text: `SESSION_SECRET='one\ntwo ${words}'\n`, value: `one\ntwo ${words}`, path },
      { text: `API_KEY = ${words}`, value: words, path: ".env" },
    ],
    misses: [
      { text: `DB_PASSWORD=${words}\n`, path: "notes.txt" },
      { text: "DB_PASSWORD=${OTHER}\nAPI_KEY=your_api_key_here\nJWT_SECRET=\nTOKEN=<token>\n", path },
      { text: "TOKEN_URL=https://host/token\nPASSWORD_FILE=/run/secrets/db\nMAX_TOKENS=4096\n", path },
      { text: `# DB_PASSWORD is ${words}\n`, path },
    ],
  },
  "dotenv-random-value": {
    matches: [
      { text: `APP_BLOB=${chance}\n`, value: chance, path },
      { text: `HASH_ROUNDS="${chance}"\n`, value: chance, path: "prod.env" },
    ],
    misses: [
      { text: `APP_COMMIT=${pick(hex, 40)}\n`, path },
      { text: "APP_ID=0b7a3f5e-51c2-4a0d-9d6f-0123456789ab\n", path },
      { text: "API_URL=https://api.host.example/v1/things\nAPP_NAME=the name of the shop\n", path },
    ],
  },
};
