import { request as ask, createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Running } from "../../stores/servers/process";

/**
 * A server before moto's, which checks signatures and permissions but not whether a key is active: a request with an inactive
 * one gets here what AWS answers. All others are passed on as they are, since their signatures cover the name of the host.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/access-keys-admin-managed.html
 */
export async function refusingInactive(real: string): Promise<Running> {
  const inactive = new Set<string>();
  const { hostname, port } = new URL(real);
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const [, key = ""] = /Credential=([A-Z0-9]+)\//.exec(request.headers.authorization ?? "") ?? [];
    if (inactive.has(key)) {
      const error =
        "<Error><Code>InvalidClientTokenId</Code><Message>The token is not valid.</Message></Error>";
      response.writeHead(403, { "content-type": "text/xml" });
      return response.end(`<ErrorResponse>${error}</ErrorResponse>`);
    }
    const { method, url: path, headers } = request;
    const passed = ask({ hostname, port, method, path, headers }, (answer) => {
      if (answer.statusCode === 200) note(new URLSearchParams(body.toString()), inactive);
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    });
    passed.on("error", () => response.destroy());
    return passed.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  server.unref();
  const stop = (): void => void server.close();
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** Which keys a request has made active or inactive. */
function note(form: URLSearchParams, inactive: Set<string>): void {
  if (form.get("Action") !== "UpdateAccessKey") return;
  const key = form.get("AccessKeyId") ?? "";
  if (form.get("Status") === "Inactive") inactive.add(key);
  else inactive.delete(key);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
