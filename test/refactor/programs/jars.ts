import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const cache = join(process.cwd(), "node_modules", ".cache", "jars");

/**
 * The class path of a Maven artifact (`group:name:version`) and all that it needs; undefined when Maven or the artifact
 * cannot be had. Maven keeps what it has fetched.
 */
export function jars(artifact: string): string | undefined {
  const [group, name, version] = artifact.split(":");
  const folder = join(cache, `${group}-${name}-${version}`);
  const listed = join(folder, "classpath");
  if (!existsSync(listed)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, "pom.xml"),
      `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies><dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency></dependencies></project>`,
    );
    const goal = ["-q", "-B", "dependency:build-classpath", `-Dmdep.outputFile=${listed}`];
    spawnSync("mvn", goal, { cwd: folder, stdio: "ignore" });
  }
  return existsSync(listed) ? readFileSync(listed, "utf8").trim() : undefined;
}
