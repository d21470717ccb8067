import { strict as assert } from "node:assert";
import { namesInTasklist, recorderAmong } from "../../src/masking/recorders";

describe("a recorder among the processes", () => {
  for (const [processes, own, expected] of [
    [["bash", "code"], [], undefined],
    [["bash", "obs"], [], "OBS Studio"],
    [["/Applications/OBS.app/Contents/MacOS/OBS"], [], "OBS Studio"],
    [["C:\\Program Files\\Zoom\\bin\\CptHost.exe"], [], "a Zoom meeting"],
    [["Streamlabs Desktop"], [], "Streamlabs"],
    // As Linux has it.
    [["gpu-screen-reco"], [], "GPU Screen Recorder"],
    [["observer", "zoom", "cpthost2"], [], undefined],
    [["My Recorder.exe"], ["my recorder.exe"], "my recorder.exe"],
    [["bash"], ["my recorder.exe"], undefined],
  ] as const) {
    it(`is found or not: ${processes.join()}`, () => assert.equal(recorderAmong(processes, own), expected));
  }

  it("is read from what Windows lists", () => {
    const output = `"System Idle Process","0","Services","0","8 K"\r\n"obs64.exe","7012","Console","1","243,112 K"\r\n`;
    assert.deepEqual(namesInTasklist(output), ["System Idle Process", "obs64.exe"]);
  });
});
