const dotenvFile =
  /^(?:\.env(?:[._-].+)?|.+\.env|\.envrc(?:\..+)?|\.flaskenv|\.dev\.vars(?:\..+)?|env\.(?:example|sample|template|dist))$/i;

const exampleWord = /(?:^|[._-])(?:example|sample|template|tmpl|tpl|dist|schema|defaults?)(?=[._-]|$)/i;

/** Whether a file of this name is a dotenv file: `.env`, `.env.local`, `prod.env`, `.envrc`, `.flaskenv`, `.dev.vars`. */
export function isDotenvFile(fileName: string): boolean {
  return dotenvFile.test(fileName);
}

/**
 * Whether a file of this name is a dotenv file that is meant to be committed, since it shows which variables there
 * are without their values: `.env.example`, `sample.env`. A `.local` one is a person's own.
 */
export function isExample(fileName: string): boolean {
  return isDotenvFile(fileName) && exampleWord.test(fileName) && !/\.local$/i.test(fileName);
}
