import { inPlace, type YamlFormat } from "./notation";

const scripts = /\/(?:after-)?script\/\d+$/;
/** What is filled in with variables of the repository's. */
const places = /(?:\/variables\/[^/]+|(?:^|\/)image\/(?:password|aws\/secret-key))$/;

/** Source: https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/ */
export const bitbucketPipelines: YamlFormat = {
  filled: /\$(?:\{\w+\}|\w+)/,
  script: (_scalar, keys) => scripts.test(keys.join("/")),
  replace: (move) => {
    const { slice, scalar, keys } = move;
    const alone = slice.whole && scalar.rest === "" && !scalar.shared;
    return alone && places.test(keys.join("/")) ? inPlace(move) : "no-interpolation";
  },
};
