import { markdownTable } from "../markdown";

/** A row of the table: what was measured, in which figures, and as a ratio to what. */
export interface Row {
  readonly what: string;
  readonly figure: string;
  readonly ratio: string;
}

/**
 * The median time of each of the jobs in milliseconds, by name. They take turns, so that what else the machine does
 * meets all of them alike.
 * @param rounds How many times each is run and timed, after one run that is not.
 */
export function alternate<Name extends string>(
  jobs: Readonly<Record<Name, () => void>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(jobs) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const begin = performance.now();
      jobs[name]();
      if (round > 0) times.get(name)!.push(performance.now() - begin);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times.get(name)!)])) as Record<Name, number>;
}

/** The middle of the values, the mean of the two in the middle where they are even in number; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** The rows as a Markdown table. */
export function table(rows: readonly Row[]): string {
  return markdownTable(
    ["measured", "figure", "ratio"],
    rows.map(({ what, figure, ratio }) => [what, figure, ratio]),
  );
}
