#include "projects/copy/renew.hpp"

#include <algorithm>
#include <array>

#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::projects::copying {
namespace {

constexpr std::array year_words = {
    "ปีงบประมาณ", "ปีงบประมาณ พ.ศ.", "ปีงบประมาณพ.ศ.", "ประจำปี",        "ประจำปี พ.ศ.", "ปีการศึกษา",
    "ปี",         "ปี พ.ศ.",         "ปีงบ",           "งบประมาณ พ.ศ.", "เดือน"};

struct Digit {
  int value = -1;
  std::size_t size = 0;
  bool is_thai = false;
};

Digit digit_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (text[at] >= '0' && text[at] <= '9') return {text[at] - '0', 1, false};
  const auto [code, size] = thai::letter_at(text, at);
  if (thai::is_thai_digit(code)) return {static_cast<int>(code - 0x0E50), size, true};
  return {};
}

/// A run of digits in a text.
struct Number {
  std::size_t at = 0, end = 0;
  int value = 0, digits = 0;
  bool is_thai = false;
};

std::vector<Number> numbers_in(std::string_view text) {
  std::vector<Number> all;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = digit_at(text, at);
    if (first.value < 0) {
      at += thai::letter_at(text, at).size;
      continue;
    }
    Number number{.at = at, .is_thai = first.is_thai};
    for (auto d = first; d.value >= 0; d = digit_at(text, at)) {
      if (++number.digits <= 9) number.value = number.value * 10 + d.value;
      at += d.size;
    }
    number.end = at;
    all.push_back(number);
  }
  return all;
}

std::string_view without_end_blanks(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

bool ends_with_month(std::string_view before) {
  for (int month = 1; month <= 12; ++month)
    if (before.ends_with(thai::month_name(month)) || before.ends_with(thai::month_short(month)))
      return true;
  return false;
}

bool is_range_sign(std::string_view text) {
  while (text.starts_with(" ")) text.remove_prefix(1);
  for (const std::string_view sign : {"-", "–", "—", "ถึง"})
    if (text.starts_with(sign)) return true;
  return false;
}

bool ends_with_range(std::string_view text) {
  for (const std::string_view sign : {"-", "–", "—", "ถึง"})
    if (text.ends_with(sign)) return true;
  return false;
}

/// The last or first letters of a text, whole ones.
std::string tail(std::string_view text, std::size_t letters) {
  auto at = text.size();
  for (std::size_t n = 0; at > 0 && n < letters; ++n) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  }
  return (at > 0 ? "…" : "") + std::string(text.substr(at));
}

std::string head(std::string_view text, std::size_t letters) {
  std::size_t at = 0;
  for (std::size_t n = 0; at < text.size() && n < letters; ++n)
    at += thai::letter_at(text, at).size;
  return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

std::string number_text(int value, const Number& like) {
  auto text = std::to_string(value);
  while (static_cast<int>(text.size()) < like.digits) text.insert(0, 1, '0');
  return like.is_thai ? thai::with_digits(text, thai::Digits::thai) : text;
}

class Renewer {
 public:
  Renewer(const Content& content, const Years& years, const Standards& standards,
          const std::optional<std::set<std::string>>& accepted)
      : content_(content), years_(years), standards_(standards), accepted_(accepted) {}

  Renewed renew() {
    auto& c = content_;
    c.passes.clear();
    text(c.title, "/title");
    period(c.period, "/period");
    text(c.tactic.text, "/tactic/text");
    text(c.place, "/place");
    if (c.provisional)
      c.provisional =
          DateSpan{move_years(c.provisional->from, by()), move_years(c.provisional->to, by())};
    text(c.rationale, "/rationale");
    for (auto& one : c.responsible) one.id = new_uuid();
    items(c.objectives, "/objectives");
    items(c.quantitative_targets, "/quantitative_targets");
    items(c.qualitative_targets, "/qualitative_targets");
    items(c.expected_results, "/expected_results");
    items(c.indicators, "/indicators");
    text(c.target_group, "/target_group");
    text(c.inspection_policy, "/inspection_policy");
    text(c.action_plan_line, "/action_plan_line");
    text(c.strategy_line, "/strategy_line");
    for (std::size_t i = 0; i < c.activities.size(); ++i)
      activity(c.activities[i], "/activities/" + std::to_string(i));
    for (std::size_t i = 0; i < c.sources.size(); ++i)
      source(c.sources[i], "/sources/" + std::to_string(i));
    for (std::size_t i = 0; i < c.alignment.size(); ++i)
      alignment(c.alignment[i], "/alignment/" + std::to_string(i));
    return {std::move(content_), std::move(renewals_)};
  }

 private:
  int by() const { return static_cast<int>(years_.to - years_.from); }

  bool is_taken(const Renewal& renewal) const {
    return accepted_ ? accepted_->contains(renewal.id) : renewal.is_proposed;
  }

  void tell(RenewalKind kind, std::string where, std::string from, std::string to) {
    renewals_.push_back({.id = {},
                         .where = std::move(where),
                         .kind = kind,
                         .from = std::move(from),
                         .to = std::move(to)});
  }

  template <class Items>
  void items(Items& all, const std::string& list) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i].id = new_uuid();
      text(all[i].text, list + "/" + std::to_string(i) + "/text");
    }
  }

  /// Years near the old one, each a choice: those of laws and long plans are left unless taken.
  void text(std::string& words, const std::string& where) {
    std::string out;
    std::size_t done = 0;
    for (const auto& number : numbers_in(words)) {
      const std::string_view view = words;
      const auto before = without_end_blanks(view.substr(0, number.at));
      const bool is_short = number.digits == 2 && ends_with_month(before);
      const int year = is_short ? 2500 + number.value : number.value;
      if ((number.digits != 4 && !is_short) || std::abs(year - static_cast<int>(years_.from)) > 1)
        continue;
      const auto follows = view.substr(number.end);
      const bool is_range = (is_range_sign(follows) && has_year(follows)) ||
                            (ends_with_range(before) && has_year(before));
      const bool is_named =
          ends_with_month(before) || before.ends_with("/") ||
          std::any_of(year_words.begin(), year_words.end(),
                      [&](std::string_view word) { return before.ends_with(word); });
      Renewal renewal{.id = "text:" + where + ":" + std::to_string(number.at),
                      .where = where,
                      .kind = RenewalKind::text,
                      .before = tail(view.substr(0, number.at), 40),
                      .from = std::string(view.substr(number.at, number.end - number.at)),
                      .to = number_text(is_short ? (year + by()) % 100 : year + by(), number),
                      .after = head(follows, 24),
                      .is_choice = true,
                      .is_proposed = is_named && !is_range};
      if (is_taken(renewal)) {
        out.append(view.substr(done, number.at - done)).append(renewal.to);
        done = number.end;
      }
      renewals_.push_back(std::move(renewal));
    }
    if (done == 0 && out.empty()) return;
    words = out + words.substr(done);
  }

  /// A long plan («2566 – 2570») is no date of this project; «เมษายน 2566 – มิถุนายน 2566» is.
  static bool has_year(std::string_view text) {
    for (const auto& number : numbers_in(text.size() > 24 ? text.substr(0, 24) : text))
      if (number.digits == 4 && number.value > 2400) return !has_month(text);
    return false;
  }

  static bool has_month(std::string_view text) {
    const auto near = text.substr(0, std::min<std::size_t>(text.size(), 60));
    for (int month = 1; month <= 12; ++month)
      if (near.find(thai::month_name(month)) != near.npos ||
          near.find(thai::month_short(month)) != near.npos)
        return true;
    return false;
  }

  void period(std::optional<Period>& span, const std::string& where) {
    if (!span) return;
    const auto old = *span;
    const auto moved =
        thai::make_period(old.precision, move_years(old.start, by()), move_years(old.end, by()));
    if (moved.has_error()) return;
    span = *moved;
    tell(RenewalKind::period, where, thai::print(old), thai::print(*span));
    if (old.precision != thai::Precision::date || weekday(old.start) == weekday(span->start))
      return;
    tell(RenewalKind::weekday, where, thai::print(old.start, thai::DateForm::weekday),
         thai::print(span->start, thai::DateForm::weekday));
  }

  void activity(Activity& one, const std::string& where) {
    one.id = new_uuid();
    step(one, where);
    for (auto& quarter : one.quarters) quarter.year += by();
    for (std::size_t i = 0; i < one.children.size(); ++i) {
      one.children[i].id = new_uuid();
      step(one.children[i], where + "/children/" + std::to_string(i));
    }
  }

  template <class Step>
  void step(Step& one, const std::string& where) {
    const auto day = one.period        ? one.period->start
                     : content_.period ? content_.period->start
                                       : first_day();
    text(one.title, where + "/title");
    text(one.detail, where + "/detail");
    period(one.period, where + "/period");
    for (std::size_t i = 0; i < one.lines.size(); ++i)
      line(one.lines[i], where + "/lines/" + std::to_string(i),
           one.period ? one.period->start : day);
  }

  Date first_day() const { return {static_cast<int>(years_.to) - 544, 10, 1}; }

  void line(CostLine& one, const std::string& where, Date on) {
    one.id = new_uuid();
    text(one.text, where + "/text");
    text(one.note, where + "/note");
    if (!one.rate || !standards_.ceiling) return;
    const auto rate = thai::format_money(*one.rate);
    const auto before = move_years(on, -by());
    auto standard = one.standard_id;
    if (standard.empty() && standards_.match) {
      standard = standards_.match(one, before);
      if (standard.empty())
        return tell(RenewalKind::rate_unmatched, where + "/rate", rate, one.text);
    }
    if (standard.empty()) return;
    const auto old = standards_.ceiling(standard, before);
    const auto now = standards_.ceiling(standard, on);
    if (!now) return;
    if (!*now) return tell(RenewalKind::rate_unknown, where + "/rate", rate, one.text);
    if (old && *old == *now) return;
    const bool at_ceiling = old && *old && **old == *one.rate;
    if (!at_ceiling && *one.rate <= **now) return;
    Renewal renewal{.id = "rate:" + where,
                    .where = where + "/rate",
                    .kind = RenewalKind::rate,
                    .before = one.text,
                    .from = rate,
                    .to = thai::format_money(**now),
                    .is_choice = true,
                    .is_proposed = true};
    if (is_taken(renewal)) {
      one.rate = **now;
      one.standard_id = standard;
    }
    renewals_.push_back(std::move(renewal));
  }

  void source(Source& one, const std::string& where) {
    one.id = new_uuid();
    text(one.text, where + "/text");
    if (one.source_id.empty()) return;
    tell(RenewalKind::source, where, one.text, "");
    one.source_id.clear();
  }

  void alignment(Alignment& one, const std::string& where) {
    one.id = new_uuid();
    text(one.reason, where + "/reason");
    if (!one.item.empty() && standards_.is_valid && !standards_.is_valid(one.list, one.item))
      tell(RenewalKind::alignment, where, one.text, "");
  }

  Content content_;
  const Years& years_;
  const Standards& standards_;
  const std::optional<std::set<std::string>>& accepted_;
  std::vector<Renewal> renewals_;
};

}  // namespace

Date move_years(Date date, int years) { return add_months(date, years * 12); }

Renewed renew(const Content& content, const Years& years, const Standards& standards,
              const std::optional<std::set<std::string>>& accepted) {
  return Renewer(content, years, standards, accepted).renew();
}

}  // namespace ruam::projects::copying
