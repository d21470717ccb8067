import { type ExamplesById, uuid } from "./example";

const key = uuid(3);

export const myget: ExamplesById = {
  "myget-feed-key": {
    matches: [
      {
        text: `<add key="feed" value="https://www.myget.org/F/shop/auth/${key}/api/v3/index.json" />`,
        value: key,
      },
      { text: `npm config set registry https://www.myget.org/F/shop/auth/${key}/npm/`, value: key },
    ],
    misses: [
      { text: "https://www.myget.org/F/shop/api/v3/index.json" },
      { text: "https://www.myget.org/F/shop/auth/<your-feed-key>/api/v3/index.json" },
    ],
  },
};
