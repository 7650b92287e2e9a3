#!/usr/bin/env python3
"""peer_directus.py URL RECORDS: a collection, a role that may read and write it, its records; prints the officer's token."""
import json, sys, urllib.error, urllib.request

url, records = sys.argv[1:]

def call(method, path, body=None, token=None):
    headers = {"Content-Type": "application/json", **({"Authorization": "Bearer " + token} if token else {})}
    data = json.dumps(body).encode() if body is not None else None
    try:
        text = urllib.request.urlopen(urllib.request.Request(url + path, method=method, data=data, headers=headers)).read()
    except urllib.error.HTTPError as refused:
        sys.exit(f"{method} {path}: {refused.code} {refused.read().decode()[:500]}")
    return json.loads(text).get("data") if text else None

def field(name, kind, **more):
    return dict(field=name, type=kind, **more)

admin = call("POST", "/auth/login", dict(email="admin@example.com", password="bench-pass-1"))["access_token"]
key = field("id", "integer", schema=dict(is_primary_key=True, has_auto_increment=True), meta=dict(hidden=True))
texts = [field(name, "string") for name in ("title", "agency", "status")]
numbers = [field(name, "integer") for name in ("fiscal_year", "quarter", "budget", "spent")]
call("POST", "/collections", dict(collection="plans", schema={}, meta={}, fields=[key, *texts, *numbers, field("detail", "text"), field("annex", "text")]), admin)
rows = [json.loads(line) for line in open(records)]
for at in range(0, len(rows), 200):
    call("POST", "/items/plans", rows[at:at + 200], admin)
role = call("POST", "/roles", dict(name="officer"), admin)["id"]
policy = call("POST", "/policies", dict(name="officer", admin_access=False, app_access=False), admin)["id"]
call("POST", "/access", dict(role=role, policy=policy), admin)
for action in ("read", "create", "update"):
    call("POST", "/permissions", dict(policy=policy, collection="plans", action=action, fields=["*"], permissions={}, validation={}), admin)
call("POST", "/users", dict(email="o@example.com", password="officer-pass-1", role=role, status="active"), admin)
print(call("POST", "/auth/login", dict(email="o@example.com", password="officer-pass-1"))["access_token"])
