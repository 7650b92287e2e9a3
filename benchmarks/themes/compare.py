"""compare.py BENCH SETS...: adjusted Rand of our themes and of TF-IDF with k-means, and a knowing person's deeds."""
import collections, csv, json, os, pathlib, subprocess, sys, tempfile

SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "server/forums/samples/statements"
BENCH = sys.argv[1]


def adjusted_rand(truths, groups):
    pairs = lambda counts: sum(n * (n - 1) / 2 for n in counts.values())
    both, a, b = collections.Counter(zip(truths, groups)), collections.Counter(truths), collections.Counter(groups)
    chance = pairs(a) * pairs(b) / (len(truths) * (len(truths) - 1) / 2)
    return (pairs(both) - chance) / ((pairs(a) + pairs(b)) / 2 - chance)


def score(rows, groups, plain=None):
    """Statements in no theme are groups of their own; those that belong to none are not counted."""
    kept = [(row["theme"], group or "alone " + row["id"]) for row, group in zip(rows, groups)
            if row["theme"] and plain in (None, row["plain"])]
    return adjusted_rand([truth for truth, _ in kept], [group for _, group in kept])


def k_means(rows, words):
    from sklearn.cluster import KMeans
    from sklearn.feature_extraction.text import TfidfVectorizer
    vectors = TfidfVectorizer(analyzer=lambda said: said).fit_transform(words)
    number = len({row["theme"] for row in rows if row["theme"]})
    return ["%d" % group for group in KMeans(number, n_init=10, random_state=7).fit_predict(vectors)]


def ours(rows):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text", "theme"])
        writer.writerows([row["id"], row["text"], row["theme"]] for row in rows)
        file.flush()
        return json.loads(subprocess.run([BENCH, "themes", file.name], capture_output=True, check=True, text=True).stdout)


def told_per_theme(rows, groups):
    """Of each true theme: in its largest group, in others, unplaced; and what else lies in that group."""
    sizes = collections.Counter(group for group in groups if group)
    for theme in sorted({row["theme"] for row in rows if row["theme"]}):
        here = collections.Counter(group for row, group in zip(rows, groups) if row["theme"] == theme)
        unplaced = here.pop("", 0)
        group, most = here.most_common(1)[0] if here else ("", 0)
        print(f"#   {theme}: {most:3} together, {sum(here.values()) - most:3} elsewhere, {unplaced:3} unplaced, {sizes[group] - most:3} others among them")
    aside = [group for row, group in zip(rows, groups) if not row["theme"]]
    print(f"#   of none: {aside.count('')} of {len(aside)} left unplaced")


for name in sys.argv[2:]:
    rows = list(csv.DictReader((SAMPLES / f"{name}.csv").open(encoding="utf-8")))
    result = ours(rows)
    groups = [result["groups"].get(row["id"], "") for row in rows]
    peer = k_means(rows, [result["words"][row["id"]] for row in rows])
    print(f"{name}_themes {len(set(groups) - {''})} of {len({row['theme'] for row in rows if row['theme']})}")
    for label, plain in (("all", None), ("plain", "1"), ("no_word_shared", "0")):
        mine, theirs = score(rows, groups, plain), score(rows, peer, plain)
        print(f"{name}_rand_{label} {mine:.3f} beside {theirs:.3f}, ratio {mine / theirs:.1f}" if theirs > 0.001
              else f"{name}_rand_{label} {mine:.3f} beside {theirs:.3f}")
    print(f"{name}_deeds {result['deeds']['all']} of {len(rows) // 5} allowed {json.dumps(result['deeds'])}")
    told_per_theme(rows, groups)

print(subprocess.run([BENCH, "time", os.environ.get("COUNT", "10000"), *(str(SAMPLES / f"{name}.csv") for name in sys.argv[2:])],
                     capture_output=True, check=True, text=True).stdout, end="")
