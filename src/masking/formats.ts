import { isDotenvFile } from "../dotenv/files";
import { dotenv, envrc } from "./dotenv";
import type { MaskFormat } from "./format";

const light = { dotenv, envrc };

/** The formats that are at hand at once. */
export type LightFormatId = keyof typeof light;

export type FormatId = LightFormatId;

/** The name of the format that a file is masked by, by its path with `/`; undefined for a file that is not masked. */
export function formatIdOf(path: string): FormatId | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1);
  if (/^\.envrc(?:\.|$)/i.test(name)) return "envrc";
  return isDotenvFile(name) ? "dotenv" : undefined;
}

/** The format that a file is masked by; undefined for a file that is not masked. */
export function formatOf(path: string): MaskFormat | undefined {
  const id = formatIdOf(path);
  return id && light[id];
}
