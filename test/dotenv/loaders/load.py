"""Prints the variables of a .env file as a JSON object: `load.py FILE`. The first line is the loader's version."""

import json
import sys
from importlib.metadata import version

import dotenv

print(version("python-dotenv"))
print(json.dumps(dotenv.dotenv_values(sys.argv[1], encoding="utf-8")))
