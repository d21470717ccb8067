import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { jars } from "../programs/jars";
import { compile, type Language, type Shape, sourced } from "../programs/program";
import type { Format } from "./format";

const markup = (value: string): string => value.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
const named = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;");
const units = (value: string): string =>
  [...value].map((c) => `&#x${c.codePointAt(0)!.toString(16)};`).join("");

/** Maven trims values, and looks for references in what it has filled in. */
const once = (value: string): boolean => !/[$@]\{|^\s|\s$/.test(value);

const shape = (name: string, write: (id: string, value: string) => string | undefined): Shape => ({
  name,
  write: (id, value) => (once(value) ? write(id, value) : undefined),
});

const shapes: readonly Shape[] = [
  shape("text", (id, value) => `<${id}>⟦${markup(value)}⟧</${id}>`),
  shape("entities", (id, value) => `<!-- it's <x> --><${id} >⟦${named(value)}⟧</${id}>`),
  shape("escaped", (id, value) => `<${id}>⟦${units(value)}⟧</${id}>`),
  shape("over lines", (id, value) => `<${id}>\n      ⟦${markup(value)}⟧\n    </${id}>`),
  shape("CDATA", (id, value) => `<${id}><![CDATA[⟦${value}⟧]]></${id}>`),
  shape("inside", (id, value) => `<${id}>Bearer ⟦${named(value)}⟧ &lt;x&gt;</${id}>`),
  shape("inside CDATA", (id, value) => `<${id}><![CDATA[<a href="⟦${value}⟧">]]></${id}>`),
  shape("beside a reference", (id, value) => `<${id}>\${env.NONE_X}⟦${named(value)}⟧\${env.NONE_Y}</${id}>`),
];

/** Lets Maven's own builder read a file with the variables of the environment. */
function run(folder: string, artifact: string, build: string): string | [string] {
  const classpath = jars(artifact);
  if (classpath === undefined) return [`java, mvn and ${artifact} from Maven`];
  const program = `import java.io.File;
import java.util.*;
public class Main {
  public static void main(String[] arguments) throws Exception {
    Properties system = new Properties();
    System.getenv().forEach((name, value) -> system.setProperty("env." + name, value));
    Properties read;
    ${build}
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      String value = read.getProperty("v" + i);
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

export const mavenSettings: Language = {
  name: "Maven's settings.xml",
  id: "xml",
  file: "settings.xml",
  shapes,
  program: (statements) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<settings>\n  <profiles><profile><id>p</id><properties>\n${statements.join("\n")}\n  </properties></profile></profiles>\n</settings>\n`,
  base64: true,
  run: (folder) =>
    run(
      folder,
      "org.apache.maven:maven-settings-builder:3.9.11",
      `var request = new org.apache.maven.settings.building.DefaultSettingsBuildingRequest();
    request.setUserSettingsFile(new File("settings.xml")).setSystemProperties(system);
    var builder = new org.apache.maven.settings.building.DefaultSettingsBuilderFactory().newInstance();
    read = builder.build(request).getEffectiveSettings().getProfiles().get(0).getProperties();`,
    ),
};

export const mavenProject: Language = {
  name: "pom.xml",
  id: "xml",
  file: "pom.xml",
  shapes,
  program: (statements) =>
    `<project>\n  <modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version>\n  <properties>\n${statements.join("\n")}\n  </properties>\n</project>\n`,
  base64: true,
  run: (folder) =>
    run(
      folder,
      "org.apache.maven:maven-model-builder:3.9.11",
      `var request = new org.apache.maven.model.building.DefaultModelBuildingRequest();
    request.setPomFile(new File("pom.xml")).setSystemProperties(system);
    var builder = new org.apache.maven.model.building.DefaultModelBuilderFactory().newInstance();
    read = builder.build(request).getEffectiveModel().getProperties();`,
    ),
};

export const xml: readonly Format[] = [
  {
    name: "settings.xml",
    path: ".mvn/settings.xml",
    fixed: [
      {
        what: "is a server's password",
        before:
          "<settings><servers><server><id>nexus</id>\n<password>⟦s3&lt;cret⟧</password></server></servers></settings>",
        after:
          "<settings><servers><server><id>nexus</id>\n<password>${env.NEXUS_PASSWORD}</password></server></servers></settings>",
        env: "NEXUS_PASSWORD='s3<cret'\n",
      },
    ],
    refused: [
      ["<settings><!-- ⟦s3cret⟧ --></settings>", "in-comment"],
      ["<settings><password>⟦&x;s3cret⟧</password></settings>", "run-time-value"],
    ],
  },
  {
    name: "NuGet.config",
    path: "NuGet.Config",
    fixed: [
      {
        what: "is a feed's password",
        before: `<configuration><packageSourceCredentials><Contoso>\n<add key="ClearTextPassword" value="⟦s3%cret⟧" />\n</Contoso></packageSourceCredentials></configuration>`,
        after: `<configuration><packageSourceCredentials><Contoso>\n<add key="ClearTextPassword" value="%CLEAR_TEXT_PASSWORD%" />\n</Contoso></packageSourceCredentials></configuration>`,
        env: "CLEAR_TEXT_PASSWORD=s3%cret\n",
      },
    ],
    refused: [
      [
        `<configuration><apikeys><add key="x" value="⟦s3cret⟧" /></apikeys></configuration>`,
        "no-interpolation",
      ],
      [`<configuration><x><add key="Password" value="⟦s3cret⟧" /></x></configuration>`, "no-interpolation"],
      [`<configuration><x><add key="u" value="a%20⟦s3cret⟧" /></x></configuration>`, "value-rewritten"],
    ],
  },
  {
    name: "logging",
    path: "logback-spring.xml",
    fixed: [
      {
        what: "of logback",
        before: `<configuration><appender name="X"><url>https://x/⟦s3cret⟧/\${A:-b}</url></appender></configuration>`,
        after: `<configuration><appender name="X"><url>https://x/\${APPENDER_URL}/\${A:-b}</url></appender></configuration>`,
        env: "APPENDER_URL=s3cret\n",
      },
      {
        what: "of log4j",
        path: "log4j2.xml",
        before: `<Configuration><SMTP smtpPassword='⟦s3cret⟧'/></Configuration>`,
        after: `<Configuration><SMTP smtpPassword='\${env:SMTP_PASSWORD}'/></Configuration>`,
        env: "SMTP_PASSWORD=s3cret\n",
      },
    ],
  },
  {
    name: "logback.xml",
    path: "logback.xml",
    fixed: [],
    refused: [["<configuration><a><url>⟦s3{cret⟧</url></a></configuration>", "value-rewritten"]],
  },
  {
    name: "web.config",
    path: "Web.Release.config",
    fixed: [],
    refused: [[`<a><add key="x" value="⟦s3cret⟧"/></a>`, "no-interpolation"]],
  },
  {
    name: "Android's resources",
    path: "app/src/main/res/values-de/strings.xml",
    fixed: [],
    refused: [[`<resources><string name="key">⟦s3cret⟧</string></resources>`, "client-bundle"]],
  },
];
