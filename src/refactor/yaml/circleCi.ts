import { readYaml, textOf, type YamlScalar } from "./document";
import { inPlace, type YamlFormat } from "./notation";
import { isSetElsewhere, mappingsAround } from "./steps";
import { removal } from "./write";

const scripts = /\/steps\/(?:\d+\/(?:when\/|unless\/)?(?:steps\/)?)+run(?:\/command)?$/;
/** Variables for the steps; those of a second image are for a service, which sees no others. */
const environments = /(?:^|\/)(?:docker\/0\/|(?:jobs|executors)\/[^/]+\/|run\/)environment\/[^/]+$/;
const credentials = /\/docker\/\d+\/(?:auth\/password|aws_auth\/aws_secret_access_key)$/;

/**
 * A variable of the project's or a context's takes the place of one that stands here, and is in every step's environment.
 * Source: https://circleci.com/docs/guides/security/env-vars/
 */
export const circleCi: YamlFormat = {
  filled: /\\?<<[^<>]*>>/,
  template: /\\?<<[^<>]*>>/,
  script: (scalar, keys) => scripts.test(keys.join("/")) && isPosix(scalar),
  replace: (move) => {
    const { source, slice, scalar } = move;
    const keys = move.keys.join("/");
    if (!slice.whole || scalar.shared || scalar.rest !== "") return "no-interpolation";
    if (credentials.test(keys)) return inPlace(move);
    const gone = environments.test(keys) ? removal(source.text, scalar.path) : undefined;
    return gone === undefined ? "no-interpolation" : [{ ...gone, text: "" }];
  },
  sets: ({ source, scalar, name }) => isSetElsewhere(readYaml(source.text).scalars, scalar, name),
};

function isPosix(scalar: YamlScalar): boolean {
  const shells = mappingsAround(scalar).flatMap((map) => textOf(map, "shell") ?? []);
  return shells.every((shell) => /^(?:\/\S*\/)?(?:ba|z|da|a)?sh\b/.test(shell));
}
