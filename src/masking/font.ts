/**
 * The mask font: every character of Unicode is drawn as nothing but a dot where a word begins. Text in it has the width of a
 * usual monospaced font and says neither what it is nor, with its dot alone, how long.
 *
 * The file is OpenType with TrueType outlines (https://learn.microsoft.com/typography/opentype/spec/): one `cmap` group of
 * format 13 takes all code points to the dot, and the feature `ccmp`, which no editor switches off, takes each dot behind
 * another one to an empty glyph.
 */
export function maskFont(): Uint8Array {
  const tables: readonly (readonly [string, number[]])[] = [
    ["GSUB", substitutions()],
    ["OS/2", os2()],
    ["cmap", characterMap()],
    ["glyf", [...dot, ...dot]],
    ["head", head()],
    ["hhea", horizontalHeader()],
    [
      "hmtx",
      Array(glyphCount)
        .fill([...u16(advance), ...u16(0)])
        .flat(),
    ],
    ["loca", [0, dot.length, 2 * dot.length, 2 * dot.length].flatMap(u32)],
    ["maxp", maximumProfile()],
    ["name", names()],
    ["post", [...u32(0x00030000), ...Array(28).fill(0)]],
  ];
  return assemble(tables);
}

/** Units of the em, and of the measures below. */
const unitsPerEm = 1000;
const advance = 600;
const ascender = 800;
const descender = -200;
/** `.notdef`, the dot, and the empty glyph. */
const glyphCount = 3;
const [dotGlyph, emptyGlyph] = [1, 2];

const u16 = (value: number): number[] => [(value >> 8) & 0xff, value & 0xff];
const u32 = (value: number): number[] => [...u16(value >>> 16), ...u16(value & 0xffff)];
const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** A simple glyph, as `glyf` has it: a circle of eight points, every other one off the curve. */
const dot = circle(300, 350, 90);

function circle(x: number, y: number, radius: number): number[] {
  const around = [
    [1, 0],
    [1, 1],
    [0, 1],
    [-1, 1],
    [-1, 0],
    [-1, -1],
    [0, -1],
    [1, -1],
  ] as const;
  const points = around.map(([dx, dy]) => [x + dx * radius, y + dy * radius] as const);
  const deltas = (axis: 0 | 1): number[] =>
    points.flatMap((point, index) => u16(point[axis] - (points[index - 1]?.[axis] ?? 0)));
  const box = [x - radius, y - radius, x + radius, y + radius].flatMap(u16);
  const onCurve = points.map((_, index) => (index + 1) % 2);
  const glyph = [
    ...u16(1),
    ...box,
    ...u16(points.length - 1),
    ...u16(0),
    ...onCurve,
    ...deltas(0),
    ...deltas(1),
  ];
  return padded(glyph);
}

function padded(bytes: number[]): number[] {
  return [...bytes, ...Array((4 - (bytes.length % 4)) % 4).fill(0)];
}

/** All of Unicode to the dot. */
function characterMap(): number[] {
  const group = [0, 0x10ffff, dotGlyph].flatMap(u32);
  const subtable = [...u16(13), ...u16(0), ...u32(16 + group.length), ...u32(0), ...u32(1), ...group];
  const windowsUnicode = [...u16(3), ...u16(10), ...u32(12)];
  return [...u16(0), ...u16(1), ...windowsUnicode, ...subtable];
}

/** A dot behind a glyph of this font becomes the empty glyph. */
function substitutions(): number[] {
  const feature = [...u16(0), ...u16(1), ...u16(0)];
  const features = [...u16(1), ...ascii("ccmp"), ...u16(8), ...feature];
  const script = [...u16(4), ...u16(0), ...u16(0), ...u16(0xffff), ...u16(1), ...u16(0)];
  const scripts = [...u16(1), ...ascii("DFLT"), ...u16(8), ...script];
  const lookups = lookupList([
    { type: 6, subtable: behindAnother() },
    { type: 1, subtable: [...u16(1), ...u16(6), ...u16(emptyGlyph - dotGlyph), ...coverage(dotGlyph)] },
  ]);
  const start = 10;
  const offsets = [start, start + scripts.length, start + scripts.length + features.length];
  return [...u32(0x00010000), ...offsets.flatMap(u16), ...scripts, ...features, ...lookups];
}

/** Chained contexts, format 3: any glyph, then a dot, on which the second lookup is done. */
function behindAnother(): number[] {
  const before = coverage(dotGlyph, emptyGlyph);
  const size = 18;
  const counts = [...u16(1), ...u16(size), ...u16(1), ...u16(size + before.length), ...u16(0)];
  const record = [...u16(1), ...u16(0), ...u16(1)];
  return [...u16(3), ...counts, ...record, ...before, ...coverage(dotGlyph)];
}

function coverage(...glyphs: readonly number[]): number[] {
  return [...u16(1), ...u16(glyphs.length), ...glyphs.flatMap(u16)];
}

function lookupList(
  lookups: readonly { readonly type: number; readonly subtable: readonly number[] }[],
): number[] {
  const tables = lookups.map(({ type, subtable }) => [
    ...u16(type),
    ...u16(0),
    ...u16(1),
    ...u16(8),
    ...subtable,
  ]);
  let offset = 2 + 2 * tables.length;
  const offsets = tables.map(({ length }) => {
    offset += length;
    return offset - length;
  });
  return [...u16(tables.length), ...offsets.flatMap(u16), ...tables.flat()];
}

function head(): number[] {
  const box = [0, descender, advance, ascender].flatMap(u16);
  return [
    ...[...u32(0x00010000), ...u32(0x00010000), ...u32(0), ...u32(0x5f0f3cf5)],
    ...[...u16(0), ...u16(unitsPerEm), ...Array(16).fill(0), ...box],
    ...[...u16(0), ...u16(8), ...u16(2), ...u16(1), ...u16(0)],
  ];
}

function horizontalHeader(): number[] {
  const measures = [ascender, descender, 0, advance, 0, 0, advance, 1, 0, 0, 0, 0, 0, 0, 0];
  return [...u32(0x00010000), ...measures.flatMap(u16), ...u16(glyphCount)];
}

function maximumProfile(): number[] {
  return [...u32(0x00010000), ...[glyphCount, 8, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0].flatMap(u16)];
}

function os2(): number[] {
  const panose = [2, 0, 5, 9, 0, 0, 0, 0, 0, 0];
  return [
    ...[4, advance, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0].flatMap(u16),
    ...[...panose, ...Array(16).fill(0), ...ascii("NONE")],
    ...[0x40, 0x20, 0xffff, ascender, descender, 0, ascender, -descender].flatMap(u16),
    ...[...u32(1), ...u32(0), ...[500, 700, 0, 0x20, 1].flatMap(u16)],
  ];
}

function names(): number[] {
  const texts = [
    "Tacit Mask",
    "Regular",
    "Tacit Mask Regular",
    "Tacit Mask Regular",
    "Version 1.0",
    "TacitMask",
  ];
  const encoded = texts.map((text) => ascii(text).flatMap((byte) => [0, byte]));
  let offset = 0;
  const records = encoded.flatMap((bytes, index) => {
    offset += bytes.length;
    return [3, 1, 0x409, index + 1, bytes.length, offset - bytes.length].flatMap(u16);
  });
  return [...u16(0), ...u16(texts.length), ...u16(6 + records.length), ...records, ...encoded.flat()];
}

/** Header, table directory and the tables, each from a multiple of four bytes on. */
function assemble(tables: readonly (readonly [string, number[]])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const search = [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)];
  let offset = 12 + 16 * tables.length;
  const directory: number[] = [];
  for (const [tag, bytes] of tables) {
    directory.push(...ascii(tag), ...u32(checksum(bytes)), ...u32(offset), ...u32(bytes.length));
    offset += padded(bytes).length;
  }
  const header = [...u32(0x00010000), ...search.flatMap(u16), ...directory];
  return Uint8Array.from([...header, ...tables.flatMap(([, bytes]) => padded(bytes))]);
}

function checksum(bytes: number[]): number {
  const whole = padded(bytes);
  let sum = 0;
  for (let index = 0; index < whole.length; index += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = whole.slice(index, index + 4);
    sum = (sum + a * 0x1000000 + (b << 16) + (c << 8) + d) >>> 0;
  }
  return sum;
}
