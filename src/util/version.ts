declare const TACIT_VERSION: string;

/** Of this program: that of its package where it is bundled. */
export const version = typeof TACIT_VERSION === "string" ? TACIT_VERSION : "development";
