import { strict as assert } from "node:assert";
import { hiding } from "../../src/masking/spans";

const drawn = (text: string, ...spans: readonly (readonly [string, number, number])[]): string => {
  const masking = hiding(
    spans.map(([name, start, end]) => ({ name, start, end })),
    text.length,
  );
  const marks = [
    ...masking.values.map(({ name, span }) => ({ span, as: `<${name}>` })),
    ...masking.readable.map((span) => ({ span, as: text.slice(span.start, span.end) })),
  ];
  return marks
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ as }) => as)
    .join("");
};

describe("a text of which stretches are hidden", () => {
  for (const [name, expected, ...spans] of [
    ["none", "0123456789"],
    ["one", "01<A>56789", ["A", 2, 5]],
    ["two in any order", "<B>2<A>56789", ["A", 3, 5], ["B", 0, 2]],
    ["two side by side", "01<A><B>89", ["B", 5, 8], ["A", 2, 5]],
    ["two that overlap", "01<A>89", ["B", 4, 8], ["A", 2, 5]],
    ["one within another", "01<A>89", ["B", 3, 4], ["A", 2, 8]],
    ["all of it", "<A>", ["A", 0, 10]],
  ] as const) {
    it(`is shown but for them: ${name}`, () => assert.equal(drawn("0123456789", ...spans), expected));
  }
});
