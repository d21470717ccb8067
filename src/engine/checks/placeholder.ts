import { madeOf } from "../../util/words";
import type { Check } from "./check";
import { kindOfName } from "./name";

/** Words of which placeholders are made: a value of nothing but these stands for a secret and is none. */
const vocabulary: ReadonlySet<string> = new Set(
  `your yours my our the a an this that some any of for to in on and or with from here goes put insert enter fill
  type paste provide add set replace replaceme change changeme changeit change_me todo fixme tbd me it need required
  needed dummy fake mock sample example examples placeholder redacted hidden masked removed censored secretive none
  null nil undefined empty blank default unset na not true false yes no
  wrong incorrect invalid different mismatch psw pswd
  password passwd pwd pass passphrase secret secrets token tokens key keys api apikey access auth authorization
  bearer basic client consumer private public credential credentials login user username account admin's id ids
  value string text data name app application service server database db field hash salt code signing encryption
  real actual valid correct own new old generated generate random long strong super very such unique secure
  foo bar baz qux xxx xxxx xyz abc lorem ipsum github gitlab aws google azure stripe slack openai anthropic jwt
  anonymous anoncvs pserver blah path filename file files compat systemd sss nis optional enabled disabled prompt ask auto
  automatic manual md5 bcrypt sha1 sha256 scram ldap kerberos trust peer ident strong weak minimum maximum integer varchar
  char nvarchar binary bytea
  oauth webhook session cookie function object number boolean array encrypted decrypted plain plaintext
  help oauth2 refresh signature always keep ignore success failure fail failed passwords input rds
  usuario contraseña contrasena senha clave utente benutzer passwort kennwort mot de passe motdepasse parola heslo hasło
  wachtwoord salasana lösenord passord adgangskode geslo lozinka şifre jelszó пароль 密码 密碼 パスワード 비밀번호`.split(
    /\s+/,
  ),
);

/** Whether the value stands for a secret: a mask, a form to fill in, or words that say so and nothing else. */
export function isPlaceholder(value: string): boolean {
  const text = value.trim().replace(/\\f[A-Z]$/, "");
  return (
    isMask(text) ||
    isForm(text) ||
    /example$/.test(text) ||
    /^(.{0,10}?)(.)\2{11,}.{0,3}$/.test(text) ||
    hasAtMost(text.length >= 6 ? 2 : 1, text.toLowerCase()) ||
    /^.{3,60}\s(?:goes )?here$|^-?anonymous@/i.test(text) ||
    /^(?:your|my|the|some|an?)[-_ ].{0,40}(?:password|passwd|pass|pwd|secret|token|key|credentials?)$/i.test(
      text,
    ) ||
    /^(?:[A-Z][A-Z0-9]{0,30}_){1,5}(?:DB_?)?(?:PASS|PASSWORD|PASSWD|PWD|SECRET|TOKEN|KEY)$/.test(text) ||
    /^<?(?:your|insert|enter|put|replace|change)[-_ ]\w/i.test(text) ||
    /^[A-Z]+(?:_[A-Z]+){3,}$/.test(text) ||
    /^(?:caching_sha2|sha256|mysql_(?:native|old|clear))_password$/.test(text) ||
    madeOf(vocabulary, text)
  );
}

/** Whether a text has at most so many different characters beside `-`, `_` and `.`. */
function hasAtMost(count: number, text: string): boolean {
  const seen = new Set<string>();
  for (const character of text) {
    if (!"-_.".includes(character)) seen.add(character);
    if (seen.size > count) return false;
  }
  return true;
}

/** `****`, `xxxx-xxxx`, `sk-xxxxxxxx`, `abc...`. */
function isMask(text: string): boolean {
  return (
    /^[\s*x•·.#_?X-]+$/.test(text) ||
    /[x]{5}|[X]{5}|\*{3}|•{3}|\.{3}$|^\w{2,6}\.{3}\w{2,6}={0,2}$|…/.test(text)
  );
}

/** `<your key>`, `[your key]`, `(secret)`, `%%KEY%%`, `__KEY__`, `@KEY@`. */
function isForm(text: string): boolean {
  return (
    /^<[^<>]{1,80}>$|<[A-Za-z][A-Za-z _-]{0,60}>/.test(text) ||
    /^\[[A-Za-z][A-Za-z _-]{1,60}\]$|^\([A-Za-z][A-Za-z _-]{1,60}\)$/.test(text) ||
    /^(?:%%|__|@@?|##)[A-Za-z][\w.-]{1,60}(?:%%|__|@@?|##)$/.test(text)
  );
}

/**
 * The value is not a placeholder: see `isPlaceholder`. People choose `pass123` for a password; for what machines make
 * a small number makes no secret of one: `refresh_token_456`.
 */
export const notPlaceholder: Check = {
  name: "notPlaceholder",
  passes: (value, { groups }) => {
    const kind = groups.name === undefined ? undefined : kindOfName(groups.name);
    const bare =
      kind === undefined || kind === "password"
        ? value
        : value.replace(/[-_][0-9]{1,3}(?=$|[-_])|^[0-9]{1,3}[-_]/g, "");
    return !isPlaceholder(value) && (bare === value || !isPlaceholder(bare));
  },
};

/**
 * The value is not a run of neighbours on the keyboard's or the alphabet's row, such as `123456`, `abcdef` or
 * `0123456789abcdef`. A short one is a password that people do choose, where the name or the call says so.
 */
export const notSequence: Check = {
  name: "notSequence",
  passes: (value, { groups }) => {
    if (value.length <= 15 && (groups.name === undefined || kindOfName(groups.name) === "password"))
      return true;
    const text = value.toLowerCase();
    let steps = 0;
    for (let i = 1; i < text.length; i++) {
      if (follows(text[i - 1]!, text[i]!)) steps++;
    }
    return text.length < 4 || steps < (text.length - 1) * 0.75;
  },
};

const rows = "01234567890abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 9876543210 9abcdef0 fedcba";

function follows(first: string, second: string): boolean {
  return first !== " " && second !== " " && rows.includes(first + second);
}
