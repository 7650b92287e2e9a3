"""A seeded network of organisations, measured by ours, igraph and networkx: every figure must agree; prints times and ratios."""
import os, random, subprocess, sys, time
import igraph, networkx

program, nodes, ties, reps = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
rng = random.Random(2567)
pairs = set()
weights = [1 / (1 + i) ** 0.6 for i in range(nodes * 19 // 20)]  # a few know many; every twentieth knows nobody
while len(pairs) < ties:
    a, b = rng.choices(range(len(weights)), weights, k=2)
    if a != b:
        pairs.add((min(a, b), max(a, b)))
pairs = sorted(pairs)
text = f"{nodes} {ties}\n" + "".join(f"{a} {b}\n" for a, b in pairs)
done = subprocess.run([program, reps], input=text, capture_output=True, text=True, check=True)
ours_ms = float(done.stderr)
rows = [line.split() for line in done.stdout.splitlines()]

began = time.perf_counter()
graph = igraph.Graph(n=nodes, edges=pairs)
degree, between = graph.degree(), graph.betweenness(directed=False)
parts, bridges = graph.connected_components(), set(graph.articulation_points())
igraph_ms = (time.perf_counter() - began) * 1000
began = time.perf_counter()
other = networkx.Graph()
other.add_nodes_from(range(nodes))
other.add_edges_from(pairs)
between_other = networkx.betweenness_centrality(other, normalized=False)
bridges_other = set(networkx.articulation_points(other))
parts_other = list(networkx.connected_components(other))
networkx_ms = (time.perf_counter() - began) * 1000

assert bridges == bridges_other and len(parts) == len(parts_other)
worst = 0.0
for i, (own_degree, own_between, own_part, own_bridge) in enumerate(rows):
    assert int(own_degree) == degree[i] == other.degree[i], f"degree of {i}"
    assert (own_bridge == "1") == (i in bridges), f"bridge {i}"
    for peer in (between[i], between_other[i]):
        off = abs(float(own_between) - peer) / max(1.0, peer)
        assert off < 1e-9, f"betweenness of {i}: {own_between} {peer}"
        worst = max(worst, off)
own_parts = {}
for i, row in enumerate(rows):
    own_parts.setdefault(row[2], set()).add(i)
assert sorted(map(sorted, own_parts.values())) == sorted(map(sorted, parts_other)), "parts"
assert [len(own_parts[str(i)]) for i in range(len(own_parts))] == sorted((len(p) for p in parts_other), reverse=True)
print(f"nodes {nodes} count\nties {ties} count\nparts {len(parts)} count\nbridges {len(bridges)} count\nagree.worst {worst:.2g} relative")
print(f"ours {ours_ms:.1f} ms\nigraph {igraph_ms:.1f} ms\nnetworkx {networkx_ms:.1f} ms")
print(f"ratio.igraph {igraph_ms / ours_ms:.2f} times\nratio.networkx {networkx_ms / ours_ms:.1f} times")
