import { inPlaceFormat, type YamlFormat } from "./notation";

/** Symfony takes a parameter with a line end behind it for one that stands alone, and the line end gets lost. */
export const symfony: YamlFormat = {
  replace: (move) =>
    move.slice.whole && move.scalar.rest !== "" ? "no-interpolation" : inPlaceFormat.replace(move),
};
