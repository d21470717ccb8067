import { spawnSync } from "node:child_process";
import { callTool } from "../../../src/stores/tool";

/** Python, as the reader and writer of what was written and is read here. */
export const python = {
  /** Why a module cannot be imported; undefined when it can. */
  async missing(module: string): Promise<string | undefined> {
    const { status } = spawnSync("python3", ["-c", `import ${module}`], { stdio: "ignore" });
    return status === 0 ? undefined : `Python has no ${module}`;
  },

  /** What a script has as its `result`, which finds its input in `given`; both travel as JSON over pipes. */
  async run(script: string, given: unknown): Promise<unknown> {
    const code = `import json, sys\ngiven = json.load(sys.stdin)\n${script}\njson.dump(result, sys.stdout)`;
    const answer = await callTool("Python", "python3", {
      args: ["-c", code],
      input: JSON.stringify(given),
      patience: 110_000,
    });
    if (answer.code !== 0) throw new Error(answer.stderr);
    return JSON.parse(answer.stdout);
  },
};
