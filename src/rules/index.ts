import type { Rule } from "../engine/rule";
import { age } from "./age";
import { anthropic } from "./anthropic";
import { aws } from "./aws";
import { azure } from "./azure";
import { cloudflare } from "./cloudflare";
import { connectionString } from "./connection-string";
import { databricks } from "./databricks";
import { datadog } from "./datadog";
import { digitalocean } from "./digitalocean";
import { discord } from "./discord";
import { docker } from "./docker";
import { doppler } from "./doppler";
import { dotenv } from "./dotenv";
import { figma } from "./figma";
import { generic } from "./generic";
import { github } from "./github";
import { gitlab } from "./gitlab";
import { google } from "./google";
import { grafana } from "./grafana";
import { hashicorp } from "./hashicorp";
import { header } from "./header";
import { heroku } from "./heroku";
import { huggingFace } from "./huggingface";
import { jwt } from "./jwt";
import { linear } from "./linear";
import { mailchimp } from "./mailchimp";
import { mailgun } from "./mailgun";
import { newRelic } from "./newrelic";
import { notion } from "./notion";
import { npm } from "./npm";
import { onePassword } from "./onepassword";
import { openai } from "./openai";
import { planetScale } from "./planetscale";
import { postman } from "./postman";
import { privateKey } from "./private-key";
import { pypi } from "./pypi";
import { rubygems } from "./rubygems";
import { sendgrid } from "./sendgrid";
import { sentry } from "./sentry";
import { shopify } from "./shopify";
import { slack } from "./slack";
import { square } from "./square";
import { stripe } from "./stripe";
import { supabase } from "./supabase";
import { telegram } from "./telegram";
import { twilio } from "./twilio";
import { url } from "./url";

/** The catalogue: where two rules are equally good, the one that stands first here wins. */
export const rules: readonly Rule[] = [
  ...github,
  ...gitlab,
  ...npm,
  ...pypi,
  ...rubygems,
  ...docker,
  ...aws,
  ...google,
  ...azure,
  ...digitalocean,
  ...cloudflare,
  ...heroku,
  ...planetScale,
  ...supabase,
  ...databricks,
  ...hashicorp,
  ...doppler,
  ...onePassword,
  ...age,
  ...openai,
  ...anthropic,
  ...huggingFace,
  ...stripe,
  ...square,
  ...shopify,
  ...slack,
  ...discord,
  ...telegram,
  ...twilio,
  ...sendgrid,
  ...mailgun,
  ...mailchimp,
  ...datadog,
  ...newRelic,
  ...sentry,
  ...grafana,
  ...linear,
  ...notion,
  ...postman,
  ...figma,
  ...privateKey,
  ...jwt,
  ...url,
  ...connectionString,
  ...header,
  ...dotenv,
  ...generic,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with this id; undefined when the catalogue has none. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
