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
import type { ExamplesById } from "./example";
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

export const examples: ExamplesById = {
  ...github,
  ...npm,
  ...gitlab,
  ...slack,
  ...stripe,
  ...aws,
  ...google,
  ...openai,
  ...anthropic,
  ...sendgrid,
  ...twilio,
  ...mailgun,
  ...mailchimp,
  ...digitalocean,
  ...cloudflare,
  ...heroku,
  ...datadog,
  ...azure,
  ...shopify,
  ...square,
  ...telegram,
  ...discord,
  ...huggingFace,
  ...pypi,
  ...rubygems,
  ...docker,
  ...doppler,
  ...hashicorp,
  ...databricks,
  ...newRelic,
  ...sentry,
  ...linear,
  ...notion,
  ...postman,
  ...grafana,
  ...supabase,
  ...figma,
  ...onePassword,
  ...planetScale,
  ...age,
  ...privateKey,
  ...jwt,
  ...url,
  ...connectionString,
  ...header,
  ...dotenv,
  ...generic,
};
