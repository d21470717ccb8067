import { addressAround, type Sight, stringAround } from "./sight";

/** Names that a program, a team or a mailbox has. */
const role =
  /(?:^|[._+-])(?:no|reply|noreply|donotreply|not|svc|service|services|system|bot|robot|admin|root|support|team|info|sales|billing|app|api|ci|cd|deploy|smtp|mail|mailer|postmaster|build|release|dev|devops|ops|prod|test|staging|user|account|accounts|alerts?|notifications?|monitor(?:ing)?|backup|db|database|web|data|client|server|worker|robot|integration|hello|contact|office|security|it|hr|jobs|marketing|help|desk|sys|example|sample)(?:[._+-]|\d*$)/i;

const login = /(?:USER(?:_?NAME)?|LOGIN|E?MAIL(?:_ADDRESS)?|ACCOUNT|PRINCIPAL|UPN)/.source;

/** Whether a password is that of a person: who logs in is `jane.doe`, or has such an address. */
export function isPersonal(sight: Sight): boolean {
  const user = userOf(sight);
  if (user === undefined) return false;
  const [local, domain] = decodedAt(user);
  if (role.test(local)) return false;
  return /^[a-z]{2,}\.[a-z]{2,}$/i.test(local) && (domain === undefined || /\.[a-z]{2,}$/i.test(domain));
}

function decodedAt(user: string): readonly [local: string, domain: string | undefined] {
  const [local = "", domain] = user.replace(/%40/gi, "@").split("@");
  return [local, domain];
}

function userOf(sight: Sight): string | undefined {
  const { rule } = sight;
  if (rule === "url-password") return /:\/\/([^:@/]+):/.exec(addressAround(sight))?.[1];
  if (/^(?:jdbc|connection-string|libpq|data-source)-password$/.test(rule))
    return /(?:user ?id|uid|user ?name|user)\s*=\s*([^;,&\s]+)/i.exec(stringAround(sight))?.[1];
  return /PASS|PWD/.test(sight.name) ? userBeside(sight) : undefined;
}

/** The user that stands in the lines around a password, under a name that begins alike: `SMTP_USER` and `SMTP_PASSWORD`. */
function userBeside({ name, text, start, end }: Sight): string | undefined {
  const prefix = /^(.*?)_?(?:PASS\w*|PWD)$/.exec(name)?.[1] ?? "";
  const around = `${text.slice(Math.max(0, start - 600), start)}\n${text.slice(end, end + 600)}`;
  const own = prefix.split("_").at(-1)!;
  const pattern = new RegExp(
    `(?:^|[\\s"'{,.])(?:[\\w.-]*${own}[_.-]?)?${login}["']?\\s{0,3}[:=]\\s{0,3}["']?([^\\s"',;]{3,80})`,
    "i",
  );
  return pattern.exec(around)?.[1];
}
