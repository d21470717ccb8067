import {
  commands,
  Disposable,
  EventEmitter,
  env,
  type LogOutputChannel,
  l10n,
  type Memento,
  StatusBarAlignment,
  ThemeColor,
  window,
  workspace,
} from "vscode";
import { recorderAmong } from "../masking/recorders";
import { isWithin, parseSlot, type Slot } from "../masking/schedule";
import { type Kept, StreamState } from "../masking/streamState";

/** Lists the names of the processes of this computer. */
export type Processes = () => Promise<readonly string[]>;

/** How often processes are looked at, in milliseconds. */
const pause = 3000;
const minute = 60_000;
const memory = "streamMode";
const warning = new ThemeColor("statusBarItem.warningBackground");

/**
 * Whether somebody looks on: switched by hand, on a schedule, or while a recorder runs. Each window has a mode of its own; a new one
 * begins as the last one was left.
 */
export class StreamMode implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #state: StreamState;
  readonly #entry = window.createStatusBarItem("tacit.streamMode", StatusBarAlignment.Left, -11);
  readonly #subscriptions: Disposable;
  #slots: readonly Slot[] = [];
  #clock: NodeJS.Timeout | undefined;
  #looking: NodeJS.Timeout | undefined;
  #wasOn = false;
  #hasGivenUp = false;

  /** @param processes Undefined where there are none to be seen. */
  constructor(
    readonly store: Memento,
    readonly log: LogOutputChannel,
    readonly processes: Processes | undefined,
  ) {
    this.#state = new StreamState(store.get<Kept>(memory, { byHand: false, recorder: undefined }));
    this.#entry.name = l10n.t("Tacit: stream mode");
    this.#entry.command = "tacit.toggleStreamMode";
    this.#entry.backgroundColor = warning;
    this.#subscriptions = Disposable.from(
      this.#changed,
      this.#entry,
      commands.registerCommand("tacit.toggleStreamMode", () => {
        this.#state.toggle();
        this.#tell();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration("tacit.streamMode")) this.#configure();
      }),
    );
    this.#configure();
  }

  get isOn(): boolean {
    return this.#state.isOn;
  }

  dispose(): void {
    clearTimeout(this.#clock);
    clearTimeout(this.#looking);
    this.#subscriptions.dispose();
  }

  #configure(): void {
    const { schedule, whenRecording } = streamSettings();
    this.#slots = schedule.flatMap((line) => parseSlot(line) ?? []);
    const unreadable = schedule.find((line) => parseSlot(line) === undefined);
    if (unreadable !== undefined) void complain(unreadable);
    this.#keepTime();
    clearTimeout(this.#looking);
    if (!whenRecording) this.#state.set("recorder", undefined);
    else if (env.remoteName === undefined && this.processes !== undefined) void this.#look(this.processes);
    else this.#giveUp();
    this.#tell();
  }

  /** Looks at the clock, now and at each full minute. */
  #keepTime(): void {
    clearTimeout(this.#clock);
    const isTime = isWithin(this.#slots, new Date());
    this.#state.set("schedule", isTime ? l10n.t("the schedule says so") : undefined);
    this.#tell();
    if (this.#slots.length > 0)
      this.#clock = setTimeout(() => this.#keepTime(), minute - (Date.now() % minute));
  }

  async #look(processes: Processes): Promise<void> {
    try {
      const recorder = recorderAmong(await processes(), streamSettings().recorders);
      if (!streamSettings().whenRecording) return;
      this.#state.set("recorder", recorder && l10n.t("{0} is running", recorder));
      this.#tell();
      clearTimeout(this.#looking);
      this.#looking = setTimeout(() => void this.#look(processes), pause);
    } catch (error) {
      this.log.error(error instanceof Error ? error : String(error));
      this.#giveUp();
    }
  }

  #giveUp(): void {
    this.#state.set("recorder", undefined);
    if (this.#hasGivenUp) return;
    this.#hasGivenUp = true;
    void window.showWarningMessage(
      l10n.t(
        "Tacit cannot see from here whether a recorder runs on your computer. Please switch stream mode by hand.",
      ),
    );
  }

  #tell(): void {
    const { isOn, causes, kept } = this.#state;
    const why = causes.length === 0 ? l10n.t("switched on by hand") : causes.join(", ");
    this.#entry.text = `$(eye-closed) ${l10n.t("Stream mode")}`;
    this.#entry.tooltip = l10n.t(
      "Stream mode is on ({0}): values are hidden everywhere and nothing is revealed. Click to switch it off.",
      why,
    );
    if (isOn) this.#entry.show();
    else this.#entry.hide();
    if (JSON.stringify(this.store.get(memory)) !== JSON.stringify(kept)) void this.store.update(memory, kept);
    if (isOn === this.#wasOn) return;
    this.#wasOn = isOn;
    this.log.info(isOn ? `Stream mode is on: ${why}.` : "Stream mode is off.");
    this.#changed.fire();
  }
}

interface StreamSettings {
  readonly schedule: readonly string[];
  readonly whenRecording: boolean;
  readonly recorders: readonly string[];
}

function streamSettings(): StreamSettings {
  const settings = workspace.getConfiguration("tacit.streamMode");
  return {
    schedule: settings.get<readonly string[]>("schedule", []),
    whenRecording: settings.get("whenRecording", false),
    recorders: settings.get<readonly string[]>("recorders", []),
  };
}

async function complain(line: string): Promise<void> {
  const open = l10n.t("Open Settings");
  const text = l10n.t("Tacit cannot read “{0}” in tacit.streamMode.schedule; the other lines count.", line);
  const example = l10n.t("A line that it can read: Mon-Fri 09:00-10:30");
  if ((await window.showErrorMessage(`${text} ${example}`, open)) === open)
    await commands.executeCommand("workbench.action.openSettings", "tacit.streamMode.schedule");
}
