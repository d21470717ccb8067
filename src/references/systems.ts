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

const isC = ({ languageId, path, text }: Place): boolean =>
  /\.c$/i.test(path) || languageId === "c" || (/\.h$/i.test(path) && !onlyCpp.test(text));

/**
 * Sources: https://doc.rust-lang.org/std/env/fn.var.html, https://en.cppreference.com/w/c/program/getenv,
 * https://developer.apple.com/documentation/foundation/processinfo/environment,
 * https://api.dart.dev/dart-io/Platform/environment.html
 */
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
