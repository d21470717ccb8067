import type { Place, Reference } from "./reference";

/** Source: https://docs.python.org/3/library/os.html#os.environ */
const os: Reference = {
  family: "python",
  languages: ["python"],
  files: /\.pyw?$/,
  expression: (name, quote) => (quote?.startsWith("'") ? `os.environ['${name}']` : `os.environ["${name}"]`),
  // Before Python 3.12 the expression must not hold the quote of its string: https://peps.python.org/pep-0701/
  inside: (name, quote) => (quote.startsWith('"') ? `{os.environ['${name}']}` : `{os.environ["${name}"]}`),
  module: "os",
  loaders: ["python-dotenv"],
};

/** A function by which a module reads variables already: what must stand in it, above the string. */
interface Reader {
  readonly call: string;
  readonly made: readonly RegExp[];
  readonly rest: Pick<Reference, "loaders" | "exact">;
}

const readers: readonly Reader[] = [
  // https://github.com/HBNetwork/python-decouple
  {
    ...{ call: "config", made: [/^from decouple import [^\n]*\bconfig\b/m] },
    rest: { loaders: ["python-decouple"] },
  },
  // https://github.com/sloria/environs
  {
    ...{ call: "env", made: [/^from environs import [^\n]*\bEnv\b/m, /^env\b[^=\n]*= *Env\(\)/m] },
    rest: { loaders: ["python-dotenv"] },
  },
  // https://django-environ.readthedocs.io/en/latest/tips.html#proxy-value
  {
    ...{
      call: "env",
      made: [/^(?:import environ|from environ import Env)\b/m, /^env\b[^=\n]*= *(?:environ\.)?Env\(/m],
    },
    rest: { loaders: ["django-environ"], exact: (value) => !value.startsWith("$") },
  },
];

function isMade({ text }: Place, at: number, made: readonly RegExp[]): boolean {
  const above = text.slice(0, at);
  return made.every((pattern) => pattern.test(above));
}

export const python: readonly Reference[] = [
  {
    ...os,
    family: "pythonSettings",
    where: ({ text }) => /\bBaseSettings\b/.test(text),
    named: ([variable]) => variable,
  },
  ...readers.map(({ call, made, rest }): Reference => {
    const { module: _, ...plain } = os;
    return {
      ...plain,
      ...rest,
      where: (place, at) => isMade(place, at, made),
      expression: (name, quote) => (quote?.startsWith("'") ? `${call}('${name}')` : `${call}("${name}")`),
      inside: (name, quote) => (quote.startsWith('"') ? `{${call}('${name}')}` : `{${call}("${name}")}`),
    };
  }),
  os,
];
