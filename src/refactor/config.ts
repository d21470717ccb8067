import type { ConfigFamily } from "../references/reference";
import { lexBicep } from "./literals/bicep";
import { lexDotenv } from "./literals/dotenv";
import { lexHcl } from "./literals/hcl";
import { lexConfigParser } from "./literals/ini";
import { lexGrafanaIni, lexPhpIni } from "./literals/iniValues";
import { lexJson } from "./literals/json";
import { lexNpmrc } from "./literals/npmrc";
import { lexProperties } from "./literals/properties";
import { lexApache, lexCaddy, lexHaproxy, lexRequirements } from "./literals/servers";
import { lexSystemd } from "./literals/systemd";
import { lexToml } from "./literals/toml";
import { lexXml } from "./literals/xml";
import {
  bicepParametersReplacement,
  bicepReplacement,
  bicepSettingReplacement,
  clashesInBicep,
} from "./replace/bicep";
import { configReplacement, removed } from "./replace/config";
import { dotenvReplacement } from "./replace/dotenv";
import { haproxyReplacement } from "./replace/haproxy";
import { clashesInHcl, hclReplacement } from "./replace/hcl";
import { kafkaReplacement } from "./replace/kafka";
import type { Notation } from "./replace/kinds";
import { phpIniReplacement } from "./replace/phpIni";
import { clashesInSystemd, systemdReplacement } from "./replace/systemd";
import { vscodeReplacement } from "./replace/vscode";

/** The notations of files of keys and values. */
export const configNotations: Readonly<Record<ConfigFamily, Notation>> = {
  json: { lex: lexJson, replace: configReplacement },
  bicep: { lex: lexBicep, replace: bicepReplacement, clashes: clashesInBicep },
  bicepParameters: { lex: lexBicep, replace: bicepParametersReplacement },
  bicepSettings: { lex: lexBicep, replace: bicepSettingReplacement },
  vscode: { lex: lexJson, replace: vscodeReplacement },
  dotenv: { lex: lexDotenv, replace: dotenvReplacement },
  npmrc: { lex: lexNpmrc, replace: configReplacement },
  configparser: { lex: lexConfigParser, replace: configReplacement },
  properties: { lex: lexProperties, replace: configReplacement },
  hcl: { lex: lexHcl, replace: hclReplacement, clashes: clashesInHcl },
  hclValues: { lex: lexHcl, replace: removed },
  toml: { lex: lexToml, replace: configReplacement },
  xml: { lex: lexXml, replace: configReplacement },
  systemd: { lex: lexSystemd, replace: systemdReplacement, clashes: clashesInSystemd },
  haproxy: { lex: lexHaproxy, replace: haproxyReplacement },
  caddy: { lex: lexCaddy, replace: configReplacement },
  apache: { lex: lexApache, replace: configReplacement },
  requirements: { lex: lexRequirements, replace: configReplacement },
  phpIni: { lex: lexPhpIni, replace: phpIniReplacement },
  grafanaIni: { lex: lexGrafanaIni, replace: configReplacement },
  kafka: { lex: lexProperties, replace: kafkaReplacement },
};
