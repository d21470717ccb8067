import { type AuditReport, placesOf, problemsAgainst } from "./auditReport";
import { inline, table } from "./markdown";
import { musts, wordsOf } from "./problemWords";

/** For a pull request or a wiki: a summary of the four MUSTs, and a table of what goes against each. */
export const markdownAudit: AuditReport = (audited) => {
  const { now, problems, accepted, places, limits } = audited;
  const all = ([1, 2, 3, 4] as const).map((must) => ({ must, against: problemsAgainst(audited, must) }));
  const summary = table(
    ["MUST", "Problems", "Worst"],
    all.map(({ must, against }) => [musts[must], String(against.length), against[0]?.severity ?? "none"]),
  );
  const sections = all
    .filter(({ against }) => against.length > 0)
    .map(({ must, against }) => {
      const rows = against.map((problem) => {
        const { what, todo } = wordsOf(problem, now);
        return [problem.severity, inline(what), todo, placesOf(problem).map(inline).join("<br>")];
      });
      return `## ${must}. ${musts[must]}\n\n${table(["Severity", "Problem", "What to do", "Where"], rows)}`;
    });
  const day = now.toISOString().slice(0, 10);
  const sum = `${places.length} secrets, ${problems.length} problems, ${accepted.length} accepted, on ${day}.`;
  const notes = limits.map((limit) => `> ${limit}\n`);
  return [`# Secrets: the four MUSTs`, sum, summary, ...sections, ...notes]
    .join("\n\n")
    .trimEnd()
    .concat("\n");
};
