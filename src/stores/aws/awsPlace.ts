/** Where secrets stand in AWS. */
export interface AwsPlace {
  readonly region: string;
  /** What stands before all names: `app/prod/`. */
  readonly prefix: string;
  /** The profile of `~/.aws/config`; that of AWS_PROFILE, or whatever the environment holds, when absent. */
  readonly profile?: string;
  /** Id, alias or ARN of the key that encrypts new secrets; the account's default key when absent. */
  readonly kmsKey?: string;
}

export type AwsService = "secretsmanager" | "ssm";

/**
 * Where a service answers; AWS_ENDPOINT_URL names another place, as for all clients of AWS. Undefined when the region is none:
 * whoever writes the settings of a workspace must not be able to name another host by it.
 * Sources: https://docs.aws.amazon.com/general/latest/gr/asm.html, https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function endpointOf(service: AwsService, region: string): string | undefined {
  const { env } = process;
  const named = service === "ssm" ? env.AWS_ENDPOINT_URL_SSM : env.AWS_ENDPOINT_URL_SECRETS_MANAGER;
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const url = named ?? env.AWS_ENDPOINT_URL ?? `https://${service}.${region}.${domain}`;
  return /^[a-z\d-]+$/.test(region) && URL.canParse(url) ? new URL(url).href : undefined;
}
