/// <reference lib="dom" />

/** As many full blocks stand together in a planted bar code, a space between them: a proportion of dark and bright that text has nowhere. */
export const barRuns: readonly number[] = [4, 1, 3, 1, 5, 2, 1, 4];

/** The bar code as a value to plant. */
export const bars = barRuns.map((count) => "\u2588".repeat(count)).join(" ");

/**
 * Whether a picture shows the bar code, at whatever size, in whatever colours: three neighbouring scan lines on which bright and
 * dark change in its proportions. Runs in a page.
 * @param image What `createImageBitmap` takes, in base64.
 */
export async function showsBars({
  image,
  runs,
}: {
  image: string;
  runs: readonly number[];
}): Promise<boolean> {
  const bytes = Uint8Array.from(atob(image), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true })!;
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const light = new Uint8Array(width);
  const least = 24;

  /** The end of the run that begins at `at`: where the light is nearer to that of the other side. */
  const endOf = (at: number, own: number, other: number): number => {
    let end = at;
    while (end < width && Math.abs(light[end]! - own) <= Math.abs(light[end]! - other)) end++;
    return end;
  };

  const isCode = (start: number): boolean => {
    const dark = light[start - 2]!;
    const bright = light[start + 1]!;
    if (Math.abs(bright - dark) < least) return false;
    let at = start;
    let unit = 0;
    let space = 0;
    for (const [index, run] of runs.entries()) {
      const end = endOf(at, bright, dark);
      unit ||= (end - at) / run;
      if (unit < 2.5 || Math.abs(end - at - run * unit) > 0.3 * unit + 1) return false;
      if (index === runs.length - 1) return true;
      at = endOf(end, dark, bright);
      space ||= at - end;
      if (at - end < 2 || Math.abs(at - end - space) > 0.3 * space + 1 || space > 3 * unit) return false;
    }
    return false;
  };

  const hasCode = (y: number): boolean => {
    for (let x = 0, from = y * width * 4; x < width; x++, from += 4) {
      light[x] = (data[from]! * 3 + data[from + 1]! * 6 + data[from + 2]!) / 10;
    }
    for (let x = 2; x < width - 2; x++) {
      if (Math.abs(light[x]! - light[x - 1]!) >= least / 2 && isCode(x)) return true;
    }
    return false;
  };

  for (let y = 0, inRow = 0; y < height; y += 3) {
    inRow = hasCode(y) ? inRow + 1 : 0;
    if (inRow === 3) return true;
  }
  return false;
}
