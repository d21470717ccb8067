/** Whether a file of this name is a dotenv file: `.env`, `.env.local`, `prod.env`, `.envrc`, `.flaskenv`, `.dev.vars`. */
export function isDotenvFile(fileName: string): boolean {
  return /^(?:\.env(?:\..+)?|.+\.env|\.envrc|\.flaskenv|\.dev\.vars(?:\..+)?|env\.(?:example|sample|template|dist))$/i.test(
    fileName,
  );
}

/** Whether a dotenv file is meant to be committed: it shows which variables there are, without their values. */
export function isExample(fileName: string): boolean {
  return /[._-](?:example|sample|template|dist|schema|defaults?)(?:[._-]|$)/i.test(fileName);
}
