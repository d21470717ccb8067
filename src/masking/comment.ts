import { isPlain, saysSecret } from "./plain";
import { type Hides, hidesAll } from "./secret";
import type { Sheet } from "./sheet";
import { isLoneName, isName, isReadableWord, mentionsSecret } from "./words";

/** A name before `=`, or one before `:` that is in quotes or that something follows. */
const assignment =
  /(?<![\w.-])(?<name>[A-Za-z_][\w.-]*)(?:["'`][^\S\r\n]*[=:]|[^\S\r\n]*(?:=|:(?=\s+\S)))[^\S\r\n]*["'`]?/g;

/** Words that people write a colon behind in prose. */
const leads: ReadonlySet<string> = new Set(
  `note notes todo fixme hint tip warning caution attention important info see example examples usage optional required
  docs documentation default defaults source format options values at here url link section`.split(/\s+/),
);

/**
 * Shows what may be read of one line of a comment, its mark included: prose, word by word. What is assigned to a name in
 * it is hidden, where the format hides the like.
 */
export function showComment(sheet: Sheet, start: number, end: number, hides: Hides = hidesAll): void {
  const found = assigned(sheet.text.slice(start, end));
  if (found === undefined) {
    showWords(sheet, start, end);
    return;
  }
  const [index, from] = [start + found.index, start + found.from];
  const span = { start: from, end: from + sheet.text.slice(from, end).trimEnd().length };
  showWords(sheet, start, index);
  if (isName(found.name)) sheet.show(index, from);
  if (!hides([found.name], sheet.text.slice(from, span.end))) sheet.show(from, end);
  else {
    const nameSpan = { start: index, end: index + found.name.length };
    sheet.hide({ name: found.name, nameSpan, span, isCommented: true });
  }
}

/** Whether a comment behind a value may be the end of one that has lost a quote. */
export function mayEndValue(comment: string): boolean {
  return /["`]|'(?!\w)|(?<!\w)'/.test(comment);
}

interface Assigned {
  readonly index: number;
  readonly name: string;
  /** Where the value begins. */
  readonly from: number;
}

/** The first assignment of a comment. */
function assigned(line: string): Assigned | undefined {
  for (const match of line.matchAll(assignment)) {
    const name = match.groups!.name!;
    const from = match.index + match[0].length;
    const isEqual = match[0].includes("=");
    if (isEqual || !isProse(line.slice(0, match.index), name, line.slice(from))) {
      return { index: match.index, name, from };
    }
  }
  return undefined;
}

/** Whether the colon behind a word is that of prose: `Note: …`, `see the wiki: …`, `Get one at: https://…`. */
function isProse(before: string, word: string, rest: string): boolean {
  if (saysSecret(`${before} ${word}`)) return false;
  if (leads.has(word.toLowerCase()) || (rest.includes("://") && isPlain("", rest))) return true;
  return /\w/.test(before) && /^[a-z]+$/.test(word);
}

/**
 * Shows the words of a stretch that may be read, with the white space around them: none behind a first one that may not,
 * and behind one that speaks of a secret only plainer ones.
 */
export function showWords(sheet: Sheet, start: number, end: number): void {
  let isFirst = true;
  let isWary = false;
  for (const { index, 0: word } of sheet.text.slice(start, end).matchAll(/\s+|\S+/g)) {
    const isShown = word.trim() === "" || (isReadableWord(word) && (!isWary || isPlainWord(word)));
    if (isShown) sheet.show(start + index, start + index + word.length);
    if (isFirst && !isShown) return;
    isFirst &&= !/\p{L}{2}/u.test(word) || word === "export";
    isWary ||= mentionsSecret(word);
  }
}

/** A word in small letters, the name of a variable or a plain URL. */
function isPlainWord(word: string): boolean {
  return (
    /^[("'`]*[A-Z]?[a-z'’]{0,14}[)"'`.,;:!?]*$/.test(word) || isLoneName(word, true) || isPlain("", word)
  );
}
