import { strict as assert } from "node:assert";
import { isWithin, parseSlot } from "../../src/masking/schedule";

/** 2026-11-02 is a Monday. */
const days = { Mon: 2, Tue: 3, Wed: 4, Thu: 5, Fri: 6, Sat: 7, Sun: 8 } as const;

function isOn(line: string, when: string): boolean {
  const slot = parseSlot(line);
  assert.ok(slot, `cannot read ${line}`);
  const [name = "", time = ""] = when.split(" ");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return isWithin([slot], new Date(2026, 10, days[name as keyof typeof days], hours, minutes, 30));
}

describe("a line of a schedule", () => {
  for (const [line, on, off] of [
    ["09:00-10:30", ["Mon 09:00", "Sun 10:29"], ["Mon 08:59", "Mon 10:30"]],
    ["Mon-Fri 09:00-10:30", ["Mon 09:00", "Fri 10:29"], ["Sat 09:30", "Sun 09:30"]],
    ["tue , Thu 9:05 - 9:10", ["Tue 09:05", "Thu 09:09"], ["Wed 09:05"]],
    ["Fri-Mon 12:00-13:00", ["Fri 12:00", "Sun 12:00", "Mon 12:59"], ["Tue 12:00", "Thu 12:00"]],
    ["Sat 22:00-01:30", ["Sat 22:00", "Sat 23:59", "Sun 01:29"], ["Sat 01:00", "Sun 01:30", "Sun 22:00"]],
    ["Sun 22:00-01:30", ["Sun 22:00", "Mon 00:00"], ["Tue 00:00"]],
    ["Mon 20:00-24:00", ["Mon 23:59"], ["Tue 00:00", "Mon 19:59"]],
    ["Mon 20:00-00:00", ["Mon 23:59"], ["Tue 00:00"]],
    ["Mon,Wed-Thu 00:00-24:00", ["Mon 00:00", "Thu 23:59"], ["Tue 00:00", "Fri 00:00"]],
  ] as const) {
    it(`says when it is on: ${line}`, () => {
      for (const when of on) assert.ok(isOn(line, when), when);
      for (const when of off) assert.ok(!isOn(line, when), when);
    });
  }

  for (const line of [
    "",
    "Mon-Fri",
    "09:00",
    "Mon 09:00",
    "Mo 09:00-10:00",
    "Mon-Xyz 09:00-10:00",
    "Mon Tue 09:00-10:00",
    "09:60-10:00",
    "24:01-25:00",
    "24:00-01:00",
    "09:00-09:00",
    "9-10",
    "09:00-10:00 daily",
  ]) {
    it(`is refused when it cannot be understood: ${JSON.stringify(line)}`, () => {
      assert.equal(parseSlot(line), undefined);
    });
  }
});
