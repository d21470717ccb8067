import { type Disposable, Hover, languages, MarkdownString } from "vscode";
import { factsOf } from "../report/secretRows";
import { rangeOf } from "./auditDiagnostics";
import type { Audits } from "./audits";

/** Says of a secret how old it is, what it is for and where else it stands, once its folder has been audited. */
export function registerAuditHover(audits: Audits): Disposable {
  return languages.registerHoverProvider([{ scheme: "file" }], {
    provideHover({ uri }, position) {
      const known = audits.at(uri);
      const place = known?.places.find((each) => rangeOf(each).contains(position));
      if (known === undefined || place === undefined) return undefined;
      const facts = factsOf(known.audited, place);
      if (facts.length === 0) return undefined;
      const text = new MarkdownString();
      for (const fact of facts) text.appendText(fact).appendMarkdown("\n\n");
      return new Hover(text, rangeOf(place));
    },
  });
}
