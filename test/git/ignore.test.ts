import { strict as assert } from "node:assert";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { diskTree } from "../../src/git/diskTree";
import { gitStateOf } from "../../src/git/ignore";
import type { FileTree } from "../../src/git/tree";
import { walk } from "../../src/git/walk";
import { Folder, needsGit } from "./folder";

const folders = ["", "a", "a/b", "a/b/a", "a/c", "b", "b/a", "b [1]*", "build", "a/build/out"];
const names = ["x.js", "y.log", ".env", "#x", "!x", "x y", "a", "build", "é.txt", "{x}", "X.JS", "keep.log"];
const files = folders
  .flatMap((folder) => names.map((name) => (folder === "" ? name : `${folder}/${name}`)))
  .filter((path) => !folders.some((folder) => folder === path || folder.startsWith(`${path}/`)));

const patterns = [
  ...[
    "*.log",
    "!*.log",
    "!keep.log",
    "/x.js",
    "x.js",
    "x.*",
    "*",
    "!*",
    "!*/",
    "/*",
    "build",
    "build/",
    "/build/",
  ],
  ...[
    "a/",
    "!a/",
    "/a",
    "a/b",
    "/a/b/",
    "!/a/b/",
    "a/*",
    "a/**",
    "**/a",
    "**/build/",
    "a/**/x.js",
    "b/**/a/",
  ],
  ...[
    "# comment",
    "\\#x",
    "\\!x",
    "!x",
    "!!x",
    "x y",
    "x\\ y",
    "*.log   ",
    "",
    "   ",
    "/",
    "é*",
    "[xy].*",
    "[!x]*",
  ],
  ...[
    "{x}",
    "x?y",
    "b \\[1\\]\\*/",
    ".env",
    "!.env",
    ".*",
    "a/x.js",
    "c",
    "out",
    "x.js/",
    "**",
    "/**",
    "b/",
    "x.js\r",
  ],
];

async function isIgnored(tree: FileTree, path: string): Promise<boolean> {
  return (await gitStateOf(tree, path)).isIgnored;
}

const ignoreFile = fc.array(fc.constantFrom(...patterns), { minLength: 1, maxLength: 6 });
const state = fc.record({
  ignoreFiles: fc.dictionary(fc.constantFrom(...folders), ignoreFile, { minKeys: 1, maxKeys: 4 }),
  exclude: fc.option(ignoreFile, { nil: [] }),
  personal: fc.option(ignoreFile, { nil: [] }),
  tracked: fc.subarray(files, { maxLength: 3 }),
});

describe("the ignore state", () => {
  it("is git's own, in trees made by chance", async function () {
    needsGit(this);
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(state, async ({ ignoreFiles, exclude, personal, tracked }) => {
        using folder = new Folder(Object.fromEntries(files.map((file) => [file, ""])));
        folder.git(["init", "-q"]);
        folder.write({
          ".git/info/exclude": exclude.join("\n"),
          "~/.config/git/ignore": personal.join("\n"),
        });
        for (const [at, lines] of Object.entries(ignoreFiles)) {
          folder.write({ [join(at, ".gitignore")]: `${lines.join("\n")}\n` });
        }
        if (tracked.length > 0) folder.git(["--literal-pathspecs", "add", "-f", "--", ...tracked]);
        await sameAsGit(folder);
      }),
      { numRuns: 60 },
    );
  });

  async function sameAsGit(folder: Folder): Promise<void> {
    const tree = diskTree(folder.root, folder.env);
    const listed = folder.git(["ls-files", "-z", "-c", "-o", "--exclude-standard"]).split("\0").slice(0, -1);
    const walked: string[] = [];
    for await (const paths of walk(tree)) walked.push(...paths);
    assert.deepEqual(walked.sort(), [...new Set(listed)].sort());
    const kept = new Set(listed);
    for (const file of files) assert.equal(await isIgnored(tree, file), !kept.has(file), file);
  }

  it("is git's own for folders", async function () {
    needsGit(this);
    using folder = new Folder({
      ".gitignore": "/a\nb/\n!a/c\n",
      "a/x": "",
      "b/x": "",
      "c/b": "",
      "c/a/x": "",
    });
    folder.git(["init", "-q"]);
    const paths = ["a/", "a/x", "b/", "b/x", "c/", "c/b", "c/a/", "c/a/x"];
    const ignored = folder.git(["check-ignore", "--stdin"], paths.join("\n")).split("\n").slice(0, -1);
    assert.deepEqual(ignored, ["a/", "a/x", "b/", "b/x"]);
    const tree = diskTree(folder.root, folder.env);
    for (const path of paths) assert.equal(await isIgnored(tree, path), ignored.includes(path), path);
  });

  it("minds core.ignorecase and the indices of every version", async function () {
    needsGit(this);
    for (const version of ["2", "3", "4"]) {
      using folder = new Folder({
        ".gitignore": "*.LOG\nsub\n",
        "a.log": "",
        "b.log": "",
        "sub/deep/c.txt": "",
      });
      folder.git(["init", "-q"]);
      folder.git(["config", "core.ignorecase", "true"]);
      folder.git(["config", "index.version", version]);
      folder.git(["add", "-f", "b.log", "sub/deep/c.txt"]);
      folder.git(["update-index", "--index-version", version]);
      const tree = diskTree(folder.root, folder.env);
      const states = [
        ["a.log", true, false],
        ["b.log", false, true],
        ["sub/deep/c.txt", false, true],
        ["sub/deep/d.txt", true, false],
        [".gitignore", false, false],
      ] as const;
      for (const [path, ...state] of states) {
        const { isIgnored, isTracked } = await gitStateOf(tree, path);
        assert.deepEqual([isIgnored, isTracked], state, `${path}, index version ${version}`);
      }
    }
  });

  it("reads core.excludesFile where it is set", async () => {
    using folder = new Folder({ ".git/config": "[core]\n\tbare = false\n", "~/mine": "*.mine\n" });
    const isMine = (): Promise<boolean> => isIgnored(diskTree(folder.root, folder.env), "a.mine");
    assert.equal(await isMine(), false);
    folder.write({
      "~/.gitconfig": '[user]\n\texcludesFile = ~/no\n[Core]\n\texcludesFile = "~/mine" # mine\n',
    });
    assert.equal(await isMine(), true);
    folder.write({ ".git/config": "[core]\n\texcludesfile = /nowhere\n" });
    assert.equal(await isMine(), false);
  });

  it("starts anew in a repository within the repository", async () => {
    using folder = new Folder({
      ".gitignore": "*.log\n",
      "in/.git/info/exclude": "*.tmp\n",
      "in/.gitignore": "x\n",
    });
    mkdirSync(join(folder.root, ".git"));
    const tree = diskTree(folder.root, folder.env);
    const ignored = async (path: string): Promise<boolean> => isIgnored(tree, path);
    assert.deepEqual(
      await Promise.all(["a.log", "a.tmp", "in/a.log", "in/a.tmp", "in/d/x", "in/d/y"].map(ignored)),
      [true, false, false, true, true, false],
    );
  });

  it("asks a tree for nothing but folders and files", async () => {
    const content: Record<string, string> = { ".gitignore": "*.log\n", "a/.gitignore": "!b.log\n" };
    const tree: FileTree = {
      readDirectory: async (path) =>
        path === "gone" ? Promise.reject(new Error("gone")) : [[".gitignore", "file"]],
      readFile: async (path) => {
        const text = content[path];
        if (text === undefined) throw new Error("no such file");
        return Buffer.from(text);
      },
    };
    const expected = {
      "a.log": true,
      "a/b.log": false,
      "a/c.log": true,
      "a/c": false,
      "gone/x.log": true,
      "gone/x": false,
    };
    for (const [path, ignored] of Object.entries(expected))
      assert.equal(await isIgnored(tree, path), ignored, path);
  });
});
