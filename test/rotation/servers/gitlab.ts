import { randomBytes } from "node:crypto";
import { type Answered, type Asked, answering } from "../../stores/servers/http";

interface Token {
  readonly id: number;
  readonly scopes: readonly string[];
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly family: number;
  revoked: boolean;
}

interface Wish {
  readonly expires_at?: string;
}

/**
 * A server that does with tokens what GitLab's documentation says: https://docs.gitlab.com/api/personal_access_tokens/. To rotate
 * with a token that was revoked before revokes what is active of its family.
 */
export class GitLabStub {
  readonly tokens = new Map<string, Token>();
  /** How often somebody rotated with a revoked token. */
  reuses = 0;
  /** Fails the next rotation, before anything is done or once it was. */
  fails: "before" | "after" | undefined;
  url = "";
  stop: () => void = () => {};

  static async open(): Promise<GitLabStub> {
    const stub = new GitLabStub();
    Object.assign(stub, await answering((asked) => stub.#answer(asked)));
    return stub;
  }

  /** A new token. */
  make(scopes: readonly string[] = ["api"], days: number | null = 30, family = this.tokens.size): string {
    const value = ["glpat", randomBytes(15).toString("base64url").replaceAll("-", "x")].join("-");
    const end = days === null ? null : new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    // Late in the day, which must not cost a token that ends with a day one of its days.
    const created_at = `${new Date().toISOString().slice(0, 10)}T23:59:00.000Z`;
    this.tokens.set(value, {
      id: this.tokens.size + 1,
      scopes,
      created_at,
      expires_at: end,
      family,
      revoked: false,
    });
    return value;
  }

  works(value: string): boolean {
    return this.tokens.get(value)?.revoked === false;
  }

  #answer({ method, parts, body, headers }: Asked): Answered {
    const token = this.tokens.get(headers["private-token"] as string);
    const path = parts.join("/");
    if (!path.startsWith("api/v4/personal_access_tokens/self")) return { status: 404 };
    if (token === undefined) return { status: 401 };
    if (method === "POST" && path.endsWith("/rotate"))
      return this.#broken() ?? this.#rotate(token, body as Wish);
    if (token.revoked) return { status: 401 };
    if (!token.scopes.includes("api")) return { status: 403 };
    const { family: _, ...known } = token;
    return { status: 200, body: { ...known, active: true } };
  }

  #broken(): Answered | undefined {
    if (this.fails !== "before") return undefined;
    this.fails = undefined;
    return { status: 500 };
  }

  #rotate(token: Token, { expires_at }: Wish = {}): Answered {
    if (token.revoked) {
      this.reuses++;
      for (const other of this.tokens.values()) if (other.family === token.family) other.revoked = true;
      return { status: 401 };
    }
    if (!token.scopes.some((scope) => scope === "api" || scope === "self_rotate")) return { status: 403 };
    token.revoked = true;
    const days = expires_at === undefined ? 7 : Math.ceil((Date.parse(expires_at) - Date.now()) / 86_400_000);
    const value = this.make(token.scopes, days, token.family);
    const { family: _, ...known } = this.tokens.get(value)!;
    const isLost = this.fails === "after";
    this.fails = undefined;
    // A proxy before it may say so, although all was done.
    return isLost ? { status: 503 } : { status: 200, body: { ...known, active: true, token: value } };
  }
}
