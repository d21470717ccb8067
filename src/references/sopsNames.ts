/** A variable that a file sets, with the place of its name in UTF-16 offsets, `end` exclusive. */
export interface SetName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What all values begin with that SOPS has encrypted. Source: https://getsops.io/docs/#encryption-protocol */
const encrypted = "ENC[AES256_GCM,";
const setting = /(["']?)\b([A-Z][A-Z0-9_]*)\1[ \t]*:\s*["']?ENC\[AES256_GCM,/g;

/** Whether a text has values that SOPS has encrypted. */
export function hasSops(text: string): boolean {
  return text.includes(encrypted);
}

/** The keys of a YAML or JSON text that have a value encrypted by SOPS and are written as variables of an environment are. */
export function sopsNames(text: string): readonly SetName[] {
  if (!hasSops(text)) return [];
  return [...text.matchAll(setting)].map(({ 1: quote, 2: name, index }) => {
    const start = index + quote!.length;
    return { name: name!, start, end: start + name!.length };
  });
}

/** The text without those keys: what mentions them still does so elsewhere. */
export function withoutSopsNames(text: string): string {
  return hasSops(text) ? text.replace(setting, "") : text;
}
