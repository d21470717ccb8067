/** A place where a text reads a variable of the environment. */
export interface Mention {
  readonly name: string;
  /** Where the name stands, in UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}

const name = "(?<name>[A-Za-z_][A-Za-z0-9_]*)";
const quoted = `["'\`]${name}["'\`]`;

/** How languages and files read a variable; each of the sources of `references` has its form here. */
const forms: readonly string[] = [
  // process.env.NAME, import.meta.env.NAME, Bun.env["NAME"], $env.NAME of SvelteKit, env.NAME of Workers
  `(?<![\\w$])(?:process\\.|Bun\\.|import\\.meta\\.|c\\.)?env(?:\\??\\.|!\\.)${name}`,
  `(?<![\\w$])(?:process\\.|Bun\\.|import\\.meta\\.)env(?:\\?\\.)?\\[\\s*${quoted}`,
  // os.environ["NAME"], ENV["NAME"], $_ENV['NAME'], ProcessInfo….environment["NAME"], environ.get("NAME"), ENV.fetch("NAME")
  `(?<![\\w])(?:_?environ(?:ment)?|_?ENV|_SERVER)\\s*\\[\\s*${quoted}`,
  `(?<![\\w])(?:environ(?:ment)?|ENV|env)\\s*\\.\\s*(?:get|fetch|str|require)\\s*\\(\\s*${quoted}`,
  // os.Getenv("NAME"), System.getenv("NAME"), System.fetch_env!("NAME"), env::var("NAME"), env("NAME"), config("NAME")
  `(?<![\\w])(?:\\w+[.:]+)*(?:(?:[gG]et|[lL]ookup|secure_get)?[eE]nv(?:iron(?:ment)?)?(?:Variable)?|fetch_env!?|get_env|var|var_os|GetEnvironmentVariable|environmentVariable|env_str|config)\\s*\\(\\s*${quoted}`,
  // (System/getenv "NAME"), getEnv "NAME"
  `(?<![\\w])(?:System/)?get[eE]nv\\s+${quoted}`,
  // $ENV{NAME}, $env:NAME, $Env:NAME, %ENV{…}
  `\\$ENV\\{["']?${name}["']?\\}`,
  `\\$\\{?[eE]nv:${name}\\}?`,
  // ${env:NAME}, ${env.NAME}, ${localEnv:NAME}, {env.NAME}, $__env{NAME}, {$NAME}
  `\\$\\{(?:env|localEnv)[.:]${name}`,
  `\\{env\\.${name}\\}`,
  `\\$__env\\{${name}\\}`,
  `\\{\\$${name}\\}`,
  // ${{ secrets.NAME }}, {{$dotenv NAME}}, {{$processEnv NAME}}, %env(NAME)%
  `(?<![\\w.])secrets\\.${name}`,
  `\\{\\{\\s*\\$(?:dotenv|processEnv)\\s+%?${name}`,
  `%env\\((?:\\w+:)*${name}\\)%`,
  // ${NAME}, ${NAME:?…}, $(NAME), %NAME%
  `\\$\\{${name}(?=[}:?+=-])`,
  `\\$\\(${name}\\)`,
  `(?<![\\w%])%${name}%`,
];

const everywhere = new RegExp(unnamed(forms).join("|"), "dg");

/** `$NAME`, which is a variable of the program itself in most languages. */
const bareForm = new RegExp(`\\$\\$?${name}(?![\\w({])`, "dg");
const bareLanguages =
  /^(?:shellscript|fish|makefile|dockerfile|dockercompose|yaml|dotenv|properties|toml|github-actions-workflow)$/;

/** A group can have its name but once in a pattern. */
function unnamed(patterns: readonly string[]): string[] {
  return patterns.map((pattern, i) => pattern.replace("(?<name>", `(?<name${i}>`));
}

/**
 * The places where a text reads variables of the environment, in order, by the forms that people and quick fixes write;
 * empty when there are none. A form says nothing of what the program's own names mean, so callers look a name up first.
 */
export function mentionsIn(text: string, languageId: string): readonly Mention[] {
  const found = [...text.matchAll(everywhere)].flatMap(mentionOf);
  const bare = bareLanguages.test(languageId) ? [...text.matchAll(bareForm)].flatMap(mentionOf) : [];
  const fresh = bare.filter(({ start }) => !found.some((other) => other.start === start));
  return [...found, ...fresh].sort((one, other) => one.start - other.start);
}

function mentionOf({ groups, indices }: RegExpExecArray): Mention[] {
  const [group, name] = Object.entries(groups ?? {}).find(([, text]) => text !== undefined) ?? [];
  const span = group === undefined ? undefined : indices?.groups?.[group];
  return name === undefined || span === undefined ? [] : [{ name, start: span[0], end: span[1] }];
}
