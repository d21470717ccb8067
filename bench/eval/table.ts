import { markdownTable } from "../markdown";
import { f1, precision, recall, type Score, sum } from "./score";

export interface Column {
  /** The scanner. */
  readonly name: string;
  /** By category. */
  readonly scores: ReadonlyMap<string, Score>;
}

/** A Markdown table: one row per category and one for all, for each scanner precision, recall and F1 in per cent. */
export function evalTable(columns: readonly Column[]): string {
  const rows = [...columns[0]!.scores.keys()];
  const head = ["category", "secrets", ...columns.map(({ name }) => `${name}: P / R / F1`)];
  const body = rows.map((row) =>
    cells(
      row,
      columns.map(({ scores }) => scores.get(row)!),
    ),
  );
  const all = columns.map(({ scores }) => [...scores.values()].reduce((a, b) => sum(a, b)));
  return markdownTable(head, [...body, cells("all", all)]);
}

function cells(name: string, scores: readonly Score[]): string[] {
  const [first] = scores;
  return [name, String(first!.found + first!.missed), ...scores.map(cell)];
}

function cell(score: Score): string {
  return [precision, recall, f1].map((measure) => percent(measure(score))).join(" / ");
}

function percent(share: number | undefined): string {
  return share === undefined ? "–" : (share * 100).toFixed(1);
}
