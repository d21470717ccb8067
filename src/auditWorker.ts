// The audit worker: audits the folder that it is started with, answers with an AuditAnswer and ends. Values never leave it.
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { auditFolder } from "./audit/folderAudit";
import type { AuditAnswer, AuditRequest } from "./audit/request";
import { refusalOf } from "./audit/runAudit";
import { Engine } from "./engine/scan";
import { cacheKey, rulesDigest, ScanCache } from "./git/scanCache";
import { tablesFile } from "./git/tablesFile";
import { matching } from "./git/walk";
import { readOwnRules } from "./ownRules/ownRules";
import { rules } from "./rules/index";
import { once } from "./util/once";
import { sourcesDigest } from "./util/version";

/** Read and evaluated when the folder has stores. */
const stores = once(() => require("./stores") as typeof import("./stores"));

async function answer(request: AuditRequest): Promise<AuditAnswer> {
  const { root, sources, edited, books } = request;
  const own = readOwnRules(sources).rules;
  const cache = cacheOf(request);
  try {
    const done = await auditFolder({
      ...{ root, sources, edited, books, cache, env: process.env, readsHistory: true, now: new Date() },
      ...{ rules: [...rules, ...own], script: join(__dirname, "worker.js") },
      excludes: matching(request.excludes),
      engine: once(() => new Engine(rules, own, tablesFile(__dirname))),
      stores: async () =>
        request.stores === "none" ? [] : stores().readStores(root, request.stores === "all"),
      sharedMarkKey: async () => (request.stores === "none" ? undefined : stores().sharedMarkKey(root)),
    });
    cache?.save();
    return done;
  } catch (error) {
    return { refusal: refusalOf(error) };
  }
}

function cacheOf({ cache, sources }: AuditRequest): ScanCache | undefined {
  if (cache === undefined) return undefined;
  return new ScanCache(cache, cacheKey(sourcesDigest ?? rulesDigest(rules), sources, "audit"));
}

void answer(workerData as AuditRequest).then((done) => parentPort?.postMessage(done));
