import { randomUUID } from "node:crypto";
import { ParameterStore } from "../../src/stores/aws/parameterStore";
import { SecretsManager } from "../../src/stores/aws/secretsManager";
import { contract, type Subject } from "./contract";
import { moto, pointAt } from "./servers/moto";

const region = "eu-west-1";

contract("AWS Secrets Manager", () =>
  subject(new SecretsManager({ region, prefix: `app/${randomUUID()}/` })),
);
contract("AWS Parameter Store", () =>
  subject(new ParameterStore({ region, prefix: `/app/${randomUUID()}` })),
);
contract("AWS Parameter Store with advanced parameters", () =>
  subject(new ParameterStore({ region, prefix: `/app/${randomUUID()}`, isAdvanced: true })),
);

async function subject(store: Subject["store"]): Promise<Subject | string> {
  const server = await moto();
  if (typeof server === "string") return server;
  pointAt(server.url);
  return { store, refuses: (value) => value === "" };
}
