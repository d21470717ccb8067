import type { ExamplesById } from "./example";

const words = ["hunter", "2-fish"].join("");

export const url: ExamplesById = {
  "url-password": {
    matches: [
      { text: `DATABASE_URL=postgres://app:${words}@db.internal:5432/shop`, value: words },
      { text: `redis://:${words}@localhost:6379`, value: words },
      { text: 'connect("mongodb+srv://svc:p%40ss%2Fw0rd@cluster0.mongodb.net/x")', value: "p%40ss%2Fw0rd" },
      { text: "git clone https://bot:ab@cd!ef@git.host/x.git", value: "ab@cd!ef" },
      { text: "see the example: amqp://guest:guest@mq/", value: "guest" },
    ],
    misses: [
      { text: "postgres://app:${DB_PASSWORD}@db/shop" },
      { text: "postgres://user:password@localhost/db" },
      { text: "https://host:8080/@scope/name" },
      { text: "https://user:<password>@host" },
      { text: "https://user:$PASSWORD@host" },
      { text: "https://user:****@host" },
      { text: 'import "https://deno.land/x/mod@v1.0.0"; a: b@c' },
    ],
  },
};
