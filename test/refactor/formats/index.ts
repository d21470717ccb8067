import type { Language } from "../programs/program";
import { ci } from "./ci";
import type { Format } from "./format";
import { http } from "./http";
import { ini, phpIni } from "./ini";
import { json } from "./json";
import { log4j, logback } from "./logging";
import { npmrc } from "./npmrc";
import { nuget } from "./nuget";
import { packages } from "./packages";
import { gradleProperties, kafkaProperties, springProperties } from "./properties";
import { haproxy, servers } from "./servers";
import { systemdUnit } from "./systemd";
import { packerFile, terraform, terraformFile } from "./terraform";
import { toml } from "./toml";
import { mavenProject, mavenSettings, xml } from "./xml";
import { yaml } from "./yaml";

export const formats: readonly Format[] = [
  ...json,
  ...packages,
  ...terraform,
  ...servers,
  ...ini,
  ...toml,
  ...xml,
  ...yaml,
  ...ci,
];

/** The formats whose own tool reads a document before and after the fix. */
export const read: readonly Language[] = [
  terraformFile,
  packerFile,
  gradleProperties,
  haproxy,
  http,
  kafkaProperties,
  log4j,
  logback,
  mavenProject,
  mavenSettings,
  npmrc,
  nuget,
  phpIni,
  springProperties,
  systemdUnit,
];
