import { join } from "node:path";
import { sopsStore } from "../../../src/stores/sops/open";
import { contract } from "../contract";
import { files } from "./files";
import { person } from "./identity";

for (const file of files) {
  contract(`a ${file} file of SOPS`, async () => {
    const { folder, env } = await person();
    return { store: sopsStore(join(folder, file), env) };
  });
}
