import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jars } from "../programs/jars";
import { cached, faultsOf, type OpenProject, run } from "./project";

const line = /^(?<path>[^\s:][^:\n]*\.java):(?<line>\d+): error: (?<message>[^\n]*)/gm;

/** The sources of an artifact (`group:name:version`), compiled beside what it needs. */
export function mavenArtifact(artifact: string, rest: Pick<OpenProject, "sources" | "moved">): OpenProject {
  const fetched = (into: string): boolean => {
    const goal = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1";
    const coordinates = `-Dartifact=${artifact}:jar:sources`;
    const got = run(into, ["mvn", "-q", "-B", `${goal}:get`, coordinates, "-Dtransitive=false"]);
    if (!got.ok) return false;
    const copied = run(into, ["mvn", "-q", "-B", `${goal}:copy`, coordinates, "-DoutputDirectory=."]);
    if (!copied.ok) return false;
    return run(into, [
      "sh",
      "-c",
      "unzip -q *-sources.jar && rm *.jar && find . -name module-info.java -delete",
    ]).ok;
  };
  return {
    ...{ name: `${artifact} in Java`, languageId: "java", ...rest },
    fetch: () => {
      const found = cached(`maven-${artifact.replaceAll(":", "-")}`, fetched);
      return found === undefined || jars(artifact) === undefined
        ? [`javac, mvn, unzip and ${artifact}`]
        : found;
    },
    check: (folder) => {
      const list = run(folder, ["find", ".", "-name", "*.java", "-printf", "%P\\n"]).stdout;
      writeFileSync(join(folder, "sources.txt"), list);
      const flags = ["-proc:none", "-nowarn", "-Xmaxerrs", "100000", "-encoding", "UTF-8"];
      const command = ["javac", ...flags, "-d", "classes", "-cp", jars(artifact)!, "@sources.txt"];
      return faultsOf(run(folder, command), line);
    },
  };
}
