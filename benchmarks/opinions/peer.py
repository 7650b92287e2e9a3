#!/usr/bin/env python3
"""Opinion clustering as a user of numpy and scikit-learn writes it: the peer of opinions_bench.
usage: peer.py votes PEOPLE STATEMENTS SEED OUT        a seeded matrix, one signed byte a vote, 9 where missing (80 %)
       peer.py sklearn|numpy FILE PEOPLE STATEMENTS OUT
Work: column means stand in for missing votes; two exact components; projection scaled by sqrt(statements / answered); k-means k=2..5, best
of 10; exact silhouettes, the best k wins; representative statements and group-aware consensus. Above 20,000 people 100 base clusters, weighted
k-means and silhouettes on their centres.
"""
import sys, time
import numpy as np

A = np.uint64(0x9E3779B97F4A7C15); B = np.uint64(0xBF58476D1CE4E5B9); C = np.uint64(0x94D049BB133111EB)
np.seterr(over="ignore")

def u64(seed, i):
    i = np.asarray(i, dtype=np.uint64)
    z = np.uint64((int(seed) * int(A)) % 2**64) + i * B + np.uint64(1)
    z = (z ^ (z >> np.uint64(30))) * B
    z = (z ^ (z >> np.uint64(27))) * C
    return z ^ (z >> np.uint64(31))

def u01(seed, i):
    return (u64(seed, i) >> np.uint64(11)).astype(np.float64) * 2.0**-53


def votes(p, s, seed, miss, groups=4):
    """Participant i belongs to latent group i-hash; each group has its own leaning per statement."""
    grp = (u64(seed, np.arange(p)) % np.uint64(groups)).astype(np.int64)
    lean = (u01(seed + 1, np.arange(groups * s)).reshape(groups, s) - 0.5) * 1.8      # -0.9..0.9
    out = np.empty((p, s), dtype=np.int8)
    for a in range(0, p, 4096):
        b = min(p, a + 4096)
        idx = np.arange(a * s, b * s, dtype=np.uint64).reshape(b - a, s)
        u = u01(seed + 2, idx); l = lean[grp[a:b]]
        pa = np.maximum(0, l) * 0.9 + 0.05; pd = np.maximum(0, -l) * 0.9 + 0.05
        v = np.where(u < pa, 1, np.where(u < pa + pd, -1, 0)).astype(np.int8)
        v[u01(seed + 3, idx) * 100 < miss] = 9
        out[a:b] = v
    return out, grp

def impute(V):
    M = V.astype(np.float64); miss = V == 9; M[miss] = 0
    n = (~miss).sum(0); mu = M.sum(0) / np.maximum(n, 1)
    return np.where(miss, mu, M), miss, mu

def repness(V, lab, k, top=5):
    out, prod_a = {}, np.ones(V.shape[1]); S = V.shape[1]
    A = np.array([(V[lab == g] == 1).sum(0) for g in range(k)], float)
    D = np.array([(V[lab == g] == -1).sum(0) for g in range(k)], float)
    N = np.array([(V[lab == g] != 9).sum(0) for g in range(k)], float)
    for g in range(k):
        o = [h for h in range(k) if h != g]; res = []
        for kind, C in (("agree", A), ("disagree", D)):
            p = (C[g] + 1) / (N[g] + 2); q = (C[o].sum(0) + 1) / (N[o].sum(0) + 2)
            z = 2 * np.sqrt(N[g] + 1) * ((C[g] + 1) / (N[g] + 1) - 0.5)
            s1, n1, s2, n2 = C[g] + 1, N[g] + 1, C[o].sum(0) + 1, N[o].sum(0) + 1
            ph = (s1 + s2) / (n1 + n2); den = np.sqrt(ph * (1 - ph) * (1 / n1 + 1 / n2))
            z2 = np.where(ph == 1, 0, (s1 / n1 - s2 / n2) / np.where(den == 0, 1, den))
            res.append((kind, p, z, z2, p / q, z * z2 * p * (p / q)))
        best = np.maximum(res[0][5], res[1][5]); idx = np.argsort(-best, kind="stable")[:top]
        out[g] = [dict(statement=int(i), kind=res[0 if res[0][5][i] >= res[1][5][i] else 1][0], score=float(best[i])) for i in idx]
        prod_a *= (A[g] + 1) / (N[g] + 2)
    return out, prod_a

def run_sklearn(V):
    from sklearn.decomposition import PCA
    from sklearn.cluster import KMeans
    from sklearn.metrics import silhouette_score
    T = {}; t = time.perf_counter(); P, S = V.shape
    def lap(n):
        nonlocal t; T[n] = time.perf_counter() - t; t = time.perf_counter()
    M, miss, mu = impute(V); lap("impute")
    p = PCA(2, svd_solver="full" if P * S <= 4e6 else "arpack", tol=1e-10).fit(M); lap("pca")
    X = np.where(miss, 0, V - mu) @ p.components_.T * np.sqrt(S / np.maximum(1, (~miss).sum(1)))[:, None]; lap("project")
    w = None; Y = X
    if P > 20000:
        b = KMeans(100, n_init=1, random_state=1).fit(X); Y = b.cluster_centers_; w = np.bincount(b.labels_, minlength=100); lap("base")
    best = None; sil = {}; inert = {}
    for k in range(2, 6):
        km = KMeans(k, n_init=10, random_state=1).fit(Y, sample_weight=w); inert[k] = km.inertia_; lap("kmeans%d" % k)
        sil[k] = silhouette_score(Y, km.labels_); lap("silhouette%d" % k)
        if best is None or sil[k] > sil[best[0]]: best = (k, km.labels_)
    k, lab = best
    if w is not None: lab = lab[b.labels_]
    r, cons = repness(V, lab, k); lap("repness")
    return dict(T=T, mean=mu, comps=p.components_, var=p.explained_variance_, X=X, k=k, lab=lab, sil=sil, inertia=inert, rep=r, cons=cons)

def run_numpy(V):
    """Independent reference without sklearn: eigh of the S x S covariance, plain Lloyd, direct silhouette."""
    T = {}; t = time.perf_counter(); P, S = V.shape
    M, miss, mu = impute(V); C = np.cov(M, rowvar=False); ev, U = np.linalg.eigh(C); comps = U[:, ::-1][:, :2].T
    for c in comps:
        if c[np.argmax(abs(c))] < 0: c *= -1
    X = np.where(miss, 0, V - mu) @ comps.T * np.sqrt(S / np.maximum(1, (~miss).sum(1)))[:, None]; T["pca_project"] = time.perf_counter() - t
    rng = np.random.default_rng(7)
    def lloyd(Y, k, starts=20, w=None):
        w = np.ones(len(Y)) if w is None else w; best = (np.inf, None)
        for _ in range(starts):
            c = Y[[rng.integers(len(Y))]]
            while len(c) < k:
                d = ((Y[:, None] - c) ** 2).sum(2).min(1) * w; c = np.vstack([c, Y[rng.choice(len(Y), p=d / d.sum())]])
            for _ in range(300):
                l = ((Y[:, None] - c) ** 2).sum(2).argmin(1)
                n = np.array([np.average(Y[l == j], axis=0, weights=w[l == j]) if (l == j).any() else c[j] for j in range(k)])
                if abs(n - c).max() < 1e-12: break
                c = n
            i = (((Y - c[l]) ** 2).sum(1) * w).sum()
            if i < best[0]: best = (i, l)
        return best
    def silhouette(Y, l, k):
        s = np.zeros(len(Y)); n = np.bincount(l, minlength=k)
        for a in range(0, len(Y), 500):
            d = np.sqrt(((Y[a:a + 500, None] - Y) ** 2).sum(2)); sums = np.stack([d[:, l == j].sum(1) for j in range(k)], 1); li = l[a:a + 500]; r = np.arange(len(li))
            own = sums[r, li] / np.maximum(1, n[li] - 1); m = sums / n; m[r, li] = np.inf; o = m.min(1)
            s[a:a + 500] = np.where(n[li] == 1, 0, (o - own) / np.maximum(own, o))
        return s.mean()
    sil, inert, labs = {}, {}, {}
    for k in range(2, 6):
        inert[k], labs[k] = lloyd(X, k); sil[k] = silhouette(X, labs[k], k)
    k = max(sil, key=sil.get); r, cons = repness(V, labs[k], k); T["all"] = time.perf_counter() - t
    return dict(T=T, mean=mu, comps=comps, var=ev[::-1][:2], X=X, k=k, lab=labs[k], sil=sil, inertia=inert, rep=r, cons=cons)

def peak_kib():
    return int(next(line for line in open("/proc/self/status") if line.startswith("VmHWM:")).split()[1])

if __name__ == "__main__":
    mode = sys.argv[1]
    if mode == "votes":
        votes(int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]), 80)[0].tofile(sys.argv[5])
        sys.exit()
    P, S = int(sys.argv[3]), int(sys.argv[4])
    V = np.fromfile(sys.argv[2], np.int8).reshape(P, S)
    if mode == "sklearn":
        from sklearn.decomposition import PCA
        from sklearn.cluster import KMeans
        from sklearn.metrics import silhouette_score
    before = peak_kib()
    processor, since = time.process_time(), time.perf_counter()
    found = dict(sklearn=run_sklearn, numpy=run_numpy)[mode](V)
    print("total %.5f s" % (time.perf_counter() - since))
    print("processor %.5f s" % (time.process_time() - processor))
    print("added %d KiB" % (peak_kib() - before))
    print("k %d -" % found["k"])
    for k, score in found["sil"].items(): print("silhouette_k%d %.9f -" % (k, score))
    np.c_[found["lab"], found["X"]].astype(float).tofile(sys.argv[5])
