import { type Disposable, type LocationLink, languages } from "vscode";
import { readAt, settingsAround } from "./variableReads";

/** Leads from where code reads a variable to the lines of dotenv files that set it. */
export function registerVariableDefinition(): Disposable {
  return languages.registerDefinitionProvider([{ pattern: "**" }, { scheme: "untitled" }], {
    async provideDefinition(document, position): Promise<LocationLink[]> {
      const read = readAt(document, position);
      if (read === undefined) return [];
      const settings = (await settingsAround(document.uri)).get(read.name) ?? [];
      const real = settings.filter(({ isExample }) => !isExample);
      return (real.length > 0 ? real : settings).map(({ file, range }) => ({
        originSelectionRange: read.range,
        targetUri: file,
        targetRange: range,
      }));
    },
  });
}
