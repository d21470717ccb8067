import { createHash } from "node:crypto";
import { isStoreError, type StoreErrorKind } from "../../stores/storeError";
import { Declined } from "../asker";
import type { Credential, Facts } from "../credential";
import { deed } from "../deeds";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { type DatabasePlace, databaseError, placeIn, reclaimPassword, signsIn } from "./database";
import { charactersOf, plainCharacters } from "./generated";

const title = "MySQL";

/** Source: https://dev.mysql.com/doc/mysql-errors/8.4/en/server-error-reference.html */
const kinds: Readonly<Record<string, StoreErrorKind>> = {
  ER_ACCESS_DENIED_ERROR: "signed-out",
  ER_ACCESS_DENIED_NO_PASSWORD_ERROR: "signed-out",
  ER_SPECIFIC_ACCESS_DENIED_ERROR: "forbidden",
  ER_NOT_VALID_PASSWORD: "bad-value",
  ER_CREDENTIALS_CONTRADICT_TO_HISTORY: "bad-value",
};

/** Why a server does not keep two passwords, by the code with which it refuses to. */
const refusals: Readonly<Record<string, string>> = {
  ER_SPECIFIC_ACCESS_DENIED_ERROR: "The user has no APPLICATION_PASSWORD_ADMIN",
  ER_PARSE_ERROR: "This server does not know two passwords of one user",
};

/**
 * The password of a user of MySQL, which from version 8.0.14 on may have two at a time if it has APPLICATION_PASSWORD_ADMIN. Where
 * it may not, and on MariaDB, the old one stops at once, for which the person is asked.
 * Source: https://dev.mysql.com/doc/refman/8.4/en/password-management.html#dual-passwords
 */
export class MySqlPassword implements Provider {
  readonly id = "mysql";
  readonly title = title;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = "APPLICATION_PASSWORD_ADMIN, so that both passwords work for a while";
  readonly deeds = [
    deed("create", "Sets a new password beside the old one, which goes on working."),
    deed("verify", "Signs in with the new password."),
    deed("store"),
    deed("wait"),
    deed("delete", "Discards the old password.", "irreversible"),
  ];
  readonly #place: DatabasePlace;

  /** @param settings With the database's address, without its password, as `url`. */
  constructor(readonly settings: Facts) {
    this.#place = placeIn(title, settings);
    this.hosts = [{ name: this.#place.server, isKnown: this.#place.isLocal }];
  }

  prepare(): Credential {
    return { value: charactersOf(plainCharacters, 43) };
  }

  async create({ old, next, allows }: Work): Promise<Created> {
    const [from, to] = [old.value!, next!.value!];
    const why = await this.#addOrWhyNot(from, to);
    if (why === undefined) return { credential: next! };
    if (!(await allows(`${why}: the old password stops working at once. Set the new one all the same.`)))
      throw new Declined("repair");
    await this.#set(from, to);
    return { credential: next! };
  }

  /** Sets a password beside the one that there is; why not, where the server refuses to. */
  async #addOrWhyNot(from: string, to: string): Promise<string | undefined> {
    if (await this.#isMariaDb(from)) return refusals.ER_PARSE_ERROR;
    try {
      await this.#run(from, "ALTER USER USER() IDENTIFIED BY ? RETAIN CURRENT PASSWORD", to);
      return undefined;
    } catch (error) {
      const why = isStoreError(error) ? refusals[error.facts.detail ?? ""] : undefined;
      if (why === undefined) throw error;
      return why;
    }
  }

  reclaim(work: Work): Promise<Reclaimed> {
    return reclaimPassword(title, work, (password) => this.#works(password));
  }

  async verify({ next }: Renewal): Promise<void> {
    await this.#run(next.value!, "SELECT 1");
  }

  async remove({ old, next }: Renewal): Promise<void> {
    if (await this.#works(old.value!)) await this.#run(next.value!, "ALTER USER USER() DISCARD OLD PASSWORD");
  }

  async undo({ old, next }: Renewal): Promise<void> {
    if (!(await this.#works(next.value!))) return;
    const hasTwo = await this.#works(old.value!);
    await this.#set(next.value!, old.value!);
    if (hasTwo) await this.#run(old.value!, "ALTER USER USER() DISCARD OLD PASSWORD");
  }

  /** Sets the one password. MariaDB, which would log it, gets what it keeps of it. */
  async #set(from: string, to: string): Promise<void> {
    if (await this.#isMariaDb(from)) await this.#run(from, "SET PASSWORD = ?", nativeHash(to));
    else await this.#run(from, "ALTER USER USER() IDENTIFIED BY ?", to);
  }

  async #isMariaDb(password: string): Promise<boolean> {
    return /mariadb/i.test((await this.#run(password, "SELECT VERSION()")) ?? "");
  }

  #works(password: string): Promise<boolean> {
    return signsIn(() => this.#run(password, "SELECT 1"));
  }

  async #run(password: string, statement: string, ...values: readonly string[]): Promise<string | undefined> {
    const { runMySql } = require("./mysqlClient") as typeof import("./mysqlClient");
    try {
      return await runMySql(this.#place.url, password, statement, values);
    } catch (error) {
      throw databaseError(title, error, kinds);
    }
  }
}

/** Source: https://mariadb.com/kb/en/authentication-plugin-mysql_native_password/ */
function nativeHash(password: string): string {
  const sha1 = (bytes: string | Buffer): Buffer => createHash("sha1").update(bytes).digest();
  return `*${sha1(sha1(password)).toString("hex").toUpperCase()}`;
}
