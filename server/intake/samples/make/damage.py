"""Damages clean lines the way PDF text layers do: classes A1 to A11 and other offices' glyphs.

A1 SARA AM split, A2 the same after a tone, A3 tone before vowel, A4 space before a mark, A5 mark past the
next leading vowel, A6 tone and A7 vowel one consonant to the right, A8 mark pair torn apart, A9 SARA AM for
AA, A10 space inside a word, A11 = A7 + A1; L2 trailing blanks, L3 runs of blanks; NIK nikhahit + AA, PUA
private-use glyphs, NBSP, ZW zero-width space, EE two SARA E for SARA AE.
"""
CONSONANTS = "".join(chr(c) for c in range(0x0E01, 0x0E2F))
UPPER, LOWER, TONES, LEADING = "ัิีึื็", "ุู", "่้๊๋์", "เแโใไ"
VOWELS = UPPER + LOWER
MARKS = VOWELS + TONES + "ํ"
PRIVATE = {"่": "\uf70a", "้": "\uf70b", "์": "\uf70e", "ิ": "\uf701", "ี": "\uf702", "ั": "\uf710"}
PROFILES = {  # chance of each class at each place where it can happen
    "none": {},
    "am": dict(A1=1, A3=.45, A5=.02, A6=.006, A7=.004, A8=.1, A9=.001, A10=.0015, A11=.2, L2=.9, L3=.02),
    "am_light": dict(A1=.97, A3=.12, A5=.01, A6=.004, A7=.002, A10=.001, L2=.5, L3=.01),
    "tone": dict(A3=.5, A4=.006, A6=.004, A7=.002, L2=.8, L3=.015),
    "marks": dict(A3=.3, A4=.02, A5=.01, A7=.002, A10=.002, L2=.9, L3=.03),
    "shift": dict(A1=.6, A3=.2, A5=.06, A6=.03, A7=.02, A8=.4, A9=.002, A11=.4, L2=.3),
    "glyph": dict(NIK=.8, PUA=.15, NBSP=.05, ZW=.004, EE=.05, L2=.2),
}


def is_one(ch, of):
    return ch != "" and ch in of


def damage_cluster(s, i, hit):
    """What stands for the characters from the consonant at `i`, and how many they were; None: unharmed."""
    c, a, b, d, e = (s[i + k:i + k + 1] for k in range(5))
    free = not is_one(e, MARKS + "ำ")
    if is_one(a, LOWER + "ิี") and is_one(b, CONSONANTS) and d == "ำ" and hit("A11"):
        return c + b + a + " า", 4
    if a == "ำ":
        if hit("A1"):
            return c + " า", 2
        return (c + "ํา", 2) if hit("NIK") else None
    if is_one(a, TONES) and b == "ำ":
        return (c + a + " า", 3) if hit("A1") else None
    if is_one(a, "่้") and is_one(b, CONSONANTS) and is_one(d, "ิีึื") and not is_one(e, TONES) and hit("A8"):
        return c + b + d + a, 4
    if is_one(a, VOWELS) and is_one(b, "่้๊๋"):
        return damage_pair(c, a, b, d, free, hit)
    if is_one(a, VOWELS) and is_one(b, CONSONANTS):
        if not is_one(d, MARKS + "ำ") and a not in "ั็" and hit("A7"):
            return c + b + a, 3
        if hit("A4"):
            return c + " " + a, 2
        return (c + a + " ", 2) if hit("A10") else None
    if is_one(a, TONES) and is_one(b, LEADING) and hit("A5"):
        return c + b + a, 3
    return None


def damage_pair(c, vowel, tone, after, free, hit):
    if is_one(after, CONSONANTS) and free and hit("A6"):
        return c + vowel + after + tone, 4
    if is_one(after, LEADING) and hit("A5"):
        return c + vowel + after + tone, 4
    if vowel in UPPER and hit("A3", .15 if vowel == "ั" else 1):
        return c + tone + vowel, 3
    if hit("A4"):
        return c + vowel + " " + tone, 3
    return (c + vowel + tone + " ", 3) if is_one(after, CONSONANTS) and hit("A10") else None


def damage_sign(s, i, hit):
    ch = s[i]
    if ch == "า" and i and hit("A9"):
        return "ำ"
    if ch == "แ" and hit("EE"):
        return "เเ"
    if ch in PRIVATE and hit("PUA"):
        return PRIVATE[ch]
    if ch == " " and s[:i].strip():
        if hit("NBSP"):
            return "\u00a0"
        return "  " if hit("L3") else " "
    if is_one(s[i - 1:i], "ะาๆ") and ch in CONSONANTS and hit("ZW"):
        return "\u200b" + ch
    return ch


def damage_line(line, profile, random):
    def hit(name, share=1):
        return name in profile and random.random() < profile[name] * share
    out, i = [], 0
    while i < len(line):
        done = damage_cluster(line, i, hit) if line[i] in CONSONANTS else None
        out.append(done[0] if done else damage_sign(line, i, hit))
        i += done[1] if done else 1
    return "".join(out) + (" " * random.choice((1, 1, 1, 2)) if hit("L2") and "\t" not in line else "")
