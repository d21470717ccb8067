import { type Disposable, Hover, languages, MarkdownString } from "vscode";
import type { Session } from "./session";
import { reason } from "./words";

/** Says in one line why a value is a finding, when the mouse rests on it. */
export function registerHovers(session: Session): Disposable {
  return languages.registerHoverProvider([{ pattern: "**" }, { scheme: "untitled" }], {
    provideHover(document, position) {
      const finding = session.findings(document.uri).find(({ range }) => range.contains(position));
      const rule = finding && session.ruleOf(finding);
      if (finding === undefined || rule === undefined) return undefined;
      return new Hover(new MarkdownString().appendText(reason(rule, finding)), finding.range);
    },
  });
}
