import { type Disposable, env, type TextEditorDecorationType, type Uri, window } from "vscode";
import { editorOf, veil } from "../masking/veil";
import { maskFont } from "./maskLook";

/** Covers the text of every editor whose document has not been found free of values: see `Curtain` for the device. */
export class Veil implements Disposable {
  #type: TextEditorDecorationType | undefined;
  #drawn = "";

  /** Leaves the editors of these documents alone. */
  drawExcept(free: readonly Uri[]): void {
    const isRemote = env.remoteName !== undefined;
    this.#draw(veil(free.map((uri) => editorOf(uri.toString(), isRemote)).sort(), maskFont));
  }

  lift(): void {
    this.#draw("");
  }

  dispose(): void {
    this.#type?.dispose();
  }

  /** The new one is there before the old one goes. */
  #draw(rules: string): void {
    if (rules === this.#drawn) return;
    this.#drawn = rules;
    const before = this.#type;
    this.#type =
      rules === "" ? undefined : window.createTextEditorDecorationType({ textDecoration: `none; ${rules}` });
    before?.dispose();
  }
}
