import {
  type DecorationRenderOptions,
  Disposable,
  type TextEditorDecorationType,
  window,
  workspace,
} from "vscode";
import { once } from "../util/once";

/** How the extension's own font is called in every window: publisher, name and path of the file in the manifest. */
export const maskFont = "'tacit.tacit/dist/mask.ttf'";

/** The manifest covers all documents of this language from their first frame on. */
export const coveredLanguage = "dotenv";

/** The marks that a value is hidden behind, as many for every value. */
export const marks = "••••••••";

/** What a tile of a document is drawn with. */
export interface TileLook {
  readonly shown: TextEditorDecorationType;
  readonly marked: TextEditorDecorationType;
  readonly hidden: TextEditorDecorationType;
}

/**
 * How text is uncovered and values are marked. A decoration is set as a whole, so that each tile has its own ones; they are
 * made when they are needed and shared by all editors.
 */
export class MaskLook implements Disposable {
  readonly #tiles: TileLook[] = [];
  readonly #font = usersFont();

  /** A value that was asked for; what is typed into it is shown at once. */
  readonly revealed = once(() =>
    window.createTextEditorDecorationType({ ...uncovered(this.#font), rangeBehavior: 0 }),
  );

  tile(index: number): TileLook {
    for (let next = this.#tiles.length; next <= index; next++) this.#tiles.push(this.#make());
    return this.#tiles[index]!;
  }

  get tiles(): readonly TileLook[] {
    return this.#tiles;
  }

  dispose(): void {
    this.revealed().dispose();
    for (const { shown, marked, hidden } of this.#tiles) Disposable.from(shown, marked, hidden).dispose();
  }

  #make(): TileLook {
    const textDecoration = `none; font-family: ${this.#font}; opacity: 0.7`;
    return {
      // What is typed at its edges stays covered.
      shown: window.createTextEditorDecorationType({ ...uncovered(this.#font), rangeBehavior: 1 }),
      marked: window.createTextEditorDecorationType({
        ...collapsed,
        before: { contentText: marks, textDecoration },
      }),
      hidden: window.createTextEditorDecorationType(collapsed),
    };
  }
}

/** The value itself takes no room, so that its length tells nothing; what is typed at its edges joins it. */
export const collapsed: DecorationRenderOptions = {
  textDecoration: "none; font-size: 0; letter-spacing: 0",
  opacity: "0",
  rangeBehavior: 0,
};

export function uncovered(font: string): { readonly textDecoration: string } {
  return { textDecoration: `none; font-family: ${font}` };
}

/** The font that the person has for code, as CSS has it. */
export function usersFont(): string {
  const chosen = workspace.getConfiguration("editor").get<string>("fontFamily", "");
  const isWhole = (chosen.match(/'/g)?.length ?? 0) % 2 === 0 && (chosen.match(/"/g)?.length ?? 0) % 2 === 0;
  const safe = isWhole ? chosen.replace(/[^\p{L}\p{N}\s,'"._-]/gu, "") : "";
  return safe.trim() === "" ? "monospace" : `${safe}, monospace`;
}
