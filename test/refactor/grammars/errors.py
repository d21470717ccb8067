"""Where texts are not in a grammar: `errors.py MODULE` reads a JSON array of texts and prints an array of arrays of lines."""

import importlib
import json
import sys

from tree_sitter import Language, Parser

language = importlib.import_module(sys.argv[1]).language()
parser = Parser(Language(language))


def errors(node):
    here = [node.start_point.row] if node.is_error or node.is_missing else []
    return here + [row for child in node.children for row in errors(child)]


texts = json.load(sys.stdin)
print(json.dumps([errors(parser.parse(text.encode()).root_node) for text in texts]))
