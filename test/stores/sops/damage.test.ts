import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sopsStore } from "../../../src/stores/sops/open";
import { rejects, secret } from "../contract";
import { files } from "./files";
import { type Person, person } from "./identity";

/** Ways to change a file behind its back; what is given are its encrypted values in order, its digest the last. */
const damages: Readonly<Record<string, (text: string, written: readonly string[]) => string>> = {
  "a value is altered": (text, [one]) => text.replace(one!, flipped(one!)),
  "two values are swapped": (text, [one, two]) =>
    text
      .replace(one!, "#")
      .replace(two!, () => one!)
      .replace("#", () => two!),
  "a value stands there twice": (text, [one, two]) => text.replace(two!, () => one!),
  "a value is emptied": (text, [one]) => text.replace(one!, ""),
  "a value is there in plain text": (text, [one]) => text.replace(one!, "plain"),
  "its digest is altered": (text, written) => text.replace(written.at(-1)!, flipped(written.at(-1)!)),
  "its digest is another value": (text, written) => text.replace(written.at(-1)!, () => written[0]!),
  "its time is another": (text) => text.replace(/20\d\d-/, "1999-"),
};

function flipped(written: string): string {
  return written.replace(/data:(.)/, (_, first) => `data:${first === "A" ? "B" : "A"}`);
}

for (const file of files) {
  describe(`a ${file} file of SOPS that was changed by someone`, () => {
    let who: Person;
    let path: string;
    let text: string;

    beforeEach(async () => {
      who = await person();
      path = join(who.folder, file);
      const store = sopsStore(path, who.env);
      await store.put("ONE", secret(), "absent");
      await store.put("TWO", secret(), "absent");
      text = readFileSync(path, "utf8");
    });

    for (const [what, damage] of Object.entries(damages)) {
      it(`is noticed when ${what}`, async () => {
        const damaged = damage(text, text.match(/ENC\[[^\]]*\]/g)!);
        assert.notEqual(damaged, text);
        writeFileSync(path, damaged);
        const store = sopsStore(path, who.env);
        await rejects(store.get("ONE"), "damaged");
        await rejects(store.put("THREE", secret(), "absent"), "damaged");
        await rejects(store.remove("TWO"), "damaged");
        assert.equal(readFileSync(path, "utf8"), damaged);
      });
    }

    it("is noticed when it is not encrypted at all", async () => {
      const plain = { ".env": "ONE=1\n", "secrets.yaml": "ONE: 1\n", "secrets.json": '{"ONE":1}' }[file];
      writeFileSync(path, plain!);
      const error = await rejects(sopsStore(path, who.env).put("TWO", secret(), "absent"), "damaged");
      assert.match(error.message, /Encrypt it with “sops encrypt --in-place”/);
    });
  });
}
