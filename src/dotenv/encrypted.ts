/** Whether a value is one that dotenvx has encrypted, or claims to be. Source: https://dotenvx.com/docs */
export function isEncrypted(value: string): boolean {
  return value.startsWith("encrypted:");
}
