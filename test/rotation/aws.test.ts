import { strict as assert } from "node:assert";
import { join } from "node:path";
import type { Asker } from "../../src/rotation/asker";
import { type QueryAnswer, query } from "../../src/rotation/providers/iam";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import { callTool } from "../../src/stores/tool";
import { rejects } from "../stores/contract";
import { pointAt } from "../stores/servers/moto";
import { type Running, serve } from "../stores/servers/process";
import { python } from "../stores/servers/python";
import { whileWatched } from "../stores/watch";
import { folderWith, type Given, killedEverywhere, nothingIsLeft, openScene, textsIn, yes } from "./scene";
import { refusingInactive } from "./servers/inactiveKeys";

/** What the program may do: use a queue, and rotate its own key. */
const allowed = [
  ...["iam:CreateAccessKey", "iam:ListAccessKeys", "iam:UpdateAccessKey", "iam:GetAccessKeyLastUsed"],
  ...["iam:DeleteAccessKey", "sts:GetCallerIdentity", "sqs:ListQueues"],
];

interface Key {
  readonly id: string;
  readonly secret: string;
}

/** What the program says whose key is not valid; not all services of the server have a code for it. */
const refused = /^(?:403|InvalidClientTokenId)$/;

/** The program whose key it is: it takes its key from the file as any program does, and uses it. */
const program = `
import boto3, os, sys
from botocore.exceptions import ClientError
from dotenv import load_dotenv
load_dotenv(sys.argv[1])
try:
  boto3.client("sqs", region_name="us-east-1", endpoint_url=sys.argv[2]).list_queues()
  print("works")
except ClientError as error:
  print(error.response["Error"]["Code"])
`;

describe("the rotation of an access key of AWS", function () {
  this.timeout(240_000);
  const environment = { ...process.env };
  let server: Running | undefined;
  /** The server behind it. */
  let real: Running | undefined;
  let boss: Key = { id: "AKIAMADEUP", secret: "made-up" };
  let users = 0;

  before(async function () {
    const missing = (await python.missing("boto3, dotenv")) ?? (await start());
    if (missing === undefined) return;
    console.log(`    skipped: the rotation of an access key of AWS: ${missing}`);
    this.skip();
  });

  after(() => {
    server?.stop();
    real?.stop();
    Object.assign(process.env, environment);
  });

  beforeEach(() => pointAt(server!.url));

  it("gives both files a new key, and the old one stops working", async () => {
    const [name, key, given] = await newUser();
    const { rotation, safe } = await openScene(given);
    const seen: string[] = [];
    const asker: Asker = {
      ...yes(),
      tell: async (step) => seen.push(step),
      confirm: async ({ about, text }) => {
        if (about === "confirm") assert.equal((await keysOf(name))[key.id], "Inactive");
        if (about === "confirm") assert.match(text, /old key was (?:last used at|never used)/);
        return true;
      },
    };
    assert.equal(await programIn(given.root), "works");
    const leaks = await whileWatched(key.secret, async () => {
      assert.equal((await runRotation(rotation, asker, safe)).kind, "done");
    });
    assert.deepEqual(leaks, []);
    assert.deepEqual(seen, ["create", "verify", "store", "wait", "disable", "confirm", "delete"]);
    const [made, ...more] = Object.entries(await keysOf(name));
    assert.deepEqual([made![1], more], ["Active", []]);
    for (const text of textsIn(given.root)) {
      assert.ok(text.includes(made![0]) && !text.includes(key.id) && !text.includes(key.secret));
      assert.match(text, /^# ours\nAWS_ACCESS_KEY_ID=.*\nAWS_SECRET_ACCESS_KEY=.*\nPORT=80\n$/);
    }
    assert.equal(await programIn(given.root), "works");
    assert.match(await programWith(key), refused);
    nothingIsLeft(given.root);
  });

  it("is rolled back to the old key, which works again", async () => {
    const [name, key, given] = await newUser();
    const before = textsIn(given.root);
    const first = await openScene(given);
    const until: Asker = { ...yes(), confirm: async ({ about }) => about !== "delete" };
    assert.deepEqual(await runRotation(first.rotation, until, first.safe), {
      kind: "stopped",
      about: "delete",
    });
    assert.equal((await keysOf(name))[key.id], "Inactive");
    assert.match(await programWith(key), refused);
    const { rotation, safe } = await openScene(given);
    assert.equal((await rollBack(rotation, yes(), safe)).kind, "rolled-back");
    assert.deepEqual(await keysOf(name), { [key.id]: "Active" });
    assert.deepEqual(textsIn(given.root), before);
    assert.equal(await programIn(given.root), "works");
    nothingIsLeft(given.root);
  });

  it("that is killed anywhere goes on to the end, and no program ever finds a key that does not work", async () => {
    pointAt(real!.url);
    const open = async () => {
      const [name, key, given] = await newUser();
      return { name, key, given };
    };
    await killedEverywhere(open, async ({ name, key, given }, effects) => {
      const held = idsIn(given.root);
      const there = await keysOf(name);
      assert.ok(
        held.every((id) => there[id] === "Active"),
        `${effects}: ${held} ${JSON.stringify(there)}`,
      );
      const { rotation, safe } = await openScene(given);
      // Every other one goes back, where there is a way back.
      const isBack = effects % 2 === 1 && !rotation.isNew && there[key.id] !== undefined;
      const outcome = await (isBack ? rollBack(rotation, yes(), safe).catch(() => undefined) : undefined);
      if (outcome === undefined) {
        const again = await openScene(given);
        await runRotation(again.rotation, yes(), again.safe);
      }
      const [id, ...others] = new Set(idsIn(given.root));
      assert.deepEqual(others, []);
      assert.deepEqual(await keysOf(name), { [id!]: "Active" });
      if (outcome?.kind === "rolled-back") assert.equal(id, key.id);
      nothingIsLeft(given.root);
    });
  });

  it("names the permission that is missing, and has changed nothing", async () => {
    const [name, key, given] = await newUser("iam:CreateAccessKey");
    const { rotation, safe } = await openScene(given);
    const error = await rejects(runRotation(rotation, yes(), safe), "forbidden");
    assert.match(error.message, /permission iam:CreateAccessKey/);
    assert.deepEqual(await keysOf(name), { [key.id]: "Active" });
    const again = await openScene(given);
    assert.equal((await rollBack(again.rotation, yes(), again.safe)).kind, "rolled-back");
    nothingIsLeft(given.root);
  });

  it("does not begin where the user has two keys already", async () => {
    const [name, , given] = await newUser();
    await asBoss("CreateAccessKey", { UserName: name });
    const { rotation, safe } = await openScene(given);
    const error = await rejects(runRotation(rotation, yes(), safe), "failed");
    assert.match(error.message, /two access keys/);
  });

  async function newUser(without?: string): Promise<readonly [name: string, Key, Given]> {
    const name = `app-${++users}`;
    const key = await keyOf(
      name,
      allowed.filter((action) => action !== without),
    );
    const root = folderWith({ AWS_ACCESS_KEY_ID: key.id, AWS_SECRET_ACCESS_KEY: key.secret });
    const names = { id: "AWS_ACCESS_KEY_ID", secret: "AWS_SECRET_ACCESS_KEY" };
    return [name, key, { root, provider: "aws-iam", settings: {}, names }];
  }

  /** Makes a user who may do this, with a key. */
  async function keyOf(UserName: string, actions: readonly string[]): Promise<Key> {
    const statement = { Effect: "Allow", Action: actions, Resource: "*" };
    const PolicyDocument = JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
    await asBoss("CreateUser", { UserName });
    await asBoss("PutUserPolicy", { UserName, PolicyName: "own", PolicyDocument });
    const made = await asBoss("CreateAccessKey", { UserName });
    return { id: made.text("AccessKeyId")!, secret: made.text("SecretAccessKey")! };
  }

  /** The state of each of a user's keys. */
  async function keysOf(UserName: string): Promise<Readonly<Record<string, string>>> {
    const members = (await asBoss("ListAccessKeys", { UserName })).members();
    return Object.fromEntries(members.map((key) => [key.text("AccessKeyId"), key.text("Status")]));
  }

  async function asBoss(operation: string, input: Readonly<Record<string, string>>): Promise<QueryAnswer> {
    const credentials = { accessKeyId: boss.id, secretAccessKey: boss.secret };
    return (await query("", { service: "iam", operation, input, credentials }))!;
  }

  /** What the program says that is started with a file. */
  function programIn(root: string): Promise<string> {
    return runProgram([join(root, ".env"), server!.url]);
  }

  function programWith({ id, secret }: Key): Promise<string> {
    const variables = { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret };
    return runProgram(["/nowhere", server!.url], variables);
  }

  /** Starts a server that checks signatures and permissions, but for the first three requests. */
  async function start(): Promise<string | undefined> {
    const started = await serve({
      name: "moto_server",
      args: (port) => ["-H", "127.0.0.1", "-p", String(port)],
      env: { INITIAL_NO_AUTH_ACTION_COUNT: "3" },
      isUp: async (url) => (await fetch(`${url}/moto-api/`)).ok,
    });
    if (typeof started === "string") return started;
    real = started;
    server = await refusingInactive(real.url);
    pointAt(server.url);
    boss = await keyOf("admin", ["*"]);
    return undefined;
  }
});

/** Not in step with this process, which the server before the server runs in. */
async function runProgram(
  args: readonly string[],
  variables: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const env = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined, ...variables };
  const { stdout, stderr } = await callTool("Python", "python3", { args: ["-c", program, ...args], env });
  return stdout.trim() || stderr;
}

function idsIn(root: string): readonly string[] {
  return textsIn(root).map((text) => /^AWS_ACCESS_KEY_ID=(.*)$/m.exec(text)![1]!);
}
