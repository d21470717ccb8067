/** A stretch of time that comes back every week. */
export interface Slot {
  /** The days on which it begins, Sunday being 0 as for `Date`. */
  readonly days: ReadonlySet<number>;
  /** Minutes since midnight; `end` is behind `start` and beyond 24 hours where the stretch goes on into the next day. */
  readonly start: number;
  readonly end: number;
}

const dayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const day = 24 * 60;

const slotPattern =
  /^(?:(?<days>[a-z]{3}(?:-[a-z]{3})?(?:\s*,\s*[a-z]{3}(?:-[a-z]{3})?)*)\s+)?(?<from>\d\d?:\d\d)\s*-\s*(?<to>\d\d?:\d\d)$/i;

/**
 * Reads a line such as `Mon-Fri 09:00-10:30`, `Sat,Sun 20:00-01:00` or, for every day, `12:00-13:00`.
 * @returns Undefined for a line that is none.
 */
export function parseSlot(line: string): Slot | undefined {
  const { days, from = "", to = "" } = slotPattern.exec(line.trim())?.groups ?? {};
  const on = days === undefined ? new Set(dayNames.keys()) : daysOf(days.toLowerCase());
  const start = minutesOf(from);
  const end = minutesOf(to);
  if (on === undefined || start === undefined || end === undefined) return undefined;
  if (start === end || start === day) return undefined;
  return { days: on, start, end: end > start ? end : end + day };
}

/** Whether a moment lies in one of the slots, by the clock of this computer. */
export function isWithin(slots: readonly Slot[], moment: Date): boolean {
  const today = moment.getDay();
  const yesterday = (today + 6) % 7;
  const minute = moment.getHours() * 60 + moment.getMinutes();
  return slots.some(
    ({ days, start, end }) =>
      (days.has(today) && minute >= start && minute < end) || (days.has(yesterday) && minute + day < end),
  );
}

function daysOf(text: string): Set<number> | undefined {
  const days = new Set<number>();
  for (const part of text.split(/\s*,\s*/)) {
    const [first, last] = part.split("-").map((name) => dayNames.indexOf(name));
    if (first === undefined || first < 0 || (last !== undefined && last < 0)) return undefined;
    const count = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
    for (let each = 0; each < count; each++) days.add((first + each) % 7);
  }
  return days;
}

/** `24:00` is the end of a day. */
function minutesOf(time: string): number | undefined {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(":").map(Number);
  const total = hours * 60 + minutes;
  return minutes < 60 && total <= day ? total : undefined;
}
