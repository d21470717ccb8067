import { type Answered, type Asked, answering } from "./http";
import type { Running } from "./process";

interface Change {
  readonly name: string;
  readonly originalName: string | null;
  readonly value: string;
  readonly originalValue?: string | null;
}

/** A stand-in, and the secrets that it holds. */
export interface DopplerServer extends Running {
  readonly secrets: Map<string, { value: string; visibility: "masked" | "restricted" }>;
}

/**
 * Stands for Doppler, of which there is no server to run: one config, `dev` of `app`, that counts changes against the value
 * that they follow on, and fills in references. Source: https://docs.doppler.com/reference/secrets-update
 */
export async function doppler(): Promise<DopplerServer> {
  const secrets: DopplerServer["secrets"] = new Map();
  const running = await answering((asked) => answer(asked, secrets));
  return { ...running, secrets };
}

function answer(asked: Asked, secrets: DopplerServer["secrets"]): Answered {
  const { method, parts, url, authorization, body } = asked;
  if (!authorization?.startsWith("Bearer ")) return failed(401, "Invalid Auth token");
  const place = (body ?? Object.fromEntries(url.searchParams)) as { project?: string; config?: string };
  if (place.project !== "app" || place.config !== "dev")
    return failed(404, "Could not find requested config");
  const [version, , , kind] = parts;
  if (version !== "v3") return failed(404, "Not found");
  if (method === "DELETE" && kind === "secret")
    return secrets.delete(url.searchParams.get("name")!)
      ? { status: 204 }
      : failed(404, "Could not find requested secret");
  if (method === "GET") return { status: 200, body: { secrets: shown(url, secrets) } };
  const { change_requests: changes } = body as { readonly change_requests: readonly Change[] };
  if (changes.some((change) => !follows(change, secrets))) return failed(409, "Secret was changed");
  for (const { name, value } of changes) secrets.set(name, { value, visibility: "masked" });
  return { status: 200, body: { secrets: shown(url, secrets) } };
}

function follows({ name, originalName, originalValue }: Change, secrets: DopplerServer["secrets"]): boolean {
  if (originalName === null) return !secrets.has(name);
  return originalValue === undefined || secrets.get(originalName)?.value === originalValue;
}

function shown(url: URL, secrets: DopplerServer["secrets"]): object {
  const own = url.searchParams.get("include_managed_secrets") === "false" ? [] : ["DOPPLER_CONFIG"];
  const all = [...own.map((name) => [name, { value: "dev", visibility: "masked" }] as const), ...secrets];
  return Object.fromEntries(
    all.map(([name, { value, visibility }]) => {
      if (visibility === "restricted") return [name, { raw: null, computed: null }];
      const computed = value.replace(/\$\{(\w+)\}/g, (_, other) => secrets.get(other)?.value ?? "");
      return [name, { raw: value, computed }];
    }),
  );
}

function failed(status: number, message: string): Answered {
  return { status, body: { success: false, messages: [message] } };
}
