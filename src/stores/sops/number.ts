/**
 * A number as sops, from 3.13 on, takes it into its digest: whole ones within 64 bits as they are, others without an exponent.
 * Source: files that it writes; https://pkg.go.dev/strconv#FormatFloat with the format f
 */
export function digestNumber(source: string): string {
  if (/^[-+]?\d+$/.test(source)) {
    const whole = BigInt(source);
    if (BigInt.asIntN(64, whole) === whole) return String(whole);
  }
  return decimal(Number(source));
}

/** In the fewest digits that tell it from all others, without an exponent. */
function decimal(number: number): string {
  if (Object.is(number, -0)) return "-0";
  const parts = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(String(number));
  if (parts === null) return String(number);
  const [, sign, whole, fraction = "", exponent] = parts;
  const digits = whole + fraction;
  const point = whole!.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}
