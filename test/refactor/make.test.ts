import { table } from "./marked";

describe("a secret in a makefile", () => {
  const or = (name: string): string => `$(or $(value ${name}),$(error ${name} is not set))`;
  const ref = (name: string): string => `$\${${name}:?${name} is not set}`;
  table(
    { languageId: "makefile", path: "Makefile" },
    [
      [
        "API_KEY := ⟦s3cret⟧\nrun:\n\tx $(API_KEY)\n",
        "API_KEY ?= $(error API_KEY is not set)\nrun:\n\tx $(API_KEY)\n",
      ],
      ["export API_KEY=⟦s3cret⟧# note\n", "export API_KEY ?= $(error API_KEY is not set) # note\n"],
      ["KEY ?= ⟦s3cret⟧\n", `KEY ?= ${or("API_TOKEN")}\n`],
      [
        "URL = https://a.test/?api_key=⟦s3cret⟧&b=$(B)\n",
        `URL = https://a.test/?api_key=${or("API_KEY")}&b=$(B)\n`,
      ],
      ["run: API_KEY = ⟦s3cret⟧\nrun:\n\tx\n", "run: API_KEY ?= $(error API_KEY is not set)\nrun:\n\tx\n"],
      [
        'run:\n\t@curl -H "Authorization: Bearer ⟦s3cret⟧" $(URL)\n',
        `run:\n\t@curl -H "Authorization: Bearer ${ref("API_TOKEN")}" $(URL)\n`,
      ],
      [
        "run: a b # c\n\tx --api-key=⟦s3cret⟧ '$(B)'\n",
        `run: a b # c\n\tx --api-key="${ref("API_KEY")}" '$(B)'\n`,
      ],
      ["run:\n\tx $${API_KEY:-⟦s3cret⟧}\n", `run:\n\tx "${ref("API_KEY")}"\n`],
      [
        "API_KEY := $(shell ask)\nrun:\n\tx --api-key=⟦s3cret⟧\n",
        `API_KEY := $(shell ask)\nrun:\n\tx --api-key="${ref("API_KEY_2")}"\n`,
      ],
      ["API_KEY := other\nAPI_KEY := ⟦s3cret⟧\n", `API_KEY := other\nAPI_KEY := ${or("API_KEY_2")}\n`],
      ["API_KEY += ⟦s3cret⟧\n", `API_KEY += ${or("API_KEY_2")}\n`],
      ["SHELL := /bin/bash\nrun:\n\tx ⟦s3cret⟧\n", `SHELL := /bin/bash\nrun:\n\tx "${ref("API_TOKEN")}"\n`],
    ],
    [
      ["# API_KEY := ⟦s3cret⟧\n", "in-comment"],
      ["API_KEY := x # ⟦s3cret⟧\n", "in-comment"],
      ["API_KEY := ⟦s3$(X)cret⟧\n", "run-time-value"],
      ["API_KEY := $(shell x '⟦s3cret⟧')\n", "run-time-value"],
      ["API_KEY := ⟦s3$$cret⟧\n", "value-rewritten"],
      ["override API_KEY := ⟦s3cret⟧\n", "constant"],
      ["define API_KEY\n⟦s3cret⟧\nendef\n", "not-a-string"],
      ["ifeq ($(X),⟦s3cret⟧)\nendif\n", "not-a-string"],
      ["SHELL := python3\nrun:\n\tx = '⟦s3cret⟧'\n", "no-interpolation"],
    ],
  );
});
