import { dirname } from "node:path";
import type { TextEdit } from "../../../src/dotenv/edit";
import type { Span } from "../../../src/refactor/literal";
import { type Origin, type Plan, plan, type Wanted } from "../../../src/refactor/plan";
import { publicConstants } from "../../../src/refactor/publicConstants";
import type { Project } from "../../../src/references/project";
import { apply } from "../apply";
import type { Files, Place } from "./places";

/** Secrets in the files of a project. */
export interface Planted {
  /** The files that changed. */
  readonly files: Files;
  /** Where each secret stands in its file. */
  readonly spans: ReadonlyMap<Place, Span>;
}

/** The project with the secrets in their places. */
export function plant(published: Files, places: readonly Place[]): Planted {
  const files = new Map<string, string>();
  const spans = new Map<Place, Span>();
  for (const [path, own] of byPath(places)) {
    const sorted = [...own].sort((one, other) => one.span.start - other.span.start);
    let moved = 0;
    for (const place of sorted) {
      const { span, secret } = place;
      spans.set(place, { start: span.start + moved, end: span.start + moved + secret.length });
      moved += secret.length - (span.end - span.start);
    }
    const edits = sorted.map(({ span, secret }) => ({ ...span, text: secret }));
    files.set(path, apply(published.get(path)!, edits));
  }
  return { files, spans };
}

export function byPath(places: readonly Place[]): Map<string, Place[]> {
  const files = new Map<string, Place[]>();
  for (const place of places) files.set(place.path, [...(files.get(place.path) ?? []), place]);
  return files;
}

/** The files after the fix, and what became of the places. */
export interface FixedFiles {
  readonly files: Files;
  readonly env: string;
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
  /** The reason why a place stays; undefined when its secret was moved. */
  readonly reasons: ReadonlyMap<Place, string | undefined>;
}

/** A project as it was published. */
export interface World {
  readonly languageId: string;
  readonly project: Project;
  readonly published: Files;
}

/** A document with its secrets, and with the other sources that may use its constants, as they were published. */
function originOf(world: World, path: string, text: string, wanted: readonly Wanted[]): Origin {
  const { languageId, project, published } = world;
  const names = publicConstants({ languageId, path, text, project }, wanted);
  const beside = [...published].filter(
    ([other, source]) =>
      other !== path && (dirname(other) === dirname(path) || names.some((name) => source.includes(name))),
  );
  const known = { ...project, beside: beside.map(([, source]) => source) };
  return { languageId, path, text, project: known, wanted };
}

/** All secrets moved by one request. */
export function fixAtOnce(world: World, planted: Planted, places: readonly Place[]): FixedFiles {
  const origins = [...byPath(places)].map(([path, own]): Origin => {
    const sorted = [...own].sort((one, other) => one.span.start - other.span.start);
    const wanted = sorted.map((place) => ({ finding: planted.spans.get(place)!, variable: "API_TOKEN" }));
    return originOf(world, path, planted.files.get(path)!, wanted);
  });
  const planned = planWith(origins, "");
  return read(planned, planted, places);
}

function read(planned: Plan, planted: Planted, places: readonly Place[]): FixedFiles {
  const files = new Map(planted.files);
  const edits = new Map<string, readonly TextEdit[]>();
  for (const edit of planned.edits) {
    edits.set(edit.path, edit.edits);
    const before = planted.files.get(edit.path);
    if (before !== undefined) files.set(edit.path, apply(before, edit.edits));
  }
  const reasons = new Map(
    places.map((place) => {
      const at = planted.spans.get(place)!;
      const stays = planned.stays.find(({ path, wanted }) => path === place.path && wanted.finding === at);
      return [place, stays?.reason];
    }),
  );
  return { files, edits, reasons, env: apply("", edits.get(".env") ?? []) };
}

/** The secrets moved one after another, each by a request of its own. */
export function fixOneByOne(world: World, planted: Planted, places: readonly Place[]): FixedFiles {
  const files = new Map(planted.files);
  const spans = new Map(planted.spans);
  const reasons = new Map<Place, string | undefined>();
  let env = "";
  for (const own of byPath(places).values()) {
    for (const place of own) {
      const text = files.get(place.path)!;
      const wanted = [{ finding: spans.get(place)!, variable: "API_TOKEN" }];
      const planned = planWith([originOf(world, place.path, text, wanted)], env);
      reasons.set(place, planned.stays[0]?.reason);
      const edits = planned.edits.find(({ path }) => path === place.path)?.edits ?? [];
      env = apply(env, planned.edits.find(({ path }) => path === ".env")?.edits ?? []);
      files.set(place.path, apply(text, edits));
      for (const other of own) spans.set(other, shifted(spans.get(other)!, edits));
    }
  }
  return { files, env, reasons, edits: new Map() };
}

/** Where a span is after edits; unchanged in what an edit took away. */
export function shifted({ start, end }: Span, edits: readonly TextEdit[]): Span {
  const before = edits.filter((edit) => edit.end <= start);
  const by = before.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
  return { start: start + by, end: end + by };
}

function planWith(origins: readonly Origin[], env: string): Plan {
  return plan({
    origins,
    env: { path: ".env", text: env },
    example: { path: ".env.example", text: undefined },
    ignore: { path: ".gitignore", text: undefined, ignored: true },
  });
}
