import { commands, Disposable, l10n, type QuickPickItem, window, workspace } from "vscode";
import { isRotatable, nameOf, type OpenRotation, type Rotatable, type Rotations } from "./rotations";
import { told } from "./told";

/** The commands that rotate secrets, and a word at the start about what is under way. */
export function registerRotateSecret(rotations: Rotations): Disposable {
  const remind = (): void => void told(() => remindOf(rotations));
  remind();
  return Disposable.from(
    workspace.onDidGrantWorkspaceTrust(remind),
    commands.registerCommand("tacit.rotateSecret", (given?: Rotatable) =>
      told(() => rotate(rotations, given)),
    ),
    commands.registerCommand("tacit.resumeRotation", () => told(() => resume(rotations))),
  );
}

async function rotate(rotations: Rotations, given: Rotatable | undefined): Promise<void> {
  if (!rotations.isPossible) {
    void window.showInformationMessage(
      l10n.t("Secrets are rotated in folders of this computer, once they are trusted."),
    );
    return;
  }
  const chosen = given ?? (await pick(rotations));
  if (chosen !== undefined) await rotations.begin(chosen);
}

interface SecretItem extends QuickPickItem {
  readonly secret: Rotatable;
}

async function pick({ audits }: Rotations): Promise<Rotatable | undefined> {
  if (!audits.isDone)
    await window.withProgress({ location: { viewId: "tacit.secrets" } }, () => audits.run());
  const items = audits.all.flatMap(([folder, { places }]) =>
    places
      .filter((place) => isRotatable(place) && !place.traits.isName)
      .map((place) => ({
        ...{ label: place.name, description: place.path, secret: { folder, place } },
      })),
  );
  if (items.length === 0) {
    void window.showInformationMessage(l10n.t("No .env file and no store here holds a secret."));
    return undefined;
  }
  const options = { title: l10n.t("Which secret is to be rotated?"), matchOnDescription: true };
  return (await window.showQuickPick<SecretItem>(items, options))?.secret;
}

interface WayItem extends QuickPickItem {
  readonly rotation: OpenRotation;
  readonly isBack: boolean;
}

async function resume(rotations: Rotations): Promise<void> {
  const open = await rotations.open();
  if (open.length === 0) {
    void window.showInformationMessage(l10n.t("No rotation is under way."));
    return;
  }
  const items = open.flatMap((rotation): WayItem[] => {
    const [name, description] = [nameOf(rotation.page), begunOn(rotation)];
    return [
      { label: l10n.t("Go on with {0}", name), description, rotation, isBack: false },
      { label: l10n.t("Roll back {0}", name), description, rotation, isBack: true },
    ];
  });
  const chosen = await window.showQuickPick(items, { title: l10n.t("Rotations that are under way") });
  if (chosen !== undefined) await rotations.resume(chosen.rotation, chosen.isBack);
}

async function remindOf(rotations: Rotations): Promise<void> {
  const [first, ...others] = await rotations.open();
  if (first === undefined) return;
  if (others.length === 0) {
    const words = l10n.t("The rotation of {0}, {1}, is not at its end.", nameOf(first.page), begunOn(first));
    rotations.offerWays(first, words);
    return;
  }
  const show = l10n.t("Show");
  const words = l10n.t("{0} rotations of secrets are not at their end.", others.length + 1);
  if ((await window.showWarningMessage(words, show)) === show) await resume(rotations);
}

function begunOn({ page }: OpenRotation): string {
  return l10n.t("begun on {0}", page.begun.slice(0, 10));
}
