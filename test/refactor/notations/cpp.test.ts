import { table } from "../marked";

const head = "#include <cstdlib>\n#include <string>\n\n";
const key = 'std::getenv("API_KEY")';
const body = (before: string, after: string): [string, string] => [
  `${head}void f() { ${before} }\n`,
  `${head}void f() { ${after} }\n`,
];
const refused = (text: string, reason: string): [string, string] => [`${head}void f() { ${text} }\n`, reason];

describe("a secret in C++", () => {
  table(
    { name: "API_KEY", languageId: "cpp", path: "a.cpp" },
    [
      [
        '#include <string>\n\nconst std::string k = "⟦s3cret⟧";\n',
        `#include <cstdlib>\n#include <string>\n\nconst std::string k = ${key};\n`,
      ],
      [
        '#include "a.h"\n\n#include <algorithm>\n#include <string>\n\nauto k = "⟦s3cret⟧";\n',
        `#include "a.h"\n\n#include <algorithm>\n#include <cstdlib>\n#include <string>\n\nauto k = ${key};\n`,
      ],
      body('headers["x"] = "⟦s3cret⟧";', `headers["x"] = ${key};`),
      body('auto k = "⟦s3cret⟧"s;', `auto k = std::string(${key});`),
      body('std::string k = "Bearer ⟦s3cret⟧;";', `std::string k = std::string("Bearer ") + ${key} + ";";`),
      body('std::string k = "⟦s3cret⟧;";', `std::string k = ${key} + std::string(";");`),
      body('g(x + "Bearer ⟦s3cret⟧");', `g(x + (std::string("Bearer ") + ${key}));`),
      body('std::cout << "a ⟦s3cret⟧" << std::endl;', `std::cout << "a " << ${key} << std::endl;`),
      body('g(std::format("{} ⟦s3cret⟧ {:>4}", 1, 2));', `g(std::format("{} {} {:>4}", 1, ${key}, 2));`),
      body('static const char* k = "⟦s3cret⟧";', `static const char* k = ${key};`),
    ],
    [
      refused('constexpr const char* k = "⟦s3cret⟧";', "constant"),
      refused('static constexpr std::string_view k{"⟦s3cret⟧"};', "constant"),
      [`${head}constexpr auto f() { if (x) { return "⟦s3cret⟧"; } return ""; }\n`, "constant"],
      refused('g<"⟦s3cret⟧">();', "constant"),
      refused('char k[] = "⟦s3cret⟧";', "constant"),
      refused('static_assert(true, "⟦s3cret⟧");', "constant"),
      [`${head}[[deprecated("⟦s3cret⟧")]] void f();\n`, "annotation"],
      [`${head}extern "⟦s3cret⟧" void f();\n`, "not-an-expression"],
      refused('auto k = "⟦s3cret⟧"_key;', "not-an-expression"),
      refused('EXPECT_EQ(k, "⟦s3cret⟧");', "not-an-expression"),
      refused('auto k = {"a", "⟦s3cret⟧"};', "no-interpolation"),
      refused('for (auto k : {"a", "⟦s3cret⟧"}) g(k);', "no-interpolation"),
      refused('std::vector v{"a", "⟦s3cret⟧"};', "no-interpolation"),
      refused('auto k = "Bearer ⟦s3cret⟧";', "no-interpolation"),
      refused('g("Bearer ⟦s3cret⟧");', "no-interpolation"),
      refused('auto k = "Bearer ⟦s3cret⟧"sv;', "no-interpolation"),
      refused('g(u8R"(⟦s3cret⟧)");', "bytes"),
    ],
  );
});
