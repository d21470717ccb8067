import { once } from "../util/once";

/** What works out fixes; read and evaluated when the first one is asked for. */
export const fixer = once(() => require("./fixes") as typeof import("./fixes"));
