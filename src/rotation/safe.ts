import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Keyring } from "../stores/keyring/keyring";
import { StoreError } from "../stores/storeError";
import { readText, removeLeftovers, writeText } from "../stores/textFile";
import type { Credential } from "./credential";

/** Which of a rotation's two values. */
export type Which = "old" | "new";

/**
 * Keeps the values of rotations that are under way, out of the journal. What was put is there after a crash of the program
 * or the computer. Methods reject with a `StoreError`.
 */
export interface Safe {
  /** Undefined when there is none, or it was not put as a whole. */
  get(id: string, which: Which): Promise<Credential | undefined>;

  put(id: string, which: Which, credential: Credential): Promise<void>;

  /** Does nothing when there is none. */
  remove(id: string, which: Which): Promise<void>;
}

const service = "tacit/rotations";

/**
 * In the operating system's keyring. A value is cut into as many entries as it needs; the first says how many there are and is
 * written last.
 */
export class KeyringSafe implements Safe {
  readonly #keyring: Keyring;

  constructor(keyring: Keyring) {
    this.#keyring = keyring;
  }

  async get(id: string, which: Which): Promise<Credential | undefined> {
    const first = await this.#piece(id, which, 0);
    if (first === undefined) return undefined;
    const [count, start] = first.split(":") as [string, string];
    let text = start;
    for (let at = 1; at < Number(count); at++) text += (await this.#piece(id, which, at)) ?? "";
    return credentialIn(Buffer.from(text, "base64url").toString("utf8"), this.#keyring.title);
  }

  async put(id: string, which: Which, credential: Credential): Promise<void> {
    const text = Buffer.from(JSON.stringify(credential)).toString("base64url");
    const size = this.#keyring.largest - 10;
    const pieces = text.match(new RegExp(`.{1,${size}}`, "g")) ?? [];
    for (let at = pieces.length - 1; at >= 0; at--) {
      const piece = at === 0 ? `${pieces.length}:${pieces[0]}` : pieces[at]!;
      await this.#keyring.set(itemOf(id, which, at), piece, `Tacit: ${which} value of a rotation`);
    }
    const back = await this.get(id, which);
    if (JSON.stringify(back) !== JSON.stringify(credential))
      throw new StoreError("unverified", this.#keyring.title);
  }

  async remove(id: string, which: Which): Promise<void> {
    let count = 0;
    while ((await this.#piece(id, which, count)) !== undefined) count++;
    for (let at = count - 1; at >= 0; at--) await this.#keyring.remove(itemOf(id, which, at));
  }

  #piece(id: string, which: Which, at: number): Promise<string | undefined> {
    return this.#keyring.get(itemOf(id, which, at));
  }
}

/** In files of a folder that only their owner may read: for computers without a keyring, where the person has asked for it. */
export class FileSafe implements Safe {
  constructor(readonly folder: string) {}

  async get(id: string, which: Which): Promise<Credential | undefined> {
    const text = await readText(title, this.#pathOf(id, which));
    return text === undefined ? undefined : credentialIn(text, title);
  }

  async put(id: string, which: Which, credential: Credential): Promise<void> {
    const path = this.#pathOf(id, which);
    await writeText(title, path, await readText(title, path), JSON.stringify(credential));
  }

  async remove(id: string, which: Which): Promise<void> {
    await removeLeftovers(this.#pathOf(id, which), 0);
    await rm(this.#pathOf(id, which), { force: true });
  }

  #pathOf(id: string, which: Which): string {
    return join(this.folder, `${id}.${which}`);
  }
}

const title = "Tacit";

function itemOf(
  id: string,
  which: Which,
  at: number,
): { readonly service: string; readonly account: string } {
  return { service, account: `${id}.${which}.${at}` };
}

function credentialIn(text: string, store: string): Credential {
  try {
    return JSON.parse(text) as Credential;
  } catch {
    throw new StoreError("damaged", store);
  }
}
