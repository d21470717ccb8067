import { dependsOn } from "./project";
import type { Place, Reference } from "./reference";

const row = { family: "php", languages: ["php"], files: /\.(?:php|phtml)$/i } as const;

const isConfiguration = ({ path }: Place): boolean => /(?:^|\/)config\/(?:[\w-]+\/)*[\w-]+\.php$/.test(path);

const isLaravel = ({ project }: Place): boolean =>
  dependsOn(project, "laravel/framework") || dependsOn(project, "laravel/lumen-framework");

const isSymfony = ({ project }: Place): boolean =>
  ["symfony/dotenv", "symfony/runtime"].some((name) => dependsOn(project, name));

const loadsDotenv = ({ project }: Place): boolean => dependsOn(project, "vlucas/phpdotenv");

/** Whether the program runs under PHP 7 too, where `throw` is no expression: https://wiki.php.net/rfc/throw_expression */
function isOld({ path, project }: Place): boolean {
  const constraint = /"php"\s*:\s*"([^"]*)"/.exec(project.manifests.get("composer.json") ?? "")?.[1];
  if (constraint !== undefined) return /(?<![\d.])[57](?!\d)/.test(constraint);
  return /(?:^|\/)wp-config[^/]*\.php$|\/wp-content\//.test(path);
}

const unset = (name: string): string => `throw new \\RuntimeException('${name} is not set')`;

/** Whether `env()` gives a value back as the text that it is: https://laravel.com/docs/configuration#environment-variable-types */
function isText(value: string): boolean {
  return !/^(?:(["']).*\1|\(?(?:true|false|null|empty)\)?)$/is.test(value);
}

const laravel = {
  ...row,
  expression: (name: string): string => `env('${name}')`,
  exact: isText,
  loaders: ["phpdotenv"],
} as const;

/** https://symfony.com/doc/current/configuration.html#overriding-environment-values-via-env-local */
const readBySymfony = { loaders: ["symfony-dotenv"], homes: [".env.local", ".env"] } as const;

const superglobal = {
  ...row,
  expression: (name: string): string => `$_ENV['${name}']`,
  inside: (name: string): string => `{$_ENV['${name}']}`,
} as const;

const failing = {
  expression: (name: string): string => `$_ENV['${name}'] ?? ${unset(name)}`,
  loose: true,
} as const;

/**
 * Sources: https://www.php.net/manual/en/function.getenv.php, https://github.com/vlucas/phpdotenv#usage,
 * https://symfony.com/doc/current/configuration.html#configuration-based-on-environment-variables,
 * https://laravel.com/docs/configuration#configuration-caching, https://docs.roots.io/bedrock/master/configuration/
 */
export const php: readonly Reference[] = [
  {
    ...row,
    where: ({ text }) => /^use\s+function\s+Env\\env\s*;/m.test(text),
    expression: (name) => `env('${name}')`,
    // https://github.com/oscarotero/env#options
    exact: (value) => isText(value) && !/^-?\d+$/.test(value),
    loaders: ["phpdotenv"],
  },
  { ...laravel, where: (place) => isLaravel(place) && isConfiguration(place) },
  { ...laravel, where: isLaravel, none: "config-only" },
  {
    ...row,
    // What is read here is kept in the container; only a placeholder is read when the program runs.
    where: (place) =>
      isSymfony(place) &&
      /(?:^|\/)config\/(?:packages\/(?:[^/]+\/)?[^/]+|services[^/]*)\.php$/.test(place.path),
    expression: (name) => `'%env(${name})%'`,
    inside: (name) => `%env(${name})%`,
    exact: (value) => !value.includes("%"),
    ...readBySymfony,
  },
  { ...superglobal, where: (place) => isSymfony(place) && isOld(place), ...readBySymfony },
  { ...superglobal, ...failing, where: isSymfony, ...readBySymfony },
  { ...superglobal, where: (place) => loadsDotenv(place) && isOld(place), loaders: ["phpdotenv"] },
  { ...superglobal, ...failing, where: loadsDotenv, loaders: ["phpdotenv"] },
  { ...row, where: isOld, expression: (name) => `getenv('${name}')`, loaders: ["shell"] },
  {
    ...row,
    expression: (name) => `getenv('${name}') ?: ${unset(name)}`,
    loose: true,
    loaders: ["shell"],
  },
];
