import { pathIn } from "./project";
import type { Place, Reference } from "./reference";

/** Firmware: what stands here is in every device. */
const firmware =
  /^[ \t]*#[ \t]*include[ \t]*[<"](?:Arduino|WiFi\w*|ESP8266WiFi|esp_\w+|freertos\/\w+)\.h[>"]/m;

/** What C++ has and C has not, for headers that say nothing by their names. */
const onlyCpp =
  /\b(?:namespace|template|class|using|typename|constexpr|nullptr)\b|::|#[ \t]*include[ \t]*<\w+>/;

const swiftValue = (name: string): string => `ProcessInfo.processInfo.environment["${name}"]!`;

/** Apps for Apple's devices, which are handed out with all that is in them; a package by itself is no app. */
function isApp({ text, project }: Place): boolean {
  const files = [...project.files];
  return (
    /^[ \t]*(?:@\w+[ \t]+)*import[ \t]+(?:UIKit|SwiftUI|AppKit|Cocoa|WatchKit|WidgetKit|TVUIKit|ActivityKit)\b/m.test(
      text,
    ) ||
    (files.some((name) =>
      /\.xc(?:odeproj|workspace)$|^(?:Info\.plist|Podfile|Cartfile|project\.pbxproj)$/.test(name),
    ) &&
      !files.includes("Package.swift"))
  );
}

const dartValue = (name: string): string => `Platform.environment['${name}']!`;

/** Apps, on devices or in a browser. */
function isFlutter({ text, project }: Place): boolean {
  const manifest = project.manifests.get("pubspec.yaml") ?? "";
  return (
    /^[ \t]*(?:sdk:[ \t]*flutter|flutter:)[ \t]*(?:#.*)?$/m.test(manifest) ||
    /^[ \t]*import[ \t]+["'](?:package:(?:flutter|web)\/|dart:(?:html|js|js_interop|ui)\b)/m.test(text)
  );
}

/** https://docs.rust-embedded.org/book/intro/no-std.html, be it only without one of the crate's features */
const noStd = /^[ \t]*#!\[\s*(?:no_std|cfg_attr\s*\([^\]]*\bno_std)\b/m;
/** https://crates.io/category_slugs */
const noStdCategory = /^[ \t]*categories\s*=\s*\[[^\]]*["']no-std\b/m;
/** What Cargo makes programs of their own of: https://doc.rust-lang.org/cargo/guide/project-layout.html */
const ownPrograms = /^\/(?:build\.rs$|src\/main\.rs$|src\/bin\/|(?:tests|benches|examples)\/)/;

/** Whether a file of Rust belongs to a crate that works without the standard library, by its root or its manifest. */
function isNoStd({ path, text, project }: Place): boolean {
  if (noStd.test(text)) return true;
  if (ownPrograms.test(pathIn(project, path))) return false;
  const { manifests } = project;
  return noStd.test(manifests.get("lib.rs") ?? "") || noStdCategory.test(manifests.get("Cargo.toml") ?? "");
}

const rust: Reference = {
  family: "rust",
  languages: ["rust"],
  files: /\.rs$/,
  expression: (name) => `std::env::var("${name}").expect("${name} is not set")`,
  loaders: ["shell"],
};

const isC = ({ languageId, path, text }: Place): boolean =>
  /\.c$/i.test(path) || languageId === "c" || (/\.h$/i.test(path) && !onlyCpp.test(text));

/**
 * Sources: https://doc.rust-lang.org/std/env/fn.var.html, https://en.cppreference.com/w/c/program/getenv,
 * https://developer.apple.com/documentation/foundation/processinfo/environment,
 * https://api.dart.dev/dart-io/Platform/environment.html
 */
export const systems: readonly Reference[] = [
  { ...rust, where: isNoStd, none: "no-environment" },
  rust,
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
  {
    family: "swift",
    languages: ["swift"],
    files: /\.swift$/,
    where: isApp,
    none: "client-bundle",
    expression: swiftValue,
    loaders: ["shell"],
  },
  {
    family: "swift",
    languages: ["swift"],
    files: /\.swift$/,
    expression: swiftValue,
    inside: (name, quote) => `\\${/^#*/.exec(quote)![0]}(${swiftValue(name)})`,
    module: "Foundation",
    loaders: ["shell"],
  },
  {
    family: "dart",
    languages: ["dart"],
    files: /\.dart$/,
    where: isFlutter,
    none: "client-bundle",
    expression: dartValue,
    loaders: ["shell"],
  },
  {
    family: "dart",
    languages: ["dart"],
    files: /\.dart$/,
    expression: dartValue,
    inside: (name) => `\${${dartValue(name)}}`,
    module: "dart:io",
    loaders: ["shell"],
  },
];
