import { Declined } from "../asker";
import type { Facts } from "../credential";
import { deed } from "../deeds";
import type { Provider } from "../provider";

/** What is known of a kind of secret that a person replaces by hand. */
export interface Guide {
  /** Whose it is: `Stripe`. */
  readonly title: string;
  /** Where it is replaced. */
  readonly page?: string | undefined;
}

/** Everything whose provider lets no key make another: the person makes the new one, and removes the old one, at a page. */
export function guided({ title, page }: Guide): Provider {
  const where = page === undefined ? "where it was issued" : `at ${page}`;
  const settings: Facts = { title, ...(page !== undefined && { page }) };
  return {
    ...{ id: "guided", title, settings, parts: ["value"], hosts: [], needs: undefined, page },
    deeds: [
      deed("create", `Asks for a new value, which you make ${where}.`),
      deed("store"),
      deed("wait"),
      deed("delete", `Asks you to remove the old value ${where}.`, "irreversible"),
    ],
    create: async ({ newValue }) => ({ credential: { value: await newValue("value") } }),
    undo: async ({ allows }) => {
      if (!(await allows(`Remove the new value ${where}.`))) throw new Declined("repair");
    },
  };
}
