import type { Project } from "./project";

/** The families of notation that references are written in; one lexer and one replacement each. */
export type Family =
  | "javascript"
  | "python"
  | "pythonSettings"
  | "go"
  | "ruby"
  | ShellFamily
  | ConfigFamily
  | JvmFamily
  | DotnetFamily
  | SystemsFamily
  | ScriptingFamily
  | YamlFamily;

/** The languages of the Java virtual machine. */
export type JvmFamily = "java" | "kotlin" | "scala" | "groovy" | "jenkins" | "clojure";

/** File formats of keys and values, but YAML. */
export type ConfigFamily =
  | "json"
  | "dotenv"
  | "bicep"
  | "bicepParameters"
  | "bicepSettings"
  | "vscode"
  | "npmrc"
  | "configparser"
  | "properties"
  | "kafka"
  | "hcl"
  | "hclValues"
  | "xml"
  | "toml"
  | "haproxy"
  | "systemd"
  | "caddy"
  | "apache"
  | "requirements"
  | "phpIni"
  | "grafanaIni";

/** The languages of .NET. */
export type DotnetFamily = "csharp" | "fsharp" | "vb";

/** The formats written in YAML: `yaml` for those in which a reference is text in any scalar. */
export type YamlFamily =
  | "yaml"
  | "cloudFormation"
  | "pulumiStack"
  | "rails"
  | "symfony"
  | CiFamily
  | "kubernetes";

/** What services of continuous integration read. */
export type CiFamily =
  | "azurePipelines"
  | "bitbucketPipelines"
  | "circleCi"
  | "drone"
  | "githubActions"
  | "gitlabCi"
  | "travisCi";

/** Shells and the formats that hold their commands. */
export type ShellFamily = "shell" | "fish" | "powershell" | "batch" | "dockerfile" | "make" | "http" | "sql";

/** Scripting and functional languages. */
export type ScriptingFamily = "php" | "perl" | "lua" | "r" | "elixir" | "erlang" | "haskell" | "julia";

/** Compiled languages outside of virtual machines. */
export type SystemsFamily = "rust" | "c" | "cpp" | "swift" | "dart";

/** Who reads the `.env` file for programs of a language; the names of `Dialect` in the dotenv folder. */
export type Loader =
  | "node"
  | "dotenv"
  | "dotenv-expand"
  | "bun"
  | "deno"
  | "python-dotenv"
  | "godotenv"
  | "ruby-dotenv"
  | "shell"
  | "compose"
  | "phpdotenv"
  | "symfony-dotenv"
  | "python-decouple"
  | "django-environ";

/** Where a reference is to stand. */
export interface Place {
  /** VS Code's language id of the document; `plaintext` for a language that no installed extension knows. */
  readonly languageId: string;
  /** Path or URI of the document, with `/`. */
  readonly path: string;
  /** The document's text, or as much of it around the secret as is at hand. */
  readonly text: string;
  readonly project: Project;
}

/**
 * Why nothing can be read at run time in a place: `client-bundle`, what stands here is sent to everybody who opens
 * the page or installs the app; `no-interpolation`, the tool takes what stands here as it is, and reads no variable in
 * its stead; `startup-file`, the place is read before anybody could set a variable; `config-only`, the framework reads
 * variables in its files of settings, and the rest of the program reads the settings; `build-time`, what stands here is
 * evaluated when the program is built, and becomes a part of it; `no-environment`, the program may run on no operating system,
 * so that there is no environment to read.
 */
export type NoReference =
  | "client-bundle"
  | "no-interpolation"
  | "startup-file"
  | "config-only"
  | "build-time"
  | "no-environment";

/** How a language or file format reads a variable at run time. */
export interface Reference {
  readonly family: Family;
  /** VS Code language ids, any of which will do. */
  readonly languages: readonly string[];
  /** The paths that will do whatever the language id, which is `plaintext` where no extension knows the format. */
  readonly files?: RegExp;
  /** What more must be true of the place and of the offset in it; the first row that fits in all is taken. */
  readonly where?: (place: Place, at: number) => boolean;
  /** When present, no reference is possible in such a place, and the rest of the row says nothing. */
  readonly none?: NoReference;
  /**
   * A complete expression (a scalar in YAML, a word in shell) that is the variable's value; `quote` is the delimiter of
   * the string in whose place it comes, where the language has two that are equally good.
   */
  readonly expression: (name: string, quote?: string) => string;
  /** Whether the expression must stand in brackets beside other operators: `System.getenv("X") ?: …`. */
  readonly loose?: boolean;
  /**
   * What stands for the value inside a string that the language interpolates; `quote` is the delimiter of that
   * string, which the reference avoids. Absent where a language has no interpolation and concatenates.
   */
  readonly inside?: (name: string, quote: string) => string;
  /** The module that the expression needs imported; in JavaScript the whole declaration, without its semicolon. */
  readonly module?: string;
  /** Every loader that must give the value back unchanged. */
  readonly loaders: readonly Loader[];
  /** How the variable must be spelt to reach the program: `STRIPE_KEY` → `TF_VAR_stripe_key`, which it leaves as it is. */
  readonly variable?: (name: string) => string;
  /**
   * The only name that the tool looks for, by the keys that the value stands under: `ConnectionStrings__Default`; `whole`
   * says whether all of the value moves.
   */
  readonly named?: (keys: readonly string[], whole: boolean) => string | undefined;
  /** The `.env` files that the program's framework reads, the one for secrets first; `.env` when absent. */
  readonly homes?: readonly string[];
  /** Whether the tool reads only the `.env` beside the document. */
  readonly isBeside?: boolean;
  /** In a file of keys and values: whether the tool fills in references under these keys; absent where it does under all. */
  readonly under?: (keys: readonly string[], place: Place) => boolean;
  /** In a CloudFormation template: whether a property, `LoginProfile/Password`, of a resource of this type takes the reference. */
  readonly takes?: (type: string, property: string) => boolean;
  /** In a manifest of containers: what a variable's `secretKeyRef` says; where present, only whole variables come from secrets. */
  readonly secret?: (name: string) => { readonly name: string; readonly key: string };
  /** Whether the entry is taken out, because the tool reads its `named` variable by itself. */
  readonly removes?: boolean;
  /** What the tool fills in within a value when it runs. */
  readonly filled?: RegExp;
  /** What stands for text that the tool would otherwise fill in: `$$` for `$`. */
  readonly escapes?: Readonly<Record<string, string>>;
  /**
   * Whether a value arrives as it is; a tool that looks for references in what it has filled in changes some. `around` is
   * what is written to both sides of it.
   */
  readonly exact?: (value: string, around: string) => boolean;
  /** Whether what is written names a secret of a store, so that no variable has to be set. */
  readonly isNative?: true;
  /** The command that hands the variable on where loading `.env` does not: `gh secret set NAME`. */
  readonly command?: (name: string, keys: readonly string[], place: Place) => string | undefined;
}
