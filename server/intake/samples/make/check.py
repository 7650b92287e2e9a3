"""Complaints about a document whose truth does not hold what it claims."""
import datetime
import re

import marks

DOC_TYPES = """project_proposal project_progress_report project_result_report participation_report plan_chapter
survey_report meeting_minutes appointment_order""".split()
FAULT_KINDS = """arithmetic_error total_mismatch percent_mismatch mean_mismatch level_mismatch count_mismatch
over_budget quarter_mismatch plan_period_mismatch fiscal_year_mismatch date_outside_period date_order_error
weekday_date_mismatch foreign_office_name name_inconsistency misspelling duplicate_membership missing_item
group_mismatch missing_section missing_value objective_copied_as_result self_contradiction structure_mismatch
method_mismatch alignment_mismatch stale_data""".split()
DATE = (r"วัน(" + "|".join(marks.DAYS) + r")ที่\s*(\d+)\s*(?:เดือน)?\s*(" + "|".join(marks.MONTHS)
        + r")\s*(?:พ\.ศ\.)?\s*(\d{4})")


def plain(text):
    return re.sub(r"[\s.,:;\"'“”‘’()\[\]/•\-–]+", "", str(text).translate(marks.TO_ARABIC))


def places(truth, kind):
    return [(f["where_line"], f.get("where_line_end", f["where_line"]))
            for f in truth["inconsistencies"] if f["kind"] == kind]


def has(truth, *kinds):
    return any(f["kind"] in kinds for f in truth["inconsistencies"])


def check_sections(truth, lines):
    for section in truth["sections"]:
        start = section["line_start"]
        if plain(section["heading"])[:30] not in plain("".join(lines[start:start + 4])):
            yield f"heading {section['heading']} is not on line {start}"


def check_cost_line(cost, truth, lines):
    first, last = cost["line"], cost.get("amount_line", cost["line"])
    if cost["amount_baht"] is None:
        yield f"no amount: {cost['text']}"
        return
    if plain(cost["amount_baht"]) not in plain(lines[last]):
        yield f"amount {cost['amount_baht']} is not on line {last}"
    product = 1
    for factor in cost["factors"]:
        product *= factor["value"]
        if not any(plain(factor["value"]) in plain(x) for x in lines[first:last + 2]):
            yield f"factor {factor['value']} is not near line {first}"
    called_wrong = any(a <= first <= b for a, b in places(truth, "arithmetic_error"))
    if cost["factors"] and (product == cost["amount_baht"]) == called_wrong:
        yield f"{product} against {cost['amount_baht']}: {cost['text']}"


def check_money(truth, lines):
    budget = truth["budget"]
    for cost in budget["lines"]:
        yield from check_cost_line(cost, truth, lines)
    total = budget.get("spent_baht", budget["total_baht"])
    if total is None or has(truth, "total_mismatch"):
        return
    parts = sum(cost["amount_baht"] or 0 for cost in budget["lines"])
    if budget["lines"] and parts != total and not has(truth, "arithmetic_error"):
        yield f"lines add to {parts}, the total is {total}"
    quarters = sum(budget["quarters"].values())
    if quarters and quarters != total and not has(truth, "quarter_mismatch"):
        yield f"quarters add to {quarters}, the total is {total}"


def check_weekdays(truth, lines):
    text = "\n".join(lines)
    for match in re.finditer(DATE, text):
        line = text.count("\n", 0, match.start())
        day = datetime.date(int(match[4]) - 543, marks.MONTHS.index(match[3]) + 1, int(match[2]))
        right = marks.DAYS[day.weekday()] == match[1]
        faulted = any(a - 1 <= line <= b + 1 for a, b in places(truth, "weekday_date_mismatch"))
        if right and any(a <= line <= b for a, b in places(truth, "weekday_date_mismatch")) or not right and not faulted:
            yield f"{match[0]} on line {line}"


def check_sums(document):
    """`check: 467/4160*100~11.23` in the head: the author's own proofs."""
    for proof in document.head.get("check", []):
        left, _, want = proof.rpartition("~" if "~" in proof else "=")
        if abs(eval(left, {"__builtins__": {}}) - float(want)) > (.006 if "~" in proof else 1e-9):
            yield f"not so: {proof}"


def complaints(document, truth):
    lines = [""] + [line.translate(marks.TO_ARABIC) for line in document.lines]
    if truth["doc_type"] not in DOC_TYPES or not truth["title"] or not truth["office"]:
        yield "no type, title or office"
    for fault in truth["inconsistencies"]:
        if not 0 < fault["where_line"] < len(lines) or len(fault["explanation"]) < 10:
            yield f"place or explanation of {fault}"
    for part in (check_sections(truth, lines), check_money(truth, lines), check_weekdays(truth, lines),
                 check_sums(document)):
        yield from part
    if any(sign in document.clean for sign in ("{{", "}}", "«", "»")):
        yield "a mark is left in the text"
    if document.raw.count("\n") != document.clean.count("\n"):
        yield "raw and clean text differ in lines"
