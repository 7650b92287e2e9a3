#!/usr/bin/env python3
"""Inputs of workload 5 for the peers. usage: peer_inputs.py report|cert N OUTDIR html
report: 2 pages A4, Thai: title, 4 paragraphs of about 400 characters, one table 24 rows x 6 columns (repeating header), one 8 x 6 summary table, page number footer.
cert: 1 page A4 landscape: double border, 5 centred lines with name of the person, course, date, serial number.
pdf_data.hpp makes the same values for our side."""
import os, sys

MASK = 2**64 - 1
def u64(seed, i):
    z = (seed * 0x9E3779B97F4A7C15 + i * 0xBF58476D1CE4E5B9 + 1) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)

WORDS_A = ["โครงการพัฒนาคุณภาพการศึกษา", "แผนปฏิบัติราชการประจำปี", "การประชุมเครือข่ายภาคี", "งานส่งเสริมการมีส่วนร่วม", "กิจกรรมนิเทศติดตามสถานศึกษา", "การยกระดับผลสัมฤทธิ์ทางการเรียน", "ระบบดูแลช่วยเหลือนักเรียน", "การอบรมครูและบุคลากร"]
WORDS_B = ["ระดับจังหวัด", "ระดับภาค", "ในพื้นที่ห่างไกล", "สำหรับโรงเรียนขนาดเล็ก", "ร่วมกับองค์กรปกครองส่วนท้องถิ่น", "ตามยุทธศาสตร์ชาติ", "ด้านเทคโนโลยีดิจิทัล", "เพื่อความเสมอภาคทางการศึกษา"]
WORDS_C = ["ควรเร่งดำเนินการโดยเร็ว", "เห็นด้วยอย่างยิ่งกับแนวทางนี้", "ยังขาดงบประมาณและบุคลากร", "ผู้ปกครองต้องการข้อมูลเพิ่มเติม", "ควรประเมินผลทุกไตรมาส", "นักเรียนได้รับประโยชน์จริง", "ขอให้เปิดเผยข้อมูลต่อสาธารณะ", "ควรมีส่วนร่วมจากชุมชนมากขึ้น"]
NAMES = ["สมชาย", "สมหญิง", "วิชัย", "มาลี", "ประเสริฐ", "กาญจนา", "อนุชา", "พรทิพย์"]; LAST = ["ใจดี", "รักเรียน", "ศรีสุข", "ทองคำ", "บุญมี", "แสงจันทร์", "วงศ์ไทย", "พัฒนากุล"]
def words(seed, n):
    v = [u64(seed, k) for k in range(n * 3)]; return " ".join(WORDS_A[int(v[3 * i]) % 8] + WORDS_B[int(v[3 * i + 1]) % 8] + WORDS_C[int(v[3 * i + 2]) % 8] for i in range(n))
def rows(seed, n):
    v = [[u64(seed, i * 6 + k) for k in range(6)] for i in range(n)]
    for i in range(n):
        r = [int(x) for x in v[i]]; b = r[1] % 9000000 + 10000; s = b * (r[2] % 101) // 100
        yield [str(i + 1), WORDS_A[r[0] % 8] + WORDS_B[r[3] % 8], "จังหวัดที่ %d" % (r[4] % 77 + 1), "{:,}".format(b), "{:,}".format(s), "%.1f%%" % (100 * s / b)]
HEAD = ["ที่", "โครงการ", "หน่วยงาน", "งบประมาณ", "เบิกจ่าย", "ร้อยละ"]
def report_data(i): return ("รายงานผลการดำเนินงานตามแผนปฏิบัติราชการ ไตรมาส %d ฉบับที่ %d" % (i % 4 + 1, i + 1), [words(1000 + i * 10 + k, 4) for k in range(4)], list(rows(5000 + i, 24)), list(rows(9000 + i, 8)))
def cert_data(i): v = [u64(333, i * 2), u64(333, i * 2 + 1)]; return NAMES[v[0] % 8] + " " + LAST[v[1] % 8], WORDS_A[v[0] // 8 % 8], "ให้ไว้ ณ วันที่ %d มีนาคม พ.ศ. 2569" % (v[1] // 8 % 28 + 1), "เลขที่ %06d" % (i + 1)
CSS = "@page{size:A4;margin:2cm;@bottom-center{content:counter(page) ' / ' counter(pages)}}body{font-family:'Sarabun','Garuda','Loma';font-size:11pt;line-height:1.4}h1{font-size:16pt;text-align:center}table{border-collapse:collapse;width:100%;font-size:9pt}td,th{border:.5pt solid #333;padding:2pt 4pt}td.n{text-align:right}p{text-indent:1cm;text-align:justify;margin:4pt 0}"
CCSS = "@page{size:A4 landscape;margin:1cm}body{font-family:'Garuda';text-align:center}div.b{border:4pt double #336;height:17cm;padding-top:2cm}p{font-size:20pt;margin:14pt}p.x{font-size:34pt;font-weight:bold}"
def html_report(i):
    t, ps, r, s = report_data(i); tb = lambda r: "<table><thead><tr>" + "".join("<th>%s</th>" % h for h in HEAD) + "</tr></thead>" + "".join("<tr>" + "".join("<td%s>%s</td>" % (" class=n" if j > 2 else "", c) for j, c in enumerate(x)) + "</tr>" for x in r) + "</table>"
    return "<!doctype html><html lang=th><meta charset=utf-8><style>%s</style><h1>%s</h1>%s%s<p></p>%s" % (CSS, t, "".join("<p>%s</p>" % p for p in ps), tb(r), tb(s))
def html_cert(i): n, c, d, s = cert_data(i); return "<!doctype html><html lang=th><meta charset=utf-8><style>%s</style><div class=b><p>เกียรติบัตรฉบับนี้ให้ไว้เพื่อแสดงว่า</p><p class=x>%s</p><p>ผ่านการอบรม %s</p><p>%s</p><p>%s</p></div>" % (CCSS, n, c, d, s)
if __name__ == "__main__":
    kind, n, out, fmt = sys.argv[1], int(sys.argv[2]), sys.argv[3], sys.argv[4]; os.makedirs(out, exist_ok=True)
    for i in range(n): open("%s/%s%04d.%s" % (out, kind, i, fmt), "w").write(globals()[fmt + "_" + kind](i))
