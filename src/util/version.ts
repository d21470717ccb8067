declare const TACIT_VERSION: string;

/** Of this program: that of its package where it is bundled. */
export const version = typeof TACIT_VERSION === "string" ? TACIT_VERSION : "development";

declare const TACIT_SOURCES: string;

/** A digest of this program's sources, which decide what is found in a file; undefined where it is not bundled. */
export const sourcesDigest = typeof TACIT_SOURCES === "string" ? TACIT_SOURCES : undefined;
