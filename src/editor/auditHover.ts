import { type Disposable, Hover, languages, MarkdownString } from "vscode";
import { factsOf, problemLines } from "../report/secretRows";
import { rangeOf } from "./auditDiagnostics";
import type { Audits } from "./audits";

/** Says of a secret how old it is, what it is for and where else it stands, once its folder has been audited. */
export function registerAuditHover(audits: Audits): Disposable {
  return languages.registerHoverProvider([{ scheme: "file" }], {
    provideHover({ uri }, position) {
      const known = audits.at(uri);
      const place = known?.places.find((each) => rangeOf(each).contains(position));
      if (known === undefined || place === undefined) return undefined;
      // In the font of a masked file VS Code's own hover of a problem cannot be read.
      const problems = place.kind === "env" ? problemLines(known.audited, place) : [];
      const lines = [...problems, ...factsOf(known.audited, place)];
      if (lines.length === 0) return undefined;
      const text = new MarkdownString();
      for (const fact of lines) text.appendText(fact).appendMarkdown("\n\n");
      return new Hover(text, rangeOf(place));
    },
  });
}
