import { strict as assert } from "node:assert";
import { moveMarked, table } from "./marked";

const at = { languageId: "dockerfile", path: "Dockerfile" };
const syntax = "# syntax=docker/dockerfile:1\n";
const mount = (name: string): string => `--mount=type=secret,id=${name},env=${name}`;
const must = (name: string): string => `${mount(name)},required=true`;
const ref = (name: string): string => `\${${name}:?${name} is not set}`;

describe("a secret in a Dockerfile", () => {
  table(
    at,
    [
      [
        "FROM a\nARG NPM_TOKEN=⟦s3cret⟧\nRUN echo a\nRUN npm --token $NPM_TOKEN\n",
        `${syntax}FROM a\nRUN echo a\nRUN ${must("NPM_TOKEN")} npm --token $NPM_TOKEN\n`,
      ],
      [
        "FROM a\nARG NPM_TOKEN='⟦s3cret⟧'\nRUN npm ci\nFROM b\nRUN x\n",
        `${syntax}FROM a\nRUN ${must("NPM_TOKEN")} npm ci\nFROM b\nRUN x\n`,
      ],
      ['FROM a\nRUN x\nENV API_KEY=⟦s3cret⟧\nCMD ["run"]\n', 'FROM a\nRUN x\nCMD ["run"]\n'],
      ["FROM a\nenv API_KEY  ⟦s3cret with space⟧\nCMD x\n", "FROM a\nCMD x\n"],
      ['FROM a\nENV A=1 \\\n    API_KEY="⟦s3\\"cret⟧" \\\n    B=2\n', "FROM a\nENV A=1 \\\n    B=2\n"],
      ["FROM a\nENV A=1 \\\n    API_KEY=⟦s3cret⟧\nUSER x\n", "FROM a\nENV A=1\nUSER x\n"],
      ["FROM a\nENV API_KEY=⟦s3cret⟧ A=1\n", "FROM a\nENV A=1\n"],
      [
        'FROM a\nRUN apt-get update \\\n  # it\'s\n  && curl -H "Authorization: Bearer ⟦s3cret⟧" https://a.test\n',
        `${syntax}FROM a\nRUN ${mount("API_TOKEN")} apt-get update \\\n  # it's\n  && curl -H "Authorization: Bearer ${ref("API_TOKEN")}" https://a.test\n`,
      ],
      [
        "#syntax=docker/dockerfile:1.4\n# A.\nFROM a\nRUN --mount=type=cache,target=/x --network=none run --api-key=⟦s3cret⟧\n",
        `#syntax=docker/dockerfile:1\n# A.\nFROM a\nRUN ${mount("API_KEY")} --mount=type=cache,target=/x --network=none run --api-key="${ref("API_KEY")}"\n`,
      ],
      [
        "# syntax=docker/dockerfile:1.12\nFROM a\nRUN <<EOF\nset -e\napi_key='⟦s3cret⟧'\nEOF\nUSER x\n",
        `# syntax=docker/dockerfile:1.12\nFROM a\nRUN ${mount("API_KEY")} <<EOF\nset -e\napi_key="${ref("API_KEY")}"\nEOF\nUSER x\n`,
      ],
      [
        "FROM a\nRUN cat <<EOF > /x && echo b\napi_key=⟦s3cret⟧\nEOF\n",
        `${syntax}FROM a\nRUN ${mount("API_KEY")} cat <<EOF > /x && echo b\napi_key=${ref("API_KEY")}\nEOF\n`,
      ],
      [
        `FROM a\nRUN ${mount("API_KEY")} x --api-key ⟦s3cret⟧\n`,
        `${syntax}FROM a\nRUN ${mount("API_TOKEN")} ${mount("API_KEY")} x --api-key "${ref("API_TOKEN")}"\n`,
      ],
      ["FROM a\nCMD run --api-key=⟦s3cret⟧\n", `FROM a\nCMD run --api-key="${ref("API_KEY")}"\n`],
      [
        "FROM a\nHEALTHCHECK --interval=5s CMD curl -u a:⟦s3cret⟧ b\n",
        `FROM a\nHEALTHCHECK --interval=5s CMD curl -u a:"${ref("API_TOKEN")}" b\n`,
      ],
      [
        'FROM a\nSHELL ["/bin/bash", "-c"]\nRUN x ⟦s3cret⟧\n',
        `${syntax}FROM a\nSHELL ["/bin/bash", "-c"]\nRUN ${mount("API_TOKEN")} x "${ref("API_TOKEN")}"\n`,
      ],
    ],
    [
      ['FROM a\nRUN ["x", "⟦s3cret⟧"]\n', "not-a-string"],
      ["FROM a\nLABEL x=⟦s3cret⟧\n", "not-a-string"],
      ["FROM a\n# ENV API_KEY=⟦s3cret⟧\n", "in-comment"],
      ["ARG API_KEY=⟦s3cret⟧\nFROM a\n", "constant"],
      ["FROM a\nENV API_KEY=⟦s3cret⟧\nENV URL=https://$API_KEY@a.test\n", "constant"],
      ["FROM a\nENV OPTS='--api-key=⟦s3cret⟧ -v'\n", "constant"],
      ["FROM a\nENV API_KEY=⟦s3$x⟧\n", "run-time-value"],
      ["FROM a\nCOPY <<EOF /x\nkey=⟦s3cret⟧\nEOF\n", "not-a-string"],
      ['FROM a\nSHELL ["powershell", "-Command"]\nRUN x ⟦s3cret⟧\n', "no-interpolation"],
      ["# escape=`\nFROM a\nRUN x ⟦s3cret⟧\n", "no-interpolation"],
      ["FROM a\nRUN <<EOF\n#!/usr/bin/env python3\nkey = '⟦s3cret⟧'\nEOF\n", "no-interpolation"],
      ["FROM a\nRUN x 'a\\\n⟦s3\\\ncret⟧'\n", "run-time-value"],
    ],
  );

  const commands: readonly (readonly [text: string, command: string, env: string])[] = [
    [
      "FROM a\nRUN x --api-key=⟦s3cret⟧\n",
      "docker build --secret id=API_KEY,env=API_KEY .",
      "API_KEY=s3cret\n",
    ],
    ["FROM a\nARG API_KEY=⟦s3cret⟧\n", "docker build --secret id=API_KEY,env=API_KEY .", "API_KEY=s3cret\n"],
    ["FROM a\nENV mysql_pwd=⟦a\\ b'$c d'⟧\n", "docker run --env mysql_pwd IMAGE", "mysql_pwd='a b$c d'\n"],
    ["FROM a\nCMD x --api-key=⟦s3cret⟧\n", "docker run --env API_KEY IMAGE", "API_KEY=s3cret\n"],
  ];
  for (const [text, command, env] of commands) {
    it(`is handed on by ${command}, from ${env.trim()}`, () => {
      const outcome = moveMarked({ text, ...at });
      assert.ok(outcome.kind === "moved", JSON.stringify(outcome));
      assert.deepEqual([outcome.command, outcome.env], [command, env]);
    });
  }
});
