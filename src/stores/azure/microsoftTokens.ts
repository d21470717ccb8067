import type { TokenSource } from "../bearer";
import { isStoreError, StoreError } from "../storeError";
import { azureCliTokens, resourceOf } from "./azureVault";

/**
 * A token for a scope from the person's Microsoft account in the editor; undefined when there is none.
 * @param isAsked Whether the person may be asked to sign in.
 */
export type MicrosoftSession = (scope: string, isAsked: boolean) => Promise<string | undefined>;

/**
 * Tokens for a vault from whoever is signed in already: in the editor, else in the Azure command line; where nobody is, the
 * editor asks the person to sign in.
 * @param store The store's title, for errors.
 */
export function microsoftTokens(
  store: string,
  vault: string,
  session: MicrosoftSession,
  cli: TokenSource = azureCliTokens(store, vault),
): TokenSource {
  const scope = `${resourceOf(vault)}/.default`;
  return async (refused) => {
    const silent = await session(scope, false);
    if (silent !== undefined && silent !== refused) return silent;
    try {
      return await cli(refused);
    } catch (error) {
      if (!isStoreError(error) || (error.kind !== "no-tool" && error.kind !== "signed-out")) throw error;
      const token = await session(scope, true);
      if (token === undefined || token === refused) throw new StoreError("signed-out", store);
      return token;
    }
  };
}
