import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { catalogueTable } from "../../src/report/catalogueTable";
import { rules } from "../../src/rules";

const file = resolve(__dirname, "../../..", "README.md");
const place = /(?<=<!-- catalogue -->\n)[\s\S]*?(?=<!-- \/catalogue -->)/;

/** README as it is, and as it is with the table of the catalogue as it is now. */
export function readme(): { readonly written: string; readonly due: string } {
  const written = readFileSync(file, "utf8");
  const providers = new Set(rules.map(({ provider }) => provider)).size;
  const summary = `${rules.length} rules for ${providers - 1} providers`;
  const table = `<details><summary>${summary}</summary>\n\n${catalogueTable(rules)}\n\n</details>\n`;
  return { written, due: written.replace(place, () => table) };
}

// `npm run catalogue` writes the table into README.
if (require.main === module) writeFileSync(file, readme().due);
