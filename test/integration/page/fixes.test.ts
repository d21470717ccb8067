import { strict as assert } from "node:assert";
import { openWindow } from "../../host/open";
import type { EditorWindow } from "../../host/window";
import { stripeKey } from "../secrets";

interface Program {
  readonly language: string;
  readonly file: string;
  /** The program with `SECRET` for the literal's inside, and what it is after the fix with the name `NAME`. */
  readonly written: string;
  readonly fixed: string;
  /** Where the literal stands. */
  readonly line: number;
}

const programs: readonly Program[] = [
  {
    language: "TypeScript",
    file: "pay.ts",
    written: 'export const currency = "eur";\nexport const stripeKey = "SECRET";\n',
    fixed: 'export const currency = "eur";\nexport const stripeKey = process.env.NAME!;\n',
    line: 2,
  },
  {
    language: "Go",
    file: "pay.go",
    written:
      'package pay\n\nimport "fmt"\n\nfunc Pay() {\n\tstripeKey := "SECRET"\n\tfmt.Println(stripeKey)\n}\n',
    fixed:
      'package pay\n\nimport "fmt"\nimport "os"\n\nfunc Pay() {\n\tstripeKey := os.Getenv("NAME")\n\tfmt.Println(stripeKey)\n}\n',
    line: 6,
  },
  {
    language: "Java",
    file: "Pay.java",
    written: 'class Pay {\n  private final String stripeKey = "SECRET";\n}\n',
    fixed:
      'import java.util.Objects;\n\nclass Pay {\n  private final String stripeKey = Objects.requireNonNull(System.getenv("NAME"), "NAME is not set");\n}\n',
    line: 2,
  },
];

describe("the fix as a person does it", () => {
  for (const { language, file, written, fixed, line } of programs) {
    describe(`in ${language}`, () => {
      const secret = stripeKey();
      const source = written.replace("SECRET", secret);
      const files = {
        [file]: source,
        ".env": "PORT=3000\n",
        ".env.example": "PORT=\n",
        ".gitignore": ".env\n",
      };
      const named = (name: string): string => fixed.replaceAll("NAME", name);
      let window: EditorWindow;

      before(async () => {
        window = await openWindow({ workspace: files });
        await window.openFile(file);
        await window.squiggles().first().waitFor();
      });
      after(() => window?.close());

      it("is offered by the light bulb, chosen, and renamed in the box that opens", async () => {
        await window.goTo(line, source.split("\n")[line - 1]!.indexOf(secret) + 3);
        const titles = await window.lightBulb();
        assert.ok(!titles.join("\n").includes(secret), "the value stands in the menu");
        await window.chooseQuickFix("Move secret to .env as STRIPE_KEY");
        await window.rename("STRIPE_KEY", "PAYMENT_KEY");
        await window.waitForText("PAYMENT_KEY");
      });

      it("is on the disk after saving", async () => {
        await window.saveAll({
          [file]: named("PAYMENT_KEY"),
          ".env": `PORT=3000\nPAYMENT_KEY=${secret}\n`,
          ".env.example": "PORT=\nPAYMENT_KEY=\n",
        });
      });

      it("is undone, name and move, and every file is as it was", async () => {
        await window.openFile(file);
        await window.press("Mod+Z");
        await window.waitForText("STRIPE_KEY");
        await window.press("Mod+Z");
        await window.waitForText(secret);
        await window.saveAll({ [file]: source, ".env": "PORT=3000\n" });
      });

      it("is done again by redo", async () => {
        await window.openFile(file);
        await window.press("Mod+Shift+Z");
        await window.waitForText("STRIPE_KEY");
        await window.press("Mod+Shift+Z");
        await window.waitForText("PAYMENT_KEY");
        await window.saveAll({
          [file]: named("PAYMENT_KEY"),
          ".env": `PORT=3000\nPAYMENT_KEY=${secret}\n`,
        });
      });
    });
  }
});
