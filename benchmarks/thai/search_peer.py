#!/usr/bin/env python3
"""search_peer.py COMMENTS WORN TERMS: SQLite FTS5 with trigrams on the same comments and terms; median of three asks a term."""
import sqlite3, statistics, sys, time

comments, worn, terms = ([line.rstrip("\n") for line in open(path, encoding="utf-8")] for path in sys.argv[1:])
base = sqlite3.connect(":memory:")
start = time.perf_counter()
for name, lines in (("tri", comments), ("worn", worn)):
    base.execute(f"create virtual table {name} using fts5(body, tokenize='trigram')")
    base.executemany(f"insert into {name}(rowid, body) values(?, ?)", enumerate(lines, 1))
    base.execute(f"insert into {name}({name}) values('optimize')")
    if name == "tri": print(f"fts5_trigram.build {sum(len(c.encode()) for c in comments) / 1e6 / (time.perf_counter() - start):.1f} MB/s")


def report(name, ask):
    times = []
    for term in terms:
        three = []
        for _ in range(3):
            begin = time.perf_counter()
            ask('"' + term + '"')
            three.append((time.perf_counter() - begin) * 1000)
        times.append(sorted(three)[1])
    times.sort()
    print(f"fts5_trigram.{name}.p50 {statistics.median(times):.3f} ms\nfts5_trigram.{name}.p95 {times[int(len(times) * .95)]:.3f} ms", flush=True)


count = lambda table, term: base.execute(f"select count(*) from {table} where {table} match ?", (term,)).fetchone()[0]
report("count", lambda term: count("tri", term))
report("top20", lambda term: base.execute("select rowid, body from tri where tri match ? order by rank limit 20", (term,)).fetchall())
hits = [sum(term in comment for comment in comments) for term in terms]
for name, table in (("recall", "tri"), ("recall_worn", "worn")):
    found = [min(count(table, f'"{term}"'), hit) for term, hit in zip(terms, hits)]
    print(f"fts5_trigram.{name} {sum(found) / sum(hits):.4f}, worst term {min(f / h for f, h in zip(found, hits)):.3f}")
