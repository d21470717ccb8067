import type { Place, Reference } from "./reference";

/** Firmware: what stands here is in every device. */
const firmware =
  /^[ \t]*#[ \t]*include[ \t]*[<"](?:Arduino|WiFi\w*|ESP8266WiFi|esp_\w+|freertos\/\w+)\.h[>"]/m;

/** What C++ has and C has not, for headers that say nothing by their names. */
const onlyCpp =
  /\b(?:namespace|template|class|using|typename|constexpr|nullptr)\b|::|#[ \t]*include[ \t]*<\w+>/;

const isC = ({ languageId, path, text }: Place): boolean =>
  /\.c$/i.test(path) || languageId === "c" || (/\.h$/i.test(path) && !onlyCpp.test(text));

/** Sources: https://doc.rust-lang.org/std/env/fn.var.html, https://en.cppreference.com/w/c/program/getenv */
export const systems: readonly Reference[] = [
  {
    family: "rust",
    languages: ["rust"],
    files: /\.rs$/,
    expression: (name) => `std::env::var("${name}").expect("${name} is not set")`,
    loaders: ["shell"],
  },
  {
    family: "cpp",
    languages: ["c", "cpp", "arduino"],
    files: /\.ino$/i,
    where: ({ path, text }) => /\.ino$/i.test(path) || firmware.test(text),
    none: "client-bundle",
    expression: (name) => `std::getenv("${name}")`,
    loaders: ["shell"],
  },
  {
    family: "c",
    languages: ["c", "cpp"],
    files: /\.[ch]$/i,
    where: isC,
    expression: (name) => `getenv("${name}")`,
    module: "stdlib.h",
    loaders: ["shell"],
  },
  {
    family: "cpp",
    languages: ["cpp", "cuda-cpp"],
    files: /\.(?:cc|cpp|cxx|c\+\+|h|hh|hpp|hxx|ipp|cu|cuh)$/i,
    expression: (name) => `std::getenv("${name}")`,
    module: "cstdlib",
    loaders: ["shell"],
  },
];
