export { type Candidate, type Check, longestHead, usualSight } from "./checks/check";
export { crc32Base36, crc32Base62 } from "./checks/checksum";
export {
  kindOfName,
  type NameKind,
  namedLike,
  namedSecret,
  notName,
  notOther,
} from "./checks/name";
export { isPlaceholder, notPlaceholder, notSequence } from "./checks/placeholder";
export { isProse, notCode, notLocation, notProse } from "./checks/prose";
export { isReference, notReference } from "./checks/reference";
export { services } from "./checks/services";
export { alphabet, classes, entropy, length, notDigest, notUuid, random } from "./checks/shape";
export {
  base64Decodes,
  base64Json,
  basicCredentials,
  jwt,
  jwtClaim,
  jwtClaims,
  macaroon,
  pem,
  pemBody,
  snowflake,
} from "./checks/structure";
export {
  decodesToSecret,
  inSecretCollection,
  inSecretColumn,
  inSecretColumnOfInsert,
  inSecretManifest,
} from "./checks/table";
