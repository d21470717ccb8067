import { table } from "../marked";

const head = 'package a\n\nimport "os"\n\n';
const key = 'os.Getenv("API_KEY")';

describe("a secret in Go", () => {
  table(
    { name: "API_KEY", languageId: "go" },
    [
      ['package a\n\nvar k = "⟦s3cret⟧"\n', `${head}var k = ${key}\n`],
      [`${head}const k = "⟦s3cret⟧"\n`, `${head}var k = ${key}\n`],
      [`${head}const k string = "⟦s3cret⟧" // told\n`, `${head}var k string = ${key} // told\n`],
      [`${head}const k Secret = "⟦s3cret⟧"\n`, `${head}var k = Secret(${key})\n`],
      [`${head}const k = Secret("⟦s3cret⟧")\n`, `${head}var k = Secret(${key})\n`],
      [`${head}var k Secret = "a-⟦s3cret⟧"\n`, `${head}var k Secret = Secret("a-" + ${key})\n`],
      [`${head}var k any = "⟦s3cret⟧"\n`, `${head}var k any = ${key}\n`],
      [`${head}const (\n\tk = "⟦s3cret⟧"\n)\n`, `${head}var (\n\tk = ${key}\n)\n`],
      [
        `${head}const (\n\ta = 1\n\t// K is told.\n\tK = "⟦s3cret⟧" // here\n\tb = 2\n)\n\nvar c = 3\n`,
        `${head}const (\n\ta = 1\n\tb = 2\n)\n\n// K is told.\nvar K = ${key} // here\n\nvar c = 3\n`,
      ],
      [
        `${head}func f() {\n\tconst (\n\t\ta = 1\n\t\tk = "⟦s3cret⟧"\n\t)\n\tg(a, k)\n}\n`,
        `${head}func f() {\n\tconst (\n\t\ta = 1\n\t)\n\n\tvar k = ${key}\n\tg(a, k)\n}\n`,
      ],
      [`${head}var b = []byte("⟦s3cret⟧")\n`, `${head}var b = []byte(${key})\n`],
      [
        `${head}var m = map[string]Secret{"a": "⟦s3cret⟧"}\n`,
        `${head}var m = map[string]Secret{"a": Secret(${key})}\n`,
      ],
      [
        `${head}var m = map[Secret]string{"⟦s3cret⟧": "a"}\n`,
        `${head}var m = map[Secret]string{Secret(${key}): "a"}\n`,
      ],
      [
        `${head}type T struct {\n\tA, K Secret\n}\n\nvar t = &T{K: "⟦s3cret⟧"}\n`,
        `${head}type T struct {\n\tA, K Secret\n}\n\nvar t = &T{K: Secret(${key})}\n`,
      ],
      [
        `${head}func f(a, b Secret, c ...Other) {}\n\nvar _ = f("", "⟦s3cret⟧")\n`,
        `${head}func f(a, b Secret, c ...Other) {}\n\nvar _ = f("", Secret(${key}))\n`,
      ],
      [
        `${head}func f(a string, c ...Other) {}\n\nvar _ = f("", "x", "⟦s3cret⟧")\n`,
        `${head}func f(a string, c ...Other) {}\n\nvar _ = f("", "x", Other(${key}))\n`,
      ],
      [
        `${head}func f() (string, error) { return "⟦s3cret⟧", nil }\n`,
        `${head}func f() (string, error) { return ${key}, nil }\n`,
      ],
      [
        `${head}var e = fmt.Errorf("at %d: ⟦s3cret⟧ %v", 1, err)\n`,
        `${head}var e = fmt.Errorf("at %d: %s %v", 1, ${key}, err)\n`,
      ],
      [`${head}var e = fmt.Sprintf("⟦s3cret⟧")\n`, `${head}var e = fmt.Sprintf("%s", ${key})\n`],
      [
        `${head}var n, _ = fmt.Fprintf(w, "a ⟦s3cret⟧ %d\\n", 1)\n`,
        `${head}var n, _ = fmt.Fprintf(w, "a %s %d\\n", ${key}, 1)\n`,
      ],
      [
        `${head}func f() {\n\tswitch x {\n\tcase "⟦s3cret⟧":\n\t}\n}\n`,
        `${head}func f() {\n\tswitch x {\n\tcase ${key}:\n\t}\n}\n`,
      ],
    ],
    [
      [`${head}var k = fmt.Sprintf(\`⟦s3cret⟧\`+"%[2]s", a, b)\n`, "no-interpolation"],
      [`${head}var k = fmt.Sprintf("⟦s3cret⟧"+a+"%s", b)\n`, "no-interpolation"],
      [`${head}const (\n\ta = iota\n\tk = "⟦s3cret⟧"\n)\n`, "constant"],
      [`${head}const (\n\tk = "⟦s3cret⟧"\n\tb\n)\n`, "constant"],
      [`${head}const (\n\tk = "⟦s3cret⟧"\n\tb = k + "x"\n)\n`, "constant"],
      [`${head}const k, b = "⟦s3cret⟧", 2\n`, "constant"],
      [`${head}const n = len("⟦s3cret⟧")\n`, "constant"],
      [`${head}const k = "⟦s3cret⟧"\n\nvar b [len(k)]byte\n`, "constant"],
      [`${head}const k = "⟦s3cret⟧"\n\nconst b = "x" + k\n`, "constant"],
      [`${head}func f() {\n\tconst k = "⟦s3cret⟧"\n}\n`, "constant"],
      [`${head}import "⟦s3cret⟧"\n`, "not-an-expression"],
      [`${head}import (\n\tx "⟦s3cret⟧"\n)\n`, "not-an-expression"],
      [`${head}type T struct {\n\tK string \`json:"⟦s3cret⟧"\`\n}\n`, "not-an-expression"],
      [`${head}func f(os string) string { return "⟦s3cret⟧" }\n`, "no-interpolation"],
      [`${head}var e = fmt.Sprintf("⟦s3cret⟧ %[1]d", 1)\n`, "no-interpolation"],
      [`${head}var e = fmt.Sprintf("⟦s3%%cret⟧ %d", 1)\n`, "no-interpolation"],
      [`${head}var e = fmt.Sprintf("⟦s3cret⟧ %d", rest...)\n`, "no-interpolation"],
    ],
  );
});
