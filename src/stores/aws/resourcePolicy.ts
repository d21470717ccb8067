interface Statement {
  readonly Effect?: string;
  readonly Action?: string | readonly string[];
  readonly Principal?: string | Readonly<Record<string, string | readonly string[]>>;
  readonly NotPrincipal?: unknown;
  readonly Condition?: unknown;
}

/** What reads the value of a secret. */
const reading = "secretsmanager:getsecretvalue";

/**
 * Whom a resource policy lets read a secret, principal by principal; empty when it lets nobody, or is none.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readersIn(policy: string): readonly string[] {
  const readers = statementsIn(policy)
    .filter(({ Effect, Action }) => Effect === "Allow" && listOf(Action).some(reads))
    .flatMap((statement) => principalsOf(statement).map((each) => each + limitOf(statement)));
  return [...new Set(readers)];
}

function statementsIn(policy: string): readonly Statement[] {
  try {
    const { Statement } = JSON.parse(policy) as { readonly Statement?: Statement | readonly Statement[] };
    return listOf(Statement);
  } catch {
    return [];
  }
}

/** An action may end in `*`, and counts without regard to case. */
function reads(action: string): boolean {
  const lower = action.toLowerCase();
  return lower.endsWith("*") ? reading.startsWith(lower.slice(0, -1)) : lower === reading;
}

function principalsOf({ Principal, NotPrincipal }: Statement): readonly string[] {
  if (NotPrincipal !== undefined) return ["everybody but some"];
  if (Principal === undefined) return [];
  const named = typeof Principal === "string" ? [Principal] : Object.values(Principal).flatMap(listOf);
  return named.map((each) => (each === "*" ? "everybody" : each));
}

function limitOf({ Condition }: Statement): string {
  return Condition === undefined ? "" : " (under a condition)";
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** Whom the policies of identities let read, which no resource tells. */
export function readersByIam(action: string): string {
  return `identities of the account whose own policies allow ${action}`;
}
