import { editing } from "./editing";
import { elsewhere } from "./elsewhere";
import { looking } from "./looking";
import { opening, starting } from "./opening";
import type { Row } from "./row";

export type { Row };

/** All of them, in the order in which they are acted. */
export const rows: readonly Row[] = [...starting, ...opening, ...editing, ...looking, ...elsewhere];
