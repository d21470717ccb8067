/** What works out fixes, with the notations of all languages: on the desktop a bundle of its own. */
export { Reader } from "../refactor/locate";
export { isUsable } from "../refactor/names";
export { pasteOf } from "../refactor/paste";
export { offers, plan } from "../refactor/plan";
export { publicConstants } from "../refactor/publicConstants";
export { referenceFor } from "../references";
