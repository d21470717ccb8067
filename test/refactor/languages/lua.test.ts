import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "lua", path: "client.lua" };
const reads = (name: string): string => `os.getenv("${name}") or error("${name} is not set")`;

describe("in Lua a secret becomes a reference", () => {
  becomes(site, {
    "that fails when the variable is not set": [
      'local api_key = "⟦s3cret⟧"\nlocal x = 1\n',
      `local api_key = ${reads("API_KEY")}\nlocal x = 1\n`,
    ],
    "in a table": ["return { api_key = [[⟦s3cret⟧]] }\n", `return { api_key = ${reads("API_KEY")} }\n`],
    "joined to what stands before it": [
      'local h = { Authorization = "Bearer ⟦s3cret⟧" }\n',
      `local h = { Authorization = "Bearer " .. (${reads("AUTHORIZATION")}) }\n`.replaceAll(
        "AUTHORIZATION",
        "API_TOKEN",
      ),
    ],
    "as the argument of a call without brackets": ['login"⟦s3cret⟧"\n', `login(${reads("API_TOKEN")})\n`],
    "joined, as such an argument": ["login [[a ⟦s3cret⟧]]\n", `login ([[a ]] .. (${reads("API_TOKEN")}))\n`],
    "in brackets beside operators": [
      'if key == "⟦s3cret⟧" then f() end\n',
      `if key == (${reads("KEY")}) then f() end\n`.replaceAll("KEY", "API_TOKEN"),
    ],
    "kept apart from a bracket on the next line": [
      'local api_key = "⟦s3cret⟧"\n(f or g)()\n',
      `local api_key = ${reads("API_KEY")};\n(f or g)()\n`,
    ],
  });
});

describe("in Lua a secret stays", () => {
  stays(site, {
    "in a comment": ["--[==[ x = '⟦s3cret⟧' ]==]\n", "in-comment"],
    "in bytes that may be no text": ['x = "⟦s3cret\\255⟧"\n', "value-unwritable"],
  });
});
