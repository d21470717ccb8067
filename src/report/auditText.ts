import type { Severity } from "../engine/finding";
import type { Must } from "../lifecycle/problem";
import { type AuditReport, placesOf, problemsAgainst } from "./auditReport";
import { musts, wordsOf } from "./problemWords";
import { printable } from "./text";

/** Select Graphic Rendition codes. Source: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/ */
const colours: Record<Severity, string> = { critical: "1;31", high: "31", medium: "33", low: "36" };
const dim = "2";

/** For people at a terminal: the four MUSTs, what goes against each, where, and what to do. */
export function textAudit(hasColour: boolean): AuditReport {
  const paint = (text: string, code: string): string =>
    hasColour ? `\u001b[${code}m${text}\u001b[0m` : text;
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
    const sum = `${counted(problems.length, "problem")} with ${counted(places.length, "secret")}`;
    const left = accepted.length === 0 ? "" : `, ${accepted.length} accepted`;
    return `${[...sections.flat(), `${sum}${left}.`, ...limits].join("\n")}\n`;
  };
}

function heading(must: Must, count: number): string {
  return `${must}. ${musts[must]}: ${count === 0 ? "nothing found" : counted(count, "problem")}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
