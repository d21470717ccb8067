import type { TextEdit } from "../../dotenv/edit";
import { envFileFor } from "../../references/vscode";
import type { Slice } from "../slice";
import type { Source } from "../source";
import { configReplacement } from "./config";
import type { Replacement } from "./kinds";

const file = "${workspaceFolder}/.env";

/** A variable that is set for a program comes from an `envFile` where one can be read; elsewhere a reference stands. */
export const vscodeReplacement: Replacement = (source, slice, name) =>
  fromEnvFile(source, slice, name) ?? configReplacement(source, slice, name);

function fromEnvFile(source: Source, { literal, whole, value }: Slice, name: string): TextEdit[] | undefined {
  const { entry, keys = [] } = literal;
  const plain = /^[\w.:/+=@%,-]+$/.test(value);
  if (!whole || !plain || entry === undefined || keys.at(-1) !== name) return undefined;
  const owner = envFileFor(source, keys);
  if (owner === undefined) return undefined;
  const removed = { ...entry, text: "" };
  if (owner.envFile === file) return [removed];
  if (owner.envFile !== undefined) return undefined;
  const space = /\s*$/.exec(source.text.slice(0, owner.env))![0];
  // The quote of `"env"` is part of the edit: each configuration has one of its own, however alike they are.
  return [{ start: owner.env, end: owner.env + 1, text: `"envFile": "${file}",${space}"` }, removed];
}
