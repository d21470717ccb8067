/** Why a name is none that every shell and program takes for a variable's, in words that go on from "the name". */
export function variableNameProblem(name: string): string | undefined {
  return /^[A-Za-z_]\w*$/.test(name)
    ? undefined
    : "must consist of letters, digits and _, and not begin with a digit";
}
