#!/usr/bin/env python3
"""Make the intake samples from their marked sources.

    make.py SOURCE_DIR OUT_DIR [STEM...]

Writes STEM.txt (raw), STEM.clean.txt (the same lines undamaged) and STEM.json (truth) for every STEM.src.
Needs Python's standard library and libthai.so.0 (line breaks). The same source always gives the same files.
"""
import glob
import json
import os
import sys

import check
import truth


def write(path, text):
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def make(path, out):
    """Writes the three files of one source; returns the number of complaints."""
    document = truth.Document(path)
    made = document.truth()
    found = list(check.complaints(document, made))
    for text in found:
        print(f"{document.stem}: {text}")
    stem = os.path.join(out, document.stem)
    write(stem + ".txt", document.raw)
    write(stem + ".clean.txt", document.clean)
    write(stem + ".json", json.dumps(made, ensure_ascii=False, indent=1) + "\n")
    return len(found)


def main():
    source, out, only = sys.argv[1], sys.argv[2], sys.argv[3:]
    os.makedirs(out, exist_ok=True)
    paths = [path for path in sorted(glob.glob(os.path.join(source, "*.src")))
             if not only or os.path.basename(path)[:-4] in only]
    found = sum(make(path, out) for path in paths)
    print(f"{len(paths)} documents, {found} complaints")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
