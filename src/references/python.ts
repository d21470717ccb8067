import type { Reference } from "./reference";

/** Source: https://docs.python.org/3/library/os.html#os.environ */
export const python: readonly Reference[] = [
  {
    family: "python",
    languages: ["python"],
    files: /\.pyw?$/,
    expression: (name, quote) => (quote?.startsWith("'") ? `os.environ['${name}']` : `os.environ["${name}"]`),
    // Before Python 3.12 the expression must not hold the quote of its string: https://peps.python.org/pep-0701/
    inside: (name, quote) => (quote.startsWith('"') ? `{os.environ['${name}']}` : `{os.environ["${name}"]}`),
    module: "os",
    loaders: ["python-dotenv"],
  },
];
