/** `${NAME}` in the shells' notation that stops with a message when the variable is not set. */
export const required = (name: string): string => `\${${name}:?${name} is not set}`;
