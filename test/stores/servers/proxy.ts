import { createServer } from "node:http";
import { type AddressInfo, connect, type Server } from "node:net";

/** A proxy that writes down where it was asked to go, and answers with this status. */
export function proxyOf(asked: string[], status: number): Server {
  return createServer().on("connect", (request, socket) => {
    asked.push(request.url!);
    if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
    const [host, port] = request.url!.split(":");
    const on = connect(Number(port), host);
    socket.write("HTTP/1.1 200 OK\r\n\r\n");
    socket.pipe(on).pipe(socket);
    for (const end of [socket, on]) end.on("error", () => {});
    return undefined;
  });
}

/** The server, once it listens on a free port of this computer. */
export async function listening(server: Server): Promise<Server> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server.unref();
}

export function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
