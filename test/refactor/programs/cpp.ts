import { base64InC, bytesInC, continuedInC, formatInC, namedInC, quotedInC } from "./c";
import { compile, has, type Language, type Shape, sourced } from "./program";
import { shapeOf } from "./template";

const raw = (value: string): string | undefined => (/\)"|\)x"|\r/.test(value) ? undefined : value);
const braces = (value: string): string | undefined => (/[{}]/.test(value) ? undefined : quotedInC(value));

function made(name: string, body: string, encode: (value: string) => string | undefined = quotedInC): Shape {
  return shapeOf(name, `static void ID() {\n  ${body}\n}\n`, encode);
}

const shapes: readonly Shape[] = [
  made("argument", 'print("VALUE");'),
  made("pointer", 'const char* key = "VALUE"; // it\'s\n  print(key);'),
  made("string", 'std::string key = "VALUE";\n  print(key.c_str());'),
  made("string in brackets", 'const std::string key("VALUE");\n  print(key.c_str());'),
  made("string in braces", 'std::string key{"VALUE"};\n  print(key.c_str());'),
  made("view", 'std::string_view key = "VALUE";\n  print(std::string(key).c_str());'),
  made("raw", 'print(R"(VALUE)");', raw),
  made("raw with a delimiter", 'std::string key = R"x({"a": "VALUE"})"\n)x";\n  print(key.c_str());', raw),
  made("bytes", 'print("VALUE");', bytesInC),
  made("names of characters", 'print("VALUE");', namedInC),
  made("continued", 'print("VALUE");', continuedInC),
  made("with a suffix", 'auto key = "VALUE"s;\n  print(key.c_str());'),
  made("part with a suffix", 'auto key = "Bearer VALUE!"s.append("x");\n  print(key.c_str());'),
  made("view with a suffix", 'print(std::string("VALUE"sv).c_str());'),
  made("inside", 'std::string key = "Bearer VALUE;";\n  print(key.c_str());'),
  made("joined", 'std::string key = std::string("a") + "VALUE" + "b";\n  print(key.c_str());'),
  made("part joined", 'std::string key = std::to_string(1\'000) + "<VALUE>";\n  print(key.c_str());'),
  made("streamed", 'std::ostringstream out;\n  out << "VALUE" << 2;\n  print(out.str().c_str());'),
  made(
    "part streamed",
    'std::ostringstream out;\n  out << 1 << "<VALUE>" << 2;\n  print(out.str().c_str());',
  ),
  made(
    "map",
    'std::map<std::string, std::string> m{{"k", "VALUE"}};\n  m["x"] = "y";\n  print(m["k"].c_str());',
  ),
  made("map entry", 'std::map<std::string, std::string> m;\n  m["k"] = "VALUE";\n  print(m["k"].c_str());'),
  made("vector", 'std::vector<std::string> v = {"x", "VALUE"};\n  print(v[1].c_str());'),
  made("field", 'Config config{.key = "VALUE"};\n  print(config.key.c_str());'),
  made("static", 'static const char* const key = "VALUE";\n  print(key);'),
  made("lambda", 'auto key = [](int) { return "VALUE"; };\n  print(key(1));'),
  made(
    "exception",
    'try {\n    throw std::runtime_error("VALUE");\n  } catch (const std::exception& e) {\n    print(e.what());\n  }',
  ),
  made(
    "format",
    'char out[512];\n  std::snprintf(out, sizeof(out), "a VALUE %d", 2);\n  print(out);',
    formatInC,
  ),
  made("braces in text", 'print("VALUE");', braces),
  shapeOf(
    "default argument",
    'static std::string with_ID(const std::string& key = "VALUE") { return key; }\nstatic void ID() {\n  print(with_ID().c_str());\n}\n',
    quotedInC,
  ),
  shapeOf(
    "returned",
    'static std::string key_ID() {\n  if (printed >= 0) {\n    return "<VALUE>";\n  }\n  return "";\n}\nstatic void ID() {\n  print(key_ID().c_str());\n}\n',
    quotedInC,
  ),
  shapeOf(
    "global",
    'const std::string key_ID = "VALUE";\nstatic const char* const pointer_ID = key_ID.c_str();\nstatic void ID() {\n  print(pointer_ID);\n}\n',
    quotedInC,
  ),
  shapeOf(
    "global pointer",
    'const char* key_ID = "VALUE";\nstatic void ID() {\n  print(key_ID);\n}\n',
    quotedInC,
  ),
  shapeOf(
    "member",
    'class C_ID {\n public:\n  std::string key = "VALUE";\n  static inline const std::string other = "x";\n};\nstatic void ID() {\n  print(C_ID().key.c_str());\n}\n',
    quotedInC,
  ),
  shapeOf(
    "initialiser",
    'class C_ID {\n public:\n  C_ID() : key("VALUE") {}\n  std::string key;\n};\nstatic void ID() {\n  print(C_ID().key.c_str());\n}\n',
    quotedInC,
  ),
  shapeOf(
    "macro",
    '#define KEY_ID "VALUE"\n\nstatic const std::string key_ID = KEY_ID;\nstatic void ID() {\n  print(key_ID.c_str());\n}\n',
    quotedInC,
  ),
];

export const cpp: Language = {
  id: "cpp",
  file: "program.cpp",
  shapes,
  program: (statements, ids) =>
    [
      "#include <cstdio>\n#include <cstring>\n#include <map>\n#include <sstream>\n#include <stdexcept>\n#include <string>\n#include <string_view>\n#include <vector>\n",
      "using namespace std::literals;\n",
      base64InC,
      "struct Config {\n  std::string name;\n  std::string key;\n};\n",
      ...statements,
      `int main() {\n  printf("[");\n  ${ids.map((id) => `${id}();`).join("\n  ")}\n  puts("]");\n}\n`,
    ].join("\n"),
  base64: true,
  run: (folder) => {
    if (!has("g++", "--version")) return ["g++"];
    const strict = [
      "-std=c++20",
      "-Wall",
      "-Werror",
      "-Wno-format-security",
      "-Wno-error=format-truncation",
      "-Wno-comment",
      "-Wno-unused-variable",
    ];
    compile("g++", ...strict, "-o", `${folder}/program`, `${folder}/program.cpp`);
    return sourced(folder, `${folder}/program`);
  },
};
