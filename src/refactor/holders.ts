import { edited, endsOpen, lineEndOf, setVariable } from "../dotenv/edit";
import { quote } from "../dotenv/quote";
import type { Keeper } from "../references/native";
import type { Loader } from "../references/reference";
import { chooseVariable, numbered } from "./variables";

/** A value that is to be held, and by which names the program can read it. */
export interface Wish {
  readonly value: string;
  readonly name: string;
  /** Every loader that must give the value back unchanged. */
  readonly loaders: readonly Loader[];
  /** Whether a variable of this name reaches the program; `holds` says whether it has the value already. */
  readonly fits: (name: string, holds: boolean) => boolean;
}

/** The variable that holds a value now. */
export interface Choice {
  readonly name: string;
  /** Whether the variable was there before, with the same value. */
  readonly reused: boolean;
}

/** What holds the values that are taken from the source. */
export interface Holder {
  /** The variable that is to hold a value, which is kept only with `keep`; or why none can. */
  choose(wish: Wish): Choice | "value-unwritable" | "env-ends-open" | "name-taken";
  keep(wish: Wish, choice: Choice): void;
}

/** A `.env` file as text. */
export class EnvText implements Holder {
  /** With what has been kept; undefined while there is no file. */
  text: string | undefined;

  constructor(text: string | undefined) {
    this.text = text;
  }

  choose({ value, name, loaders, fits }: Wish): ReturnType<Holder["choose"]> {
    const quoted = this.#quoted(value, loaders);
    if (quoted === undefined || isUnwritable(value)) return "value-unwritable";
    if (endsOpen(this.text ?? "", loaders)) return "env-ends-open";
    return chooseVariable(this.text ?? "", name, { value, quoted }, fits) ?? "name-taken";
  }

  keep({ value, loaders }: Wish, { name, reused }: Choice): void {
    if (reused) return;
    this.text = edited(this.text ?? "", setVariable(this.text, name, this.#quoted(value, loaders)!));
  }

  #quoted(value: string, loaders: readonly Loader[]): string | undefined {
    return quote(value, loaders, lineEndOf(this.text));
  }
}

/** What a store holds: all names, and those of the values that are known. */
export interface StoreContents {
  readonly names: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  /** The store itself, for files that can name a secret in it; absent for a file, which a program is started with. */
  readonly keeper?: Keeper;
}

/** A store, which is written to later. */
export class StoreSecrets implements Holder {
  /** The values that the store does not hold yet, by name. */
  readonly kept = new Map<string, string>();

  constructor(readonly contents: StoreContents) {}

  choose({ value, name, fits }: Wish): Choice | "value-unwritable" | "name-taken" {
    if (isUnwritable(value)) return "value-unwritable";
    const known = [...this.kept, ...this.contents.values];
    const holding = known.filter(([other, held]) => held === value && fits(other, true));
    const same = holding.find(([other]) => other === name) ?? holding[0];
    if (same !== undefined) return { name: same[0], reused: true };
    const free = numbered(name).find((other) => fits(other, false) && !this.#isTaken(other));
    return free === undefined ? "name-taken" : { name: free, reused: false };
  }

  keep({ value }: Wish, { name, reused }: Choice): void {
    if (!reused) this.kept.set(name, value);
  }

  #isTaken(name: string): boolean {
    return this.kept.has(name) || this.contents.names.has(name);
  }
}

/** What no program could read back. */
function isUnwritable(value: string): boolean {
  return /[\0\uFFFD\p{Surrogate}]/u.test(value);
}
