import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quote } from "../../src/dotenv/quote";
import { PlainEnv } from "../../src/stores/plainEnv";
import { contract } from "./contract";

contract(".env", async () => ({
  store: new PlainEnv(join(mkdtempSync(join(tmpdir(), "tacit-env-")), ".env")),
  refuses: (value) => quote(value, ["dotenv"]) === undefined,
}));
