// The thread of `whileWatched`.
import { parentPort, workerData } from "node:worker_threads";
import { placesOf, type Watched } from "./watch";

const watched = workerData as Watched;
const since = Date.now();
const seen = new Set<string>();
let isEnough = false;

function look(): void {
  for (const place of placesOf(watched, since)) seen.add(place);
  if (isEnough) parentPort!.postMessage([...seen]);
  else setTimeout(look, 1);
}

parentPort!.on("message", () => {
  isEnough = true;
});
look();
parentPort!.postMessage("ready");
