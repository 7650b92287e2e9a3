#!/usr/bin/env python3
"""check.py [--mark]: verify the statement samples beside this file and print their numbers; --mark rewrites the column `plain`.

Words are cut by libthai (Debian: libthai0 and libthai-data). `plain` is 0 where a statement shares no content word with its theme's name,
nor with the theme's five most frequent content words, counted twice: with and without the words of every school forum (GENERAL).
A word of three letters or more is also looked for inside the text, so that another cutter finds no more shared words than this one.
"""
import collections
import csv
import ctypes
import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ['id', 'issue', 'theme', 'theme_name', 'group', 'text', 'plain']
# Function words, particles, pronouns, numerals' companions and plain auxiliaries: not content.
STOP = set('''การ ความ ที่ ซึ่ง อัน ของ และ หรือ แต่ กับ แก่ ต่อ ใน นอก จาก ถึง ให้ ได้ ไม่ มี เป็น คือ อยู่ ไป มา ขึ้น ลง เข้า ออก แล้ว จะ ต้อง
ควร อยาก ขอ ก็ ยัง เลย กัน ด้วย นี้ นั้น นี่ นั่น ๆ ทุก แต่ละ บาง หลาย กว่า มาก น้อย เพราะ ถ้า เมื่อ ว่า โดย เพื่อ ตาม ทั้ง เอง แค่ เพียง อีก คน ครับ ค่ะ คะ นะ
นะคะ นะครับ นะค่ะ ค่า เถอะ สิ หรอก จริง จริงๆ ตอน วัน ปี เดือน เทอม แห่ง หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ ร้อย พัน หมื่น แสน ครั้ง อย่าง แบบ เรื่อง
ทำ เอา ใคร อะไร ไหน ยังไง ไหม ทำไม เท่า เรา เขา ผม หนู ฉัน เธอ มัน พวก ตัว กลับ ช่วย ไว้ เสนอ ใช้ เคย กำลัง พอ จน จึง ถูก โดน ดี ดีกว่า หมด ใหม่ เก่า
เดียว ทีไร ที บ่อย ก่อน หลัง แทน ร่วม ระหว่าง เฉพาะ เกิน ไม่ใช่ ใช่ ผู้ ราย มั่ง บ้าง เห็น บอก ถาม รู้ พูด คิด หา เริ่ม พร้อม ยินดี นั่ง ละ หน้า ตั้ง ดู เอ๋ย'''.split())
# Words of every school forum, which say nothing of a theme.
GENERAL = set('เด็ก นักเรียน โรงเรียน ครู เรียน สอน ลูก จังหวัด บ้าน พ่อแม่ ผู้ปกครอง การศึกษา ศึกษา ห้อง งาน เงิน ปัญหา สังกัด น้อง เพื่อน'.split())


def cutter():
    """The words of a text, cut by libthai; None where the library is missing."""
    try:
        thai = ctypes.CDLL('libthai.so.0')
    except OSError:
        return None

    def cut(text):
        raw = text.encode('tis-620', 'replace')
        places = (ctypes.c_int * (len(raw) + 1))()
        count = thai.th_brk(raw, places, len(raw))
        edges = [0, *places[:count], len(text)]
        words = (text[a:b].strip(' .,?!"()…') for a, b in zip(edges, edges[1:]))
        return [word for word in words if word and not word.isdigit()]
    return cut


def content(words, drop=frozenset()):
    return {word for word in words if word not in STOP and word not in drop and (len(word) > 1 or word.isascii())}


def theme_words(cut, name, texts):
    """The words a statement must not share to be marked plain = 0."""
    taken = content(cut(name))
    for drop in (frozenset(), GENERAL):
        counts = collections.Counter(word for text in texts for word in content(cut(text), drop))
        taken |= {word for word, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5]}
    return taken


def shares(cut, text, taken):
    return bool(content(cut(text)) & taken) or any(len(word) >= 3 and word in text for word in taken)


def check_file(name, cut, mark, faults):
    path = HERE / f'{name}.csv'
    with path.open(encoding='utf-8', newline='') as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    if reader.fieldnames != COLUMNS:
        faults.append(f'{name}: columns {reader.fieldnames}')
    themes = collections.defaultdict(list)
    for row in rows:
        if row['theme']:
            themes[row['theme'], row['theme_name'], row['issue']].append(row)
    print(f'{name}: {len(rows)} statements, {len(themes)} themes, {len({row["group"] for row in rows})} groups')
    for (theme, title, issue), members in sorted(themes.items()):
        taken = theme_words(cut, title, [row['text'] for row in members])
        for row in members:
            plain = '1' if shares(cut, row['text'], taken) else '0'
            if mark:
                row['plain'] = plain
            elif row['plain'] != plain:
                faults.append(f'{name}: {row["id"]} is marked {row["plain"]}, found {plain}')
        free = sum(row['plain'] == '0' for row in members)
        print(f'  {theme} issue {issue} {len(members):3} statements, {free:2} share no word ({100 * free // len(members)} %)  {title if name != "held_out" else ""}')
        if 3 * free < len(members) and name != 'border':  # few a theme: a third of all is asked of it
            faults.append(f'{name}: {theme} has only {free} of {len(members)} that share no word; its words: {sorted(taken)}')
    for row in rows:
        if not row['theme'] and mark:
            row['plain'] = ''
    loose = sum(not row['theme'] for row in rows)
    if 3 * sum(row['plain'] == '0' for row in rows) < len(rows) - loose - 2:
        faults.append(f'{name}: less than a third share no word')
    print(f'  no theme: {loose} ({100 * loose / len(rows):.1f} %)')
    if len(rows) < (140 if name == 'border' else 320) or len(themes) != 10 or len({key[0] for key in themes}) != 10:
        faults.append(f'{name}: {len(rows)} statements in {len(themes)} themes')
    if mark:
        with path.open('w', encoding='utf-8', newline='') as file:
            writer = csv.DictWriter(file, COLUMNS, lineterminator='\n')
            writer.writeheader()
            writer.writerows(rows)
    return rows


def check_forum(faults):
    """singburi.json: groups add up, every statement has a known group and issue, chances add up to 1."""
    forum = json.loads((HERE / 'singburi.json').read_text(encoding='utf-8'))
    groups = {group['id']: group for group in forum['groups']}
    issues = {issue['id'] for issue in forum['issues']}
    camps = {camp['id'] for camp in forum['camps']}
    target = sum(group['target'] for group in groups.values())
    if target != forum['participants']:
        faults.append(f'singburi: targets add up to {target}, not {forum["participants"]}')
    for group in groups.values():
        if set(group['camps']) != camps or abs(sum(group['camps'].values()) - 1) > 1e-9:
            faults.append(f'singburi: camps of {group["id"]}')
    for statement in forum['statements']:
        known = statement['group'] in groups and statement['issue'] in issues and set(statement['votes']) == camps
        if not known or any(len(vote) != 3 or min(vote) < 0 or sum(vote) != 100 for vote in statement['votes'].values()):
            faults.append(f'singburi: statement {statement["id"]}')
    unheard = set(groups) - {statement['group'] for statement in forum['statements']}
    print(f'singburi: {target} participants in {len(groups)} groups, {len(forum["statements"])} statements, no statement of: {sorted(unheard) or "none"}')
    return forum['statements']


def main():
    cut = cutter()
    if cut is None:
        print('libthai.so.0 is not installed: nothing checked')
        return 2
    faults = []
    rows = [row for name in ('dev', 'town', 'border', 'held_out') for row in check_file(name, cut, '--mark' in sys.argv[1:], faults)]
    rows += check_forum(faults)
    for field in ('id', 'text'):
        for value, count in collections.Counter(str(row[field]).strip() for row in rows).items():
            if count > 1 or not value:
                faults.append(f'{field} {value!r} occurs {count} times')
    for fault in faults:
        print('FAULT', fault)
    print(f'{len(faults)} faults')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main())
