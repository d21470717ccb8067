import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "r", path: "client.R" };

describe("in R a secret becomes a reference", () => {
  becomes(site, {
    assigned: ['api_key <- "⟦s3cret⟧"\n', 'api_key <- Sys.getenv("API_KEY")\n'],
    "of a raw string": ['api_key = r"(⟦s3cret⟧)"\n', 'api_key = Sys.getenv("API_KEY")\n'],
    "pasted to what stands around it": [
      "x <- 'a ⟦s3cret⟧ b'\n",
      "x <- paste0('a ', Sys.getenv(\"API_TOKEN\"), ' b')\n",
    ],
    "of an argument": ['f(token = "⟦s3cret⟧")\n', 'f(token = Sys.getenv("API_TOKEN"))\n'],
  });
});

describe("in R a secret stays", () => {
  stays(site, {
    "as the name of an argument": ['c("⟦s3cret⟧" = 1)\n', "not-an-expression"],
    "as the name of an element": ['x$"⟦s3cret⟧"\n', "not-an-expression"],
    "as the name of a function": ['"⟦s3cret⟧"(1)\n', "not-an-expression"],
    "where it is assigned to": ['"⟦s3cret⟧" <- 1\n', "not-an-expression"],
    "in a comment": ["# '⟦s3cret⟧'\n", "in-comment"],
    "in bytes that may be no text": ['x <- "⟦s3cret\\xe4⟧"\n', "value-unwritable"],
  });
});
