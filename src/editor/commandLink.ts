/** A link to a command in trusted Markdown. */
export function commandLink(command: string, title: string, args: readonly unknown[]): string {
  return `[${title}](command:${command}?${encodeURIComponent(JSON.stringify(args))})`;
}
