#!/usr/bin/env python3
"""Brings every resources/translations/*.ts up to date with the texts of the window and the messages of the engine.

Usage: update_translations.py REPOSITORY [LUPDATE]

New texts come in as unfinished, texts that are gone go out. The engine knows no Qt, so its messages reach lupdate as a
passing file with the context and the key that model/qt/finding_text looks them up by. So do the countries of the
catalogue's cities: the text of a country is its code.
"""

import csv
import pathlib
import re
import subprocess
import sys
import tempfile

LITERAL = r'"(?:[^"\\]|\\.)*"'
ROW = re.compile(r"\{\s*(" + LITERAL + r"),\s*(" + LITERAL + r"(?:\s*" + LITERAL + r")*)\s*\}")


def engine_messages(repository):
    rows = ROW.findall((repository / "model/base/messages.cpp").read_text(encoding="utf-8"))
    calls = [f'QT_TRANSLATE_NOOP3("Finding", {text}, {key});' for key, text in rows]
    return "void messages() {\n" + "\n".join(calls) + "\n}\n"


def countries(repository):
    with open(repository / "resources/catalog/cities.csv", encoding="utf-8", newline="") as file:
        codes = sorted({row["country"] for row in csv.DictReader(file)})
    return "void countries() {\n" + "\n".join(f'QT_TRANSLATE_NOOP("Country", "{code}");' for code in codes) + "\n}\n"


def main():
    repository = pathlib.Path(sys.argv[1]).resolve()
    lupdate = sys.argv[2] if len(sys.argv) > 2 else "/usr/lib/qt6/bin/lupdate"
    translations = sorted((repository / "resources/translations").glob("*.ts"))
    with tempfile.TemporaryDirectory() as folder:
        messages = pathlib.Path(folder) / "messages.cpp"
        messages.write_text(engine_messages(repository) + countries(repository), encoding="utf-8")
        subprocess.run([lupdate, "-I", ".", "-locations", "none", "-no-obsolete", "-source-language", "en",
                        "views", "app/gui", "model/qt", messages, "-ts", *translations],
                       cwd=repository, check=True)


if __name__ == "__main__":
    main()
