import type { StoreErrorKind } from "../../stores/storeError";
import type { Credential, Facts } from "../credential";
import { deed } from "../deeds";
import type { Created, Provider, Reclaimed, Renewal, Work } from "../provider";
import { type DatabasePlace, databaseError, placeIn, reclaimPassword, signsIn } from "./database";
import { charactersOf, plainCharacters } from "./generated";
import { scramVerifier } from "./scram";

const title = "Postgres";

/** Source: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const kinds: Readonly<Record<string, StoreErrorKind>> = {
  "28P01": "signed-out",
  "28000": "forbidden",
  "42501": "forbidden",
};

/**
 * The password of a role of Postgres, which every role may change for itself. It has one at a time: the old one is of no use from
 * that moment on. The new one is chosen here and in the safe before that, so that it is never lost, and the old one can be
 * set again.
 * Source: https://www.postgresql.org/docs/current/sql-alterrole.html
 */
export class PostgresPassword implements Provider {
  readonly id = "postgres";
  readonly title = title;
  readonly parts = ["value"];
  readonly hosts;
  readonly needs = undefined;
  readonly deeds = [
    deed("create", "Sets a new password: the old one stops working at once, for new connections.", "cuts"),
    deed("verify", "Signs in with the new password."),
    deed("store"),
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

  async create({ old, next }: Work): Promise<Created> {
    await this.#change(old.value!, next!.value!);
    return { credential: next! };
  }

  reclaim(work: Work): Promise<Reclaimed> {
    return reclaimPassword(title, work, (password) => this.#works(password));
  }

  async verify({ next }: Renewal): Promise<void> {
    await this.#run(next.value!, "SELECT 1");
  }

  async undo({ old, next }: Renewal): Promise<void> {
    if (!(await this.#works(old.value!))) await this.#change(next.value!, old.value!);
  }

  async #change(from: string, to: string): Promise<void> {
    const role = this.#place.user.replaceAll('"', '""');
    await this.#run(from, `ALTER ROLE "${role}" PASSWORD '${scramVerifier(to)}'`);
  }

  #works(password: string): Promise<boolean> {
    return signsIn(() => this.#run(password, "SELECT 1"));
  }

  async #run(password: string, statement: string): Promise<void> {
    const { runPostgres } = require("./postgresClient") as typeof import("./postgresClient");
    try {
      await runPostgres(this.#place.url, password, statement);
    } catch (error) {
      throw databaseError(title, error, kinds);
    }
  }
}
