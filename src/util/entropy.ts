/**
 * Shannon entropy of a text in bits per UTF-16 code unit, 0 for the empty text.
 * Source: C. E. Shannon, "A Mathematical Theory of Communication", 1948, section 6.
 */
export function bitsPerCharacter(text: string): number {
  const counts = new Map<number, number>();
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) {
    bits -= (count / text.length) * Math.log2(count / text.length);
  }
  return bits;
}
