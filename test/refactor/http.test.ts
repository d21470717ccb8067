import { table } from "./marked";

describe("a secret in an HTTP file", () => {
  const at = { languageId: "http", path: "api.http" };
  const secret = (name: string): string => `{{$dotenv ${name}}}`;
  table(
    at,
    [
      [
        "@apiKey = ⟦s3cret⟧\n\nGET https://a.test\n",
        `@apiKey = ${secret("API_KEY")}\n\nGET https://a.test\n`,
      ],
      [
        "GET https://a.test/{{path}}?api_key=⟦s3cret⟧ HTTP/1.1\nAccept: */*\n",
        `GET https://a.test/{{path}}?api_key=${secret("API_KEY")} HTTP/1.1\nAccept: */*\n`,
      ],
      [
        "GET https://a.test\r\nAuthorization: Bearer ⟦s3cret⟧\r\n\r\n",
        `GET https://a.test\r\nAuthorization: Bearer ${secret("API_TOKEN")}\r\n\r\n`,
      ],
      [
        "GET https://a.test\nX-Api-Key: ⟦s3cret⟧\n",
        `GET https://a.test\nX-Api-Key: ${secret("X_API_KEY")}\n`,
      ],
      [
        'POST https://a.test\nContent-Type: application/json\n\n# body\n{"client_secret": "⟦s3cret⟧"}\n\n###\nGET b\n',
        `POST https://a.test\nContent-Type: application/json\n\n# body\n{"client_secret": "${secret("CLIENT_SECRET")}"}\n\n###\nGET b\n`,
      ],
      [
        "https://a.test/?a=b\n  &api_key=⟦s3cret⟧\n",
        `https://a.test/?a=b\n  &api_key=${secret("API_KEY")}\n`,
      ],
    ],
    [
      ["# X-Api-Key: ⟦s3cret⟧\n", "in-comment"],
      ["### ⟦s3cret⟧\n", "in-comment"],
      ["@apiKey = ⟦s3\\ncret⟧\n", "run-time-value"],
      ["GET https://a.test\nX-Api-Key: ⟦{{key}}⟧\n", "run-time-value"],
      ["GET https://a.test\n\n> {% client.log('⟦s3cret⟧'); %}\n", "not-a-string"],
    ],
  );
  const project = { files: new Set(["http-client.private.env.json"]), manifests: new Map<string, string>() };
  table({ ...at, project }, [], [["@apiKey = ⟦s3cret⟧\n", "no-interpolation"]]);
});
