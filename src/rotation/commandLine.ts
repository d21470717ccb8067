import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import { ConfigError, configFile } from "../stores/config";
import { configuredFolder } from "../stores/configuredFolder";
import { respectProxy } from "../stores/http";
import { systemKeyring } from "../stores/keyring/systemKeyring";
import { isStoreError } from "../stores/storeError";
import type { Asker, Question } from "./asker";
import { providerOf } from "./catalogue";
import { findSecret, holderOf, type Search } from "./find";
import { type Page, prepareFolder, rotationsFolder } from "./journal";
import { openRotations, planRotation, type Rotation, reopenRotation } from "./plan";
import { type Outcome, rollBack, runRotation } from "./rotate";
import { FileSafe, KeyringSafe, type Safe } from "./safe";
import { standingOf } from "./sentences";
import { Ended, type Input, Terminal } from "./terminal";

/** What the command line gives. */
export interface RotateRun extends Required<Pick<Search, "ruleOf" | "openStore" | "isIgnored">> {
  /** The arguments behind `rotate`. */
  readonly argv: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** The folder whose secrets are meant where none upwards has a configuration: the repository's, or the current one. */
  readonly top: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Input;
  /** Writes an answer; what is to be shown stands in lines of its own. */
  readonly write: (text: string) => unknown;
  /** Writes a line about what went wrong. */
  readonly complain: (line: string) => void;
}

export const rotateHelp = `Usage: tacit rotate NAME [--environment NAME | --file PATH] [--with-previous] [--yes-to STEPS]
                         [--safe file]
       tacit rotate --resume ID | --roll-back ID [--yes-to STEPS]
       tacit rotate --list

Replaces a secret step by step, in the .env files below the folder and the stores that
.tacit/config.json names: a new value is made, tried, stored wherever the old one stands, and
once all that uses it was started anew the old one is taken out of force. Nothing is sent to
a provider, and nothing is done that cannot be undone, before you agree. A rotation that was
stopped or interrupted goes on later, or back.

Options:
  --environment NAME  whose secret it is, where environments have different ones
  --file PATH         the one that this file holds, where others have another of that name
  --with-previous     for a value that is made here: leave the old one in NAME_PREVIOUS until
                      you say that it can go
  --yes-to STEPS      agree beforehand: some of begin, host, create, wait, disable, confirm,
                      delete, repair; a new value is then read from standard input
  --safe file         keep both values in .tacit/rotations for as long as it takes, where the
                      computer has no keyring

Exit codes: 0 when it is done or rolled back, 1 when it can go on later, 2 when it has failed.
`;

/** Why nothing can begin. */
class Refusal extends Error {}

/**
 * The command `tacit rotate`.
 * @returns The exit code, as the help describes it; all has been said.
 */
export async function rotateFromTerminal(run: RotateRun): Promise<number> {
  respectProxy(run.env);
  const terminal = new Terminal(run.stdin, run.write);
  try {
    return await new Command(run, terminal).go();
  } catch (error) {
    run.complain(wordsOf(error));
    return 2;
  } finally {
    await terminal.close();
  }
}

const options = {
  environment: { type: "string", short: "e" },
  file: { type: "string" },
  "with-previous": { type: "boolean", default: false },
  "yes-to": { type: "string", default: "" },
  safe: { type: "string", default: "keyring" },
  resume: { type: "string" },
  "roll-back": { type: "string" },
  list: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : "wrong options");
  }
}

class Command {
  readonly #run: RotateRun;
  readonly #terminal: Terminal;
  readonly #root: string;
  readonly #values: ReturnType<typeof parsed>["values"];
  readonly #names: readonly string[];

  constructor(run: RotateRun, terminal: Terminal) {
    this.#run = run;
    this.#terminal = terminal;
    this.#root = configuredFolder(run.cwd) ?? run.top;
    const { values, positionals } = parsed(run.argv);
    this.#values = values;
    this.#names = positionals;
  }

  async go(): Promise<number> {
    const { help, list, resume, "roll-back": back } = this.#values;
    if (help) return this.#say(rotateHelp);
    if (list) return this.#list();
    if (this.#run.stdin.isTTY !== true && this.#values["yes-to"] === "")
      throw new Refusal("rotate asks before it does anything: start it in a terminal, or with --yes-to");
    if (resume !== undefined) return this.#perform(await this.#reopened(resume), runRotation);
    if (back !== undefined) return this.#perform(await this.#reopened(back), rollBack);
    return this.#perform(await this.#planned(), runRotation);
  }

  async #planned(): Promise<Rotation> {
    const [name, ...more] = this.#names;
    if (name === undefined || more.length > 0) throw new Refusal("rotate wants the name of one secret");
    const { environment, file, "with-previous": hasWindow } = this.#values;
    const { ruleOf, openStore, isIgnored, cwd } = this.#run;
    const root = this.#root;
    const at = file === undefined ? undefined : relative(root, resolve(cwd, file)).split(sep).join("/");
    const found = await findSecret({ root, name, environment, at, hasWindow, ruleOf, openStore, isIgnored });
    return planRotation({ root, environment, ...found });
  }

  #reopened(id: string): Promise<Rotation> {
    return reopenRotation(this.#root, id, {
      provider: providerOf,
      holder: (ref) => holderOf(this.#root, ref, this.#run.openStore),
    });
  }

  async #perform(rotation: Rotation, way: typeof runRotation): Promise<number> {
    const { id } = rotation.journal.page;
    const safe = await this.#safeFor(id);
    try {
      return this.#tell(id, await way(rotation, this.#asker, safe));
    } catch (error) {
      this.#run.complain(wordsOf(error));
      const isBegun = (await openRotations(this.#root)).some((page) => page.id === id);
      if (isBegun) this.#run.complain(waysOn(id));
      return 2;
    }
  }

  #tell(id: string, outcome: Outcome): number {
    if (outcome.kind !== "stopped") return this.#say(ends[outcome.kind]);
    this.#say(`Stopped before: ${outcome.about}.\n`);
    if (outcome.about === "begin" || outcome.about === "host") return 1;
    this.#say(`${waysOn(id)}\n`);
    return 1;
  }

  /** The one that this rotation has begun with. */
  async #safeFor(id: string): Promise<Safe> {
    const folder = join(this.#root, rotationsFolder);
    const { safe } = this.#values;
    if (safe !== "keyring" && safe !== "file") throw new Refusal("--safe is file or keyring");
    if (safe === "file" || existsSync(join(folder, `${id}.old`)))
      return new FileSafe(await prepareFolder(this.#root));
    const keyring = systemKeyring(process.platform);
    if (keyring === undefined) throw new Refusal("this system has no keyring: see --safe file");
    return new KeyringSafe(keyring);
  }

  async #list(): Promise<number> {
    const pages = await openRotations(this.#root);
    if (pages.length === 0) return this.#say("No rotation is under way.\n");
    for (const page of pages) this.#say(`${lineOf(page)}\n`);
    return 0;
  }

  get #asker(): Asker {
    return {
      confirm: (question) => this.#confirm(question),
      newValue: (part, page) => this.#newValue(part, page),
      tell: (step, state) => this.#say(`${step}: ${state}\n`),
    };
  }

  async #confirm({ about, text }: Question): Promise<boolean> {
    this.#say(`${text}\n`);
    if (this.#values["yes-to"].split(",").includes(about)) return true;
    if (this.#run.stdin.isTTY !== true) return false;
    const answer = await this.#terminal.line(
      `${about === "wait" || about === "confirm" ? "Is that so" : "Go on"}? [y/N] `,
    );
    return /^y(?:es)?$/i.test(answer.trim());
  }

  async #newValue(part: string, page: string | undefined): Promise<string | undefined> {
    if (page !== undefined) this.#say(`The new value is made at ${page}\n`);
    const what = part === "value" ? "New value" : `New value of its part ${part}`;
    return (await this.#terminal.hidden(`${what}, which is not shown: `)).trim() || undefined;
  }

  #say(text: string): 0 {
    this.#run.write(text);
    return 0;
  }
}

/** @throws what is no refusal and no store's error. */
function wordsOf(error: unknown): string {
  if (error instanceof ConfigError) return `${configFile} ${error.message}.`;
  if (error instanceof Refusal || isStoreError(error)) return error.message;
  if (error instanceof Ended) return "stopped";
  throw error;
}

function waysOn(id: string): string {
  return `To go on: tacit rotate --resume ${id} (to go back: tacit rotate --roll-back ${id})`;
}

const ends = {
  done: "Done: the new value is in all places, and the old one is gone.\n",
  "rolled-back": "Rolled back: the old value is in force everywhere.\n",
};

function lineOf(page: Page): string {
  const { names, begun, next } = standingOf(page);
  const { id, environment } = page;
  return `${id}  ${names.join(", ")}${environment === undefined ? "" : ` (${environment})`}, begun ${begun}, next: ${next}`;
}
