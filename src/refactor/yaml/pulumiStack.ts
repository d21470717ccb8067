import type { YamlFormat } from "./notation";
import { removal, wholePair } from "./write";

/** The entry goes: what is set by its key anew is encrypted. */
export const pulumiStack: YamlFormat = {
  replace: ({ source, slice, scalar, keys }) => {
    const { path } = scalar;
    if (!slice.whole || scalar.shared || scalar.rest !== "" || keys.length !== 2) return "no-interpolation";
    if (keys[0] !== "config" || !/^[\w.:/-]+$/.test(keys[1]!)) return "no-interpolation";
    const gone = removal(source.text, path) ?? wholePair(source.text, path[0]!);
    return gone === undefined ? "no-interpolation" : [{ ...gone, text: "" }];
  },
};
