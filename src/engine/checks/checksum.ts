import { toBase62 } from "../../util/base62";
import { crc32 } from "../../util/crc32";
import type { Check } from "./check";

/**
 * The last six characters are the CRC-32, in base 62, of the random part between the prefix (up to and with its
 * last `_`) and them, as in GitHub's and npm's tokens.
 * Sources: https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/,
 * https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/
 */
export const crc32Base62: Check = {
  name: "crc32Base62",
  passes: (value) => {
    const body = value.slice(value.lastIndexOf("_") + 1, -6);
    return body !== "" && toBase62(crc32(body), 6) === value.slice(-6);
  },
};

/**
 * The last seven characters are the CRC-32, in base 36, of everything before them, prefix included, and the two
 * before those the length in base 36 of the base64url payload, as in GitLab's routable tokens.
 * Source: https://handbook.gitlab.com/handbook/engineering/architecture/design-documents/cells/routable_tokens/
 */
export const crc32Base36: Check = {
  name: "crc32Base36",
  passes: (value) => {
    const signed = value.slice(0, -7);
    return crc32(signed).toString(36).padStart(7, "0") === value.slice(-7);
  },
};
