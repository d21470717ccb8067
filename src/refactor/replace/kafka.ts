import { lineEndOf } from "../../dotenv/edit";
import { configReplacement } from "./config";
import type { Replacement } from "./kinds";

const declared = /^\s*config\.providers\s*[=:](?<names>.*)$/m;
const provider = "org.apache.kafka.common.config.provider.EnvVarConfigProvider";

/** A reference, and the provider of variables where the file declares none. */
export const kafkaReplacement: Replacement = (source, slice, name) => {
  const replaced = configReplacement(source, slice, name);
  const { text } = source;
  const names = declared.exec(text)?.groups?.names?.trim();
  if (typeof replaced === "string" || names?.split(/\s*,\s*/).includes("env")) return replaced;
  if (names !== undefined) return "no-interpolation";
  const eol = lineEndOf(text);
  const lines = ["config.providers=env", `config.providers.env.class=${provider}`];
  const gap = text === "" || text.endsWith("\n") ? "" : eol;
  const added = gap + lines.map((line) => line + eol).join("");
  return [...replaced, { start: text.length, end: text.length, text: added }];
};
