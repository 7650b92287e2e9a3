#!/usr/bin/env python3
"""fill.py URL SETUP_CODE COUNT FOLDER: an office, a planner and COUNT projects, through the API that users use.
Writes FOLDER/token, office, ids, body (a project to create) and read_bytes (of a whole project)."""
import http.client, json, os, sys, threading
from urllib.parse import urlsplit
from records import A, B, compact, record

url, code, count, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
host = urlsplit(url).netloc

def call(connection, method, path, body=None, cookie="", token=""):
    headers = {"Content-Type": "application/json", "Sec-Fetch-Site": "same-origin"}
    if cookie: headers["Cookie"] = cookie
    if token: headers["Authorization"] = "Bearer " + token
    connection.request(method, "/api/v1" + path, json.dumps(body, ensure_ascii=False).encode() if body is not None else None, headers)
    reply = connection.getresponse()
    text = reply.read()
    if reply.status >= 300:
        print("%s %s: %d %s" % (method, path, reply.status, text.decode()), file=sys.stderr)
        os._exit(1)
    cookie = (reply.getheader("Set-Cookie") or "").split(";")[0]
    call.bytes = len(text)
    return json.loads(text) if text else None, cookie

def project(i):
    r = record(i)
    content = dict(title=r["title"], programme=dict(id="", text=A[i % 8] + B[i % 7]), tactic=dict(id="", text=B[i % 8]), division=r["agency"], responsible=[],
                   place="", rationale=r["detail"], objectives=[], quantitative_targets=[], qualitative_targets=[], expected_results=[],
                   indicators=[], target_group="", inspection_policy="", action_plan_line="", strategy_line="", activities=[], sources=[],
                   alignment=[], shared_lines=False, passes=[])
    return dict(fiscal_year=r["fiscal_year"], title=r["title"], content=content)

one = http.client.HTTPConnection(host)
office = dict(code="BENCH", name_th="สำนักงานทดสอบความเร็ว", short_th="สนง.ทดสอบ", type_id="OT-PEO", affiliation_id="AF-OPS", province_id="TH-17")
_, admin = call(one, "POST", "/setup", dict(code=code, office=office, person=dict(first_name="ผู้ดูแล", position="ผู้ดูแลระบบ"),
                                           login="bench.admin", password="bench-admin-pass"))
session, _ = call(one, "GET", "/session", cookie=admin)
office_id = session["active_office"]
person, _ = call(one, "POST", "/offices/%s/persons" % office_id, dict(first_name="ผู้วางแผน", position="นักวิเคราะห์นโยบายและแผน"), admin)
made, _ = call(one, "POST", "/offices/%s/accounts" % office_id, dict(person_id=person["id"], login="bench.planner", roles=["planner"]), admin)
_, planner = call(one, "POST", "/session/recovery", dict(login="bench.planner", code=made["code"], new_password="bench-planner-pass"))
token = call(one, "POST", "/tokens", dict(label="bench"), planner)[0]["token"]

ids, lock = [], threading.Lock()
def work(part):
    connection = http.client.HTTPConnection(host)
    for i in range(part, count, 16):
        made, _ = call(connection, "POST", "/offices/%s/projects" % office_id, project(i), token=token)
        with lock: ids.append(made["id"])
threads = [threading.Thread(target=work, args=(part,)) for part in range(16)]
for t in threads: t.start()
for t in threads: t.join()
call(one, "GET", "/offices/%s/projects/%s" % (office_id, ids[0]), token=token)
for name, text in (("token", "Bearer " + token), ("office", office_id), ("ids", "\n".join(ids) + "\n"),
                   ("body", compact(project(0))), ("read_bytes", str(call.bytes))):
    open(folder + "/" + name, "w").write(text)
if len(ids) != count: sys.exit("only %d of %d projects were made" % (len(ids), count))
