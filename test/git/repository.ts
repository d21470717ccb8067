import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exposuresOf } from "../../src/git/exposure/exposures";
import type { Exposure, Gap } from "../../src/lifecycle/exposure";
import { Folder } from "./folder";

/** Repositories in a folder: `root` is the one that is looked at, what stands beside it can be its remote. */
export class Repository extends Folder {
  constructor() {
    super();
    this.git(["init", "--quiet", "--initial-branch=main"]);
  }

  /** The path of something beside the root. */
  beside(name: string): string {
    return join(this.root, "..", name);
  }

  /** Writes files and commits everything. */
  commit(files: Readonly<Record<string, string | Uint8Array>>, ...options: string[]): void {
    this.write(files);
    this.git(["add", "--all"]);
    this.git(["commit", "--quiet", "--allow-empty", "--message=x", ...options]);
  }

  /** A remote with all that is on `main`. */
  publish(): void {
    this.git(["init", "--quiet", "--bare", "--initial-branch=main", this.beside("origin")]);
    this.git(["remote", "add", "origin", this.beside("origin")]);
    this.push();
  }

  push(...options: string[]): void {
    this.git(["push", "--quiet", "--set-upstream", ...options, "origin", "main"]);
  }

  /** Copies the remote, with the options of `git clone`, and returns where. */
  clone(...options: string[]): string {
    const name = this.beside(`clone${readdirSync(this.beside(".")).length}`);
    mkdirSync(name);
    const allow = ["-c", "protocol.file.allow=always"];
    this.git([...allow, "clone", "--quiet", ...options, `file://${this.beside("origin")}`, name]);
    return name;
  }

  /** Copies of the remote what a filter leaves; the rest comes when git asks for it. */
  partialClone(filter: string): string {
    for (const name of ["uploadpack.allowFilter", "uploadpack.allowAnySHA1InWant"])
      this.git(["-C", this.beside("origin"), "config", name, "true"]);
    return this.clone(`--filter=${filter}`);
  }

  /** The names of the programs that have been run. */
  ran(): readonly string[] {
    return readdirSync(this.beside(".")).flatMap((name) => /^(.*)\.ran$/.exec(name)?.[1] ?? []);
  }

  /** The path of a program of that name, of which `ran` tells whether it has been run. */
  program(name: string): string {
    const path = this.beside(name);
    writeFileSync(path, `#!/bin/sh\ntouch '${path}.ran'\nexit 1\n`, { mode: 0o755 });
    return path;
  }

  /** What is known of a value, without the date of the remotes. */
  async exposure(value: string, folder = this.root): Promise<Omit<Exposure, "remotesSeen">> {
    const { remotesSeen, ...exposure } = (await exposuresOf(folder, [{ id: "a", value }])).get("a")!;
    return exposure;
  }
}

/** The kinds of gaps in what is known. */
export function kinds({ gaps }: Pick<Exposure, "gaps">): readonly Gap["kind"][] {
  return gaps.map(({ kind }) => kind);
}
