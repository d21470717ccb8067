import { type Disposable, Uri, workspace } from "vscode";
import { ruleById } from "../rules/index";
import { explanation } from "./words";

const scheme = "tacit";

/** Where a rule is explained: a read-only document that works offline. */
export function pageOf(ruleId: string): Uri {
  return Uri.from({ scheme, path: `/rules/${ruleId}.md` });
}

/** Serves the explanation of each rule at the address that its diagnostics link to. */
export function registerRulePages(): Disposable {
  return workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent({ path }) {
      const rule = ruleById(path.replace(/^\/rules\/|\.md$/g, ""));
      return rule ? explanation(rule) : "There is no such rule.";
    },
  });
}
