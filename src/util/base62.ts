const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A non-negative integer in base 62 (digits, upper case, lower case), filled up with `0` to `width` characters. */
export function toBase62(number: number, width: number): string {
  let text = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) text = digits[rest % 62]! + text;
  return text.padStart(width, "0");
}
