import { ask, type HttpAnswer, type HttpCall } from "./http";
import { StoreError } from "./storeError";
import { callTool } from "./tool";

/**
 * Gives the token that proves who asks.
 * @param refused A token that a server has just refused, which is of no use any longer.
 * @throws StoreError of kind `signed-out` when nobody is signed in.
 */
export type TokenSource = (refused?: string) => Promise<string>;

/** A program of the person's own that prints tokens. */
export interface TokenTool {
  readonly program: string;
  readonly args: readonly string[];
  /** What to do when it has none to give. */
  readonly advice: string;
  /** Finds the token in what was printed. */
  readonly read: (stdout: string) => string | undefined;
}

/** For how long a token is taken to be good; those of Microsoft and Google are for five minutes at the least. */
const lifetime = 4 * 60_000;

/**
 * Tokens from a program, which is slow to start, so that each is used for some minutes.
 * @param store The title of the store that is reached with them, for errors.
 */
export function tokensFrom(store: string, { program, args, advice, read }: TokenTool): TokenSource {
  let known: { readonly token: string; readonly until: number } | undefined;
  return async (refused) => {
    if (known !== undefined && known.until > Date.now() && known.token !== refused) return known.token;
    const { code, stdout } = await callTool(store, program, { args });
    const token = code === 0 ? read(stdout) : undefined;
    if (!token) throw new StoreError("signed-out", store, { detail: program, advice });
    known = { token, until: Date.now() + lifetime };
    return token;
  };
}

/** Asks a server in the name of the one that a token was given to. */
export class Bearer {
  readonly #store: string;
  readonly #source: TokenSource;
  #refused: string | undefined;

  /** @param store The store's title, for errors. */
  constructor(store: string, source: TokenSource) {
    this.#store = store;
    this.#source = source;
  }

  /** The server's answer, whatever its status, to a request in JSON. */
  async ask(call: HttpCall): Promise<HttpAnswer> {
    const token = await this.#source(this.#refused);
    const headers = { ...call.headers, authorization: `Bearer ${token}`, "content-type": "application/json" };
    const answer = await ask(this.#store, { ...call, headers });
    if (answer.status === 401) this.#refused = token;
    return answer;
  }
}
