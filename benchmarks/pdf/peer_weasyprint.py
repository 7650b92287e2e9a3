#!/usr/bin/env python3
"""one process, all documents (fairest for WeasyPrint: imports and font scan paid once). usage: peer_weasyprint.py INDIR OUTDIR"""
import sys, glob, os, time
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
fc = FontConfiguration(); os.makedirs(sys.argv[2], exist_ok=True)
t = time.perf_counter(); n = 0
for f in sorted(glob.glob(sys.argv[1] + "/*.html")): HTML(f).write_pdf(sys.argv[2] + "/" + os.path.basename(f)[:-5] + ".pdf", font_config=fc); n += 1
print("%.3f %d" % (time.perf_counter() - t, n))
