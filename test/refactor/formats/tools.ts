import { sourced } from "../programs/program";
import { venv } from "./venv";

/** A tool and a document of its own with a secret. */
export interface Tool {
  readonly name: string;
  readonly path: string;
  document(value: string): string;
  readonly value: string;
  readonly beside?: Readonly<Record<string, string>>;
  /** What the tool reads in the folder, with the variables of `.env`; a string in an array says what is missing. */
  read(folder: string): string | readonly [missing: string];
}

/** What a Python script prints in a folder. */
function python(folder: string, name: string, script: string): string | [string] {
  const program = venv(name);
  return program === undefined ? [`${name} from PyPI`] : sourced(folder, program, "-c", script, folder);
}

export const tools: readonly Tool[] = [
  {
    name: ".pypirc",
    path: ".pypirc",
    document: (value) => `[pypi]\nusername = __token__\npassword = ${value}\n`,
    value: "pypi-%(x)s$HOME",
    read: (folder) =>
      python(
        folder,
        "twine",
        `import argparse, sys
from twine import settings
parser = argparse.ArgumentParser()
settings.Settings.register_argparse_arguments(parser)
given = parser.parse_args(["--config-file", sys.argv[1] + "/.pypirc", "--non-interactive"])
print(settings.Settings.from_argparse(given).password)`,
      ),
  },
  {
    name: "pip.conf",
    path: "pip.conf",
    document: (value) => `[global]\nindex-url = ${value}\ntimeout = 7\n`,
    value: "https://me:pa55@x.example/simple",
    read: (folder) =>
      python(
        folder,
        "pip",
        `import os, sys
os.environ["PIP_CONFIG_FILE"] = sys.argv[1] + "/pip.conf"
from pip._internal.commands import create_command
options, _ = create_command("install").parse_args([])
print(options.index_url, options.timeout)`,
      ),
  },
];
