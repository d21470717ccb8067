import { compile, has, type Language, type Shape, sourced } from "./program";
import { shapeOf } from "./template";

/** As C writes it between double quotes. */
export const quotedInC = (value: string): string =>
  value.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\t", "\\t");
/** Bytes as octal and hexadecimal escapes by turns. */
export const bytesInC = (value: string): string =>
  [...Buffer.from(value)]
    .map((byte, i) => (i % 2 === 0 ? `\\x${byte.toString(16)}` : `\\${byte.toString(8).padStart(3, "0")}`))
    .join("");
/** Code points as universal character names, where there may be some. */
export const namedInC = (value: string): string =>
  [...value]
    .map((c) => {
      const hex = c.codePointAt(0)!.toString(16);
      if (c < "\xa0") return quotedInC(c);
      return hex.length > 4 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
    })
    .join("");
/** With a line that goes on behind a backslash. */
export const continuedInC = (value: string): string => quotedInC(value).replace(/(?<=\w)(?=\w)/, "\\\n");
/** For formats of `printf`. */
export const formatInC = (value: string): string | undefined =>
  value.includes("%") ? undefined : quotedInC(value);

/** Prints each text that it is given in Base64. */
export const base64InC = `static int printed = 0;
static void print(const char *text) {
  static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const unsigned char *at = (const unsigned char *)text;
  size_t left = strlen(text);
  printf(printed++ ? ",\\"" : "\\"");
  for (; left > 0; at += 3, left = left > 3 ? left - 3 : 0) {
    unsigned n = at[0] << 16 | (left > 1 ? at[1] << 8 : 0) | (left > 2 ? at[2] : 0);
    printf("%c%c%c%c", digits[n >> 18], digits[n >> 12 & 63], left > 1 ? digits[n >> 6 & 63] : '=', left > 2 ? digits[n & 63] : '=');
  }
  printf("\\"");
}
`;

function made(name: string, body: string, encode: (value: string) => string | undefined = quotedInC): Shape {
  return shapeOf(name, `static void ID(void) {\n  ${body}\n}\n`, encode);
}

const shapes: readonly Shape[] = [
  made("argument", 'print("VALUE");'),
  made("pointer", "const char *key = \"VALUE\"; /* it's */ // it's\n  print(key);"),
  made("assigned", 'char *key;\n  key = "VALUE";\n  print(key);'),
  made("bytes", 'print("VALUE");', bytesInC),
  made("names of characters", 'print("VALUE");', namedInC),
  made("continued", 'print("VALUE");', continuedInC),
  made("table", 'const char *keys[] = {"x", "VALUE"};\n  print(keys[1]);'),
  made("field", 'struct pair pair = {.name = "x", .key = "VALUE"};\n  print(pair.key);'),
  made("compound literal", 'print(keyed(&(struct pair){.key = "VALUE"}));'),
  made("element", 'const char *keys[2];\n  keys[0] = "VALUE";\n  print(keys[0]);'),
  made("conditional", 'print(printed >= 0 ? "VALUE" : "x");'),
  made("cast", 'print((const char *)(const unsigned char *)"VALUE");'),
  shapeOf(
    "returned",
    'static const char *key_ID(void) {\n  return "VALUE";\n}\nstatic void ID(void) {\n  print(key_ID());\n}\n',
    quotedInC,
  ),
  shapeOf("macro", '#define KEY_ID "VALUE"\n\nstatic void ID(void) {\n  print(KEY_ID);\n}\n', quotedInC),
  shapeOf(
    "guarded macro",
    '#ifndef KEY_ID\n#  define KEY_ID "VALUE" // told\n#endif\nstatic void ID(void) {\n  char out[512];\n  snprintf(out, sizeof out, "%s", KEY_ID);\n  print(out);\n}\n',
    quotedInC,
  ),
  made("format", 'char out[512];\n  snprintf(out, sizeof(out), "VALUE");\n  print(out);', formatInC),
  made(
    "inside a format",
    'char out[512];\n  sprintf(out, "%5.*f%% %s VALUE\\n%d", 1, 1.5, "x, (", 2);\n  print(out);',
    formatInC,
  ),
  made("argument of a format", 'char out[512];\n  sprintf(out, "%s: %s", "x", "VALUE");\n  print(out);'),
  made("compared", 'print(strcmp("VALUE", "x") ? "no" : "yes");'),
  made(
    "block",
    'if (printed >= 0) {\n    const char *key = "VALUE";\n    print(key);\n  } else {\n    print("");\n  }',
  ),
];

export const c: Language = {
  id: "c",
  file: "program.c",
  shapes,
  program: (statements, ids) =>
    [
      "#include <stdio.h>\n#include <string.h>\n",
      base64InC,
      "struct pair {\n  const char *name;\n  const char *key;\n};\n",
      "static const char *keyed(struct pair *pair) { return pair->key; }\n",
      ...statements,
      `int main(void) {\n  printf("[");\n  ${ids.map((id) => `${id}();`).join("\n  ")}\n  puts("]");\n  return 0;\n}\n`,
    ].join("\n"),
  base64: true,
  run: (folder) => {
    if (!has("gcc", "--version")) return ["gcc"];
    const strict = [
      "-std=c11",
      "-Wall",
      "-Wextra",
      "-Werror",
      "-Wno-error=format-truncation",
      "-Wno-format-security",
      "-Wno-format-zero-length",
      "-Wno-comment",
    ];
    compile("gcc", ...strict, "-o", `${folder}/program`, `${folder}/program.c`);
    return sourced(folder, `${folder}/program`);
  },
};
