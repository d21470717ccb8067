import { closeAll } from "../../test/host/open";
import { activation } from "./activation";
import { blocks } from "./blocks";
import type { Row } from "./measure";
import { menus } from "./menu";
import { squiggles } from "./squiggle";
import type { Tree } from "./trees";

/**
 * What Tacit costs in a real VS Code, beside the same VS Code without it: the one from npm that the integration tests
 * run in. Where that cannot be had, rows say why.
 */
export async function editor(tree: Tree): Promise<Row[]> {
  try {
    return [
      ...(await orWhy("activation", activation)),
      ...(await orWhy("last key to squiggle", squiggles)),
      ...(await orWhy("quick-fix menu", menus)),
      ...(await orWhy("blocks", () => blocks(tree))),
    ];
  } finally {
    await closeAll();
  }
}

async function orWhy(what: string, measure: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await measure();
  } catch (error) {
    const [why = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return [{ what: `${what} in a real VS Code`, figure: `skipped: ${why.slice(0, 100)}`, ratio: "" }];
  }
}
