import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jars } from "../programs/jars";
import { compile, has, type Language, type Shape, sourced } from "../programs/program";

const unit = (c: string): string => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`;
const units = (value: string): string => value.split("").map(unit).join("");

/** As a properties file in ASCII holds it. */
function written(value: string): string {
  return value
    .replace(/[\\#!=:]/g, "\\$&")
    .replace(/^[ \t]/, (blank) => `\\${blank}`)
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replace(/[^\n -~]/g, unit);
}

/** Shapes of a property; those of values that the tool would read once more are left out. */
function shapesOf(fits: (value: string) => boolean, prefix = ""): Shape[] {
  const shape = (name: string, write: (id: string, value: string) => string): Shape => ({
    name,
    write: (id, value) => (fits(value) ? write(prefix + id, value) : undefined),
  });
  return [
    shape("equals sign", (id, value) => `${id}=⟦${written(value)}⟧`),
    shape("colon and blanks", (id, value) => `  ${id} : ⟦${written(value)}⟧`),
    shape("blank", (id, value) => `${id} ⟦${written(value)}⟧`),
    shape("escaped", (id, value) => `# it's\n${id}=⟦${units(value)}⟧`),
    shape("over lines", (id, value) => `${id} = \\\n    ⟦${units(value)}⟧\\\n  `),
  ];
}

const inside = (id: string, value: string): string => `${id}=<⟦${written(value)}⟧ \\\n   > \\u0041`;

/** Runs a Java program that prints what `get` says of `v0`, `v1` … in Base64. */
function run(folder: string, classpath: string, before: string, get: string): string {
  const program = `import java.util.*;
public class Main {
  public static void main(String[] arguments) throws Exception {
    ${before}
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String id = "v" + i;
      String value = ${get};
      if (value == null) continue;
      values.add('"' + Base64.getEncoder().encodeToString(value.getBytes("UTF-8")) + '"');
    }
    System.out.println("VALUES[" + String.join(",", values) + "]");
  }
}
`;
  writeFileSync(join(folder, "Main.java"), program);
  compile("javac", "-cp", classpath, "-d", folder, join(folder, "Main.java"));
  const command = `cd '${folder}' && exec java -cp '${classpath}:.' Main`;
  return /VALUES(\[.*\])/.exec(sourced(folder, "sh", "-c", command))![1]!;
}

export const gradleProperties: Language = {
  name: "gradle.properties",
  id: "properties",
  file: "gradle.properties",
  shapes: shapesOf(() => true),
  program: (statements) => `${statements.join("\n")}\n`,
  base64: true,
  beside: {
    "build.gradle": `def all = project.properties.findAll { it.key ==~ /v\\d+/ }.sort { it.key.substring(1).toInteger() }
println "VALUES[" + all.values().collect { '"' + it.getBytes("UTF-8").encodeBase64().toString() + '"' }.join(",") + "]"
`,
    "settings.gradle": "",
  },
  run: (folder) => {
    if (!has("gradle", "--version")) return ["gradle"];
    const printed = sourced(folder, "gradle", "-q", "--no-daemon", "--offline", "-p", folder, "help");
    return /VALUES(\[.*\])/.exec(printed)![1]!;
  },
};

/** Whether Spring looks for nothing in a value. */
const once = (value: string): boolean => !/[$#]\{/.test(value);

export const springProperties: Language = {
  name: "application.properties",
  id: "spring-boot-properties",
  file: "application.properties",
  shapes: [
    // Without a prefix the test's own variable `V0` would be the property `v0`.
    ...shapesOf(once, "x."),
    { name: "inside", write: (id, value) => (once(value) ? inside(`x.${id}`, value) : undefined) },
    {
      name: "beside a reference",
      write: (id, value) => (once(value) ? `x.${id}=\${none:x}⟦${written(value)}⟧$\${none:}` : undefined),
    },
  ],
  program: (statements) => `${statements.join("\n")}\n`,
  base64: true,
  run: (folder) => {
    const boot = jars("org.springframework.boot:spring-boot:3.5.6");
    if (boot === undefined) return ["java, mvn and Spring Boot from Maven"];
    const start = `var application = new org.springframework.boot.SpringApplication(Object.class);
    application.setWebApplicationType(org.springframework.boot.WebApplicationType.NONE);
    var environment = application.run().getEnvironment();`;
    return run(folder, boot, start, 'environment.getProperty("x." + id)');
  },
};

export const kafkaProperties: Language = {
  name: "Kafka's properties",
  id: "properties",
  file: "client.properties",
  shapes: [...shapesOf(() => true), { name: "inside", write: inside }],
  program: (statements) => `bootstrap.servers=localhost:9092\n${statements.join("\n")}\n`,
  base64: true,
  run: (folder) => {
    const clients = jars("org.apache.kafka:kafka-clients:3.9.1");
    if (clients === undefined) return ["java, mvn and Kafka's clients from Maven"];
    const start = `var properties = new Properties();
    properties.load(new java.io.FileInputStream("client.properties"));
    var config = new org.apache.kafka.common.config.AbstractConfig(
      new org.apache.kafka.common.config.ConfigDef(), properties, Map.of(), false);`;
    return run(folder, clients, start, "(String) config.originals().get(id)");
  },
};
