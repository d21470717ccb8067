// Run as `node inChild.js store url`: writes what the store holds under NAME, or the error.
import { respectProxy } from "../../src/stores/http";
import { StoreError } from "../../src/stores/storeError";
import { type Opener, openers } from "./openers";

async function main([opener, url]: string[]): Promise<string> {
  respectProxy(process.env);
  try {
    return String((await openers[opener as Opener](url!).get("NAME"))?.value);
  } catch (error) {
    return error instanceof StoreError ? `${error.kind}: ${error.message}` : String(error);
  }
}

void main(process.argv.slice(2)).then((text) => process.stdout.write(text));
