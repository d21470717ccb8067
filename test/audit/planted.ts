import type { ProblemKind } from "../../src/lifecycle/problem";
import { Folder } from "../git/folder";
import { accountSas, awsKey, jwt, made } from "../lifecycle/tokens";
import { certificate } from "../stores/servers/certificate";

/** A problem that was planted: what is wrong with which secret. */
export type Planted = `${ProblemKind} ${string}`;

const services = ["api", "web", "billing", "worker", "auth", "mailer"] as const;
const environments = ["production", "staging", "development"] as const;
type Service = (typeof services)[number];
type Environment = (typeof environments)[number];

const hex = "0123456789abcdef";
const day = 86_400_000;

/** What was committed so many days ago. */
export interface PlantedCommit {
  readonly daysAgo: number;
  readonly isPushed: boolean;
  readonly path: string;
  readonly text: string;
}

/** A workspace of six services and three environments, with problems in it and with what only looks like problems. */
export class PlantedWorkspace {
  /** By path. */
  readonly files: Record<string, string> = {};
  /** What git has had before; what was pushed comes first. */
  readonly commits: PlantedCommit[] = [];
  readonly problems: Planted[] = [];
  /** What looks like a problem and is none, in words. */
  readonly fine: string[] = [];

  constructor(readonly now: Date) {
    this.#write(".gitignore", ".env*\n!.env.example\n*.tfvars\n");
    this.#write("package.json", '{"workspaces": ["services/*"]}\n');
    for (const service of services)
      this.#write(`services/${service}/package.json`, `{"name": "@acme/${service}"}\n`);
    for (const service of services)
      for (const environment of environments) this.#set(service, environment, "LOG_LEVEL", "info");
    this.#sharing();
    this.#modes();
    this.#breadth();
    this.#accounts();
    this.#people();
    this.#clients();
    this.#time();
    this.#sources();
    this.#history();
    this.#ages();
    this.#decisions();
  }

  #sharing(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    set("api", "production", "SESSION_SECRET", made("shared 1", 40));
    set("api", "staging", "SESSION_SECRET", made("shared 1", 40));
    wrong("shared-environments SESSION_SECRET");
    for (const environment of environments) set("web", environment, "COOKIE_SECRET", made("shared 2", 40));
    wrong("shared-environments COOKIE_SECRET");
    set("auth", "staging", "SIGNING_KEY", made("shared 3", 44));
    set("auth", "development", "SIGNING_KEY", made("shared 3", 44));
    wrong("shared-environments SIGNING_KEY");
    set("billing", "production", "WEBHOOK_TOKEN", made("shared 4", 40));
    this.#write("infra/environments/staging/billing.tfvars", `webhook_token = "${made("shared 4", 40)}"\n`);
    wrong("shared-environments WEBHOOK_TOKEN");
    this.#write(
      "services/worker/.env",
      `PROD_QUEUE_PASSWORD=${made("shared 5", 24)}\nSTAGING_QUEUE_PASSWORD=${made("shared 5", 24)}\n`,
    );
    wrong("shared-environments PROD_QUEUE_PASSWORD");

    set("api", "production", "PAYMENTS_API_KEY", made("services 1", 40));
    set("billing", "production", "PAYMENTS_API_KEY", made("services 1", 40));
    wrong("shared-services PAYMENTS_API_KEY");
    for (const service of ["web", "worker", "mailer"] as const)
      set(service, "staging", "MAIL_TOKEN", made("services 2", 40));
    wrong("shared-services MAIL_TOKEN");
    set("auth", "development", "CACHE_PASSWORD", made("services 3", 24));
    set("worker", "development", "CACHE_PASSWORD", made("services 3", 24));
    wrong("shared-services CACHE_PASSWORD");
    set("mailer", "production", "BOUNCE_SECRET", made("services 4", 32));
    this.#write("deploy/production/.env.auth", `BOUNCE_SECRET=${made("services 4", 32)}\n`);
    wrong("shared-services BOUNCE_SECRET");

    set("api", "production", "INDEX_SECRET", made("fine 1", 40));
    this.#write("deploy/production/.env.api", `INDEX_SECRET=${made("fine 1", 40)}\n`);
    fine("one value in two files of one service and environment");
    set("api", "staging", "METRICS_TOKEN", made("fine 2", 40));
    this.#write(".env", `METRICS_TOKEN=${made("fine 2", 40)}\n`);
    fine("one value in a service and in the file of the whole workspace, which says no environment");
    for (const environment of environments)
      set("mailer", environment, "DKIM_SECRET", made(`fine 3 ${environment}`, 40));
    fine("one name with another value in each environment", 3);
    for (const service of services) set(service, "production", "JOB_TOKEN", made(`fine 4 ${service}`, 40));
    fine("one name with another value in each service", 6);
    for (const environment of environments) set("web", environment, "PUBLIC_URL", "https://www.example.com");
    fine("one setting that is no secret in each environment");
    for (const environment of environments)
      set("worker", environment, "QUEUE_PASSWORD", "${QUEUE_PASSWORD_FROM_STORE}");
    fine("one reference in each environment");
    for (const environment of environments)
      this.#write(`services/${environment}.env.example`, `SESSION_SECRET=change-me\n`);
    fine("one placeholder in each example");
    this.#write("services/auth/.env.development.local", `SEED_SECRET=${made("fine 5", 40)}\n`);
    set("auth", "development", "SEED_SECRET", made("fine 5", 40));
    fine("one value in a file and its local form");
  }

  #modes(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    const stripe = (mode: string, seed: string): string => ["rk", mode, made(seed, 40)].join("_");
    set("billing", "development", "STRIPE_KEY_A", stripe("live", "mode 1"));
    wrong("live-outside-production STRIPE_KEY_A");
    set("billing", "staging", "STRIPE_KEY_B", stripe("live", "mode 2"));
    wrong("live-outside-production STRIPE_KEY_B");
    set("api", "staging", "PAYSTACK_LIVE", ["sk", "live", made("mode 3", 40, hex)].join("_"));
    wrong("live-outside-production PAYSTACK_LIVE");
    set("billing", "production", "STRIPE_KEY_C", stripe("test", "mode 4"));
    wrong("test-in-production STRIPE_KEY_C");
    set("web", "production", "MOLLIE_KEY", ["test", made("mode 5", 30)].join("_"));
    wrong("test-in-production MOLLIE_KEY");
    set("worker", "production", "EASYPOST_KEY", `EZTK${made("mode 6", 54)}`);
    wrong("test-in-production EASYPOST_KEY");

    set("billing", "production", "STRIPE_KEY_D", stripe("live", "mode 7"));
    set("billing", "development", "STRIPE_KEY_D", stripe("test", "mode 8"));
    set("billing", "staging", "STRIPE_KEY_D", stripe("test", "mode 9"));
    fine("a live key in production and test keys elsewhere", 3);
    set("web", "production", "STRIPE_PUBLISHABLE_KEY", ["pk", "live", made("mode 10", 40)].join("_"));
    fine("a key that is meant to be public");
    set("api", "production", "LATEST_TOKEN", made("mode 11", 40));
    fine("a name with the letters of “test” in it");
  }

  #breadth(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    const broad = (
      service: Service,
      name: string,
      value: string,
      environment: Environment = "production",
    ): void => {
      set(service, environment, name, value);
      wrong(`broad ${name}`);
    };
    broad("api", "GITHUB_TOKEN", `ghp_${made("broad 1", 36)}`);
    broad("worker", "AWS_ACCESS_KEY_ID", awsKey("111111111111", "broad 2").id);
    broad("auth", "AWS_ROOT_ACCESS_KEY_ID", awsKey("222222222222", "broad 3").id);
    broad("billing", "STRIPE_SECRET_KEY", ["sk", "live", made("broad 4", 99)].join("_"));
    broad(
      "web",
      "SLACK_TOKEN",
      ["xoxp", made("b5", 12, "0123456789"), made("b6", 12, "0123456789"), made("b7", 32, hex)].join("-"),
    );
    broad("mailer", "CLOUDFLARE_API_TOKEN", `cfk_${made("broad 8", 48)}`);
    broad("worker", "AZURE_SAS_URL", accountSas("broad 9", inDays(this.now, 200)));
    broad(
      "worker",
      "STORAGE",
      `DefaultEndpointsProtocol=https;AccountName=acmeprod;AccountKey=${made("broad 10", 85)}A==;EndpointSuffix=core.windows.net`,
    );
    broad("api", "DATABASE_URL", `postgres://postgres:${made("broad 11", 20)}@db.example.net/app`);
    broad("auth", "SERVICE_JWT", jwt({ sub: "worker" }));
    broad(
      "web",
      "SUPABASE_SERVICE_ROLE_KEY",
      jwt({ iss: "supabase", role: "service_role", exp: seconds(this.now, 3000) }, "broad 12"),
    );
    broad("mailer", "DOPPLER_TOKEN", `dp.pt.${made("broad 13", 42)}`);
    broad("api", "ANTHROPIC_ADMIN_KEY", `sk-ant-admin01-${made("broad 14", 93)}AA`);

    broad(
      "worker",
      "TWINE_PASSWORD",
      `pypi-${Buffer.from(`\x02\x01\x08pypi.org\x02\x24${made("broad 15", 24)}\x00\x02\x2a{"permissions":"user","version":1}\x00\x06\x20${made("broad 16", 32)}`).toString("base64url")}`,
    );

    const narrow: readonly (readonly [Service, string, string])[] = [
      ["api", "GITHUB_APP_TOKEN", `github_pat_${made("n1", 22)}_${made("n2", 59)}`],
      [
        "web",
        "SLACK_BOT_TOKEN",
        ["xoxb", made("n3", 12, "0123456789"), made("n4", 12, "0123456789"), made("n5", 24)].join("-"),
      ],
      ["mailer", "CLOUDFLARE_ZONE_TOKEN", `cfut_${made("n6", 48)}`],
      ["worker", "AWS_SESSION_KEY_ID", awsKey("111111111111", "n7", "ASIA").id],
      ["api", "READER_URL", `postgres://reader:${made("n8", 20)}@db.example.net/app`],
      ["auth", "JWT_WITH_END", jwt({ sub: "worker", exp: seconds(this.now, 400) }, "n9")],
      [
        "web",
        "SUPABASE_ANON_KEY",
        jwt({ iss: "supabase", role: "anon", exp: seconds(this.now, 3000) }, "n10"),
      ],
      ["mailer", "DOPPLER_SERVICE_TOKEN", `dp.st.prd.${made("n11", 42)}`],
      ["api", "ANTHROPIC_API_KEY", `sk-ant-api03-${made("n12", 93)}AA`],
      ["billing", "STRIPE_RESTRICTED_KEY", ["rk", "live", made("n13", 99)].join("_")],
    ];
    for (const [service, name, value] of narrow) {
      set(service, "production", name, value);
      fine(`${name}, which reaches no further than it must`);
    }
    set("api", "development", "DATABASE_URL", `postgres://postgres:${made("n14", 16)}@localhost:5432/app`);
    set("billing", "development", "DATABASE_URL", `postgres://postgres:${made("n15", 16)}@db:5432/app`);
    fine("the administrator of a database on the person's own computer, or in a container beside it", 2);
  }

  #accounts(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    set("mailer", "production", "SES_KEY_ID", awsKey("333333333333", "account 1", "ASIA").id);
    set("mailer", "development", "SES_KEY_ID", awsKey("333333333333", "account 2", "ASIA").id);
    wrong("shared-account SES_KEY_ID");
    set("web", "production", "CDN_KEY_ID", awsKey("444444444444", "account 3", "ASIA").id);
    set("web", "staging", "CDN_KEY_ID", awsKey("444444444444", "account 4", "ASIA").id);
    wrong("shared-account CDN_KEY_ID");

    set("auth", "production", "KMS_KEY_ID", awsKey("555555555555", "account 5", "ASIA").id);
    set("auth", "staging", "KMS_KEY_ID", awsKey("666666666666", "account 6", "ASIA").id);
    set("auth", "development", "KMS_KEY_ID", awsKey("666666666666", "account 7", "ASIA").id);
    fine("production in an account of its own, and the others in one together", 3);
  }

  #people(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    set("mailer", "production", "SMTP_USER", "jane.doe@example.com");
    set("mailer", "production", "SMTP_PASSWORD", made("person 1", 20));
    wrong("personal SMTP_PASSWORD");
    set("api", "staging", "JIRA_URL", `https://john.smith:${made("person 2", 20)}@jira.example.com`);
    wrong("personal JIRA_URL");
    set("auth", "production", "LDAP_USERNAME", "max.muster@example.com");
    set("auth", "production", "LDAP_PASSWORD", made("person 3", 20));
    wrong("personal LDAP_PASSWORD");

    set("mailer", "staging", "SMTP_USER", "no.reply@example.com");
    set("mailer", "staging", "SMTP_PASSWORD", made("person 4", 20));
    fine("the password of a mailbox that no person has");
    set("web", "staging", "JIRA_URL", `https://svc.deploy:${made("person 5", 20)}@jira.example.com`);
    fine("the password of a service");
    set("auth", "staging", "CONTACT_EMAIL", "jane.doe@example.com");
    set("auth", "staging", "VAULT_PASSWORD", made("person 6", 20));
    fine("a person's address beside a password that is for something else");
  }

  #clients(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    set("web", "production", "VITE_PAYMENT_SECRET", made("client 1", 40));
    wrong("client-bundle VITE_PAYMENT_SECRET");
    set("web", "staging", "NEXT_PUBLIC_API_SECRET", made("client 2", 40));
    wrong("client-bundle NEXT_PUBLIC_API_SECRET");
    set("web", "production", "PAYMENT_SECRET", made("client 3", 40));
    fine("a secret that the server alone reads");
    set("web", "production", "VITE_TITLE", "Acme");
    fine("a public setting");
  }

  #time(): void {
    const [set, wrong, fine, { now }] = [this.#set, this.#wrong, this.#fine, this];
    set("auth", "staging", "OLD_JWT", jwt({ exp: seconds(now, -3) }, "time 1"));
    wrong("expired OLD_JWT");
    set("worker", "staging", "OLD_SAS_URL", serviceSas("time 2", inDays(now, -40)));
    wrong("expired OLD_SAS_URL");
    set("web", "staging", "DOWNLOAD_URL", presigned("time 3", new Date(now.getTime() - 8 * day)));
    wrong("expired DOWNLOAD_URL");
    set("auth", "development", "NEAR_JWT", jwt({ exp: seconds(now, 5) }, "time 4"));
    wrong("expiring NEAR_JWT");
    set("worker", "development", "NEAR_SAS_URL", serviceSas("time 5", inDays(now, 25)));
    wrong("expiring NEAR_SAS_URL");
    const { key, cert } = certificate();
    this.#write("services/api/tls/server.pem", key + cert);
    this.#wrong("expiring PRIVATE_KEY", "hard-coded PRIVATE_KEY");

    set("auth", "staging", "LONG_JWT", jwt({ exp: seconds(now, 300) }, "time 6"));
    set("worker", "staging", "LONG_SAS_URL", serviceSas("time 7", inDays(now, 100)));
    fine("what ends late enough", 2);
  }

  #sources(): void {
    const [wrong, fine] = [this.#wrong, this.#fine];
    this.#write(
      "services/api/src/mail.js",
      `const mail = connect({ password: "${made("source 1", 24)}" });\n`,
    );
    wrong("hard-coded PASSWORD");
    this.#write("services/billing/src/pay.py", `api_key = "${made("source 2", 40)}"\n`);
    wrong("hard-coded API_KEY");
    this.#write("services/worker/config/queue.yml", `broker:\n  secret_key: ${made("source 3", 40)}\n`);
    wrong("hard-coded SECRET_KEY");
    this.#write(
      "services/billing/test/pay.test.js",
      `const restricted = "${["rk", "live", made("source 4", 40)].join("_")}";\n`,
    );
    wrong("hard-coded RESTRICTED", "live-outside-production RESTRICTED");
    this.#write("services/api/src/read.js", "const password = process.env.MAIL_PASSWORD;\n");
    this.#write("services/billing/src/docs.md", "Set `api_key` to the key of your account.\n");
    this.#write("services/worker/src/uuid.js", 'const id = "6fa459ea-ee8a-3ca4-894e-db77e160355e";\n');
    fine("code that reads a secret, words about one, an id", 3);
    const innocent: Readonly<Record<string, string>> = {
      "compose.yaml": "services:\n  api:\n    environment:\n      SESSION_SECRET: ${SESSION_SECRET:?}\n",
      ".github/workflows/deploy.yml":
        "jobs:\n  ship:\n    environment: production\n    env:\n      TOKEN: ${{ secrets.DEPLOY_TOKEN }}\n",
      "deploy/production/api.yaml":
        "env:\n  - name: SESSION_SECRET\n    valueFrom:\n      secretKeyRef: { name: api, key: session-secret }\n",
      "package-lock.json": `{"packages": {"node_modules/a": {"integrity": "sha512-${made("innocent 1", 86)}=="}}}\n`,
      "services/auth/src/digest.js": `const sha256 = "${made("innocent 2", 64, hex)}";\n`,
      "services/auth/keys/public.pem": `-----BEGIN PUBLIC KEY-----\n${made("innocent 3", 64)}\n-----END PUBLIC KEY-----\n`,
      "infra/main.tf": 'variable "token" {\n  sensitive = true\n}\n',
      "services/web/src/form.html": '<input type="password" name="password" placeholder="Your password">\n',
      "services/mailer/values-prod.yaml": "password: {{ .Values.password }}\n",
    };
    for (const [path, text] of Object.entries(innocent)) {
      this.#write(path, text);
      fine(`${path}, which holds no secret`);
    }
  }

  #history(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    const commit = (daysAgo: number, isPushed: boolean, path: string, text: string): void => {
      this.commits.push({ daysAgo, isPushed, path, text });
    };
    const old = `const token = "${made("history 1", 40)}";\n`;
    commit(100, true, "services/api/src/old.js", old);
    this.#write("services/api/src/old.js", old);
    wrong("hard-coded TOKEN", "pushed TOKEN", "overdue TOKEN");
    commit(75, true, "services/web/src/server.js", `const secret = "${made("history 2", 40)}";\n`);
    this.#write("services/web/src/server.js", "const secret = process.env.WEB_SECRET;\n");
    set("web", "production", "WEB_SECRET", made("history 2", 40));
    wrong("pushed WEB_SECRET", "due WEB_SECRET");
    commit(5, false, "services/billing/src/local.js", `const apiSecret = "${made("history 3", 40)}";\n`);
    this.#write("services/billing/src/local.js", "const apiSecret = process.env.BILLING_SECRET;\n");
    set("billing", "production", "BILLING_SECRET", made("history 3", 40));
    wrong("committed BILLING_SECRET");

    commit(200, true, "services/auth/src/rotated.js", `const secret = "${made("history 4", 40)}";\n`);
    this.#write("services/auth/src/rotated.js", "const secret = process.env.AUTH_SECRET;\n");
    set("auth", "production", "AUTH_SECRET", made("history 5", 40));
    fine("a value that took the place of one that was pushed");
  }

  #ages(): void {
    const [set, wrong, fine, { now }] = [this.#set, this.#wrong, this.#fine, this];
    const ago = (days: number): object => ({ on: inDays(now, -days), by: "inventory" });
    const secrets: object[] = [];
    const aged = (name: string, days: object): void => {
      set("worker", "production", name, made(name, 40));
      const about = { name, environment: "production", service: "worker", type: "dotenv-secret" };
      secrets.push({ ...about, stored: ["services/worker/.env.production"], used: [], ...days });
    };
    aged("OLD_SECRET", { created: ago(200) });
    wrong("overdue OLD_SECRET");
    aged("OLDER_SECRET", { created: ago(400), rotated: ago(120) });
    wrong("overdue OLDER_SECRET");
    aged("NEARLY_OLD_SECRET", { created: ago(400), rotated: ago(80) });
    wrong("due NEARLY_OLD_SECRET");
    aged("MONTHLY_SECRET", { created: ago(45) });
    wrong("overdue MONTHLY_SECRET");
    aged("NEW_SECRET", { created: ago(20) });
    aged("ROTATED_SECRET", { created: ago(400), rotated: ago(3) });
    fine("what is young, or was rotated lately", 2);
    aged("MASTER_SECRET", { created: ago(400) });
    fine("what never has to be new by the policy");
    this.#write(".tacit/inventory.json", JSON.stringify({ version: 1, secrets }));
  }

  #decisions(): void {
    const [set, wrong, fine] = [this.#set, this.#wrong, this.#fine];
    set("mailer", "production", "SANDBOX_TOKEN", made("decision 1", 40));
    set("mailer", "staging", "SANDBOX_TOKEN", made("decision 1", 40));
    fine("one value in two environments that a person accepts");
    set("mailer", "production", "RELAY_TOKEN", made("decision 2", 40));
    set("mailer", "staging", "RELAY_TOKEN", made("decision 2", 40));
    wrong("shared-environments RELAY_TOKEN");
    this.#write("tools/local/.env.production", `TOOL_SECRET=${made("decision 3", 40)}\n`);
    this.#write("tools/other/.env.staging", `TOOL_SECRET=${made("decision 3", 40)}\n`);
    fine("one value in two files that a person says are of one environment");
    this.#write("services/worker/.flaskenv", `FLASK_SECRET_KEY=${made("decision 4", 40)}\n`);
    wrong("plain-file FLASK_SECRET_KEY");
    const config = {
      rotation: { secrets: { MONTHLY_SECRET: 30, MASTER_SECRET: "never" } },
      environments: { staging: "tools/**" },
      accepted: [
        { problem: "shared-environments", secret: "SANDBOX_TOKEN", reason: "a sandbox" },
        {
          problem: "shared-environments",
          secret: "RELAY_TOKEN",
          reason: "until they move",
          until: inDays(this.now, -1),
        },
      ],
    };
    this.#write(".tacit/config.json", `// What belongs where.\n${JSON.stringify(config, undefined, 2)}\n`);
  }

  /** Adds a variable to the file of an environment of a service. */
  readonly #set = (service: Service, environment: Environment, name: string, value: string): void => {
    const path = `services/${service}/.env.${environment}`;
    // Variables that do not belong together stand apart.
    const gap = name.endsWith("_PASSWORD") ? "" : "\n".repeat(1);
    this.files[path] = `${this.files[path] ?? ""}${gap}${name}=${value}\n`;
  };

  #write(path: string, text: string): void {
    this.files[path] = text;
  }

  readonly #wrong = (...problems: Planted[]): void => {
    this.problems.push(...problems);
  };

  readonly #fine = (what: string, count = 1): void => {
    for (let n = 0; n < count; n++) this.fine.push(what);
  };
}

function seconds(now: Date, days: number): number {
  return Math.floor(now.getTime() / 1000) + days * 86_400 + 60;
}

function inDays(now: Date, days: number): string {
  return new Date(now.getTime() + days * day).toISOString().slice(0, 10);
}

function serviceSas(seed: string, expires: string): string {
  const query = ["sv=2022-11-02", "sr=c", "sp=r", `se=${expires}T00:00:00Z`, `sig=${made(seed, 43)}%3D`];
  return `https://acct.blob.core.windows.net/files?${query.join("&")}`;
}

function presigned(seed: string, made_: Date): string {
  const stamp = `${made_.toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const query = [
    `X-Amz-Date=${stamp}`,
    "X-Amz-Expires=604800",
    "X-Amz-SignedHeaders=host",
    `X-Amz-Signature=${made(seed, 64, hex)}`,
  ];
  return `https://files.s3.amazonaws.com/report?${query.join("&")}`;
}

/** The workspace on disk, with its history and a remote. */
export function plantedFolder({ files, commits, now }: PlantedWorkspace): Folder {
  const folder = new Folder();
  const remote = `${folder.home}/remote.git`;
  folder.git(["init", "-q", "-b", "main"]);
  folder.git(["init", "-q", "--bare", remote]);
  folder.git(["remote", "add", "origin", remote]);
  const ordered = [...commits].sort((a, b) => Number(b.isPushed) - Number(a.isPushed));
  for (const { daysAgo, isPushed, path, text } of ordered) {
    const date = new Date(now.getTime() - daysAgo * 86_400_000).toISOString();
    folder.write({ [path]: text });
    folder.git(["add", "--", path]);
    folder.git(["-c", "user.name=a", "commit", "-q", "-m", "work", "--date", date]);
    if (isPushed) folder.git(["push", "-q", "origin", "main"]);
  }
  folder.write(files);
  return folder;
}
