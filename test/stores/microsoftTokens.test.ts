import { strict as assert } from "node:assert";
import { type MicrosoftSession, microsoftTokens } from "../../src/stores/azure/microsoftTokens";
import { StoreError } from "../../src/stores/storeError";
import { rejects } from "./contract";

describe("tokens for Azure Key Vault in the editor", () => {
  const signedOut = (): Promise<string> => Promise.reject(new StoreError("signed-out", "Vault"));
  const tokens = (session: MicrosoftSession, cli: () => Promise<string> = signedOut, refused?: string) =>
    microsoftTokens("Vault", "shop", session, cli)(refused);

  it("are those of the account that is signed in, for the vault's own scope", async () => {
    const asked: unknown[] = [];
    const session: MicrosoftSession = async (...about) => {
      asked.push(about);
      return "editor";
    };
    assert.equal(await tokens(session), "editor");
    assert.deepEqual(asked, [["https://vault.azure.net/.default", false]]);
  });

  it("are those of the command line where no account is, and nobody is asked then", async () => {
    const session: MicrosoftSession = async (_, isAsked) => {
      assert.equal(isAsked, false);
      return undefined;
    };
    assert.equal(await tokens(session, async () => "cli"), "cli");
  });

  it("are asked of the person where nobody is signed in", async () => {
    assert.equal(await tokens(async (_, isAsked) => (isAsked ? "asked" : undefined)), "asked");
  });

  it("are not the one that the server has refused", async () => {
    assert.equal(
      await tokens(
        async () => "old",
        async () => "cli",
        "old",
      ),
      "cli",
    );
  });

  it("say that the person is signed out when they sign in nowhere", async () => {
    await rejects(
      tokens(async () => undefined),
      "signed-out",
    );
  });

  it("say what else is wrong with the command line", async () => {
    const broken = (): Promise<string> => Promise.reject(new StoreError("unreachable", "Vault"));
    await rejects(
      tokens(async () => undefined, broken),
      "unreachable",
    );
  });
});
