import { bicep } from "./bicep";
import { compose } from "./compose";
import { dotenvFile } from "./dotenv";
import { dotnet } from "./dotnet";
import { go } from "./go";
import { javascript } from "./javascript";
import { jenkins } from "./jenkins";
import { json } from "./json";
import { jvm } from "./jvm";
import { packages } from "./packages";
import { properties } from "./properties";
import { python } from "./python";
import type { Place, Reference } from "./reference";
import { ruby } from "./ruby";
import { scripting } from "./scripting";
import { servers } from "./servers";
import { shells } from "./shells";
import { sql } from "./sql";
import { systemd } from "./systemd";
import { systems } from "./systems";
import { terraform } from "./terraform";
import { toml } from "./toml";
import { vscode } from "./vscode";
import { xml } from "./xml";
import { yaml, yamlByContent } from "./yaml";

/** All rows in the order in which they are tried: file formats before the languages that they are written in. */
export const references: readonly Reference[] = [
  dotenvFile,
  ...vscode,
  ...packages,
  ...servers,
  ...systemd,
  ...xml,
  ...toml,
  ...terraform,
  ...bicep,
  ...properties,
  ...json,
  ...compose,
  ...yaml,
  ...yamlByContent,
  ...sql,
  ...javascript,
  ...python,
  ...go,
  ...systems,
  ...jenkins,
  ...jvm,
  ...dotnet,
  ...ruby,
  ...scripting,
  ...shells,
];

/** The row for a place and the offset in it where the reference is to stand; undefined where none is known. */
export function referenceFor(place: Place, at: number): Reference | undefined {
  const { languageId, path } = place;
  return references.find(
    ({ languages, files, where }) =>
      (languages.includes(languageId) || files?.test(path) === true) &&
      (where === undefined || where(place, at)),
  );
}
