import type { Reference } from "./reference";
import { required } from "./required";

/** Source: https://docs.docker.com/build/building/secrets/ */
export const dockerfile: readonly Reference[] = [
  {
    family: "dockerfile",
    languages: ["dockerfile"],
    files: /(?:^|\/)Dockerfile(?:\.(?!dockerignore$)[\w.-]+)?$|\.dockerfile$/i,
    where: ({ path }) => !/Containerfile/.test(path),
    expression: (name) => `"${required(name)}"`,
    inside: required,
    named: (keys) => (keys.length === 2 ? keys[1] : undefined),
    loaders: ["shell"],
    command: (name, keys, { text }) => {
      const build = `docker build --secret id=${name},env=${name} .`;
      const run = `docker run --env ${name} IMAGE`;
      if (keys[0] === "environment") return /^\s*RUN\b/im.test(text) ? `${build}; ${run}` : run;
      return keys[0] === "" ? run : build;
    },
  },
];
