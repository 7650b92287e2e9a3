"""Makes a document's text and its truth from one marked source."""
import os
import random
import re

import damage
import marks
from check import FAULT_KINDS

LISTS = dict(o="objectives", g="participants_groups", a="activities", r="results", p="problems",
             resp="responsible")
KINDS = dict(q="quantitative", l="qualitative", op="output", oc="outcome", si="survey_item",
             so="survey_overall")
NUMBER_OF_HEADING = r"^(\(?[\d๐-๙]+([.][\d๐-๙]+)*[.)]+|[ก-ฮ][.)]|•)\s*"


def number(text):
    value = float(re.search(r"-?\d+(\.\d+)?", text.translate(marks.TO_ARABIC).replace(",", "")).group())
    return int(value) if value == int(value) else value


class Document:
    """One source laid out: `clean` and `raw` text on the same lines, and the place of each mark."""

    def __init__(self, path):
        self.stem = os.path.basename(path)[:-4]
        with open(path, encoding="utf-8") as source:
            head, body = source.read().split("\n---\n", 1)
        self.head = {}
        for line in head.split("\n"):
            key, _, value = line.partition(":")
            self.head.setdefault(key.strip(), []).append(value.strip())
        self.lay_out(marks.expand_macros(body, self.stem))

    def get(self, key, default=None):
        return self.head.get(key, [default])[0]

    def lay_out(self, body):
        rnd = random.Random(self.stem)
        cells, self.marks = marks.parse(body.rstrip("\n") + "\n")
        cells = marks.set_digits(cells, self.get("digits", ""), rnd)
        if self.get("dbl"):
            cells = marks.double_lines(cells)
        if self.get("wrap"):
            cells = marks.wrap(cells, int(self.get("wrap")))
        if self.get("page"):
            cells = marks.paginate(cells, self.get("page"))
        self.place(cells)
        text = "".join(cell.ch for cell in cells)
        self.lines = text.split("\n")
        profile = damage.PROFILES[self.get("damage", "none")]
        self.raw = "\n".join(damage.damage_line(line, profile, rnd) for line in self.lines)
        self.clean = re.sub("</?p>", "", text)

    def place(self, cells):
        """For each mark its first and last line and its text without what the layout added."""
        self.at, self.text = {}, {}
        begun, line = set(), 1
        for cell in cells:
            for mark in cell.marks:
                lines = self.at.setdefault(mark, [line, line])
                if cell.ch.strip():
                    if mark not in begun:
                        lines[0] = line
                        begun.add(mark)
                    lines[1] = line
                added = "" if cell.soft else " " if cell.ch in ("\n", "\t") else cell.ch
                self.text[mark] = self.text.get(mark, "") + added
            line += cell.ch == "\n"

    def period(self):
        if not self.get("period"):
            return dict(text=None, start=None, end=None)
        text, start, end = [part.strip() or None for part in (self.get("period") + " | |").split("|")][:3]
        if start and re.fullmatch(r"\d{4}", start):
            return dict(text=text, start=None, end=None, start_year_be=int(start), end_year_be=int(end))
        return dict(text=text, start=start, end=end)

    def truth(self):
        return Truth(self).made


class Truth:
    """Collects the marks of one document into the schema."""

    def __init__(self, document):
        self.doc, self.headings, self.faults = document, [], {}
        get = document.get
        t = self.made = dict(doc_type=get("type"), title=get("title"), office=get("office"),
                             fiscal_year_be=int(get("fy")) if get("fy") else None, period=document.period(),
                             objectives=[], indicators=[], participants_groups=[], activities=[])
        t["budget"] = dict(lines=[], total_baht=None, sources=[], quarters={})
        for key in ("alignment", "responsible", "approvers", "results", "problems"):
            t[key] = []
        for index, what in enumerate(document.marks):
            key, _, argument = what.partition("=")
            text = re.sub(r"\s+", " ", document.text[index]).strip()
            self.add(key, argument, text, document.at[index])
        t["sections"] = self.sections()
        self.add_faults()

    def add(self, key, argument, text, lines):
        t, budget = self.made, self.made["budget"]
        if key in LISTS:
            t[LISTS[key]].append(argument or text)
        elif key in ("t", "of"):
            t["title" if key == "t" else "office"] = argument or text
        elif key == "pd":
            t["period"]["text"] = text
        elif key == "i":
            kind, target, unit = (argument.split(",") + ["", ""])[:3]
            t["indicators"].append(dict(kind=KINDS[kind], text=text, unit=unit or None,
                                        target_value=number(target) if target else None))
        elif key == "al":
            t["alignment"].append(dict(level=argument, text=text))
        elif key == "ap":
            action, _, role = argument.partition(",")
            t["approvers"].append(dict(action=action, role=role or text))
        elif key in ("h", "H"):
            heading = argument or re.sub(NUMBER_OF_HEADING, "", text)
            self.headings.append((lines[0], key, heading))
        elif re.fullmatch(r"[FC]\d+\+?", key):
            self.add_place(key, lines)
        elif key != "x":
            self.add_money(budget, key, argument, text, lines)

    def add_money(self, budget, key, argument, text, lines):
        if key == "src":
            budget["sources"].append(argument or text)
        elif key == "b":
            factors, _, other_text = argument.partition("=")
            pairs = [part.strip().partition(" ") for part in factors.split(",") if part]
            budget["lines"].append(dict(text=other_text or text, amount_baht=None, line=lines[0],
                                        factors=[dict(value=number(v), unit=u or None) for v, _, u in pairs]))
        elif key == "m":
            budget["lines"][-1]["amount_baht"] = number(text)
            if lines[0] != budget["lines"][-1]["line"]:
                budget["lines"][-1]["amount_line"] = lines[0]
        elif key in ("bt", "sp"):
            budget["total_baht" if key == "bt" else "spent_baht"] = number(argument or text)
        elif re.fullmatch("q[1-4]", key):
            budget["quarters"][key[1]] = number(argument or text)
        else:
            raise ValueError(f"unknown mark {key}")

    def add_place(self, key, lines):
        fault = self.faults.setdefault(key.rstrip("+"), dict(at=None, also=[]))
        if key.endswith("+") or fault["at"]:
            fault["also"].append(lines[0])
        else:
            fault["at"] = lines

    def sections(self):
        made, lines = [], self.doc.lines
        for n, (start, level, heading) in enumerate(self.headings):
            later = [ln for ln, other, _ in self.headings[n + 1:] if other == "H" or level == "h"]
            end = max(later[0] - 1 if later else len(lines), start)
            while end > start and not lines[end - 1].strip():
                end -= 1
            made.append(dict(heading=heading, line_start=start, line_end=end))
        return made

    def add_faults(self):
        self.made["inconsistencies"], consistent = [], []
        for key, values in self.doc.head.items():
            match = re.fullmatch(r"([FC]\d+)(\??)", key)
            if not match:
                continue
            fault = self.faults.pop(match.group(1), None)
            if not fault or not fault["at"]:
                raise ValueError(f"{key} has no place")
            first, last = fault["at"]
            if key[0] == "C":
                consistent.append(dict(line=first, text=values[0]))
                continue
            kind, _, why = (part.strip() for part in values[0].partition(";"))
            if kind not in FAULT_KINDS:
                raise ValueError(f"{key}: no such kind {kind}")
            entry = dict(kind=kind, where_line=first, explanation=why)
            if last > first:
                entry["where_line_end"] = last
            if fault["also"]:
                entry["also_lines"] = sorted(set(fault["also"]))
            if match.group(2):
                entry["optional"] = True
            self.made["inconsistencies"].append(entry)
        if self.faults:
            raise ValueError(f"marks without explanation {list(self.faults)}")
        if consistent:
            self.made["checked_consistent"] = consistent
