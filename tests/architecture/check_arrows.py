#!/usr/bin/env python3
"""Checks every #include "…" against what the libraries declared (build/…/arrows.txt: name, folder, depends…).

A file of a library may include its own folder and the folders of its DEPENDS. Includes are spelled from the repository root.
Threads live in model/runtime, third-party graph and JSON headers in .cpp files only.
"""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)
CPP_ONLY = ("boost/", "nlohmann/", "GeographicLib/", "Eigen/")
HEADERS_WITH_JSON = {"app/cli/envelope.h"}  # the command line's own JSON answers
QT_FREE = ("model/", "app/cli/")


def folder_of(path, folders):
    """The library folder a file belongs to: the longest one that contains it."""
    parents = [f for f in folders if path == f or path.startswith(f + "/")]
    return max(parents, key=len, default=None)


def check_file(path, text, folder, allowed, folders):
    for kind, target in INCLUDE.findall(text):
        if kind == '"':
            owner = folder_of(target, folders)
            if owner is None:
                if target.endswith(".moc"):
                    continue
                yield f'{path}: "{target}" is not spelled from the repository root, or belongs to no library'
            elif owner != folder and owner not in allowed:
                yield f"{path}: includes {target}, but {folder} does not depend on {owner}"
        else:
            if path.endswith(".h") and target.startswith(CPP_ONLY) and path not in HEADERS_WITH_JSON:
                yield f"{path}: <{target}> belongs into a .cpp file"
            is_qt = re.match(r"Q[A-Z]|Qt", target)
            if is_qt and path.startswith(QT_FREE) and not path.startswith("model/qt/"):
                yield f"{path}: <{target}>: there is no Qt outside model/qt, views and app/gui"
            if target in ("thread", "QThread", "QThreadPool", "future") and path.startswith("model/") and not path.startswith("model/runtime/"):
                yield f"{path}: <{target}>: threads live in model/runtime"


def check(root, arrows):
    rows = [re.split(r"[\s;]+", line.strip()) for line in arrows.read_text().splitlines() if line.strip()]
    folder_by_name = {row[0]: row[1] for row in rows}
    folders = set(folder_by_name.values())
    problems = []
    for name, folder, *depends in rows:
        missing = [d for d in depends if d not in folder_by_name]
        problems += [f"{folder}: depends on the unknown library {d}" for d in missing]
        allowed = {folder_by_name[d] for d in depends if d in folder_by_name}
        for path in sorted((root / folder).rglob("*")):
            relative = path.relative_to(root).as_posix()
            if path.suffix in (".h", ".cpp") and folder_of(relative, folders) == folder:
                problems += check_file(relative, path.read_text(), folder, allowed, folders)
    return problems, len(rows)


def self_test():
    """A check that cannot fail is none: one file per rule that has to be refused."""
    folders = {"model/base", "model/document", "views/map", "app/cli"}
    cases = [
        ("model/base/a.h", '#include "model/document/document.h"\n', "model/base"),
        ("model/base/a.h", '#include "base.h"\n', "model/base"),
        ("model/base/a.h", "#include <QString>\n", "model/base"),
        ("model/base/a.h", "#include <boost/graph/graph_traits.hpp>\n", "model/base"),
        ("model/base/a.cpp", "#include <thread>\n", "model/base"),
    ]
    for path, text, folder in cases:
        if not list(check_file(path, text, folder, set(), folders)):
            sys.exit(f"not refused: {text!r} in {path}")
    if list(check_file("views/map/a.cpp", '#include "model/base/id.h"\n#include <QWidget>\n', "views/map", {"model/base"}, folders)):
        sys.exit("refused an allowed include")


if __name__ == "__main__":
    if sys.argv[1:] == ["--self-test"]:
        self_test()
        sys.exit(0)
    found, count = check(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    print("\n".join(found) or f"{count} libraries, every include follows an arrow")
    sys.exit(1 if found else 0)
