import { strict as assert } from "node:assert";
import { moveMarked, table } from "./marked";

describe("a secret in a unit of systemd", () => {
  const at = { languageId: "plaintext", path: "deploy/shop.service" };
  const unit = (lines: string): string =>
    `[Service]\nUser=shop\nWorkingDirectory=/srv/shop\n${lines}\nExecStart=/bin/a\n`;
  const file = "EnvironmentFile=/srv/shop/.env";
  table(
    at,
    [
      [unit("Environment=STRIPE_KEY=⟦s3cret⟧"), unit(file)],
      [unit('Environment="STRIPE_KEY=⟦s3 cret #1⟧"'), unit(file)],
      [unit("Environment=A=b 'STRIPE_KEY=⟦s3%%cret⟧' C=d"), unit(`${file}\nEnvironment=A=b C=d`)],
      [unit("Environment=STRIPE_KEY=⟦s3cret⟧ A=b"), unit(`${file}\nEnvironment=A=b`)],
      [unit(`${file}\nEnvironment=STRIPE_KEY=⟦s3cret⟧`), unit(file)],
      [
        "[Service]\r\nWorkingDirectory=%h/shop/\r\nEnvironment=STRIPE_KEY=⟦s3cret⟧",
        "[Service]\r\nWorkingDirectory=%h/shop/\r\nEnvironmentFile=%h/shop/.env",
      ],
    ],
    [
      ["[Service]\nEnvironment=STRIPE_KEY=⟦s3cret⟧\n", "no-interpolation"],
      [unit("ExecStartPre=/bin/login ⟦s3cret⟧"), "no-interpolation"],
      [unit('Environment="A=Bearer ⟦s3cret⟧"'), "no-interpolation"],
      [unit("Environment=STRIPE_KEY=⟦s3%hcret⟧"), "run-time-value"],
      [unit('Environment="STRIPE_KEY=⟦s3\\x41cret⟧"'), "run-time-value"],
      [unit(`Environment="STRIPE_KEY=⟦s3'cret⟧"`), "value-rewritten"],
      [unit("Environment=STRIPE_KEY=⟦s3cret⟧\nEnvironment=STRIPE_KEY=b"), "name-taken"],
      [unit("Environment=A=b \\\n  STRIPE_KEY=⟦s3cret⟧"), "not-a-string"],
      [unit("# Environment=STRIPE_KEY=⟦s3cret⟧"), "in-comment"],
    ],
  );
  table({ ...at, path: "cron.d/shop" }, [], [["* * * * * root K=⟦s3cret⟧ /bin/a\n", "no-interpolation"]]);

  it("reaches the unit in the file that it reads", () => {
    const outcome = moveMarked({ ...at, text: unit("Environment=STRIPE_KEY=⟦s3cret⟧") });
    assert.ok(outcome.kind === "moved");
    assert.equal(outcome.env, "STRIPE_KEY=s3cret\n");
    assert.equal(
      outcome.command,
      'grep "^STRIPE_KEY=" .env | sudo sh -c "umask 077; cat >> /srv/shop/.env"; sudo systemctl daemon-reload',
    );
  });
});
