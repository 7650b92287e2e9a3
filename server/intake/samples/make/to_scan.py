#!/usr/bin/env python3
"""Write OUT.pdf whose pages are only pictures (150 dpi, black and white) of the pages of IN.pdf.

    to_scan.py IN.pdf OUT.pdf

Needs pdftoppm. It stands for a scanned paper: no text layer, so that a reader must recognise the letters.
"""
import glob
import subprocess
import sys
import tempfile
import zlib

DPI = 150


def page_pictures(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["pdftoppm", "-mono", "-r", str(DPI), path, folder + "/page"], check=True)
        for name in sorted(glob.glob(folder + "/page*.pbm")):
            with open(name, "rb") as picture:
                kind, size, bits = picture.read().split(b"\n", 2)
            assert kind == b"P4"
            yield (*map(int, size.split()), bytes(255 - byte for byte in bits))


def objects(pictures):
    """The PDF's objects in order: catalogue, page tree, then page, content and picture of each page."""
    kids = " ".join(f"{3 + 3 * n} 0 R" for n in range(len(pictures)))
    yield b"<< /Type /Catalog /Pages 2 0 R >>"
    yield f"<< /Type /Pages /Kids [{kids}] /Count {len(pictures)} >>".encode()
    for n, (width, height, bits) in enumerate(pictures):
        w, h, data = width * 72 / DPI, height * 72 / DPI, zlib.compress(bits, 9)
        draw = f"{w:.2f} 0 0 {h:.2f} 0 0 cm /Scan Do".encode()
        yield (f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {w:.2f} {h:.2f}] /Contents {4 + 3 * n} 0 R "
               f"/Resources << /XObject << /Scan {5 + 3 * n} 0 R >> >> >>").encode()
        yield b"<< /Length %d >>\nstream\n%s\nendstream" % (len(draw), draw)
        yield (f"<< /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray "
               f"/BitsPerComponent 1 /Filter /FlateDecode /Length {len(data)} >>\nstream\n").encode() + data + b"\nendstream"


def write_pdf(path, parts):
    out, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, count = len(out), len(places) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, start)
    with open(path, "wb") as file:
        file.write(out)


write_pdf(sys.argv[2], objects(list(page_pictures(sys.argv[1]))))
