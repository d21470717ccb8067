import type { Plain } from "./cipher";

/** A value as a program gets it. */
export function textOf({ text, type }: Plain): string {
  return type === "bool" ? text.toLowerCase() : text;
}

/** A new value in place of one of a type: of the same where it can be one, a text else. */
export function typeFor(value: string, old: string | undefined): Plain {
  if (old === "bool" && /^(?:true|false)$/.test(value))
    return { text: value === "true" ? "True" : "False", type: old };
  const isNumber = (old === "int" && isInt(value)) || (old === "float" && isFloat(value));
  return { text: value, type: isNumber ? old : "str" };
}

/** Spelt as sops spells it, within 64 bits. */
function isInt(value: string): boolean {
  return /^(?:0|-?[1-9]\d{0,18})$/.test(value) && BigInt.asIntN(64, BigInt(value)) === BigInt(value);
}

function isFloat(value: string): boolean {
  return /^-?\d{1,15}(?:\.\d+)?$/.test(value) && String(Number(value)) === value;
}
