import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { escaped, type Language, sourced } from "./program";
import { shapeOf } from "./template";

const ofLine =
  (encode: (value: string) => string) =>
  (value: string): string | undefined =>
    value.includes("\n") ? undefined : encode(value);

const quoted = (value: string): string => value.replaceAll("'", "'\\''");
const doubled = (value: string): string => escaped(value, /[$`"\\]/g);
const single = ofLine(quoted);
const double = ofLine(doubled);
const bare = ofLine((value) => escaped(value, /[^\w.%+,:@/-]/gu));
const heredoc = (value: string): string => escaped(value, /[$`\\]/g);
/** BuildKit itself takes the quotes off an argument. */
const argument = ofLine((value) => escaped(value, /[$"\\]/g));
const literal = (value: string): string | undefined => (/[\n']/.test(value) ? undefined : value);

function run(folder: string): string | [string] {
  const reader = join(folder, "dockerfile");
  const { status } = spawnSync("go", ["build", "-o", reader, "."], {
    cwd: join(process.cwd(), "test/refactor/programs/dockerfile"),
    env: { ...process.env, GOPROXY: "off", GOFLAGS: "-mod=readonly" },
  });
  if (status !== 0) return ["go with BuildKit's modules"];
  return sourced(folder, "sh", "-c", 'exec "$0" < "$1"', reader, join(folder, "Dockerfile"));
}

/** Read by BuildKit's own parser; the shell of this machine runs what it would run. */
export const dockerfile: Language = {
  id: "dockerfile",
  file: "Dockerfile",
  shapes: [
    shapeOf("double quotes", 'RUN printf %s "VALUE"', double),
    shapeOf("single quotes", "RUN printf %s 'VALUE'", single),
    shapeOf("bare", "RUN printf '%s|' VALUE z", bare),
    shapeOf("inside double quotes", 'RUN printf %s "Bearer VALUE; it\'s"', double),
    shapeOf("inside single quotes", "RUN printf %s 'Bearer VALUE; \"x\" $y'", single),
    shapeOf("option", "RUN printf '%s|' --key=\"VALUE\" z", double),
    shapeOf("option in quotes", "RUN printf '%s|' '--key=VALUE' z", single),
    shapeOf("over lines", 'RUN true \\\n  # it\'s\n  && printf %s \\\n  "VALUE"', double),
    shapeOf("for one command", "RUN k='VALUE' sh -c 'printf %s \"$k\"'", single),
    shapeOf("assigned", 'RUN set -e; k="VALUE"; printf %s "$k"', double),
    shapeOf("substitution", 'RUN printf %s "<$(printf %s "VALUE")>"', double),
    shapeOf(
      "behind other options",
      "RUN --mount=type=cache,target=/x --network=none printf %s 'VALUE'",
      single,
    ),
    shapeOf("in a script", 'RUN <<EOF\nset -e\nprintf %s "VALUE"\nEOF', doubled),
    shapeOf("in a script, in single quotes", "RUN <<EOF\nk='VALUE'\nprintf %s \"$k\"\nEOF", quoted),
    shapeOf("in a document", "RUN cat <<EOF\nkey=VALUE\nEOF", heredoc),
    shapeOf("argument", 'ARG k_ID="VALUE"\nRUN printf %s "$k_ID"', argument),
    shapeOf("argument in single quotes", "ARG k_ID='VALUE'\nRUN printf %s \"$k_ID\"", literal),
  ],
  program: (statements) => `# A "comment"\nFROM scratch\n${statements.join("\n")}\n`,
  run,
};
