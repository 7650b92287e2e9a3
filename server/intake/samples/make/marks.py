"""Reads a marked source: macros, marks, line breaks, pages and digits."""
import ctypes
import datetime
import re

TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
MONTHS = ("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม "
          "พฤศจิกายน ธันวาคม").split()
SHORT_MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split()
DAYS = "จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์".split()
COMBINING = "ัิีึืฺุู็่้๊๋์ํ"
LEADING = "เแโใไ"
NAMES = """กระถิน กรวด กล้วยไม้ กังหัน การะเกด กุหลาบ เกลียวคลื่น แก้วตา ขวัญข้าว คูน งิ้ว จันทน์ จามจุรี
ชงโค ชบา ชมนาด ดอกรัก ดาวเรือง เดือนเพ็ญ ต้นกล้า ตะแบก เตยหอม ทองหลาง ทานตะวัน เทียนหยด ธารา นนทรี
นวลละออง น้ำค้าง น้ำเงิน บานชื่น บุนนาค ใบบัว ประดู่ ปาริชาต ปีบ เปลวเทียน ผกากรอง ฝนทิพย์ พยอม พวงคราม
พุดซ้อน แพรไหม ฟ้าใส มณฑา มะขาม มะปราง มะยม ยางนา ยี่หุบ รวงข้าว ราชพฤกษ์ รำเพย ลมหนาว ลั่นทม ลำดวน
ลีลาวดี เลื่อมพราย วายุ ศรีตรัง สร้อยทอง สะเดา สายหยุด สารภี เสลา หิ่งห้อย หางนกยูง อรุณรุ่ง อินทนิล เอื้องคำ
อุทัยทิพย์ อำพัน โอบเอื้อ""".split()


def below_a_million(value):
    digits = "ศูนย์ หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split()
    places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]
    text, written = "", str(value)
    for index, digit in enumerate(written):
        place, digit = len(written) - 1 - index, int(digit)
        if not digit:
            continue
        if place == 1 and digit < 3:
            text += ("สิบ", "ยี่สิบ")[digit - 1]
        elif place == 0 and digit == 1 and len(written) > 1:
            text += "เอ็ด"
        else:
            text += digits[digit] + places[place]
    return text


def baht_text(value):
    high, low = divmod(value, 1000000)
    text = below_a_million(high) + "ล้าน" if high else ""
    return text + (below_a_million(low) if low or not high else "") + "บาทถ้วน"


def date_text(name, rest):
    """wd: with its weekday (or the wrong one given), d: without, ds: short; p, d: forms of the year."""
    iso, _, wrong = rest.partition(":")
    day = datetime.date.fromisoformat(iso)
    weekday, month, year = wrong or DAYS[day.weekday()], MONTHS[day.month - 1], day.year + 543
    return {"wd": f"วัน{weekday}ที่ {day.day} {month} {year}",
            "wdp": f"วัน{weekday}ที่ {day.day} {month} พ.ศ. {year}",
            "d": f"{day.day} {month} {year}", "dp": f"{day.day} {month} พ.ศ. {year}",
            "ds": f"{day.day} {SHORT_MONTHS[day.month - 1]} {year}"}[name]


def expand_macros(body, stem):
    """{{baht:6820}}, {{wd:2024-07-18}}, {{n}} (the next invented name of this document)."""
    start, taken = sum(map(ord, stem)), [0]

    def expand(match):
        name, _, rest = match.group(1).partition(":")
        if name == "baht":
            return baht_text(int(rest.replace(",", "")))
        if name != "n":
            return date_text(name, rest)
        count = taken[0]
        taken[0] += 1
        prefix = rest or ("นาย", "นาง", "นางสาว", "นาย")[count % 4]
        return prefix + NAMES[(count * 29 + start) % len(NAMES)] + "  ตัวอย่าง"
    return re.sub(r"\{\{([^}]+)\}\}", expand, body)


class Cell:
    """One character, the marks it stands in, and whether the layout (not the author) put it there."""
    __slots__ = ("ch", "marks", "soft")

    def __init__(self, ch, marks, soft=False):
        self.ch, self.marks, self.soft = ch, marks, soft


def parse(body):
    """The cells of `body` and what each «what|text» mark says; an empty cell opens each mark."""
    cells, marks, open_marks, i = [], [], [], 0
    while i < len(body):
        if body[i] == "«":
            end = body.index("|", i)
            marks.append(body[i + 1:end])
            open_marks.append(len(marks) - 1)
            cells.append(Cell("", tuple(open_marks)))
            i = end
        elif body[i] == "»":
            open_marks.pop()
        else:
            cells.append(Cell(body[i], tuple(open_marks)))
        i += 1
    if open_marks:
        raise ValueError("open mark " + marks[open_marks[-1]])
    return cells, marks


def width(text):
    return sum(ch not in COMBINING for ch in text)


def word_breaks(text, library=[]):
    if not library:
        library.append(ctypes.CDLL("libthai.so.0"))
    raw = text.encode("tis-620", "replace")
    found = (ctypes.c_int * (len(raw) + 1))()
    return {found[k] for k in range(library[0].th_brk(raw, found, len(raw)))}


def cuts(text, limit):
    """Where a line of `text` must end so that none is wider than `limit`."""
    allowed, found, seen, last, start = word_breaks(text), set(), 0, None, 0
    for k, ch in enumerate(text):
        seen += ch not in COMBINING
        if k > start and k in allowed and ch not in ".,:)”ๆฯ" and text[k - 1] not in "(“" + LEADING:
            last = k
        if seen > limit and last and last > start and ch != " ":
            found.add(last)
            start, seen, last = last, width(text[last:k + 1]), None
    return found


def wrap_line(line, limit):
    text = "".join(cell.ch for cell in line)
    if "\t" in text or width(text) <= limit or re.search(r"\S {4,}\S|\.{6}", text):
        return line
    places, out, n = cuts(text, limit), [], 0
    for cell in line:
        if cell.ch:
            if n in places:
                out.append(Cell("\n", cell.marks, True))
            n += 1
        out.append(cell)
    return out


def wrap(cells, limit):
    """Hard line ends at word breaks, as text of a PDF has; tables are left alone."""
    out, line = [], []
    for cell in cells:
        if cell.ch == "\n":
            out += wrap_line(line, limit) + [cell]
            line = []
        else:
            line.append(cell)
    return out + wrap_line(line, limit)


def paginate(cells, setting):
    """`setting`: lines of a page, a blank, the foot; {d} and {t} are the page's number."""
    every, _, foot = setting.partition(" ")
    out, lines, page = [], 0, 1
    for cell in cells:
        out.append(cell)
        lines += cell.ch == "\n"
        if cell.ch == "\n" and lines % int(every) == 0:
            page += 1
            text = foot.replace("{d}", str(page)).replace("{t}", str(page).translate(TO_THAI))
            out += [Cell(ch, (), True) for ch in text.replace("\\n", "\n") + "\n"]
    return out


def set_digits(cells, style, random):
    """thai: all; mixed: some numbers; split: now and then within one number."""
    i = 0
    while i < len(cells):
        j = i
        while j < len(cells) and (cells[j].ch.isdigit() or (j > i and cells[j].ch in (",", ".", ""))):
            j += 1
        if j > i:
            if style == "thai" or (style == "mixed" and random.random() < .3):
                changed = cells[i:j]
            else:
                changed = cells[i:j - 1] if style == "split" and random.random() < .12 else []
            for cell in changed:
                cell.ch = cell.ch.translate(TO_THAI)
        i = max(j, i + 1)
    return cells


def double_lines(cells):
    """An empty line after each, as text of a web page or a Word file has."""
    out = []
    for cell in cells:
        out += [cell, Cell("\n", cell.marks, True)] if cell.ch == "\n" else [cell]
    return out
