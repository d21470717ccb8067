import { has, json, type Language, output } from "./program";
import { entries } from "./yaml";

/** What it would fill in itself stays; the others are read by dotenv-expand. */
const plain = (value: string): string | undefined => (value.includes("$") ? undefined : value);
const indent = "    ";
const serverless = ["npx", "--offline", "--yes", "-p", "osls@3", "osls"] as const;

interface Service {
  readonly provider: { readonly environment: Readonly<Record<string, string>> };
}

/** Read by osls, the Serverless Framework's third version as it is still kept. */
export const serverlessFile: Language = {
  id: "yaml",
  name: "serverless.yml",
  file: "serverless.yml",
  shapes: [
    ...entries(indent, plain),
    {
      name: "inside",
      write: (id, value) => plain(value) && `${indent}${id}: "Bearer ⟦${json(value)}⟧ \${env:NONE, 'b'}"`,
    },
    {
      name: "in a list",
      write: (id, value) =>
        plain(value) && `${indent}${id}:\n${indent}  Fn::Join: ["", ["a", "⟦${json(value)}⟧"]]`,
    },
  ],
  program: (statements) =>
    `service: shop\nuseDotenv: true\nprovider:\n  name: aws\n  environment:\n${statements.join("\n")}\n`,
  run: (folder) => {
    const [program, ...parameters] = serverless;
    if (!has(program, ...parameters, "--version")) return ["npx with osls@3 in its cache"];
    const print = [...serverless, "print", "--format", "json"];
    const printed = output("sh", "-c", 'cd "$0" && exec "$@"', folder, ...print);
    const { environment } = (JSON.parse(printed) as Service).provider;
    return JSON.stringify(Object.values(environment).map((value) => JSON.stringify(value)));
  },
};
