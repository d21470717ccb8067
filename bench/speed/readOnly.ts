// A program that reads every file below the current folder and does nothing with it: what reading alone costs Node.
import { closeSync, openSync, readdirSync, readSync } from "node:fs";

const memory = Buffer.alloc(1 << 24);

function visit(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) visit(path);
    else if (entry.isFile()) {
      const handle = openSync(path, "r");
      readSync(handle, memory, 0, memory.length, 0);
      closeSync(handle);
    }
  }
}

visit(".");
