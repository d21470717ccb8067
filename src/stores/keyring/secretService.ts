import { StoreError } from "../storeError";
import { callTool, type ToolAnswer } from "../tool";
import type { Item, Keyring } from "./keyring";

/**
 * Linux's Secret Service, as GNOME Keyring, KWallet and KeePassXC offer it, through libsecret's `secret-tool`:
 * https://manpages.debian.org/secret-tool. It takes values on its standard input.
 */
export class SecretService implements Keyring {
  readonly kind = "secret-service";
  readonly title = "Secret Service";
  /** The program cuts off what is longer than its buffer, and says so only in words. */
  readonly largest = 8191;

  /** @param accountAttribute The attribute that an item's account is kept in. */
  constructor(
    readonly accountAttribute: string,
    readonly program = "secret-tool",
  ) {}

  takes(): boolean {
    return true;
  }

  async get(item: Item, signal?: AbortSignal): Promise<string | undefined> {
    const answer = await this.#call(["lookup", ...this.#attributes(item)], signal);
    if (answer.code === 0) return answer.stdout;
    await this.#seeAbsent(item, answer, signal);
    return undefined;
  }

  async set(item: Item, value: string, label: string, signal?: AbortSignal): Promise<void> {
    const args = ["store", `--label=${label}`, ...this.#attributes(item)];
    const answer = await this.#call(args, signal, value);
    if (answer.code !== 0 || answer.stderr.includes("too long")) throw this.#errorOf(answer);
  }

  async remove(item: Item, signal?: AbortSignal): Promise<boolean> {
    const answer = await this.#call(["clear", ...this.#attributes(item)], signal);
    if (answer.code === 0) return true;
    await this.#seeAbsent(item, answer, signal);
    return false;
  }

  /** The program writes attributes to its standard error, apart from values, which may look like them. */
  async accounts(service: string, signal?: AbortSignal): Promise<readonly string[]> {
    const start = `attribute.${this.accountAttribute} = `;
    const lines = (await this.#search(["service", service], signal)).split("\n");
    const accounts = lines.filter((line) => line.startsWith(start)).map((line) => line.slice(start.length));
    return [...new Set(accounts)].sort();
  }

  /** The program answers alike when there is no such item and when it is locked: only a search tells. */
  async #seeAbsent(item: Item, answer: ToolAnswer, signal?: AbortSignal): Promise<void> {
    if (answer.stderr.trim() !== "") throw this.#errorOf(answer);
    await this.#search(this.#attributes(item), signal);
  }

  /** What it writes about attributes. A locked keyring that has such items gives no more than digests of them. */
  async #search(attributes: readonly string[], signal?: AbortSignal): Promise<string> {
    const answer = await this.#call(["search", "--all", ...attributes], signal);
    if (/^secret-tool: /m.test(answer.stderr)) throw this.#errorOf(answer);
    return answer.stderr;
  }

  #attributes({ service, account }: Item): readonly string[] {
    return ["service", service, this.accountAttribute, account];
  }

  /** The person may have to type a password before it answers. */
  #call(args: readonly string[], signal?: AbortSignal, input = ""): Promise<ToolAnswer> {
    const env = { LC_ALL: "C" };
    return callTool(this.title, this.program, { args, input, env, signal, patience: 120_000 });
  }

  #errorOf({ stderr }: ToolAnswer): StoreError {
    if (/locked/.test(stderr)) return this.#locked();
    const isAbsent = /autolaunch D-Bus|Could not connect|not provided by any \.service|ServiceUnknown/.test(
      stderr,
    );
    if (!isAbsent) return new StoreError("failed", this.title, { detail: this.program });
    const advice = "Start a desktop session with GNOME Keyring, KWallet or KeePassXC.";
    return new StoreError("no-tool", this.title, { detail: "no keyring in this session", advice });
  }

  #locked(): StoreError {
    const advice = "Unlock your keyring and try again.";
    return new StoreError("signed-out", this.title, { detail: "the keyring is locked", advice });
  }
}
