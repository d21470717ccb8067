// Run as `node crash.js given`: goes on with what `given`, a `Given` in JSON, describes, and kills itself before the file
// system or the network has that much more to do. It says nothing but how it ended.
import fs from "node:fs/promises";
import { Socket } from "node:net";
import { rollBack, runRotation } from "../../src/rotation/rotate";
import { type Given, openScene, yes } from "./scene";

const given = JSON.parse(process.argv[2]!) as Given;
let left = given.effects ?? Number.POSITIVE_INFINITY;

function tick(): void {
  if (left-- <= 0) process.kill(process.pid, "SIGKILL");
}

const { rename } = fs;
fs.rename = async (from, to) => {
  tick();
  await rename(from, to);
};
const { fetch } = globalThis;
globalThis.fetch = async (...request) => {
  tick();
  return fetch(...request);
};
if (given.settings.url !== undefined) {
  // What the clients of databases connect with.
  const { connect } = Socket.prototype;
  Socket.prototype.connect = function (this: Socket, ...to: Parameters<typeof connect>) {
    tick();
    return connect.apply(this, to);
  } as typeof connect;
}

async function main(): Promise<void> {
  const { rotation, safe } = await openScene(given);
  const outcome = await (given.isBack === true ? rollBack : runRotation)(rotation, yes(given.byHand), safe);
  process.stdout.write(outcome.kind);
}

main().catch((error: unknown) => process.stderr.write(String(error)));
