import type { Browser, CDPSession, Page } from "playwright-core";
import { barRuns, showsBars } from "./bars";

/** The pictures that the browser's screencast has sent while something went on in a page. */
export class Film {
  readonly #pictures: string[] = [];

  /** Begins with the next picture. The browser sends one for every frame in which something has changed. */
  static async begin(session: CDPSession): Promise<Film> {
    const film = new Film(session);
    session.on("Page.screencastFrame", film.#take);
    await session.send("Page.startScreencast", { format: "jpeg", quality: 85 });
    return film;
  }

  private constructor(readonly session: CDPSession) {}

  readonly #take = ({ data, sessionId }: { data: string; sessionId: number }): void => {
    if (this.#pictures.at(-1) !== data) this.#pictures.push(data);
    // The page may be gone by then.
    this.session.send("Page.screencastFrameAck", { sessionId }).catch(() => undefined);
  };

  get pictures(): readonly string[] {
    return this.#pictures;
  }

  async end(): Promise<void> {
    await this.session.send("Page.stopScreencast");
    this.session.off("Page.screencastFrame", this.#take);
  }
}

/** Looks for planted bar codes in pictures, in a page of its own. */
export class FilmViewer {
  static async open(browser: Browser): Promise<FilmViewer> {
    return new FilmViewer(await browser.newPage());
  }

  private constructor(readonly page: Page) {}

  /** Those of the pictures that show a bar code. */
  async barred(pictures: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const image of pictures) {
      if (await this.page.evaluate(showsBars, { image, runs: barRuns })) found.push(image);
    }
    return found;
  }
}
