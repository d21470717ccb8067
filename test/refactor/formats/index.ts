import type { Format } from "./format";
import { json } from "./json";

export const formats: readonly Format[] = [...json];
