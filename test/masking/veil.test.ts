import { strict as assert } from "node:assert";
import { editorOf } from "../../src/masking/veil";

describe("the selector of a document's editors", () => {
  for (const [address, isRemote, expected] of [
    ["file:///w/a%20b.ts", false, '[data-uri="file:///w/a%20b.ts"]'],
    ["file:///w/a.ts", true, '[data-uri^="vscode-remote:"][data-uri$="/w/a.ts"]'],
    ["untitled:Untitled-1", true, '[data-uri="untitled:Untitled-1"]'],
    ['git:/w/a.ts?{"ref":""}', true, '[data-uri="git:/w/a.ts?\\7b \\22 ref\\22 :\\22 \\22 \\7d "]'],
  ] as const) {
    it(`is ${expected}`, () => assert.equal(editorOf(address, isRemote), expected));
  }
});
