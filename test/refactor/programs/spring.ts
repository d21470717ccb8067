import { jars } from "./jars";
import { json, type Language, sourced } from "./program";
import { entries } from "./yaml";

/** What Spring would fill in cannot be written before 6.2. */
const plain = (value: string): string | undefined => (/[$#]\{/.test(value) ? undefined : value);
const indent = "  ";

const main = `
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.*;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

public class Main {
  public static void main(String[] names) throws Exception {
    var environment = new StandardEnvironment();
    var sources = new YamlPropertySourceLoader().load("application", new FileSystemResource(names[0]));
    sources.forEach(source -> environment.getPropertySources().addLast(source));
    System.out.println(Stream.of(names).skip(1)
        .map(name -> environment.getRequiredProperty("app." + name).getBytes(StandardCharsets.UTF_8))
        .map(bytes -> '"' + Base64.getEncoder().encodeToString(bytes) + '"')
        .collect(Collectors.joining(",", "[", "]")));
  }
}
`;

let ids: readonly string[] = [];

export const spring: Language = {
  id: "spring-boot-properties-yaml",
  file: "application.yml",
  shapes: [
    ...entries(indent, plain),
    {
      name: "inside",
      write: (id, value) => plain(value) && `${indent}${id}: "Bearer ⟦${json(value)}⟧ \${java.version:}"`,
    },
    {
      name: "inside literal",
      write: (id, value) =>
        plain(value) === undefined || /^ /.test(value)
          ? undefined
          : `${indent}${id}: |\n${indent}  a\n${indent}  ⟦${value.replaceAll("\n", `\n${indent}  `)}⟧ b\n`,
    },
  ],
  program: (statements, all) => {
    ids = all;
    return `app:\n${statements.join("\n")}\n`;
  },
  base64: true,
  beside: { "Main.java": main },
  run: (folder) => {
    const boot = jars("org.springframework.boot:spring-boot:3.5.6");
    const yaml = jars("org.yaml:snakeyaml:2.4");
    if (boot === undefined || yaml === undefined) return ["java, mvn and Spring Boot from Maven"];
    const path = `${boot}:${yaml}`;
    return sourced(folder, "java", "-cp", path, `${folder}/Main.java`, `${folder}/application.yml`, ...ids);
  },
};
