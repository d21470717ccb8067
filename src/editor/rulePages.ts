import { type Disposable, Uri, workspace } from "vscode";
import { moreFindings } from "../engine/locate";
import type { Session } from "./session";
import { explanation, explanationOfMore } from "./words";

const scheme = "tacit";

/** Where a rule is explained: a read-only document that works offline. */
export function pageOf(ruleId: string): Uri {
  return Uri.from({ scheme, path: `/rules/${ruleId}.md` });
}

/** Serves the explanation of each rule at the address that its diagnostics link to. */
export function registerRulePages(session: Session): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent({ path }) {
      const id = path.replace(/^\/rules\/|\.md$/g, "");
      if (id === moreFindings) return explanationOfMore();
      const rule = session.ruleOf({ rule: id });
      return rule ? explanation(rule) : "There is no such rule.";
    },
  });
}
