/** The last part of a path with `/`: `.env` of `app/.env`. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
