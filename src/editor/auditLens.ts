import { CodeLens, Disposable, EventEmitter, languages, workspace } from "vscode";
import { summaryOf } from "../report/secretRows";
import { rangeOf } from "./auditDiagnostics";
import type { Audits } from "./audits";

const setting = "audit.codeLens";

/** Says above each secret of a `.env` file how old it is and what is wrong with it, for who wants that. */
export function registerAuditLens(audits: Audits): Disposable {
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    audits.onDidChange(() => changed.fire()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(`tacit.${setting}`)) changed.fire();
    }),
    languages.registerCodeLensProvider([{ scheme: "file" }], {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: ({ uri }) => {
        const known = audits.at(uri);
        const isWanted = workspace.getConfiguration("tacit", uri).get(setting, false);
        if (known === undefined || !isWanted) return [];
        return known.places
          .filter(({ kind, traits }) => (kind === "env" || kind === "encrypted") && !traits.isName)
          .flatMap((place) => {
            const title = summaryOf(known.audited, place);
            return title === "" ? [] : new CodeLens(rangeOf(place), { title, command: "" });
          });
      },
    }),
  );
}
