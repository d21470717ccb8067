import { withoutSopsNames } from "./sopsNames";

/** Names that runtimes, frameworks, databases and tools read without being told to, by how they begin. */
const known =
  /^(?:AWS|AZURE|ARM|GOOGLE|GCP|GCLOUD|CLOUDSDK|OPENAI|ANTHROPIC|HF|SENTRY|DD|OTEL|NEW_RELIC|POSTGRES|MYSQL|MARIADB|MONGO|REDIS|RABBITMQ|DATABASE|DB|DJANGO|FLASK|RAILS|RACK|SECRET|SPRING|QUARKUS|ASPNETCORE|DOTNET|NODE|NPM|NEXT|NEXTAUTH|NUXT|VITE|REACT_APP|AUTH|VERCEL|NETLIFY|CI|GITHUB|GH|GITLAB|DOCKER|COMPOSE|KUBE|TF|PULUMI|CLOUDFLARE|CF|HEROKU|VAULT|BAO|CONSUL|NOMAD|JAVA|PYTHON|PIP|UV|GO|CARGO|RUST|APP|LOG|SSL|HTTPS?|NO|ALL)_/;
const knownWhole = /^(?:PG[A-Z]+|PORT|HOST|HOSTNAME|DEBUG|ENV|TZ|LANG|PATH|HOME|DOTENV_.*|LC_.*)$/;

/** The files in which packages are named that a program uses. */
const manifest =
  /(?:^|\/)(?:package\.json|requirements[^/]*\.txt|pyproject\.toml|Pipfile|go\.mod|Gemfile|Cargo\.toml|composer\.json|pom\.xml|[^/]+\.gradle(?:\.kts)?|[^/]+\.csproj|mix\.exs|pubspec\.yaml)$/i;

/**
 * Which names no text mentions. A name counts as used, rather than not, where a text has its letters in any case and with any
 * of `_-.` between them (`stripeKey` for STRIPE_KEY), or those behind its first part, where a package is named as it begins,
 * and where frameworks and tools read it by themselves.
 */
export class Unused {
  readonly #left: Map<string, string>;

  constructor(names: readonly string[]) {
    this.#left = new Map(names.filter((name) => !isImplicit(name)).map((name) => [name, soughtFor(name)]));
  }

  /** The names that no text has mentioned yet. */
  get names(): readonly string[] {
    return [...this.#left.keys()];
  }

  /** Looks at a text that is no dotenv file. Names that have a value encrypted by SOPS are set by it, not used. */
  see(text: string, path: string): void {
    const letters = squashed(withoutSopsNames(text));
    const isManifest = manifest.test(path);
    for (const [name, sought] of this.#left) {
      const isPackage = isManifest && letters.includes(squashed(firstPart(name)));
      if (isPackage || letters.includes(sought)) this.#left.delete(name);
    }
  }

  /** Looks at a dotenv file, where names that are set are not used, and those that values refer to are. */
  seeDotenv(text: string): void {
    for (const [, name] of text.matchAll(/\$\{?(\w+)/g)) this.#left.delete(name!);
  }
}

function isImplicit(name: string): boolean {
  return known.test(name) || knownWhole.test(name) || name.includes("__");
}

/** The letters behind the first part, which may be a prefix that a program adds; all of a short name. */
function soughtFor(name: string): string {
  const rest = squashed(name.slice(firstPart(name).length));
  return rest.length > 3 ? rest : squashed(name);
}

function firstPart(name: string): string {
  return name.split("_").find((part) => part !== "") ?? name;
}

function squashed(text: string): string {
  return text.replace(/[_.-]/g, "").toLowerCase();
}
