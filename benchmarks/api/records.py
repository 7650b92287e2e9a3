#!/usr/bin/env python3
"""records.py N BYTES: the workload's records, one JSON object a line, the same on every machine. What a list shows is about 760
bytes, Thai; `annex` fills the whole record up to BYTES of JSON, so that all servers send and store as much as ours."""
import json, sys

MASK = (1 << 64) - 1

def u64(seed, i):
    z = (seed * 0x9E3779B97F4A7C15 + i * 0xBF58476D1CE4E5B9 + 1) & MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)

A = ["โครงการพัฒนาคุณภาพการศึกษา", "แผนปฏิบัติราชการประจำปี", "การประชุมเครือข่ายภาคี", "งานส่งเสริมการมีส่วนร่วม",
     "กิจกรรมนิเทศติดตามสถานศึกษา", "การยกระดับผลสัมฤทธิ์ทางการเรียน", "ระบบดูแลช่วยเหลือนักเรียน", "การอบรมครูและบุคลากร"]
B = ["ระดับจังหวัด", "ระดับภาค", "ในพื้นที่ห่างไกล", "สำหรับโรงเรียนขนาดเล็ก", "ร่วมกับองค์กรปกครองส่วนท้องถิ่น", "ตามยุทธศาสตร์ชาติ",
     "ด้านเทคโนโลยีดิจิทัล", "เพื่อความเสมอภาคทางการศึกษา"]
C = ["ควรเร่งดำเนินการโดยเร็ว", "เห็นด้วยอย่างยิ่งกับแนวทางนี้", "ยังขาดงบประมาณและบุคลากร", "ผู้ปกครองต้องการข้อมูลเพิ่มเติม",
     "ควรประเมินผลทุกไตรมาส", "นักเรียนได้รับประโยชน์จริง", "ขอให้เปิดเผยข้อมูลต่อสาธารณะ", "ควรมีส่วนร่วมจากชุมชนมากขึ้น"]

def record(i):
    r = [u64(77, i * 8 + k) for k in range(8)]
    detail = " ".join(A[(r[5] >> 3 * k) & 7] + B[(r[6] >> 3 * k) & 7] + C[(r[7] >> 3 * k) & 7] for k in range(2))
    return dict(title="%s%s %d" % (A[r[0] & 7], B[r[1] & 7], i + 1), agency="สำนักงานศึกษาธิการจังหวัด %d" % (r[2] % 77 + 1),
                fiscal_year=2565 + r[3] % 4, quarter=1 + r[3] // 7 % 4, budget=r[4] % 9000000 + 10000, spent=r[4] // 9 % 10000,
                status=["draft", "active", "done"][r[2] // 77 % 3], detail=detail)

def compact(value): return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

def filled(i, size):
    whole = dict(record(i), annex="")
    wanted = max(0, size - len(compact(whole).encode()))
    text = (A[i % 8] + B[i % 7] + C[i % 8] + " ").encode()
    whole["annex"] = (text * (wanted // len(text) + 1))[:wanted].decode(errors="ignore")
    return whole

if __name__ == "__main__":
    for i in range(int(sys.argv[1])):
        print(compact(filled(i, int(sys.argv[2]))))
