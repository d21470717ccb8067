import { ansible } from "./ansible";
import { services } from "./ci";
import { gitlabCiLocal } from "./gitlab";
import { helm, kubernetes } from "./kubernetes";
import type { Language } from "./program";
import { rails } from "./rails";
import { serverlessFile } from "./serverless";
import { spring } from "./spring";
import { symfony } from "./symfony";
import { yarn } from "./yarn";

/** Formats written in YAML that are read by their own tool. */
export const yamlLanguages: readonly Language[] = [
  ...[ansible, rails, serverlessFile, spring, symfony, yarn],
  ...[gitlabCiLocal, helm, kubernetes],
  ...services,
];
