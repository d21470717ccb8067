import { Engine } from "../engine/scan";
import { rules } from "../rules/index";

/**
 * Finds secrets by all rules of the catalogue.
 * @param tables Of the catalogue, where they were made beforehand: see `tablesOf`.
 */
export function catalogue(tables?: Uint8Array): Engine {
  return new Engine(rules, [], tables);
}
