#!/usr/bin/env python3
"""compare.py OPINIONS_BENCH [REPS]: ours beside scikit-learn and numpy on the same matrices, in turns, two threads each; prints
`name value unit` and ratios of medians. Stops when our silhouette is not exact for our own labels or our k-means is worse."""
import os, statistics, subprocess, sys, tempfile
import numpy as np

ours, reps = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
sizes = [tuple(map(int, s.split("x"))) for s in os.environ.get("SIZES", "1000x100 10000x300 100000x500").split()]
peer = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer.py")
env = dict(os.environ, OMP_NUM_THREADS="2", OPENBLAS_NUM_THREADS="2")

def run(*command):
    out = subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout
    return {name: float(value) for name, value, _ in (line.split() for line in out.splitlines())}

def inertia(rows):
    total = 0
    for g in np.unique(rows[:, 0]):
        own = rows[rows[:, 0] == g, 1:]
        total += ((own - own.mean(0)) ** 2).sum()
    return total

def check(ours_rows, peer_rows, figures, is_exact):
    """Same points up to sign; our silhouette by scikit-learn's own function; our sum of squares not above theirs."""
    from sklearn.metrics import silhouette_score
    for c in (1, 2):
        a, b = ours_rows[:, c], peer_rows[:, c]
        b = b if abs(a - b).max() < abs(a + b).max() else -b
        assert abs(a - b).max() < 1e-6 * abs(b).max(), "other points"
    if not is_exact: return
    k = int(figures["k"])
    score = silhouette_score(ours_rows[:, 1:], ours_rows[:, 0])
    assert abs(score - figures["silhouette_k%d" % k]) < 1e-9, "silhouette %r is not %r" % (figures["silhouette_k%d" % k], score)
    if len(np.unique(peer_rows[:, 0])) == k: assert inertia(ours_rows) <= inertia(peer_rows) * 1.0001, "k-means is worse"

with tempfile.TemporaryDirectory() as work:
    for people, statements in sizes:
        name, matrix = "%dx%d" % (people, statements), work + "/votes.bin"
        subprocess.run([sys.executable, peer, "votes", str(people), str(statements), "31", matrix], check=True)
        modes = ["sklearn"] + (["numpy"] if people <= 1000 else [])
        seen = {"ours": [], **{mode: [] for mode in modes}}
        for _ in range(reps):
            for mode in modes: seen[mode].append(run(sys.executable, peer, mode, matrix, str(people), str(statements), work + "/" + mode))
            for _ in range(3): seen["ours"].append(run(ours, matrix, str(people), str(statements), "2", work + "/ours"))
        check(np.fromfile(work + "/ours").reshape(-1, 3), np.fromfile(work + "/sklearn").reshape(-1, 3), seen["ours"][-1], people <= 20000)
        middle = {who: {what: statistics.median(one[what] for one in runs) for what in ("total", "processor", "added", "k")} for who, runs in seen.items()}
        for who, figures in middle.items():
            for what, unit in (("total", "s"), ("processor", "s"), ("added", "KiB"), ("k", "count")): print("%s.%s.%s %g %s" % (name, who, what, figures[what], unit))
        print("%s.faster_than_sklearn %.1f ratio" % (name, middle["sklearn"]["total"] / middle["ours"]["total"]))
        print("%s.less_processor_than_sklearn %.1f ratio" % (name, middle["sklearn"]["processor"] / middle["ours"]["processor"]))
        print("%s.memory_of_sklearn 1/%.1f ratio" % (name, middle["sklearn"]["added"] / max(1, middle["ours"]["added"])), flush=True)
