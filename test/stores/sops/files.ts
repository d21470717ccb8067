/** A file of each kind that stores of SOPS can be. */
export const files = [".env", "secrets.yaml", "secrets.json"] as const;
