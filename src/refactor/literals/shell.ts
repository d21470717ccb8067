import type { Token } from "../literal";

export function lexShell(_text: string): readonly Token[] {
  return [];
}
