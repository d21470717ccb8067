import { becomes, type Site, stays } from "./cases";

const site: Site = { languageId: "haskell", path: "app/Main.hs" };

describe("in Haskell a secret is read by the action that uses it", () => {
  becomes(site, {
    "in main": [
      'module Main where\n\nmain = do\n  let apiKey = "⟦s3cret⟧"\n  run apiKey\n',
      'module Main where\n\nimport System.Environment (getEnv)\n\nmain = do\n  apiKey <- getEnv "API_KEY"\n  run apiKey\n',
    ],
    "where the module is imported in part": [
      'import Data.Char\nimport System.Environment (lookupEnv)\nimport System.IO\n\nmain = do\n  let apiKey = "⟦s3cret⟧"\n  run apiKey\n',
      'import Data.Char\nimport System.Environment (lookupEnv)\nimport System.Environment (getEnv)\nimport System.IO\n\nmain = do\n  apiKey <- getEnv "API_KEY"\n  run apiKey\n',
    ],
    "where it is imported already": [
      'import System.Environment\n\nf :: Int -> IO ()\nf n = do\n  print n\n  let apiKey = "⟦s3cret⟧"\n  run apiKey\n',
      'import System.Environment\n\nf :: Int -> IO ()\nf n = do\n  print n\n  apiKey <- getEnv "API_KEY"\n  run apiKey\n',
    ],
  });
});

describe("in Haskell a secret stays", () => {
  stays(site, {
    "in a pure definition": ['apiKey :: String\napiKey = "⟦s3cret⟧"\n', "pure"],
    "as an argument": ['main = do\n  run "⟦s3cret⟧"\n', "pure"],
    "in a part of a string": ['main = do\n  let a = "x ⟦s3cret⟧"\n  run a\n', "pure"],
    "in let and in": ['main = do\n  let a = "⟦s3cret⟧"\n  in run a\n', "pure"],
    "beside another binding": ['main = do\n  let a = "⟦s3cret⟧"\n      b = a\n  run b\n', "pure"],
    "in the middle of an expression": ['main = do\n  let a = "⟦s3cret⟧" ++ b\n  run a\n', "pure"],
    "in another monad": ['f :: Maybe String\nf = do\n  let a = "⟦s3cret⟧"\n  Just a\n', "pure"],
    "in a block of whom nothing is known": ['f = do\n  let a = "⟦s3cret⟧"\n  g a\n', "pure"],
    "in a block within": ['main = do\n  forM_ xs $ \\x -> do\n    let a = "⟦s3cret⟧"\n    g a\n', "pure"],
    "where strings may be of other types": [
      '{-# LANGUAGE OverloadedStrings #-}\nmain = do\n  let a = "⟦s3cret⟧"\n  g a\n',
      "bytes",
    ],
    "in a comment": ['{- {- -} "⟦s3cret⟧" -}\n', "in-comment"],
    "in a quotation": ['main = f [sql| "⟦s3cret⟧" |]\n', "not-a-string"],
  });
});
