import type { JvmFamily } from "../references/reference";
import { lexClojure } from "./literals/clojure";
import { lexGroovy } from "./literals/groovy";
import { lexJava } from "./literals/java";
import { lexKotlin } from "./literals/kotlin";
import { lexScala } from "./literals/scala";
import { clojureReplacement } from "./replace/clojure";
import { groovyReplacement } from "./replace/groovy";
import { javaReplacement } from "./replace/java";
import { jenkinsReplacement } from "./replace/jenkins";
import type { Notation } from "./replace/kinds";
import { kotlinReplacement } from "./replace/kotlin";
import { scalaReplacement } from "./replace/scala";

/** The languages of the Java virtual machine. */
export const jvmNotations: Readonly<Record<JvmFamily, Notation>> = {
  java: { lex: lexJava, replace: javaReplacement },
  groovy: { lex: lexGroovy, replace: groovyReplacement },
  jenkins: { lex: lexGroovy, replace: jenkinsReplacement },
  clojure: { lex: lexClojure, replace: clojureReplacement },
  scala: { lex: lexScala, replace: scalaReplacement },
  kotlin: { lex: lexKotlin, replace: kotlinReplacement },
};
