import { strict as assert } from "node:assert";
import { missingLoading } from "../../src/references/loading";
import { noProject, type Project } from "../../src/references/project";
import type { Family } from "../../src/references/reference";

function projectOf(manifests: Readonly<Record<string, string>>, ...files: readonly string[]): Project {
  return { ...noProject, manifests: new Map(Object.entries(manifests)), files: new Set(files) };
}

describe("what is missing for a .env to be loaded", () => {
  const nothing: [what: string, family: Family, project: Project, text: string][] = [
    [
      "a package that loads it",
      "javascript",
      projectOf({ "package.json": '{"dependencies":{"dotenv":"17"}}' }),
      "",
    ],
    [
      "a script with the flag",
      "javascript",
      projectOf({ "package.json": '{"scripts":{"start":"node --env-file=.env a"}}' }),
      "",
    ],
    [
      "a framework that loads it",
      "javascript",
      projectOf({ "package.json": '{"dependencies":{"next":"16"}}' }),
      "",
    ],
    ["a line of the document", "python", noProject, "from dotenv import load_dotenv\nload_dotenv()\n"],
    ["pipenv", "python", projectOf({ Pipfile: "" }, "Pipfile"), ""],
    ["direnv", "go", projectOf({}, ".envrc"), ""],
    ["a module", "go", projectOf({ "go.mod": "require github.com/joho/godotenv v1.5.1" }), ""],
    ["a gem", "ruby", projectOf({ Gemfile: 'gem "dotenv-rails"' }), ""],
  ];
  for (const [what, family, project, text] of nothing) {
    it(`is nothing with ${what}`, () => {
      assert.equal(missingLoading(family, project, text), undefined);
    });
  }

  const commands: [family: Family, command: string][] = [
    ["javascript", "node --env-file=.env …"],
    ["python", "python -m dotenv -f .env run -- python …"],
    ["go", "set -a; . ./.env; set +a; go run ."],
    ["ruby", "bundle exec dotenv -f .env ruby …"],
  ];
  for (const [family, command] of commands) {
    it(`is told in ${family} with a command: ${command}`, () => {
      const project = projectOf({ "package.json": '{"dependencies":{"express":"5"}}' });
      assert.equal(missingLoading(family, project, "")?.command(".env"), command);
    });
  }
});
