import { StoreError } from "../storeError";
import { callTool, type ToolAnswer } from "../tool";
import type { Item, Keyring } from "./keyring";

/**
 * macOS' Keychain, through the system's `security`: https://ss64.com/mac/security.html. Values are handed over in
 * hexadecimal among the commands that `security -i` reads on its standard input.
 */
export class Keychain implements Keyring {
  readonly kind = "keychain";
  readonly title = "Keychain";
  /** A command must fit into 4096 bytes, with the names and two digits for each byte of the value. */
  readonly largest = 1500;

  constructor(readonly program = "/usr/bin/security") {}

  /** There is no hexadecimal for nothing. */
  takes(value: string): boolean {
    return value !== "";
  }

  async get(item: Item, signal?: AbortSignal): Promise<string | undefined> {
    const answer = await this.#call(["find-generic-password", ...attributes(item), "-g"], signal);
    if (answer.code === notFound) return undefined;
    if (answer.code !== 0) throw this.#errorOf(answer);
    return passwordIn(answer.stderr);
  }

  async set(item: Item, value: string, label: string, signal?: AbortSignal): Promise<void> {
    const names = [...attributes(item), "-l", label].map(quoted).join(" ");
    const command = `add-generic-password -U ${names} -X ${Buffer.from(value).toString("hex")}\n`;
    if (Buffer.byteLength(command) >= 4096) throw new StoreError("too-large", this.title);
    const answer = await this.#call(["-i"], signal, command);
    // It may exit with 0 whatever its commands did.
    if (answer.code !== 0 || answer.stderr !== "") throw this.#errorOf(answer);
  }

  async remove(item: Item, signal?: AbortSignal): Promise<boolean> {
    const answer = await this.#call(["delete-generic-password", ...attributes(item)], signal);
    if (answer.code !== 0 && answer.code !== notFound) throw this.#errorOf(answer);
    return answer.code === 0;
  }

  async accounts(service: string, signal?: AbortSignal): Promise<readonly string[]> {
    const answer = await this.#call(["dump-keychain"], signal);
    if (answer.code !== 0) throw this.#errorOf(answer);
    const items = answer.stdout.split(/^keychain: /m);
    const ours = items.filter((item) => attributeIn(item, "svce") === service);
    const accounts = ours.map((item) => attributeIn(item, "acct")).filter((name) => name !== undefined);
    return [...new Set(accounts)].sort();
  }

  /** The person may have to type a password before it answers. */
  #call(args: readonly string[], signal?: AbortSignal, input = ""): Promise<ToolAnswer> {
    return callTool(this.title, this.program, { args, input, signal, patience: 120_000 });
  }

  /** It exits with the last byte of the system's status: https://www.osstatus.com */
  #errorOf({ code, stderr }: ToolAnswer): StoreError {
    const isLocked = [36, 51, 128].includes(code) || /-25308|-25293|-128\b/.test(stderr);
    if (!isLocked) return new StoreError("failed", this.title, { detail: `security: ${code}` });
    const advice = "Unlock your keychain, allow the access and try again.";
    return new StoreError("signed-out", this.title, { detail: "the keychain is locked", advice });
  }
}

/** The last byte of `errSecItemNotFound`. */
const notFound = 44;

function attributes({ service, account }: Item): readonly string[] {
  return ["-s", service, "-a", account];
}

function quoted(argument: string): string {
  return `"${argument.replace(/[\\"]/g, "\\$&").replace(/[\r\n\0]/g, " ")}"`;
}

/** `password: "text"`, or `password: 0x…  "…"` for what is not all printable ASCII. */
function passwordIn(text: string): string {
  const [, hex, plain] = /^password: (?:0x([0-9A-Fa-f]+)|"(.*)"$)/m.exec(text) ?? [];
  return hex === undefined ? (plain ?? "") : Buffer.from(hex, "hex").toString("utf8");
}

/** `"svce"<blob>="tacit"`, or `=0x…  "…"`. */
function attributeIn(item: string, name: string): string | undefined {
  const pattern = new RegExp(`^ *"${name}"<blob>=(?:0x([0-9A-Fa-f]+)|"(.*)"$)`, "m");
  const [, hex, plain] = pattern.exec(item) ?? [];
  return hex === undefined ? plain : Buffer.from(hex, "hex").toString("utf8");
}
