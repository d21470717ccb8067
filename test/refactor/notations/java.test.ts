import { table } from "../marked";

const read = 'Objects.requireNonNull(System.getenv("API_KEY"), "API_KEY is not set")';
const used = "import java.util.Objects;\n\n";

describe("a secret in Java", () => {
  table(
    { name: "API_KEY", languageId: "java", path: "A.java" },
    [
      ['class A { String apiKey = "⟦s3cret⟧"; }', `${used}class A { String apiKey = ${read}; }`],
      [
        'package a.b;\n\nclass A { String apiKey = "⟦s3cret⟧"; }',
        `package a.b;\n\nimport java.util.Objects;\n\nclass A { String apiKey = ${read}; }`,
      ],
      [
        'package a;\nimport a.B;\nimport java.io.File;\nimport java.util.Set;\nimport org.x.Y;\n\nclass A { String apiKey = "⟦s3cret⟧"; }',
        `package a;\nimport a.B;\nimport java.io.File;\nimport java.util.Objects;\nimport java.util.Set;\nimport org.x.Y;\n\nclass A { String apiKey = ${read}; }`,
      ],
      [
        'package a;\r\n\r\nimport static a.B.c;\r\n\r\nimport a.B;\r\n\r\nclass A { String apiKey = "⟦s3cret⟧"; }',
        `package a;\r\n\r\nimport static a.B.c;\r\n\r\nimport a.B;\r\nimport java.util.Objects;\r\n\r\nclass A { String apiKey = ${read}; }`,
      ],
      [
        'import static a.B.c; // c\nclass A { String apiKey = "⟦s3cret⟧"; }',
        `import static a.B.c; // c\n\nimport java.util.Objects;\nclass A { String apiKey = ${read}; }`,
      ],
      [
        'import java.util.*;\nclass A { String apiKey = "⟦s3cret⟧"; }',
        `import java.util.*;\nclass A { String apiKey = ${read}; }`,
      ],
      [
        'import com.google.common.base.Objects;\nclass A { String apiKey = "⟦s3cret⟧"; }',
        `import com.google.common.base.Objects;\nclass A { String apiKey = java.util.${read}; }`,
      ],
      [
        `${used}class A { void a() { call("Authorization", "Bearer ⟦s3cret⟧".trim()); } }`,
        `${used}class A { void a() { call("Authorization", ("Bearer " + ${read}).trim()); } }`,
      ],
      [
        `${used}@Name("a") class A { static final String API_KEY = "⟦s3cret⟧"; }`,
        `${used}@Name("a") class A { static final String API_KEY = ${read}; }`,
      ],
      [
        `${used}class A { String a = """\n  {"apiKey": "⟦s3cret⟧", "rate": "5%"}\n  """; }`,
        `${used}class A { String a = """\n  {"apiKey": "%s", "rate": "5%%"}\n  """.formatted(${read}); }`,
      ],
      [
        `${used}class A { String a(int b) { return switch (b) { case 1 -> "⟦s3cret⟧"; default -> ""; }; } }`,
        `${used}class A { String a(int b) { return switch (b) { case 1 -> ${read}; default -> ""; }; } }`,
      ],
    ],
    [
      ['@Value("⟦s3cret⟧") class A {}', "annotation"],
      ['@A(b = @B({"x", "⟦s3cret⟧"})) class A {}', "annotation"],
      ['@interface A { String value() default "⟦s3cret⟧"; }', "annotation"],
      ['class A { static final String K = "⟦s3cret⟧"; @B(c = @C("x"), d = K) int e; }', "constant"],
      ['interface A { String K = "⟦s3cret⟧"; @B(K) int e(); }', "constant"],
      [
        'class A { static final String K = "⟦s3cret⟧";\n static final String L = "x" + K;\n @B(A.L) int e; }',
        "constant",
      ],
      [
        'class A { static final String K = "⟦s3cret⟧"; int a(String b) { switch (b) { case K: return 1; } } }',
        "constant",
      ],
      ['class A { int a(String b) { switch (b) { case "a", "⟦s3cret⟧" -> 1; } } }', "constant"],
      ['class A { String a = """\n  <⟦s3cret⟧> %d\n  """.formatted(1); }', "no-interpolation"],
      ['class A { /* "⟦s3cret⟧" */ }', "in-comment"],
      ['class A { String a = "s3\\⟦u0022cret⟧"; }', "value-unwritable"],
      ['import android.app.Activity;\nclass A { String a = "⟦s3cret⟧"; }', "client-bundle"],
    ],
  );
});

describe("a secret in Kotlin", () => {
  table(
    { name: "API_KEY", languageId: "kotlin", path: "A.kt" },
    [],
    [['import androidx.activity.ComponentActivity\nval a = "⟦s3cret⟧"', "client-bundle"]],
  );
});
