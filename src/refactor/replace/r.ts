import { codeAfter, codeBefore } from "./common";
import { cutAround } from "./concatenation";
import { expressionReplacement } from "./expression";

/** A string may also be a name: of an argument, an element, a function, or what is assigned to. */
export const rReplacement = expressionReplacement({
  join: (parts) => (parts.length === 1 ? parts[0]! : `paste0(${parts.join(", ")})`),
  cut: cutAround,
  lines: true,
  around: (source, { literal }) => {
    const named = /^\s*(?:=(?!=)|<<?-|\()/.test(codeAfter(source, literal.end));
    const picked = /(?:[$@]|::|->>?)\s*$/.test(codeBefore(source, literal.start));
    return named || picked ? "not-an-expression" : undefined;
  },
});
