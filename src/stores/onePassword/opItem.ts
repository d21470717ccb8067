/** A field as `op` writes and reads it. Source: https://developer.1password.com/docs/cli/item-template-json */
export interface OpField {
  readonly id?: string;
  readonly type: string;
  readonly label?: string;
  /** What a field of every item of its category is for, such as NOTES. */
  readonly purpose?: string;
  /** Absent when it is empty. */
  readonly value?: string;
}

/** An item as `op item get` writes it, with more than what is named here. */
export interface OpItem {
  readonly id?: string;
  readonly category: string;
  readonly fields?: readonly OpField[];
}

/** The secrets of an item by name; a field that stands there by nature and is empty is none. */
export function secretsOf({ fields = [] }: OpItem): ReadonlyMap<string, string> {
  const named = fields.filter(isSecret).map(({ label, value = "" }) => [label!, value] as const);
  return new Map(named.reverse());
}

/** The item with a secret in it, in place of the first field of that name. */
export function withSecret(item: OpItem, name: string, value: string): OpItem {
  const { fields = [] } = item;
  const old = fields.find((field) => isSecret(field) && field.label === name);
  if (old === undefined) return { ...item, fields: [...fields, { type: "CONCEALED", label: name, value }] };
  return { ...item, fields: fields.map((field) => (field === old ? { ...field, value } : field)) };
}

/** The item without the secrets of a name. */
export function withoutSecret(item: OpItem, name: string): OpItem {
  return { ...item, fields: item.fields?.filter((field) => !isSecret(field) || field.label !== name) ?? [] };
}

function isSecret({ label, type, purpose, value }: OpField): boolean {
  if (!label || type === "OTP" || purpose === "NOTES") return false;
  return purpose === undefined || value !== undefined;
}
