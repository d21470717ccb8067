import { createHash } from "node:crypto";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { AuditAnswer, AuditRequest } from "../audit/request";
import type { AuditFolder } from "./audits";

/**
 * Audits folders in a thread that ends with each audit.
 * @param script The bundle of the audit worker.
 * @param storage A folder of this machine for what is remembered; undefined for none.
 */
export function auditIn(script: string, storage: string | undefined): AuditFolder {
  return (request) =>
    new Promise<AuditAnswer>((resolve, reject) => {
      const name = createHash("sha256").update(request.root).digest("hex").slice(0, 16);
      const cache = storage === undefined ? undefined : join(storage, `audit-${name}.bin`);
      const worker = new Worker(script, { workerData: { ...request, cache } satisfies AuditRequest });
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("the worker ended")));
    });
}
