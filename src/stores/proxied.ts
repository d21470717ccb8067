// Node's own `fetch` takes no heed of a proxy in its environment before Node 24, nor of certificates that are handed to it.
// This is a bundle of its own, loaded where that is needed.
import { EnvHttpProxyAgent, fetch, install, setGlobalDispatcher } from "undici";

/** Lets all requests of this process go through the proxy that HTTPS_PROXY, HTTP_PROXY and NO_PROXY name. */
export function installProxy(): void {
  setGlobalDispatcher(new EnvHttpProxyAgent());
  install();
}

/**
 * A `fetch` that trusts these certificates and no others, and goes through the proxy that the environment names.
 * @param ca In PEM.
 */
export function fetchTrusting(ca: string): typeof globalThis.fetch {
  const dispatcher = new EnvHttpProxyAgent({ connect: { ca }, requestTls: { ca } });
  const trusting = (url: string, init: object) => fetch(url, { ...init, dispatcher });
  return trusting as unknown as typeof globalThis.fetch;
}
