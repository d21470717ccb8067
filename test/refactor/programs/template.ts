import type { Shape } from "./program";

/**
 * A shape by a template in which `ID` stands for the variable, `VALUE` for the value as `encode` writes it and `PLAIN`
 * for the value in Base64; what `encode` has no notation for is left out.
 */
export function shapeOf(
  name: string,
  template: string,
  encode: (value: string) => string | undefined,
): Shape {
  return {
    name,
    write: (id, value) => {
      const encoded = encode(value);
      if (encoded === undefined) return undefined;
      return template
        .replaceAll("ID", id)
        .replace("PLAIN", Buffer.from(value).toString("base64"))
        .replace("VALUE", () => `⟦${encoded}⟧`);
    },
  };
}
