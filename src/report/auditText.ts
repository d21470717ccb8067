import type { Must } from "../lifecycle/problem";
import { type AuditReport, placesOf, problemsAgainst } from "./auditReport";
import { musts, wordsOf } from "./problemWords";
import { colours, count, dim, painted, printable } from "./text";

/** For people at a terminal: the four MUSTs, what goes against each, where, and what to do. */
export function textAudit(hasColour: boolean): AuditReport {
  const paint = painted(hasColour);
  return (audited) => {
    const { now, places, problems, accepted, limits } = audited;
    const sections = ([1, 2, 3, 4] as const).map((must) => {
      const against = problemsAgainst(audited, must);
      const lines = against.flatMap((problem) => {
        const { what, todo } = wordsOf(problem, now);
        const where = placesOf(problem).map((place) => `            ${paint(printable(place), dim)}`);
        const level = paint(problem.severity.padEnd(8), colours[problem.severity]);
        return [`  ${level}  ${printable(what)} ${todo}`, ...where];
      });
      return [heading(must, against.length), ...lines, ""];
    });
    const sum = `${count(problems.length, "problem")} with ${count(places.length, "secret")}`;
    const left = accepted.length === 0 ? "" : `, ${accepted.length} accepted`;
    return `${[...sections.flat(), `${sum}${left}.`, ...limits].join("\n")}\n`;
  };
}

function heading(must: Must, problems: number): string {
  return `${must}. ${musts[must]}: ${problems === 0 ? "nothing found" : count(problems, "problem")}`;
}
