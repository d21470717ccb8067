import { nodeAt, readYaml } from "./document";
import { inPlace, type YamlFormat } from "./notation";
import { isSetElsewhere, mappingsAround } from "./steps";
import { removal } from "./write";

const scripts = /^(?:[^/]+\/(?:hooks\/)?)?(?:(?:before_|after_)?script|pre_get_sources_script)(?:\/\d+)*$/;
const variables = /(?:^|\/)variables\/[^/]+(?:\/value)?$/;

/**
 * A variable of the project's takes the place of one that stands here, and is in every script's environment.
 * Source: https://docs.gitlab.com/ci/variables/
 */
export const gitlabCi: YamlFormat = {
  filled: /\$(?:\{\w+\}|\w+|\[\[[\s\S]*?\]\])/,
  escapes: { $$: "$" },
  template: /\$\[\[[\s\S]*?\]\]/,
  script: (_scalar, keys) => scripts.test(keys.join("/")),
  replace: (move) => {
    const { source, slice, scalar, keys } = move;
    const [around] = mappingsAround(scalar);
    const raw = around !== undefined && nodeAt(around, "expand") !== undefined;
    if (!variables.test(keys.join("/")) || scalar.shared || raw) return "no-interpolation";
    if (source.reference.named?.(slice.literal.keys ?? [], slice.whole) === undefined) return inPlace(move);
    const path = keys.at(-1) === "value" ? scalar.path.slice(0, -1) : scalar.path;
    const gone = scalar.rest === "" ? removal(source.text, path) : undefined;
    return gone === undefined ? "no-interpolation" : [{ ...gone, text: "" }];
  },
  sets: ({ source, scalar, name }) => isSetElsewhere(readYaml(source.text).scalars, scalar, name),
};
