import type { Family, Place } from "../references/reference";
import { Reader } from "./locate";
import type { Wanted } from "./plan";
import { codeBefore } from "./replace/common";
import { namesDeclared } from "./replace/compileTime";

/** The constants that the code before a value declares, when other folders may see them. */
const declared: Partial<Record<Family, (before: string) => readonly string[]>> = {
  // https://go.dev/ref/spec#Exported_identifiers
  go: (before) => {
    const name = /(?:^|[\n;(])[ \t]*(?:const[ \t]+)?(\p{Lu}\w*)(?:[ \t]+[\w.]+)?[ \t]*=[^\n;]*$/u.exec(
      before,
    );
    return name === null ? [] : [name[1]!];
  },
  java: (before) => {
    const statement = /[^;{}]*$/.exec(before)![0];
    return /\bfinal\b/.test(statement) && !/\bprivate\b/.test(statement) ? namesDeclared(before) : [];
  },
  kotlin: (before) => {
    const found = /(\bprivate\s+)?\bconst\s+val\s+(\w+)[^;{}\n]*$/.exec(before);
    return found === null || found[1] !== undefined ? [] : [found[2]!];
  },
};

/** The names of the constants whose values secrets are a part of, where sources in other folders may use them too. */
export function publicConstants(place: Place, wanted: readonly Wanted[]): readonly string[] {
  const reader = new Reader();
  const names = wanted.flatMap(({ finding }) => {
    const found = reader.locate(place, finding);
    if (typeof found === "string") return [];
    const { source, literal } = found;
    return declared[source.family]?.(codeBefore(source, literal.start)) ?? [];
  });
  return [...new Set(names)];
}
