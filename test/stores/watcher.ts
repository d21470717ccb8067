// The thread of `whileWatched`.
import { parentPort, workerData } from "node:worker_threads";
import { placesOf } from "./watch";

const value = workerData as string;
const since = Date.now();
const seen = new Set<string>();
let isEnough = false;

function look(): void {
  for (const place of placesOf(value, since)) seen.add(place);
  if (isEnough) parentPort!.postMessage([...seen]);
  else setTimeout(look, 1);
}

parentPort!.on("message", () => {
  isEnough = true;
});
look();
parentPort!.postMessage("ready");
