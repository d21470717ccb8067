import type { Range, TextDocument } from "vscode";
import { isEncrypted } from "../dotenv/encrypted";
import { isExample } from "../dotenv/files";
import { parse } from "../dotenv/parse";
import type { Wanted } from "../refactor/plan";
import { baseName } from "./paths";

/** The value of the variable at a place of a `.env` file; undefined where none could be moved, or is a reference already. */
export function envEntryAt(document: TextDocument, { start }: Range): Wanted | undefined {
  if (isExample(baseName(document.uri))) return undefined;
  const at = document.offsetAt(start);
  const entry = parse(document.getText()).find(
    ({ commented, nameSpan, valueSpan, innerSpan }) =>
      !commented && nameSpan.start <= at && at <= Math.max(valueSpan.end, innerSpan.end),
  );
  if (entry === undefined || entry.value === "") return undefined;
  if (isEncrypted(entry.value) || entry.value.startsWith("op://")) return undefined;
  return { finding: entry.innerSpan, variable: entry.name, name: entry.name };
}
