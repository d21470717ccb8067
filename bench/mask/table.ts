import type { Row } from "../../test/host/mask/rows";
import type { Measured } from "../../test/host/mask/stage";
import type { Subject } from "../../test/host/mask/subjects";
import { markdownTable } from "../markdown";

interface Place {
  readonly row: string;
  readonly subject: string;
}

/** What one subject showed on one surface. */
export interface Counted extends Place {
  readonly frames: number;
  readonly legible: number;
  readonly milliseconds: number;
  /** Pictures of the screencast, and those in which a bar code can be seen. */
  readonly pictures: number;
  readonly barred: number;
  /** Whether a value was still legible at the end. */
  readonly stays: boolean;
  readonly where: readonly string[];
}

/** Or why that could not be seen. */
export type Figure = Counted | (Place & { readonly error: string });

export function figureOf({ name }: Row, { id }: Subject, measured: Measured): Counted {
  const { frames, legible, pictures, where } = measured;
  return {
    row: name,
    subject: id,
    frames,
    legible,
    milliseconds: Math.round(measured.milliseconds),
    pictures,
    barred: measured.barred.length,
    stays: measured.isLegible,
    where,
  };
}

/** Of several runs the one in which most was legible. */
export function worst(figures: readonly Figure[]): Figure[] {
  const kept = new Map<string, Figure>();
  for (const figure of figures) {
    const key = `${figure.row}\n${figure.subject}`;
    const known = kept.get(key);
    if (known === undefined || weight(figure) > weight(known)) kept.set(key, figure);
  }
  return [...kept.values()];
}

function weight(figure: Figure): number {
  return "error" in figure ? Number.POSITIVE_INFINITY : figure.legible + figure.barred;
}

/** Surfaces by subjects. */
export function surfaceTable(
  rows: readonly Row[],
  subjects: readonly Subject[],
  figures: readonly Figure[],
): string {
  const cell = (row: Row, subject: Subject): string => {
    const figure = figures.find((each) => each.row === row.name && each.subject === subject.id);
    return figure === undefined ? "" : told(figure);
  };
  return markdownTable(
    ["surface", ...subjects.map(({ title }) => title)],
    rows.map((row) => [row.name, ...subjects.map((subject) => cell(row, subject))]),
  );
}

/** `38 / 12 (633 ms)`: frames by their DOM and pictures of the screencast, and how long that was; `0` for none at all. */
function told(figure: Figure): string {
  if ("error" in figure) return "not measured";
  const { legible, barred, milliseconds, stays } = figure;
  if (legible + barred === 0) return "0";
  return `${legible} / ${barred} (${stays ? "stays" : `${milliseconds} ms`})`;
}
