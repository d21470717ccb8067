import { table } from "../marked";

const read = '(or (System/getenv "API_KEY") (throw (ex-info "API_KEY is not set" {})))';

describe("a secret in Clojure", () => {
  table(
    { name: "API_KEY", languageId: "clojure", path: "a.clj" },
    [
      ['(def k "⟦s3cret⟧")', `(def k ${read})`],
      ['(def k "Told." "⟦s3cret⟧")', `(def k "Told." ${read})`],
      ['(def ^:private ^:const k "⟦s3cret⟧")', `(def ^:private k ${read})`],
      ['(a "k=⟦s3cret⟧;")', `(a (str "k=" ${read} ";"))`],
      ['[a"⟦s3cret⟧"b]', `[a${read}b]`],
      ['(case a "b" "⟦s3cret⟧" "c")', `(case a "b" ${read} "c")`],
      ['(case a \\( "⟦s3cret⟧" #"[(]" 1)', `(case a \\( ${read} #"[(]" 1)`],
      ['(case a "b" "c" "⟦s3cret⟧")', `(case a "b" "c" ${read})`],
      ['#:a{:k "⟦s3cret⟧"}', `#:a{:k ${read}}`],
      ['(a #"\\"" \\" "⟦s3cret⟧") ; "', `(a #"\\"" \\" ${read}) ; "`],
    ],
    [
      ['(defn a "⟦s3cret⟧" [b] b)', "not-an-expression"],
      ['(def a "⟦s3cret⟧" 1)', "not-an-expression"],
      ['(defprotocol A (b [c] "⟦s3cret⟧"))', "not-an-expression"],
      ['(ns a "⟦s3cret⟧")', "not-an-expression"],
      ['(def a \'("b" "⟦s3cret⟧"))', "not-an-expression"],
      ['(defmacro a [] `(b "⟦s3cret⟧"))', "not-an-expression"],
      ['(def ^{:k "⟦s3cret⟧"} a 1)', "annotation"],
      ['(def a #inst "⟦s3cret⟧")', "constant"],
      ['(def a #my.Record{:k "⟦s3cret⟧"})', "constant"],
      ['(case a "⟦s3cret⟧" 1 2)', "constant"],
      ['(case a ("b" "⟦s3cret⟧") 1 2)', "constant"],
      ['(case a \\( "b" "⟦s3cret⟧" 2)', "constant"],
      ['(re-find #"⟦s3cret⟧" a)', "not-a-string"],
      ['; "⟦s3cret⟧"', "in-comment"],
    ],
  );
  table(
    { name: "API_KEY", languageId: "clojure", path: "a.edn" },
    [],
    [['{:k "⟦s3cret⟧"}', "no-interpolation"]],
  );
  table(
    { name: "API_KEY", languageId: "clojure", path: "a.cljs" },
    [],
    [['(def k "⟦s3cret⟧")', "client-bundle"]],
  );
});

describe("a secret in a Leiningen project", () => {
  table(
    { name: "API_KEY", languageId: "clojure", path: "x/project.clj" },
    [
      [
        '(defproject a "1" :repositories [["b" {:password "⟦s3cret⟧"}]])',
        '(defproject a "1" :repositories [["b" {:password ~(System/getenv "API_KEY")}]])',
      ],
      [
        '(defproject a "1" :jvm-opts ["-Dk=⟦s3cret⟧"])',
        '(defproject a "1" :jvm-opts [~(str "-Dk=" (System/getenv "API_KEY"))])',
      ],
      ['(defproject a "1" :k ~(b "⟦s3cret⟧"))', '(defproject a "1" :k ~(b (System/getenv "API_KEY")))'],
      ['(def k "⟦s3cret⟧")', '(def k (System/getenv "API_KEY"))'],
    ],
    [],
  );
});
