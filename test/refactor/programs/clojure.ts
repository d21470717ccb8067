import { has, json, type Language, sourced } from "./program";

const unicode = (value: string): string =>
  Array.from(
    { length: value.length },
    (_, i) => `\\u${value.charCodeAt(i).toString(16).padStart(4, "0")}`,
  ).join("");
const octal = (value: string): string =>
  value.replace(/[\0-\x7f]/g, (unit) => `\\${unit.charCodeAt(0).toString(8).padStart(3, "0")}`);
/** With its lines as they are. */
const lines = (value: string): string => value.replace(/["\\]/g, "\\$&");

export const clojure: Language = {
  id: "clojure",
  file: "program.clj",
  shapes: [
    { name: "quoted", write: (id, value) => `(def ${id} "⟦${json(value)}⟧")` },
    {
      name: "documented",
      write: (id, value) => `(def ^:private ${id} "It is \\"here\\"." "⟦${json(value)}⟧") ; it's "here`,
    },
    { name: "constant", write: (id, value) => `(def ^:const ${id} "⟦${json(value)}⟧")` },
    { name: "inside", write: (id, value) => `(def ${id} "Bearer ⟦${json(value)}⟧;")` },
    { name: "at the end", write: (id, value) => `(def ${id} "Bearer ⟦${json(value)}⟧")` },
    { name: "joined", write: (id, value) => `(def ${id} (str \\" "a" "⟦${json(value)}⟧" \\a 1))` },
    { name: "bound", write: (id, value) => `(def ${id} (let [k "⟦${json(value)}⟧"] k))` },
    {
      name: "default",
      write: (id, value) =>
        `(defn f-${id} "Says." [& {:keys [key] :or {key "⟦${json(value)}⟧"}}] key)\n(def ${id} (f-${id}))`,
    },
    { name: "map entry", write: (id, value) => `(def ${id} (get {"key","⟦${json(value)}⟧"} "key"))` },
    { name: "threaded", write: (id, value) => `(def ${id} (-> "⟦${json(value)}⟧" (str "!")))` },
    { name: "called", write: (id, value) => `(def ${id} (.concat "<⟦${json(value)}⟧" ">"))` },
    { name: "branch", write: (id, value) => `(def ${id} (case "a" "b" "" ("c" "a") "⟦${json(value)}⟧" ""))` },
    { name: "default branch", write: (id, value) => `(def ${id} (case "a" "b" "" "⟦${json(value)}⟧"))` },
    { name: "lambda", write: (id, value) => `(def ${id} (#(str % "⟦${json(value)}⟧") #_"no" "x"))` },
    {
      name: "beside a pattern",
      write: (id, value) => `(def ${id} (clojure.string/replace "<⟦${json(value)}⟧" #"^<\\"?" "k"))`,
    },
    { name: "over lines", write: (id, value) => `(def ${id} "⟦${lines(value)}⟧")` },
    { name: "inside, over lines", write: (id, value) => `(def ${id} "{\\"k\\":\n  ⟦${lines(value)}⟧\n}")` },
    { name: "unicode escapes", write: (id, value) => `(def ${id} "⟦${unicode(value)}⟧")` },
    { name: "octal escapes", write: (id, value) => `(def ${id} "<⟦${octal(value)}⟧>")` },
  ],
  program: (statements, ids) =>
    [
      "(ns program (:require [clojure.string]) (:import (java.util Base64)))\n\n",
      statements.join("\n"),
      `\n(defn encode [value] (str \\" (.encodeToString (Base64/getEncoder) (.getBytes value "UTF-8")) \\"))\n`,
      `(println (str "[" (clojure.string/join "," (map encode [${ids.join(" ")}])) "]"))\n`,
    ].join(""),
  base64: true,
  run: (folder) =>
    has("clojure", "-e", "1") ? sourced(folder, "clojure", `${folder}/program.clj`) : ["clojure"],
};
