// Stands in the place of `@vscode/spdlog` in VS Code's server, which comes without that module's compiled part and then keeps no
// logs: its own lines and those of extensions go to their files, so that tests can look into them.
// Source: https://github.com/microsoft/node-spdlog/blob/main/index.d.ts
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

export const version = 0;
export const setLevel = (): void => {};
export const setFlushOn = (): void => {};

/** Levels from 0, trace, to 6, off. */
export class Logger {
  readonly #file: string;
  #level = 2;

  constructor(_type: string, _name: string, file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
  }

  trace(message: string): void {
    this.#write(0, message);
  }
  debug(message: string): void {
    this.#write(1, message);
  }
  info(message: string): void {
    this.#write(2, message);
  }
  warn(message: string): void {
    this.#write(3, message);
  }
  error(message: string): void {
    this.#write(4, message);
  }
  critical(message: string): void {
    this.#write(5, message);
  }
  getLevel(): number {
    return this.#level;
  }
  setLevel(level: number): void {
    this.#level = level;
  }
  setPattern(): void {}
  clearFormatters(): void {}
  flush(): void {}
  drop(): void {}

  /** An error here would be logged, and so on for ever. */
  #write(level: number, message: string): void {
    try {
      if (level >= this.#level) appendFileSync(this.#file, `${message}\n`);
    } catch {}
  }
}

export async function createRotatingLogger(name: string, file: string): Promise<Logger> {
  return new Logger("rotating", name, file);
}

export const createAsyncRotatingLogger = createRotatingLogger;
