import { readFile } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { parse } from "yaml";
import { linearPattern } from "../../util/linearPattern";
import { StoreError } from "../storeError";
import { type Rule, ruleKeys, ruleOf } from "./rule";

/** How a new file is to be encrypted. */
export interface Creation {
  readonly recipients: readonly string[];
  readonly rule: Rule;
  readonly isMacOfEncryptedOnly: boolean;
}

type CreationRule = Readonly<Record<string, unknown>>;

/** Other keys than age's that a rule can ask for, in which only sops itself can encrypt. */
const otherKeys = ["pgp", "kms", "gcp_kms", "hckms", "azure_keyvault", "hc_vault_transit_uri", "hc_vault"];

/**
 * What the nearest `.sops.yaml`, from the file's folder upwards, says of a new file; without one, the recipients in
 * SOPS_AGE_RECIPIENTS. Source: https://getsops.io/docs/#using-sopsyaml-conf-to-select-kms-pgp-and-age-for-new-files
 * @throws StoreError when nothing says for whom, or asks for what only sops can do.
 */
export async function creationFor(store: string, path: string, env: NodeJS.ProcessEnv): Promise<Creation> {
  const config = await nearestConfig(dirname(path));
  const rules = config === undefined ? undefined : rulesIn(store, config.text);
  if (config === undefined || rules === undefined) return fromEnvironment(store, env);
  const rule = rules.find(({ path_regex: regex }) => fits(store, regex, config.folder, path));
  if (rule === undefined) throw refusal(store, "no rule of .sops.yaml fits it", "Add one for this file.");
  return { recipients: recipientsOf(store, rule, path), rule: soleRule(store, rule), ...macOf(rule) };
}

async function nearestConfig(folder: string): Promise<{ folder: string; text: string } | undefined> {
  const text = await readFile(join(folder, ".sops.yaml"), "utf8").catch(() => undefined);
  if (text !== undefined) return { folder, text };
  const above = dirname(folder);
  return above === folder ? undefined : nearestConfig(above);
}

function rulesIn(store: string, text: string): readonly CreationRule[] | undefined {
  let rules: unknown;
  try {
    rules = (parse(text) as { creation_rules?: unknown } | null)?.creation_rules;
  } catch {
    throw refusal(store, ".sops.yaml is no YAML", "Correct it.");
  }
  return Array.isArray(rules) ? rules.filter((rule) => typeof rule === "object" && rule !== null) : undefined;
}

function fits(store: string, regex: unknown, folder: string, path: string): boolean {
  if (typeof regex !== "string" || regex === "") return true;
  const pattern = linearPattern(regex);
  if (typeof pattern === "string") throw refusal(store, "a path_regex of .sops.yaml is none", "Correct it.");
  return pattern.test(relative(folder, path).split(sep).join("/"));
}

function recipientsOf(store: string, rule: CreationRule, path: string): readonly string[] {
  const groups = Array.isArray(rule.key_groups) ? rule.key_groups : [rule];
  const [group, ...others] = groups as readonly CreationRule[];
  const foreign = [...otherKeys, "merge"].find((key) => group?.[key] !== undefined);
  if (others.length > 0 || foreign !== undefined) {
    const detail = `.sops.yaml asks for ${others.length > 0 ? "several key groups" : foreign}`;
    throw refusal(store, detail, `Make the file once with “sops edit ${path}”; it can be used here then.`);
  }
  const recipients = listOf(group?.age);
  if (recipients.length === 0) throw refusal(store, "a rule of .sops.yaml names no age key", nameSomeone);
  return recipients;
}

function soleRule(store: string, rule: CreationRule): Rule {
  if (ruleKeys.filter((key) => rule[key] !== undefined && rule[key] !== "").length > 1)
    throw refusal(store, "a rule of .sops.yaml has several of *_suffix and *_regex", "Leave one.");
  return ruleOf(rule);
}

function macOf(rule: CreationRule): Pick<Creation, "isMacOfEncryptedOnly"> {
  return { isMacOfEncryptedOnly: rule.mac_only_encrypted === true };
}

function fromEnvironment(store: string, env: NodeJS.ProcessEnv): Creation {
  const recipients = listOf(env.SOPS_AGE_RECIPIENTS);
  if (recipients.length === 0) throw refusal(store, "nothing says who may read it", nameSomeone);
  return { recipients, rule: ruleOf({}), isMacOfEncryptedOnly: false };
}

const nameSomeone = "Name the age keys of those who may in the creation_rules of .sops.yaml.";

function listOf(value: unknown): readonly string[] {
  const list = typeof value === "string" ? value.split(",") : Array.isArray(value) ? value.map(String) : [];
  return list.map((each) => each.trim()).filter((each) => each !== "");
}

function refusal(store: string, detail: string, advice: string): StoreError {
  return new StoreError("failed", store, { detail, advice });
}
