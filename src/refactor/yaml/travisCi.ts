import { readYaml } from "./document";
import type { YamlFormat } from "./notation";
import { isSetElsewhere } from "./steps";
import { removal } from "./write";

const scripts =
  /(?:^|\/)(?:before_install|install|before_script|script|after_(?:success|failure|script)|before_(?:cache|deploy)|after_deploy)(?:\/\d+)?$/;

/**
 * A variable of the repository's settings is in every job's environment; one of the matrix makes jobs of its own, and
 * stays. Source: https://docs.travis-ci.com/user/environment-variables/
 */
export const travisCi: YamlFormat = {
  script: (_scalar, keys) => scripts.test(keys.join("/")),
  replace: ({ source, slice, scalar, keys }) => {
    const gone =
      slice.whole &&
      !scalar.shared &&
      scalar.rest === "" &&
      /^env\/global\/[A-Za-z_]\w*$/.test(keys.join("/"))
        ? removal(source.text, scalar.path)
        : undefined;
    return gone === undefined ? "no-interpolation" : [{ ...gone, text: "" }];
  },
  // A row of the matrix: https://docs.travis-ci.com/user/build-matrix/
  sets: ({ source, scalar, name }) =>
    isSetElsewhere(readYaml(source.text).scalars, scalar, name) ||
    new RegExp(`^\\s*-.*\\b${name}=`, "m").test(source.text),
};
