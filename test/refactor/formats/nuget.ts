import { copyFileSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compile, globalPackages, has, type Language, type Shape, sourced } from "../programs/program";
import { shapeOf } from "../programs/template";

const code = (character: string): string => `&#x${character.codePointAt(0)!.toString(16)};`;
/** Blanks but spaces would be read as spaces. */
const markup = (value: string): string => value.replace(/[&<>"'\n\t]/g, code);
const named = (value: string): string =>
  value
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll("'", "&apos;")
    .replace(/[\n\t"]/g, code);
const units = (value: string): string => [...value].map(code).join("");

/** What looks like a reference already stays. */
const shape = (name: string, template: string, encode: (value: string) => string): Shape =>
  shapeOf(name, template, (value) => (/%[^%\s]+%/.test(value) ? undefined : encode(value)));

/** Prints the values of the feeds as NuGet reads them. */
const reader = `using System;
using System.Linq;
using System.Text;
using NuGet.Configuration;
class Reader {
  static string Base64(string text) { return "\\"" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)) + "\\""; }
  static void Main(string[] arguments) {
    var feeds = Settings.LoadSpecificSettings(arguments[0], "NuGet.Config").GetSection("packageSources");
    Console.Write("[" + string.Join(",", feeds.Items.OfType<AddItem>().Select(item => Base64(item.Value))) + "]");
  }
}
`;

function run(folder: string): string | [string] {
  const program = join(globalPackages(), "nuget-exe", "nuget-5.8.0.exe");
  if (!existsSync(program)) return ["nuget-exe@5.8.0"];
  if (!has("mcs", "--version") || !existsSync("/usr/lib/mono/4.5/System.Xml.Linq.dll"))
    return ["mono-mcs with libmono-system-xml-linq4.0-cil"];
  const at = (name: string): string => join(folder, name);
  copyFileSync(program, at("NuGet.exe"));
  writeFileSync(at("Reader.cs"), reader);
  compile("mcs", `-r:${at("NuGet.exe")}`, `-out:${at("Reader.exe")}`, at("Reader.cs"));
  return sourced(folder, "mono", at("Reader.exe"), folder);
}

export const nuget: Language = {
  name: "NuGet.Config",
  id: "xml",
  file: "NuGet.Config",
  shapes: [
    shape("double quotes", '<add key="ID" value="VALUE" />', markup),
    shape("single quotes", "<add value='VALUE' key='ID'/>", named),
    shape("escaped", '<add key="ID" value="VALUE" />', units),
    shape("inside", '<!-- "it\'s" --><add key="ID" value="Bearer VALUE; &lt;x&gt;" />', markup),
    shape("inside single quotes", "<add\n  key='ID'\n  value = 'a=\"VALUE\"' />", named),
    shape(
      "address",
      '<add key="ID" value="https://me:VALUE@x.example/v3/index.json" protocolVersion="3" />',
      markup,
    ),
  ],
  program: (statements) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<configuration>\n<packageSources>\n${statements.join("\n")}\n</packageSources>\n</configuration>\n`,
  base64: true,
  run,
};
