/** A file of each kind that stores of SOPS can be. */
export const files = [".env"] as const;
