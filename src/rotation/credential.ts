/** The values of one secret by part. Most have one part, `value`; an access key of AWS has an `id` and a `secret`. */
export type Credential = Readonly<Record<string, string>>;

/** What a journal may keep of a provider's: ids, names and dates, never a value. */
export type Facts = Readonly<Record<string, string>>;

/** Whether both have the same parts with the same values. */
export function isSame(one: Credential, other: Credential): boolean {
  const parts = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...parts].every((part) => one[part] === other[part]);
}
