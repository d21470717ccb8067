import { goLoaders } from "../../dotenv/loaders";
import { compile, json, type Language, output, type Shape } from "./program";
import { shapeOf } from "./template";

const raw = (value: string): string | undefined => (/[`\r]/.test(value) ? undefined : value);
const bytes = (value: string): string =>
  [...Buffer.from(value)]
    .map((byte, i) =>
      i % 2 === 0 ? `\\x${byte.toString(16).padStart(2, "0")}` : `\\${byte.toString(8).padStart(3, "0")}`,
    )
    .join("");

function shape(name: string, template: string, encode: (value: string) => string | undefined = json): Shape {
  return shapeOf(name, template, encode);
}

const verbs = (value: string): string | undefined => (value.includes("%") ? undefined : json(value));

const shapes: readonly Shape[] = [
  shape("quoted", `\tID := "VALUE"`),
  shape("raw", "\tID := `VALUE`", raw),
  shape("inside raw", '\tID := `{\n "key": "VALUE"\n}\\n`', raw),
  shape("inside", `\tID := "Bearer VALUE;\\t"`),
  shape("joined", `\tID := "a" + "VALUE" + "b"`),
  shape("bytes", `\tID := string([]byte("VALUE"))`),
  shape("byte escapes", `\tID := "VALUE"`, bytes),
  shape("local constant", `\tconst ID = "VALUE"`),
  shape(
    "local block",
    `\tconst (\n\t\tother_ID = 2 // it's "two"\n\t\t// ID is told.\n\t\tID = "VALUE" // told\n\t)\n\t_ = other_ID`,
  ),
  shape("struct field", `\tID := struct{ Name, Key string }{Name: "x", Key: "VALUE"}.Key`),
  shape("typed field", `\tID := string(Holder{\n\t\tKey: "VALUE",\n\t}.Key)`),
  shape("map entry", `\tID := map[string]string{"k": "VALUE"}["k"]`),
  shape("typed slice", `\tID := string([]Secret{"x", "VALUE"}[1])`),
  shape("typed parameter", `\tID := reveal(1, "VALUE")`),
  shape("result", `\tID := string(func() Secret { return "VALUE" }())`),
  shape("argument", `\tID := strings.TrimPrefix("VALUE", "\\x00")`),
  shape("argument of a format", `\tID := fmt.Sprintf("%s, %q, %d", "VALUE", "x", 2)`),
  shape("format", `\tID := fmt.Sprintf("VALUE")`, verbs),
  shape("inside a format", `\tID := fmt.Sprintf("%5.2f%% %s VALUE %d", 1.5, "x, (", 2)`, verbs),
  shape("case", `\tID := "no"\n\tswitch decode("PLAIN") {\n\tcase "x", "VALUE":\n\t\tID = "yes"\n\t}`),
  shape("comparison", `\tID := fmt.Sprint(decode("PLAIN") == "VALUE")`),
];

/** Statements that stand outside of functions. */
const declarations: readonly Shape[] = [
  shape("variable", `var ID = "VALUE"`),
  shape("typed variable", `var typed_ID, ID = Secret("x"), "VALUE"`),
  shape("named type", `var named_ID Secret = "VALUE"\nvar ID = string(named_ID)`),
  shape("constant", `const ID = "VALUE"`),
  shape("typed constant", `const ID string = "Bearer " + "VALUE"`),
  shape("constant of a named type", `const named_ID Secret = "VALUE"\n\nvar ID = string(named_ID)`),
  shape("block", `const (\n\tID = "VALUE"\n)`),
  shape(
    "longer block",
    `const (\n\tfirst_ID = "1"\n\n\t// ID is told.\n\t// (In two lines.)\n\tID Secret = "VALUE" // here\n\tthird_ID = first_ID\n)`.replace(
      "ID Secret",
      "ID string",
    ),
  ),
];

/** A function of the statement. */
function local(one: Shape): Shape {
  return {
    ...one,
    write: (id, value) => {
      const statement = one.write(id, value);
      return statement === undefined
        ? undefined
        : `func get_${id}() string {
${statement}
	return ${id}
}

var ${id} = get_${id}()
`;
    },
  };
}

export const go: Language = {
  id: "go",
  file: "program.go",
  shapes: [...shapes.map(local), ...declarations],
  program: (statements, ids) =>
    [
      `package main\n\nimport (\n\t"encoding/base64"\n\t"encoding/json"\n\t"fmt"\n\t"strings"\n)\n`,
      "type Secret string\n",
      'type Holder struct {\n\tName string\n\tKey  Secret `json:"key"`\n}\n',
      "func reveal(n int, key Secret) string { return string(key) }\n",
      "func decode(text string) string {\n\tdecoded, _ := base64.StdEncoding.DecodeString(text)\n\treturn string(decoded)\n}\n",
      "func id(text string) string { return text }\n",
      ...statements,
      "func main() {",
      `\tout, _ := json.Marshal([]string{${ids.join(", ")}})\n\tfmt.Println(strings.TrimSpace(string(out)))\n}\n`,
    ].join("\n"),
  run: (folder) => {
    const program = goLoaders(folder);
    if (program === undefined) return ["go with the modules of test/dotenv/loaders/go"];
    compile("go", "vet", `${folder}/program.go`);
    return output(program, "godotenv", `${folder}/.env`, "go", "run", `${folder}/program.go`);
  },
};
