#!/usr/bin/env python3
"""Write OUT_DIR/STEM.html from each STEM.clean.txt, with real tables where the text has tabs.

    to_html.py OUT_DIR STEM.clean.txt...

LibreOffice makes the PDF and Word copies of it, with the fonts of `server/platform/doc/fonts` installed:
`soffice --headless --infilter="HTML (StarWriter)" --convert-to pdf STEM.html`, the same with `docx`.
"""
import html
import os
import re
import sys

HEAD = ('<html><head><meta charset="utf-8"><style>@page{size:21cm 29.7cm;margin:2cm} '
        'p{font-family:Sarabun;font-size:11pt;margin:0}</style></head><body>')


def table(rows):
    columns = max(len(row) for row in rows)
    cells = ["".join(f"<td><p>{html.escape(cell)}</p></td>" for cell in row + [""] * (columns - len(row)))
             for row in rows]
    return ('<table border="1" cellspacing="0" cellpadding="3" width="100%">'
            + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")


def paragraph(line):
    kept = re.sub("^ +|  +", lambda blanks: "&nbsp;" * len(blanks[0]), html.escape(line))
    return f"<p>{kept or '<br>'}</p>"


def convert(text):
    out, rows = [HEAD], []
    for line in text.rstrip("\n").split("\n") + [" "]:
        if "\t" in line:
            rows.append([cell.strip() for cell in line.split("\t")])
        elif line or not rows:
            if rows:
                out.append(table(rows))
                rows = []
            out.append(paragraph(line))
    return "\n".join(out) + "</body></html>"


for path in sys.argv[2:]:
    name = os.path.basename(path).replace(".clean.txt", ".html")
    with open(path, encoding="utf-8") as source, open(os.path.join(sys.argv[1], name), "w", encoding="utf-8") as out:
        out.write(convert(source.read()))
