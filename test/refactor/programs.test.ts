import { strict as assert } from "node:assert";
import type { TextEdit } from "../../src/dotenv/edit";
import type { Span } from "../../src/refactor/literal";
import { plan, type SideFile } from "../../src/refactor/plan";
import { noProject } from "../../src/references/project";
import { Folder } from "../git/folder";
import { pick } from "../rules/examples/example";
import { apply, move } from "./apply";
import { languages } from "./programs";
import type { Language } from "./programs/program";
import { awkward } from "./programs/values";

const alphabet = "ab1'\"`#$\\ =\n{}()%!;é密";
/** Moved where a notation of `.env` holds them for the loaders of the language, otherwise left in the program. */
const arbitrary = Array.from({ length: 40 }, (_, i) => `v${i}${pick(alphabet, 12, i)}.`);

interface Statement {
  readonly id: string;
  readonly shape: string;
  readonly value: string;
  readonly marked: string;
}

/** Every shape with every awkward value, and the first shape with arbitrary ones. */
function statementsOf({ shapes }: Language): Statement[] {
  const pairs = [
    ...shapes.flatMap((shape) => awkward.map((value) => ({ shape, value }))),
    ...arbitrary.map((value) => ({ shape: shapes[0]!, value })),
  ];
  const written = pairs.map(({ shape, value }, i) => {
    const id = `v${i}`;
    return { id, shape: shape.name, value, marked: shape.write(id, value) };
  });
  return written.filter((statement): statement is Statement => statement.marked !== undefined);
}

/** The text without the marks, and where they stood. */
function unmark(marked: string): { text: string; spans: Span[] } {
  const parts = marked.split(/[⟦⟧]/);
  const spans: Span[] = [];
  let text = "";
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 1) spans.push({ start: text.length, end: text.length + part.length });
    text += part;
  }
  return { text, spans };
}

interface Stays extends Statement {
  readonly reason: string;
}

/** A program with where its secrets stand, in the order of its statements. */
interface Program {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** The program and the `.env` after a fix of several secrets, and the secrets that had to stay. */
interface Fixed {
  readonly text: string;
  readonly env: string;
  readonly stays: readonly Stays[];
}

function programOf(language: Language, statements: readonly Statement[]): Program {
  const ids = statements.map(({ id }) => id);
  return unmark(
    language.program(
      statements.map(({ marked }) => marked),
      ids,
    ),
  );
}

/** All secrets are moved by one plan, as fixing all of a file does. */
function moveTogether(language: Language, statements: readonly Statement[], program: Program): Fixed {
  const { id: languageId, file, project = noProject } = language;
  const wanted = statements.map(({ id }, i) => ({
    ...{ finding: program.spans[i]!, variable: "SECRET", name: id.toUpperCase() },
  }));
  const absent = (path: string): SideFile => ({ path, text: undefined });
  const planned = plan({
    origins: [{ text: program.text, languageId, path: file, project, wanted }],
    ...{ env: absent(".env"), example: absent(".env.example") },
    ignore: { ...absent(".gitignore"), ignored: true },
  });
  const edits = (path: string): readonly TextEdit[] =>
    planned.edits.find((one) => one.path === path)?.edits ?? [];
  const stays = planned.stays.map((one) => ({
    ...{
      ...statements[wanted.findIndex(({ finding }) => finding === one.wanted.finding)]!,
      reason: one.reason,
    },
  }));
  return { text: apply(program.text, edits(file)), env: apply("", edits(".env")), stays };
}

/** Each secret is moved in turn, as a person does who goes through the program. */
function moveInTurn(language: Language, statements: readonly Statement[], program: Program): Fixed {
  const { id: languageId, file, project = noProject } = language;
  const stays: Stays[] = [];
  let { text, spans } = program;
  let env = "";
  for (const [i, statement] of statements.entries()) {
    const request = { text, finding: spans[i]!, languageId, path: file, project, variable: "SECRET", env };
    const outcome = move({ ...request, name: statement.id.toUpperCase() });
    if (outcome.kind === "stays") stays.push({ ...statement, reason: outcome.reason });
    else {
      ({ text, env } = outcome);
      spans = spans.map((span) => shifted(span, outcome.edits));
    }
  }
  return { text, env, stays };
}

/** One value for each shape, another for each. */
function oneOfEach(statements: readonly Statement[]): Statement[] {
  const shapes = [...new Set(statements.map(({ shape }) => shape))];
  return shapes.map((shape, i) => {
    const own = statements.filter((statement) => statement.shape === shape);
    return own[i % own.length]!;
  });
}

function shifted({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const before = edits.filter((edit) => edit.end <= start);
  const by = before.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { start: start + by, end: end + by };
}

function printed(language: Language, files: Readonly<Record<string, string>>): string[] | undefined {
  using folder = new Folder();
  folder.write({ ...language.beside, ...files });
  const lines = language.run(folder.root);
  if (typeof lines === "string") {
    const values = JSON.parse(lines) as string[];
    return language.base64 === true ? values.map((text) => Buffer.from(text, "base64").toString()) : values;
  }
  console.log(`      skipped: no ${lines[0]} on this machine`);
  return undefined;
}

describe("a program prints the same after the fix", () => {
  for (const language of languages) {
    it(`in ${language.name ?? language.id}, ${language.shapes.length} shapes of strings`, function () {
      this.timeout(300_000);
      const statements = statementsOf(language);
      const before = programOf(language, statements);
      const { text, env, stays } = moveTogether(language, statements, before);
      const kept = stays.filter(({ value, reason }) => {
        return (
          reason !== "value-unwritable" ||
          (awkward.includes(value) && language.unwritable?.includes(value) !== true)
        );
      });
      assert.deepEqual(
        kept.map(({ id, shape, reason, marked }) => `${id}, ${shape}: ${reason}: ${marked}`),
        [],
      );
      assert.ok(stays.length < statements.length / 2, `${stays.length} values were left in the program`);
      for (const { value, shape } of statements) {
        const stayed = stays.some((other) => other.value === value);
        const left = value.length > 12 && !stayed && text.includes(value);
        assert.ok(!left, `${shape}: a value still stands in the program`);
      }
      const expected = printed(language, { [language.file]: before.text, ".env": "" });
      if (expected === undefined) return this.skip();
      assert.equal(expected.length, statements.length);
      const now = printed(language, { [language.file]: text, ".env": env })!;
      const changed = statements.filter((_, i) => now[i] !== expected[i]);
      assert.deepEqual(
        changed.map(({ id, shape, marked }) => `${id}, ${shape}: ${marked}`),
        [],
      );
      assert.deepEqual(now, expected);
      return undefined;
    });

    it(`in ${language.name ?? language.id}, also when one is moved after another`, () => {
      const statements = oneOfEach(statementsOf(language));
      const before = programOf(language, statements);
      const inTurn = moveInTurn(language, statements, before);
      const together = moveTogether(language, statements, before);
      assert.deepEqual(inTurn.stays, together.stays);
      if (inTurn.text === together.text) return;
      const files = (fixed: Fixed) => ({ [language.file]: fixed.text, ".env": fixed.env });
      assert.deepEqual(printed(language, files(inTurn)), printed(language, files(together)));
    });
  }
});
