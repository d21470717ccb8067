import { strict as assert } from "node:assert";
import * as checks from "../../src/engine/checks";

type Groups = Readonly<Record<string, string | undefined>>;

function passes(check: checks.Check, value: string, groups: Groups = {}): boolean {
  return check.passes(value, {
    text: value,
    start: 0,
    end: value.length,
    path: "",
    groups: { ...groups, value },
  });
}

/** One test per value, so that a failure names it. */
function table(
  check: checks.Check,
  good: readonly string[],
  bad: readonly string[],
  groups: Groups = {},
): void {
  describe(check.name, () => {
    for (const value of good) {
      it(`passes ${JSON.stringify(value)}`, () => assert.equal(passes(check, value, groups), true));
    }
    for (const value of bad) {
      it(`refuses ${JSON.stringify(value)}`, () => assert.equal(passes(check, value, groups), false));
    }
  });
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const hash = "0123456789abcdef0123456789abcdef01234567";

describe("checks", () => {
  table(checks.entropy(2), ["abcd", "abcdefgh"], ["aabb", "", "aaaa"]);
  table(checks.length(3, 5), ["abc", "abcde"], ["ab", "abcdef", ""]);
  table(checks.classes(3), ["aB1", "a-B"], ["ab1", "AB", ""]);
  table(checks.alphabet(/[a-f]/), ["abc", ""], ["abg", "ab c", "ä"]);
  table(checks.random, ["kXqZvTbWnMpR"], ["access_token"]);
  table(
    checks.notUuid,
    ["0b7a3f5e51c24a0d9d6f0123456789ab", "x"],
    ["0b7a3f5e-51c2-4a0d-9d6f-0123456789ab", "0B7A3F5E-51C2-4A0D-9D6F-0123456789AB"],
  );
  table(checks.notDigest, [hash.slice(1), "zz"], [hash, hash.slice(8), "sha512-abc", "sha256:0a"]);

  describe("crc32Base62", () => {
    // A vector of https://github.com/therootcompany/base62-token.js, made for documentation.
    const token = ["ghp", "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17"].join("_");

    it("passes a published vector and refuses it with any character changed", () => {
      assert.ok(passes(checks.crc32Base62, token));
      for (let i = 4; i < token.length; i++) {
        const other = token[i] === "A" ? "B" : "A";
        assert.ok(!passes(checks.crc32Base62, token.slice(0, i) + other + token.slice(i + 1)), String(i));
      }
    });

    it("refuses what is too short to have a checksum", () => {
      for (const value of ["", "ghp_", "ghp_0mLq17", "abc"]) assert.ok(!passes(checks.crc32Base62, value));
    });
  });

  describe("crc32Base36", () => {
    it("takes the whole token before the last seven characters", () => {
      // CRC-32 of "123456789" is 0xCBF43926.
      const sum = (0xcbf43926).toString(36).padStart(7, "0");
      assert.ok(passes(checks.crc32Base36, `123456789${sum}`));
      assert.ok(!passes(checks.crc32Base36, `123456788${sum}`));
      assert.ok(!passes(checks.crc32Base36, ""));
    });
  });

  const header = encode({ alg: "ES256" });
  table(
    checks.jwt,
    [`${header}.${encode({ sub: "a" })}.c2ln`, `ghs_1_${header}.${encode({})}.c2ln`],
    [
      `${encode({ typ: "JWT" })}.${encode({})}.s`,
      `${header}.e30x!.s`,
      `${header}`,
      "",
      `${header}.${encode(1)}.s`,
    ],
  );
  table(
    checks.jwtClaim("role", "admin"),
    [`${header}.${encode({ role: "admin" })}.s`],
    [`${header}.${encode({ role: "user" })}.s`, `${header}.${encode({})}.s`, "x"],
  );
  table(checks.base64Decodes(3, "k-"), ["k-AAAA", "k-AAAAAA=="], ["k-AAA", "k-AA?A", "k-"]);
  table(
    checks.base64Json(["a", "b"], "t_"),
    [`t_${encode({ a: 1, b: 2 })}_sig`],
    [`t_${encode({ a: 1 })}`, "t_", "t_e30"],
  );
  table(
    checks.macaroon("p-", "pypi.org"),
    [
      `p-${Buffer.from("\x02\x01\x08pypi.org\x02\x01a\x00").toString("base64url")}`,
      `p-${Buffer.from("0016location pypi.org\n").toString("base64url")}`,
    ],
    [`p-${Buffer.from("\x02\x01\x08test.org").toString("base64url")}`, "p-", "p-!!!!"],
  );
  table(
    checks.basicCredentials,
    ["a:b7", "user:päss", ":x9"].map((text) => Buffer.from(text).toString("base64")),
    [
      ...["user:password", "user:", "nocolon", "a:\x00b"].map((text) => Buffer.from(text).toString("base64")),
      "?",
    ],
  );
  table(
    checks.snowflake,
    [`${Buffer.from("123456789012345678").toString("base64url")}.a.b`],
    [`${Buffer.from("12345").toString("base64url")}.a.b`, "", "MTIz"],
  );

  describe("pem", () => {
    const dashes = "-".repeat(5);
    const wrap = (body: string, label = "PRIVATE KEY"): string =>
      `${dashes}BEGIN ${label}${dashes}${body}${dashes}END ${label}${dashes}`;
    const der = Buffer.concat([Buffer.from([0x30, 0x82]), Buffer.alloc(60, 7)]).toString("base64");

    for (const [how, body] of [
      ["on lines", `\n${der.slice(0, 40)}\n${der.slice(40)}\n`],
      ["with Windows line ends and indented", `\r\n  ${der.slice(0, 40)}\r\n  ${der.slice(40)}\r\n  `],
      ["with escaped line ends", `\\n${der.slice(0, 40)}\\n${der.slice(40)}\\n`],
      ["with doubly escaped line ends", `\\\\n${der}\\\\n`],
      ["on one line", ` ${der} `],
      ["in literals put together", `\\n" +\n  "${der.slice(0, 40)}\\n" +\n  "${der.slice(40)}\\n" +\n  "`],
      ["in a comment", `\n# ${der.slice(0, 40)}\n# ${der.slice(40)}\n# `],
      ["encrypted", `\nProc-Type: 4,ENCRYPTED\nDEK-Info: DES,00\n\n${"QUJD".repeat(20)}\n`],
    ] as const) {
      it(`passes a key ${how}`, () => assert.ok(passes(checks.pem, wrap(body))));
    }

    for (const [what, body] of [
      ["words", "\nyour key goes here\n"],
      ["an ellipsis", "\nMIIE...\n"],
      ["too little", "\nMIIB\n"],
      ["base64 of something else", `\n${"QUJD".repeat(20)}\n`],
    ] as const) {
      it(`refuses ${what}`, () => assert.ok(!passes(checks.pem, wrap(body))));
    }
  });

  table(
    checks.notPlaceholder,
    ["summer24", "hunter2", "my-cat-tom", "secret123", "kXqR9Tb...ZvT", "examples-of-1", "s3cr3t-example-7"],
    [
      ...[
        "",
        "xxxx",
        "XXXX-XXXX",
        "****",
        "sk-xxxxxxxx",
        "abc...",
        "Lou...bzg==",
        "DO_NOT_LOG_ITEM",
        "changeme",
        "CHANGE_ME",
        "REPLACE_ME",
        "todo",
      ],
      ...["your_api_key_here", "YourPassword", "<password>", "<your key>", "[token]", "__KEY__", "%%TOKEN%%"],
      ...[
        "example",
        "my-secret-token",
        "null",
        "none",
        "password",
        "00000000",
        "aaaaaa",
        "abababab",
        "•••••",
      ],
    ],
  );
  table(checks.notPlaceholder, ["token-7kXq"], ["refresh_token_456", "123-key", "my-token-1"], {
    name: "api_token",
  });
  table(checks.notPlaceholder, ["pass123", "secret7"], [], { name: "password" });
  table(
    checks.notSequence,
    ["hunter2", "abd", "a1b2c3", "123456"],
    ["0123456789abcdef", "abcdefghijklmnop", "qwertyuiopasdfgh"],
  );
  table(checks.notSequence, ["hunter2"], ["123456", "abcdef", "qwertyuiop", "987654"], { name: "token" });
  table(
    checks.notReference,
    ["pa$$word", "$5 and #1", "50%", "q4{n73m}eJ", "a{b}c", "vault", "envelope7", "p${"],
    [
      ...[
        "share-{account_id}-{user.name!r}",
        "[%key_id:588648337%]",
        "secret_{str(uuid4())[0:6]}",
        "{team_id or ''}",
        "$k8ssecret:clientsecret",
        "__encrypt__HwvT4Rviwn==:f+Yh",
        "Encrypted 2be98afc86aa7f2e",
        "{$ZABBIX.TOKEN}",
        "%s:%s",
        "$dir/private/ca.key",
        "$PASSWORD",
        "${PASSWORD}",
        "x-${A}-y",
        "$(cat f)",
        "{{ password }}",
        "{% p %}",
        "<%= p %>",
        "#{p}",
      ],
      ...[
        "%PASSWORD%",
        "%s",
        "%(pass)s",
        "{0}",
        "{name}",
        "op://v/i/f",
        "vault:secret/x#y",
        "ENC[AES256,data]",
      ],
      ...[
        "encrypted:abc",
        "{cipher}abc",
        "!Ref X",
        "process.env.X",
        'os.environ["X"]',
        "var.password",
        "?",
        ":pw",
      ],
    ],
  );
  table(
    checks.notProse,
    ['it\'s "quoted" #1 $5', "summer24", "a 1 2 3", "one"],
    [
      "Enter your password",
      "Mot de passe",
      "Password (at least 8 characters)",
      'The "pass" statement\\n',
      "two words",
      "---- NOT A KEY ----",
    ],
  );
  table(
    checks.notCode,
    ["summer24", "p(a)ss1)", "a.b.c1", "#1-fan7", "!@#$%^&*", "x == 7"],
    [
      ...[
        "getPassword()",
        "bytes,1,opt,name=key,proto3",
        "{ model, field }",
        "'+t.secret+'",
        "snmp_key,",
        "string|not_empty",
        "UPDATE users SET pass = 1",
        "package.module:Class",
        "telegraf.*",
        "authlib>=1.0.0",
        "ROOT,SQLALCHEMY",
        "hasher.encode(value, salt",
        "0x20000000",
        "str(get(value))",
        "new Secret(x);",
        "config.auth.password",
        "user->password",
        "A::B",
      ],
      ...[
        'args["password"]',
        "#password",
        ".field-name",
        "input[name=pw]",
        "//input[1]",
        "^[a-z]+$",
        "<b>x</b>",
      ],
      ...[
        " + value + ",
        ", ",
        "^1.2.3",
        "1.3.6.1.5.5.7",
        "%s:%s",
        "\\u3299\\ufe0f",
        "-----BEGIN PRIVATE KEY-----",
      ],
    ],
  );
  table(
    checks.notCode,
    ["1979-summer", "12_rabbits", "MFkwxyz"],
    ["1979-05-27T07:32:00Z", "2026-11-24", "9_224_617.445_991", "\\x1b[32mPASS", `0x${"6B17".repeat(10)}`],
  );
  table(
    checks.notLocation,
    ["summer24", "ab/cd", "https://u:p@host", "/9j4AAQ/Sk1ZJRg8B"],
    [
      "urn:k8s:secret:tls:key",
      "%2Ftests%2Fca.key",
      "jdbc:db2://host:50000",
      "/run/secrets/db",
      "/home/ann/work/app/target/app-4.3.0-SNAPSHOT",
      "./key.pem",
      "C:\\keys\\a.txt",
      "config/app.json",
      "https://host/path",
      "~/keys/id",
    ],
  );
});

describe("kindOfName", () => {
  const kinds: readonly (readonly [checks.NameKind, string])[] = [
    [
      "password",
      "password dbPassword DB_PASS spring.datasource.password passwd user-pwd passphrase password2 dbpassword",
    ],
    [
      "password",
      "PASSWORD_PROD smtpPassDefault sshPassphraseB64 admin.password.value passwordField.text senha",
    ],
    [
      "secret",
      "apiKey API_KEY secret client-secret signing.key encryptionKey SECRET_KEY_BASE mnemonic creds",
    ],
    [
      "secret",
      "privateKey stripeSecretKey webhookSecret jwtSecret clientSecretValue myapikey accessToken auth_token stripe_key",
    ],
    ["token", "token bearer github.token csrfToken2x_token"],
    ["loose", "key auth _auth salt mapsKey PASSWORD_ALICE apiKeyStripe sessionid_sid"],
    [
      undefined,
      "passwordField password_hash passwordLabel tokenUrl token_type secretName keyId publicKey maxTokens",
    ],
    [
      undefined,
      "tokenizer author authority bypass compass keyboard monkey passage nextToken csrf_token resetPassword",
    ],
    [undefined, "primaryKey cacheKey foreign_key passport credentialsProvider showPassword allPass"],
  ];
  for (const [kind, names] of kinds) {
    for (const name of names.split(" ")) {
      it(`sees ${kind ?? "no secret"} in ${name}`, () => assert.equal(checks.kindOfName(name), kind));
    }
  }
});

describe("checks of the name", () => {
  it("asks for the kind", () => {
    assert.ok(passes(checks.namedLike("password"), "x", { name: "dbPassword" }));
    assert.ok(!passes(checks.namedLike("password"), "x", { name: "apiKey" }));
    assert.ok(passes(checks.namedSecret, "x", { name: "apiKey" }));
    assert.ok(!passes(checks.namedSecret, "x", { name: "publicKey" }));
    assert.ok(!passes(checks.namedSecret, "x"));
  });

  it("asks functions whether they take a secret", () => {
    for (const name of ["setPassword", "builder.withPassword", "password", "addSecret", "vcs_password"]) {
      assert.ok(passes(checks.namedSecret, "x", { name, call: "(" }), name);
    }
    for (const name of [
      "checkPassword",
      "getToken",
      "Token",
      "hashPassword",
      "pass",
      "unsetPassword",
      "serviceToken",
    ]) {
      assert.ok(!passes(checks.namedSecret, "x", { name, call: "(" }), name);
    }
  });

  table(
    checks.notName,
    ["summer24", "letmein", "token7", "Password1!"],
    [
      "newPassword",
      "new_password",
      "form.password.label",
      "NEW-PASSWORD",
      "accountTokenHeader",
      "t124.password",
      "authentication/encrypted-password",
    ],
    { name: "newPassword" },
  );

  table(checks.notOther, ["x"], [], { name: "plivo_sender" });
  table(checks.notOther, [], ["x"], { name: "stripeCustomerId" });
});
