import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";

/** A key made for this run. */
const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }) as string;

/** Values that one loader or another trips over. */
export const awkward: readonly string[] = [
  ...[
    "",
    "plain",
    "it's",
    'say "hi"',
    "tick`tock",
    `both ' and "`,
    "all ' \" `",
    "'quoted'",
    '"quoted"',
    "`quoted`",
  ],
  ...[
    "'",
    '"',
    "`",
    "#start",
    "mid#dle",
    "end #",
    "a #b",
    "#'\"`",
    "a $HOME b",
    "${X}",
    "${X:-y}'",
    "${",
    "$",
    "$$",
  ],
  ...[
    "cost $5",
    "$(id)",
    "it's $(id)",
    "back\\slash",
    "two\\\\slashes",
    "\\n not a line",
    "\\r",
    "end\\",
    "it's\\",
  ],
  ...[
    "\\",
    "\\\\",
    "\\$X",
    "\\${X}",
    "a\\'b",
    'a\\"b',
    " lead",
    "trail ",
    "  both  ",
    "\ttab\t",
    "a=b=c",
    "=",
    " ",
  ],
  ...["two\nlines", "\nstart", "end\n", "a\n\nb", "x'\n\"y", "a\n#b", "a\nB='c'", "a\\\nb", "\n"],
  ...[
    "a\r\nb",
    "it's\r\n",
    "lone\rreturn",
    "end\r",
    pem,
    pem.replaceAll("\n", "\r\n"),
    pem.replaceAll("\n", "\\n"),
  ],
  ...[
    '{"a":"b c","d":[1,"e\'s"]}',
    "!bang!",
    "100%d",
    "a&b;c|d",
    "~",
    "~home",
    "*?[x]",
    "(x)<y>",
    "-n",
    "export A=b",
  ],
  ...[
    "p@ss/w:rd",
    "encrypted:abc",
    "pässwörd",
    "пароль",
    "密码🔑",
    "\u00a0nbsp\u00a0",
    "\ufeffmark",
    "a\u2028b",
  ],
];

const fragments = fc.constantFrom(
  ..."aZ0nr '\"`#$\\={}()\n\r%!ü-&;~\t",
  "🔑",
  "\\n",
  "${A}",
  "$(",
  " #",
  "\r\n",
);
const few = fc.constantFrom(..."a '\"`\\\n$#");

/** The awkward values and some hundred made of the characters that matter, the same in every run. */
export const values: readonly string[] = [
  ...new Set([
    ...awkward,
    ...fc.sample(fc.string({ unit: fragments, minLength: 1, maxLength: 16 }), { numRuns: 300, seed: 7 }),
    ...fc.sample(fc.string({ unit: few, minLength: 1, maxLength: 8 }), { numRuns: 300, seed: 8 }),
  ]),
];
