"""Prints the variables of a .env file as a JSON object: `load.py FILE [LOADER]`. The first line is the loader's version."""

import json
import sys
from importlib.metadata import version


def variables(file, loader):
    if loader == "python-decouple":
        from decouple import RepositoryEnv

        return RepositoryEnv(file).data
    if loader == "django-environ":
        from environ import Env

        Env.ENVIRON = {}
        Env.read_env(file)
        return Env.ENVIRON
    import dotenv

    return dotenv.dotenv_values(file, encoding="utf-8")


name = sys.argv[2] if len(sys.argv) > 2 else "python-dotenv"
loaded = variables(sys.argv[1], name)
print(version(name))
print(json.dumps(loaded))
