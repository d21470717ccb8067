import { shim } from "../keyring/shims";

/**
 * Stands for `op`, of which there is no free server: items of one vault, written by a JSON template on standard input and in
 * no other way. As with the real one, fields get ids, an empty value is left out, and a title can be that of several items.
 * @param before What it does first.
 * Source: https://developer.1password.com/docs/cli/reference/management-commands/item
 */
export function opShim(before = ""): { readonly program: string; readonly log: string } {
  return shim(`
const fail = (words) => { console.error("[ERROR] 2026/01/02 03:04:05 " + words); process.exit(1); };
${before}
const flags = {};
const words = [];
for (let at = 0; at < args.length; at++)
  if (args[at].startsWith("--")) flags[args[at].slice(2)] = args[++at];
  else words.push(args[at]);
const [noun, verb, which] = words;
if (noun !== "item" || flags.format !== "json") fail("unknown command");
if (flags.vault !== "Made up") fail('"' + flags.vault + '" isn\\'t a vault in this account. Specify the vault with its ID or name.');
const found = Object.values(items).filter((item) => item.id === which || item.title === which);
if (verb !== "create" && found.length === 0)
  fail('"' + which + '" isn\\'t an item in the "Made up" vault. Specify the item with its UUID, name, or domain.');
if (found.length > 1) fail('More than one item matches "' + which + '". Try again and specify the item by its ID:');
if (verb !== "get") {
  const template = JSON.parse(input);
  if (verb === "create" && (which !== "-" || !template.title)) fail("invalid JSON in piped input");
  const id = verb === "create" ? "i" + Object.keys(items).length : found[0].id;
  const fields = template.fields.map(({ value, ...field }, at) => ({ id: field.id || "f" + at, ...field, ...(value && { value }) }));
  items[id] = { ...found[0], ...template, id, fields };
  save();
}
console.log(JSON.stringify(verb === "get" ? found[0] : {}));
`);
}
