import { once } from "../util/once";
import type { MaskedValue, MaskFormat, Masking } from "./format";
import { type Hides, hidesSecrets, isSecretShape } from "./secret";
import { firstExact } from "./spelling";
import { maskYaml } from "./yaml";

/** Loaded where there is such a file. */
const yaml = once(() => require("yaml") as typeof import("yaml"));

/** The secrets of a configuration in YAML, such as `application.yml`. */
export const yamlConfiguration = yamlFormat("yaml", hidesSecrets);

/** kubectl's configuration: https://kubernetes.io/docs/reference/config-api/kubeconfig.v1/ */
export const kubeconfig = yamlFormat("kubeconfig", (names, value) => {
  const last = names.at(-1);
  if (last === "certificate-authority-data") return false;
  const isOfCommand = names.includes("env") && last === "value";
  return isOfCommand || last === "client-certificate-data" || hidesSecrets(names, value);
});

/**
 * Files of Docker Compose, where all values of `environment` are hidden; below `secrets` stand the names of files and
 * variables. Source: https://docs.docker.com/reference/compose-file/services/#environment
 */
export const compose = yamlFormat("compose", (names, value) => {
  if (names[0] === "secrets") return isSecretShape(value);
  const others = names.filter((name) => name !== "secrets");
  return names.includes("environment") || hidesSecrets(others, value);
});

const ofManifest: ReadonlySet<string> = new Set(["apiVersion", "kind", "metadata", "type", "immutable"]);

/** Files of secrets: every value but those that describe a manifest of Kubernetes. */
export const secretsYaml = yamlFormat(
  "secrets-yaml",
  (names, value) => !ofManifest.has(names[0] ?? "") || hidesSecrets(names, value),
);

function yamlFormat(id: string, hides: Hides): MaskFormat {
  const mask = (text: string): Masking => maskYaml(text, hides);
  const spell = (text: string, value: MaskedValue, next: string): string | undefined =>
    firstExact({ mask, decode }, text, value, { ways: waysOf(text, value, next), next });
  return { id, mask, decode, spell };
}

/** What the outer span begins with inside of its quotes: the name and the sign of an entry `NAME=value`. */
function headOf(text: string, { span, outerSpan }: MaskedValue): string {
  const head = text.slice(outerSpan.start, span.start);
  return /^[|>]/.test(head) ? "" : head.replace(/^["']/, "");
}

function decode(text: string, value: MaskedValue): string {
  const { outerSpan } = value;
  const written = text.slice(outerSpan.start, outerSpan.end);
  const head = headOf(text, value);
  try {
    const parsed: unknown = yaml().parse(`value: ${written}`, { schema: "failsafe" });
    return String((parsed as { readonly value: unknown }).value).slice(head.length);
  } catch {
    return text.slice(value.span.start, value.span.end);
  }
}

/** In the style of the value as it is, if that will do; otherwise in double quotes, in which YAML takes what JSON does. */
function waysOf(text: string, value: MaskedValue, next: string): readonly string[] {
  const whole = headOf(text, value) + next;
  const isPlain = !/["'|>]/.test(text[value.outerSpan.start]!);
  const isWord =
    /^[A-Za-z][\w./+=-]*$/.test(whole) && !/^(?:true|false|yes|no|on|off|null|[yn])$/i.test(whole);
  const isNumber = /^\d+$/.test(next) && /^\d+$/.test(text.slice(value.span.start, value.span.end));
  return [...(isPlain && (isWord || isNumber) ? [whole] : []), JSON.stringify(whole)];
}
