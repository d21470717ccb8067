import { strict as assert } from "node:assert";
import { fixed, moveMarked, table } from "../marked";

const head = "#include <stdio.h>\n#include <stdlib.h>\n\n";
const key = 'getenv("API_KEY")';

describe("a secret in C", () => {
  table(
    { name: "API_KEY", languageId: "c", path: "a.c" },
    [
      [`${head}void f(void) { g("⟦s3cret⟧"); }\n`, `${head}void f(void) { g(${key}); }\n`],
      [
        '#include <stdio.h>\n#include <string.h>\n\nvoid f(void) { g("⟦s3cret⟧"); }\n',
        `#include <stdio.h>\n#include <stdlib.h>\n#include <string.h>\n\nvoid f(void) { g(${key}); }\n`,
      ],
      [
        '#include "a.h"\n\nvoid f(void) { g("⟦s3cret⟧"); }\n',
        `#include "a.h"\n\n#include <stdlib.h>\n\nvoid f(void) { g(${key}); }\n`,
      ],
      [
        '/* Told. */\n\nvoid f(void) { g("⟦s3cret⟧"); }\n',
        `/* Told. */\n\n#include <stdlib.h>\n\nvoid f(void) { g(${key}); }\n`,
      ],
      [
        '#ifdef X\n#include <stdlib.h>\n#endif\n#include <stdio.h>\nvoid f(void) { g("⟦s3cret⟧"); }\n',
        `#ifdef X\n#include <stdlib.h>\n#endif\n#include <stdio.h>\n#include <stdlib.h>\nvoid f(void) { g(${key}); }\n`,
      ],
      [
        `${head}void f(void) { printf("a ⟦s3cret⟧ %d", 1); }\n`,
        `${head}void f(void) { printf("a %s %d", ${key}, 1); }\n`,
      ],
      [`${head}void f(void) { printf("⟦s3cret⟧"); }\n`, `${head}void f(void) { printf("%s", ${key}); }\n`],
      [
        `${head}void f(void) { fprintf(stderr, "%*d ⟦s3cret⟧", 1, 2); }\n`,
        `${head}void f(void) { fprintf(stderr, "%*d %s", 1, 2, ${key}); }\n`,
      ],
      [
        `${head}#define KEY "⟦s3cret⟧"\nvoid f(void) { g(KEY); }\n`,
        `${head}#define KEY ${key}\nvoid f(void) { g(KEY); }\n`,
      ],
      [
        `${head}#define KEY "⟦s3cret⟧"\n#ifdef KEY\nvoid f(void) { const char *k = KEY; }\n#endif\n`,
        `${head}#define KEY ${key}\n#ifdef KEY\nvoid f(void) { const char *k = KEY; }\n#endif\n`,
      ],
      [
        `${head}struct s { const char *key; };\nvoid f(void) { struct s s = {.key = "⟦s3cret⟧"}; }\n`,
        `${head}struct s { const char *key; };\nvoid f(void) { struct s s = {.key = ${key}}; }\n`,
      ],
      [
        `${head}void f(char **keys) { switch (1) { case 1: { keys[0] = "⟦s3cret⟧"; } } }\n`,
        `${head}void f(char **keys) { switch (1) { case 1: { keys[0] = ${key}; } } }\n`,
      ],
    ],
    [
      [`${head}const char *key = "⟦s3cret⟧";\n`, "constant"],
      [`${head}static struct s s = {.key = "⟦s3cret⟧"};\n`, "constant"],
      [`${head}static struct s *p = &(struct s){"⟦s3cret⟧"};\n`, "constant"],
      [`${head}void f(void) { static const char *key = "⟦s3cret⟧"; }\n`, "constant"],
      [
        `${head}void f(void) {\n#ifdef X\n  static const char *key[] = {"a", "⟦s3cret⟧"};\n#endif\n}\n`,
        "constant",
      ],
      [`${head}void f(void) { char key[] = "⟦s3cret⟧"; }\n`, "constant"],
      [`${head}void f(void) { const unsigned char key[64] = "⟦s3cret⟧"; }\n`, "constant"],
      [`${head}void f(void) { char keys[][8] = {"a", "⟦s3cret⟧"}; }\n`, "constant"],
      [`${head}void f(void) { struct s s = {"⟦s3cret⟧"}; }\n`, "constant"],
      [`${head}struct s { char key[9]; };\nvoid f(void) { struct s s = {.key = "⟦s3cret⟧"}; }\n`, "constant"],
      [`${head}void f(void) { struct s s = {.key = "⟦s3cret⟧"}; }\n`, "constant"],
      [`${head}void f(void) { g(sizeof("⟦s3cret⟧")); }\n`, "constant"],
      [`${head}void f(void) { g(sizeof "⟦s3cret⟧"); }\n`, "constant"],
      [`${head}_Static_assert(1, "⟦s3cret⟧");\n`, "constant"],
      [`${head}#define KEY "⟦s3cret⟧"\nvoid f(void) { g("a" KEY); }\n`, "constant"],
      [`${head}#define KEY "⟦s3cret⟧"\nvoid f(void) { char key[] = KEY; }\n`, "constant"],
      [`${head}#define KEY "⟦s3cret⟧"\nvoid f(void) { g(KEY, sizeof(KEY)); }\n`, "constant"],
      [`${head}#define KEY "⟦s3cret⟧"\nconst char *key = KEY;\n`, "constant"],
      [`${head}#define KEY "⟦s3cret⟧"\n#define OTHER KEY "x"\n`, "constant"],
      [`${head}#define KEY "⟦s3cret⟧"\nvoid f(void) { printf(KEY); }\n`, "constant"],
      [`${head}#define F(x) g(x, "⟦s3cret⟧")\n`, "constant"],
      [`${head}#define F(x) \\\n  g(x, "⟦s3cret⟧")\n`, "constant"],
      [`${head}void f(void) { g("a" "⟦s3cret⟧"); }\n`, "no-interpolation"],
      [`${head}void f(void) { g("⟦s3cret⟧" PRIu64); }\n`, "no-interpolation"],
      [`${head}void f(void) { g("Bearer ⟦s3cret⟧"); }\n`, "no-interpolation"],
      [`${head}void f(void) { printf("⟦s3%%cret⟧ %d", 1); }\n`, "no-interpolation"],
      [`${head}void f(void) { log_info("⟦s3cret⟧"); }\n`, "no-interpolation"],
      [`${head}void f(void) { g(L"⟦s3cret⟧"); }\n`, "bytes"],
      [`${head}void f(void) { g(u8"⟦s3cret⟧"); }\n`, "bytes"],
      [`${head}void f(void) { g(_T("⟦s3cret⟧")); }\n`, "bytes"],
      [`${head}__attribute__((section("⟦s3cret⟧"))) int x;\n`, "annotation"],
      [`${head}#include "⟦s3cret⟧"\n`, "not-an-expression"],
      [`${head}void f(void) { asm volatile("⟦s3cret⟧"); }\n`, "not-an-expression"],
      [`${head}// it's "⟦s3cret⟧"\n`, "in-comment"],
    ],
  );

  it("stays in a header's macro, whose uses are elsewhere", () => {
    const outcome = moveMarked({
      text: '#define KEY "⟦s3cret⟧"\n',
      name: "API_KEY",
      languageId: "c",
      path: "a.h",
    });
    assert.deepEqual(outcome, { kind: "stays", reason: "constant" });
  });

  it("stays in firmware, which has no environment", () => {
    const sketch = '#include <WiFi.h>\n\nvoid setup() { WiFi.begin("a", "⟦s3cret⟧"); }\n';
    const outcome = moveMarked({ text: sketch, name: "API_KEY", languageId: "cpp", path: "a.cpp" });
    assert.deepEqual(outcome, { kind: "stays", reason: "client-bundle" });
  });

  it("is read as C in a header that has nothing of C++, whatever the editor says", () => {
    const where = { name: "API_KEY", languageId: "cpp", path: "a.h" };
    const header = '#pragma once\n\nstatic inline void f(void) { g("⟦s3cret⟧"); }\n';
    assert.equal(
      fixed({ text: header, ...where }),
      `#pragma once\n\n#include <stdlib.h>\n\nstatic inline void f(void) { g(${key}); }\n`,
    );
  });
});
