import { table } from "./marked";

describe("a secret in a Gradle script in Kotlin", () => {
  const read = 'System.getenv("API_TOKEN").orEmpty()';
  table(
    { languageId: "kotlin", path: "app/build.gradle.kts" },
    [
      ['credentials { password = "⟦s3cret⟧" }', `credentials { password = ${read} }`],
      ['val token: String = "⟦s3cret⟧"', `val token: String = ${read}`],
      ['extra["k"] = "a:⟦s3cret⟧"', `extra["k"] = "a:\${${read}}"`],
      ['token.set("⟦s3cret⟧".trim() + "a")', `token.set(${read}.trim() + "a")`],
      ['const val TOKEN = "⟦s3cret⟧"', `val TOKEN = ${read}`],
    ],
    [
      ['plugins { id("a") version "⟦s3cret⟧" }', "no-interpolation"],
      ['@Suppress("⟦s3cret⟧")\nval a = 1', "annotation"],
    ],
  );
  table(
    { languageId: "kotlin", path: "run.main.kts" },
    [['val k = "⟦s3cret⟧"', 'val k = System.getenv("API_TOKEN") ?: error("API_TOKEN is not set")']],
    [],
  );
});
