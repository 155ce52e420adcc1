"""Reads the export argv[1], CSV or JSON, as docs/exchange-formats.md tells, and writes its entries as JSON to argv[2]."""

import csv
import json
import re
import sys

csv.field_size_limit(2**31 - 1)
ESCAPES = {"\\": "\\", "n": "\n", "r": "\r"}


def cell(text):
    return text[1:] if text.startswith("'") else text


def values(text):
    return [re.sub(r"\\(.)", lambda found: ESCAPES[found[1]], line) for line in text.split("\n")]


def entry(row):
    cells = {name: cell(text) for name, text in row.items()}
    return {name: listed(cells, name) if "[]" in name else text for name, text in cells.items()}


def listed(cells, name):
    filled = cells[name.split("[]")[0] + "[]"] != ""
    return values(cells[name]) if filled else []


def entries(path):
    if path.endswith(".json"):
        with open(path, encoding="utf-8") as file:
            return json.load(file)["entries"]
    with open(path, encoding="utf-8", newline="") as file:
        return [entry(row) for row in csv.DictReader(file)]


with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump(entries(sys.argv[1]), file, ensure_ascii=False)
