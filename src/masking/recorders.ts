/** A program that shows the screen to others or records it, by the names of its processes in small letters. */
interface Recorder {
  readonly name: string;
  readonly processes: readonly string[];
}

/**
 * Programs whose processes run while a screen is recorded or may be shared, and not all day long. Meetings in a browser, Microsoft
 * Teams and desktop portals have no process of that kind.
 */
const recorders: readonly Recorder[] = [
  // https://github.com/obsproject/obs-studio: `obs64.exe` on Windows, `OBS` in the bundle for macOS, `obs` elsewhere.
  { name: "OBS Studio", processes: ["obs", "obs64.exe", "obs32.exe"] },
  // https://github.com/streamlabs/desktop, by its names of before and after 2021.
  { name: "Streamlabs", processes: ["streamlabs obs.exe", "streamlabs desktop.exe", "streamlabs desktop"] },
  // Zoom's host of shared screens, which runs during a meeting: https://github.com/bradreimer/zoom-sdk-windows
  { name: "a Zoom meeting", processes: ["cpthost.exe", "cpthost"] },
  // https://github.com/MaartenBaert/ssr
  { name: "SimpleScreenRecorder", processes: ["simplescreenrecorder"] },
  // https://git.dec05eba.com/gpu-screen-recorder/about/
  { name: "GPU Screen Recorder", processes: ["gpu-screen-recorder"] },
  // https://github.com/ammen99/wf-recorder
  { name: "wf-recorder", processes: ["wf-recorder"] },
  // https://github.com/SeaDve/Kooha
  { name: "Kooha", processes: ["kooha"] },
  // What Shift-Command-5 opens; the folders of its pictures are called `NSIRD_screencaptureui_…`.
  { name: "the screenshot tools of macOS", processes: ["screencaptureui"] },
  // Of Windows 11: it records videos too.
  { name: "Snipping Tool", processes: ["snippingtool.exe"] },
  // https://www.xsplit.com/broadcaster
  { name: "XSplit", processes: ["xsplit.core.exe"] },
];

/** Linux cuts the names of processes: https://man7.org/linux/man-pages/man5/proc_pid_comm.5.html */
const longestComm = 15;

/**
 * The first recorder that runs, as people call it; undefined when none does.
 * @param processes The names of all processes, also with their folders.
 * @param own Names of processes that the person takes for recorders too.
 */
export function recorderAmong(processes: readonly string[], own: readonly string[]): string | undefined {
  const running = new Set(
    processes.map((path) =>
      path
        .trim()
        .toLowerCase()
        .replace(/^.*[/\\]/, ""),
    ),
  );
  const isRunning = (name: string): boolean => {
    const lower = name.toLowerCase();
    return running.has(lower) || (lower.length > longestComm && running.has(lower.slice(0, longestComm)));
  };
  return recorders.find(({ processes: names }) => names.some(isRunning))?.name ?? own.find(isRunning);
}

/** The names of processes in what `tasklist /fo csv /nh` prints: the first column. */
export function namesInTasklist(output: string): string[] {
  return [...output.matchAll(/^"([^"\r\n]+)"/gm)].map(([, name]) => name!);
}
