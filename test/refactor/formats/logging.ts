import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jars } from "../programs/jars";
import { compile, type Language, type Shape, sourced } from "../programs/program";

const named = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
/** In an attribute line ends and tabs are blanks unless they are escaped. */
const attribute = (value: string): string => named(value).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
const units = (value: string): string =>
  [...value].map((c) => `&#x${c.codePointAt(0)!.toString(16)};`).join("");

type Fits = (value: string) => boolean;
/** What is filled in is looked through once more. */
const once: Fits = (value) => !value.includes("${");
/** Texts between tags are trimmed. */
const text: Fits = (value) => once(value) && value.trim() === value;
const paired: Fits = (value) => text(value) && !/[{}]/.test(value.replace(/\{[^{}$\\]*\}/g, ""));

const shape = (name: string, fits: Fits, write: Shape["write"]): Shape => ({
  name,
  write: (id, value) => (fits(value) ? write(id, value) : undefined),
});

/** Shapes of an element's text; `element` writes one with it. */
function texts(element: (id: string, content: string) => string, fits: Fits = text): Shape[] {
  return [
    shape("text", fits, (id, value) => element(id, `⟦${named(value)}⟧`)),
    shape("escaped", fits, (id, value) => `<!-- it's <x> -->${element(id, `⟦${units(value)}⟧`)}`),
    shape("over lines", fits, (id, value) => element(id, `\n      ⟦${named(value)}⟧\n    `)),
    shape("CDATA", fits, (id, value) => element(id, `<![CDATA[⟦${value}⟧]]>`)),
    shape("inside", fits, (id, value) => element(id, `Bearer ⟦${named(value)}⟧ &lt;x&gt;`)),
    shape("inside CDATA", fits, (id, value) => element(id, `<![CDATA[<a href="⟦${value}⟧">]]>`)),
  ];
}

/** Shapes of an attribute; `element` writes an element with it, quotes included. */
function attributes(element: (id: string, quoted: string) => string, fits: Fits): Shape[] {
  return [
    shape("attribute", fits, (id, value) => element(id, `"⟦${attribute(value)}⟧"`)),
    shape("attribute in single quotes", fits, (id, value) => element(id, `'⟦${attribute(value)}⟧'`)),
    shape("escaped attribute", fits, (id, value) => element(id, `"⟦${units(value)}⟧"`)),
    shape("inside an attribute", fits, (id, value) =>
      element(id, `"<⟦${attribute(value)}⟧>"`.replace("<", "&lt;")),
    ),
  ];
}

/** Runs a Java program that prints what `get` says of `v0`, `v1` … in Base64. */
function run(
  folder: string,
  artifact: string,
  main: { start: string; get: string; beside?: string },
): string | [string] {
  const classpath = jars(artifact);
  if (classpath === undefined) return [`java, mvn and ${artifact} from Maven`];
  const program = `import java.util.*;
public class Main {
  static final Map<String, String> seen = new HashMap<>();
  ${main.beside ?? ""}
  public static void main(String[] arguments) throws Exception {
    ${main.start}
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String id = "v" + i;
      String value = ${main.get};
      if (value != null) values.add('"' + Base64.getEncoder().encodeToString(value.getBytes("UTF-8")) + '"');
    }
    System.out.println("VALUES[" + String.join(",", values) + "]");
  }
}
`;
  writeFileSync(join(folder, "Main.java"), program);
  compile("javac", "-cp", classpath, "-d", folder, join(folder, "Main.java"));
  const command = `cd '${folder}' && exec java -Dfile.encoding=UTF-8 -cp '${classpath}:.' Main`;
  return /VALUES(\[.*\])/.exec(sourced(folder, "sh", "-c", command))![1]!;
}

export const log4j: Language = {
  name: "log4j2.xml",
  id: "xml",
  file: "log4j2.xml",
  shapes: [
    ...texts((id, content) => `<Property name="${id}">${content}</Property>`),
    ...attributes((id, quoted) => `<Property name="${id}" value=${quoted} />`, once),
    shape("beside a reference", once, (id, value) => {
      return `<Property name="${id}" value="\${env:NONE:-x}⟦${attribute(value)}⟧\${sys:none:-y}" />`;
    }),
  ],
  program: (statements) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<Configuration status="OFF">\n  <Properties>\n${statements.join("\n")}\n  </Properties>\n</Configuration>\n`,
  base64: true,
  run: (folder) =>
    run(folder, "org.apache.logging.log4j:log4j-core:2.25.2", {
      start: `var read = org.apache.logging.log4j.core.config.Configurator.initialize(null, "log4j2.xml").getConfiguration();`,
      get: `read.getStrSubstitutor().replace("\${" + id + ":-}").isEmpty() ? null : read.getStrSubstitutor().replace("\${" + id + "}")`,
    }),
};

export const logback: Language = {
  name: "logback.xml",
  id: "xml",
  file: "logback.xml",
  shapes: [
    ...texts(
      (id, content) => `<appender name="${id}" class="Main$Probe"><value>${content}</value></appender>`,
      paired,
    ),
    ...attributes((id, quoted) => `<property scope="context" name="${id}" value=${quoted} />`, paired),
    shape("beside a reference", paired, (id, value) => {
      return `<appender name="${id}" class="Main$Probe"><value>\${NONE:-x}⟦${named(value)}⟧\${NONE:-y}</value></appender>`;
    }),
  ],
  program: (statements, ids) =>
    `<configuration>\n${statements.join("\n")}\n<root level="off">\n${ids.map((id) => `<appender-ref ref="${id}" />`).join("\n")}\n</root>\n</configuration>\n`,
  base64: true,
  run: (folder) =>
    run(folder, "ch.qos.logback:logback-classic:1.5.20", {
      beside: `public static class Probe extends ch.qos.logback.core.AppenderBase<Object> {
    public void setValue(String value) { seen.put(getName(), value); }
    protected void append(Object event) {}
  }`,
      start: `var context = new ch.qos.logback.classic.LoggerContext();
    var configurator = new ch.qos.logback.classic.joran.JoranConfigurator();
    configurator.setContext(context);
    configurator.doConfigure("logback.xml");`,
      get: `seen.getOrDefault(id, context.getProperty(id))`,
    }),
};
