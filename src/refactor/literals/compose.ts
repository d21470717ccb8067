import type { Token } from "../literal";

export function lexCompose(_text: string): readonly Token[] {
  return [];
}
