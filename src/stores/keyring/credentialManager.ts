import { join } from "node:path";
import { StoreError } from "../storeError";
import { callTool } from "../tool";
import { credentialScript } from "./credentialScript";
import type { Item, Keyring } from "./keyring";

/** What the script is asked, in one line of JSON that is all ASCII, whatever the console's code page. */
export interface CredentialRequest {
  readonly action: "read" | "write" | "delete" | "list";
  /** The name of a credential; of `list`, its beginning. */
  readonly target: string;
  readonly user?: string;
  readonly comment?: string;
  /** In base64 of UTF-8. */
  readonly secret?: string;
}

/**
 * Windows' Credential Manager, through Windows PowerShell, which is part of the system. The script is the same each
 * time; what it is to do, and with what value, stands on its standard input.
 */
export class CredentialManager implements Keyring {
  readonly kind = "credential-manager";
  readonly title = "Windows Credential Manager";
  /** It takes 2560 bytes of UTF-16: https://learn.microsoft.com/windows/win32/api/wincred/ns-wincred-credentialw */
  readonly largest = 1280;

  constructor(readonly program = powershell()) {}

  takes(): boolean {
    return true;
  }

  async get(item: Item, signal?: AbortSignal): Promise<string | undefined> {
    const [found] = await this.#ask({ action: "read", target: targetOf(item) }, signal);
    return found;
  }

  async set(item: Item, value: string, label: string, signal?: AbortSignal): Promise<void> {
    const secret = Buffer.from(value).toString("base64");
    const { account: user } = item;
    await this.#ask({ action: "write", target: targetOf(item), user, comment: label, secret }, signal);
  }

  async remove(item: Item, signal?: AbortSignal): Promise<boolean> {
    return (await this.#ask({ action: "delete", target: targetOf(item) }, signal)).length > 0;
  }

  async accounts(service: string, signal?: AbortSignal): Promise<readonly string[]> {
    const start = `${service}:`;
    const targets = await this.#ask({ action: "list", target: start }, signal);
    return targets.map((target) => target.slice(start.length)).sort();
  }

  /** The lines of the answer: what was read, a line for what was deleted, the names of what there is. */
  async #ask(request: CredentialRequest, signal?: AbortSignal): Promise<readonly string[]> {
    const script = Buffer.from(credentialScript, "utf16le").toString("base64");
    const args = ["-NoProfile", "-NonInteractive", "-EncodedCommand", script];
    // Modules of a newer PowerShell, from which the editor may have been started, don't fit.
    const env = { PSModulePath: undefined };
    const input = asciiJson(request);
    const answer = await callTool(this.title, this.program, { args, input, env, signal, patience: 60_000 });
    if (answer.code !== 0)
      throw new StoreError("failed", this.title, { detail: `powershell: ${answer.code}` });
    const lines = answer.stdout.split(/\r?\n/).filter((line) => line.startsWith("="));
    return lines.map((line) => Buffer.from(line.slice(1), "base64").toString("utf8"));
  }
}

function powershell(): string {
  const system = process.env.SystemRoot ?? "C:\\Windows";
  return join(system, "System32", "WindowsPowerShell", "v1.0", "powershell.exe");
}

/** As dotenvx and Go's keyring package name it. */
function targetOf({ service, account }: Item): string {
  return `${service}:${account}`;
}

function asciiJson(request: CredentialRequest): string {
  const escaped = (character: string): string =>
    `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(request).replace(/[^ -~]/g, escaped);
}
