// The main file of an extension that does in the extension host what a test asks for, and that knows where the variables of
// code stand in .env files, as other extensions do.
import { writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import {
  commands,
  type ExtensionContext,
  Location,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";

/** What a test asks for. */
export type Order =
  | { readonly kind: "command"; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: "setting"; readonly key: string; readonly value: unknown; readonly language?: string }
  | { readonly kind: "language"; readonly id: string }
  | { readonly kind: "busy"; readonly times: number; readonly milliseconds: number }
  | { readonly kind: "clear" };

/** Stands for an address in the arguments of a command. */
export interface AddressArgument {
  readonly $uri: { readonly scheme: string; readonly path: string; readonly query?: string };
}

export function activate({ subscriptions }: ExtensionContext): void {
  const entry = window.createStatusBarItem("companion");
  entry.text = "Companion";
  entry.show();
  listen();
  const inCode = { language: "javascript" };
  subscriptions.push(
    entry,
    languages.registerDefinitionProvider(inCode, { provideDefinition: variablesAt }),
    languages.registerReferenceProvider(inCode, { provideReferences: variablesAt }),
    languages.registerRenameProvider([{ language: "dotenv" }, { language: "plaintext" }], {
      prepareRename: (document, position) => document.getWordRangeAtPosition(position),
      provideRenameEdits: () => undefined,
    }),
  );
}

/** Holds the extension host up at each of the next changes of a text, so that it answers when the text is another already. */
function keepBusy(times: number, milliseconds: number): void {
  let left = times;
  const listener = workspace.onDidChangeTextDocument(() => {
    const end = Date.now() + milliseconds;
    while (Date.now() < end);
    if (--left === 0) listener.dispose();
  });
}

/** Takes orders on a port of the loopback interface, and writes it into the folder that TACIT_STAGE names. */
function listen(): void {
  const folder = process.env.TACIT_STAGE;
  if (folder === undefined) return;
  const server = createServer((request, response) => {
    bodyOf(request)
      .then((body) => obey(JSON.parse(body) as Order))
      .then(
        () => response.end(),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  server.listen(0, "127.0.0.1", () =>
    writeFileSync(join(folder, "port"), String((server.address() as AddressInfo).port)),
  );
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += part;
  return body;
}

async function obey(order: Order): Promise<void> {
  if (order.kind === "command") await commands.executeCommand(order.name, ...order.args.map(revived));
  else if (order.kind === "setting") await set(order);
  else if (order.kind === "clear") await clear();
  else if (order.kind === "busy") keepBusy(order.times, order.milliseconds);
  else {
    const document = window.activeTextEditor?.document;
    if (document !== undefined) await languages.setTextDocumentLanguage(document, order.id);
  }
}

/** Closes all editors and leaves their files as they are on disk. */
async function clear(): Promise<void> {
  const isAny = (): boolean => window.tabGroups.all.some(({ tabs }) => tabs.length > 0);
  for (let tries = 0; isAny() && tries < 50; tries++) {
    await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
}

function revived(argument: unknown): unknown {
  const address = (argument as Partial<AddressArgument> | null)?.$uri;
  return address === undefined ? argument : Uri.from(address);
}

/** In the user's settings; `null` takes it out again. */
async function set({ key, value, language }: Order & { readonly kind: "setting" }): Promise<void> {
  const scope = language === undefined ? undefined : { languageId: language };
  const configuration = workspace.getConfiguration(undefined, scope);
  await configuration.update(key, value ?? undefined, true, language !== undefined);
}

/** The places of all variables of the word's name in the workspace's `.env`. */
async function variablesAt(document: TextDocument, position: Range["start"]): Promise<Location[]> {
  const range = document.getWordRangeAtPosition(position);
  const folder = workspace.workspaceFolders?.[0];
  if (range === undefined || folder === undefined) return [];
  const uri = Uri.joinPath(folder.uri, ".env");
  const name = document.getText(range);
  const lines = (await workspace.openTextDocument(uri)).getText().split(/\r?\n/);
  return lines.flatMap((line, number) =>
    line.startsWith(`${name}=`) ? new Location(uri, new Range(number, 0, number, name.length)) : [],
  );
}
