import type { Traits } from "../traits";
import { addressAround, type Sight, stringAround } from "./sight";

/** The users that may do everything, as the data bases install them. */
const superusers =
  /^(?:postgres|root|sa|sysdba|sys|system|admin|administrator|db2admin|dba|mysql|clickhouse|neo4j|elastic|cloudsqladmin|rdsadmin|azure_superuser)$/i;
const schemes =
  /^(?:postgres(?:ql)?|mysql2?|mariadb|mongodb(?:\+srv)?|sqlserver|mssql|oracle|db2|clickhouse|cockroachdb|redshift|jdbc)(?:\+[a-z0-9]+)?$/i;

/** What stands on the person's own machine, or has a name only within one network of containers, is no one else's. */
const nearby = /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?|0\.0\.0\.0|host\.docker\.internal|[\w-]+)$/i;

/** Who a password of a data base belongs to. */
export function databaseTraits(sight: Sight): Traits | undefined {
  const { rule } = sight;
  const login =
    rule === "url-password"
      ? ofAddress(sight)
      : /^(?:jdbc|connection-string|libpq|data-source)-password$/.test(rule)
        ? ofString(sight)
        : undefined;
  if (login === undefined) return undefined;
  const { user, host } = login;
  const isNear = host !== undefined && nearby.test(host);
  return { breadth: superusers.test(user) && !isNear ? ["database-superuser"] : [] };
}

interface Login {
  readonly user: string;
  readonly host: string | undefined;
}

function ofAddress(sight: Sight): Login | undefined {
  const before = addressAround(sight);
  const match = /([a-z][a-z0-9+.]*):\/\/([^:@/]*):[^@]*@(\[[^\]]*\]|[^:/?,]*)/i.exec(before);
  if (match === null || !schemes.test(match[1]!)) return undefined;
  return { user: decoded(match[2]!), host: match[3] };
}

function ofString(sight: Sight): Login | undefined {
  const text = stringAround(sight);
  const user = /(?:user ?id|uid|user ?name|user)\s*=\s*([^;,&\s]+)/i.exec(text)?.[1];
  const host =
    /(?:server|data source|address|hostaddr|host)\s*=\s*(?:tcp:)?([^;:,&\s\\]+)/i.exec(text)?.[1] ??
    /:\/\/([^:/;?@\s]+)/.exec(text)?.[1];
  return user === undefined ? undefined : { user, host };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
