#include <algorithm>

#include "platform/thai/digits.hpp"
#include "platform/thai/letters.hpp"
#include "projects/reading/costs.hpp"
#include "projects/reading/quantities.hpp"
#include "projects/reading/words.hpp"

namespace ruam::projects::reading {
namespace {

/// Which of the groups are the rate, the factors and the written sum.
struct Reading {
  std::size_t first = 0, last = 0;  ///< of the groups that are multiplied, half open
  std::optional<std::size_t> rate, stated;
  bool guessed = false;
};

class Chooser {
 public:
  explicit Chooser(const std::vector<Group>& groups) : groups_(groups) {}

  std::optional<Reading> choose() {
    Reading reading;
    reading.last = groups_.size();
    if (groups_.empty()) return std::nullopt;
    find_stated(reading);
    reading.first = chain_begin(reading.last);
    find_rate(reading);
    if (!reading.stated) find_unmarked_sum(reading);
    if (!reading.stated && !reading.rate) return std::nullopt;
    improve(reading);
    return reading;
  }

  Result<Satang> product(const Reading& r) const {
    std::vector<Thousandths> quantities;
    for (auto i = r.first; i < r.last; ++i)
      if (i != r.rate) quantities.push_back({groups_[i].value});
    return multiply(satang(groups_[*r.rate].value), quantities);
  }

 private:
  /// The last amount behind «=» or «เป็นเงิน», when nothing is multiplied after it.
  void find_stated(Reading& r) const {
    const auto& last = groups_.back();
    if (!last.after_equals || (!last.is_baht && !last.unit.empty())) return;
    r.stated = groups_.size() - 1;
    r.last = *r.stated;
  }

  std::size_t chain_begin(std::size_t last) const {
    auto first = last;
    while (first > 0) {
      const auto& one = groups_[first - 1];
      if (one.is_named) break;
      const bool multiplied = (first < last && groups_[first].after_times);
      const bool follows = first == last || groups_[first].is_near;
      const bool counts = one.is_known || one.is_baht || one.is_per || one.after_times ||
                          (first == last && (one.unit.empty() || one.after_equals));
      if (!multiplied && !(follows && counts)) break;
      --first;
    }
    return first;
  }

  void find_rate(Reading& r) const {
    r.rate.reset();
    std::vector<std::size_t> bare;
    for (auto i = r.first; i < r.last; ++i) {
      if (groups_[i].is_baht && !r.rate) r.rate = i;
      if (groups_[i].unit.empty()) bare.push_back(i);
    }
    if (r.rate) return;
    for (const auto i : bare)
      if (groups_[i].is_per) r.rate = i;
    if (r.rate || bare.empty()) return;
    const bool is_one = bare.size() == 1;
    r.rate = is_one ? bare.front() : bare[1];
    r.guessed = !is_one;
  }

  /// «ค่าป้าย 2 ผืน 1,000 บาท», «50 คน X 120 บาท 6,000 บาท»: an amount at the end that nothing ties
  /// to the rest is the sum.
  void find_unmarked_sum(Reading& r) const {
    if (r.last - r.first == 0) return;
    const auto i = r.last - 1;
    const auto& last = groups_[i];
    const bool is_tied = last.after_times || last.is_per;
    if (!last.is_baht || is_tied) return;
    if (r.last - r.first == 1 && last.is_per) return;
    r.stated = i;
    r.last = i;
    find_rate(r);
  }

  /// When the written sum is there it may show that other numbers belong to the formula.
  void improve(Reading& r) const {
    if (!r.stated || r.last == 0) return;
    const auto sum = satang(groups_[*r.stated].value);
    const auto fits = [&](const Reading& one) {
      if (!one.rate) return false;
      const auto value = product(one);
      return value.has_value() && *value == sum;
    };
    if (fits(r)) return;
    for (std::size_t first = 0; first < r.last; ++first) {
      Reading other{first, r.last, {}, r.stated, false};
      find_rate(other);
      if (first != r.first && fits(other)) {
        r = other;
        return;
      }
    }
  }

  const std::vector<Group>& groups_;
};

/// Parentheses around figures say nothing; around words they stay.
std::string without_outer_signs(std::string text) {
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    if (text[at] != '(') continue;
    const auto close = text.find(')', at);
    const auto inside = trimmed(std::string_view(text).substr(
        at + 1, close == std::string::npos ? std::string::npos : close - at - 1));
    const bool is_formula =
        !inside.empty() && (thai::is_digit(inside[0]) || inside.starts_with("จำนวน"));
    if (!is_formula || has_baht_words(inside)) continue;
    text[at] = ' ';
    if (close != std::string::npos) text[close] = ' ';
  }
  return text;
}

CostLine lump_line(std::string text, Satang amount) {
  CostLine line;
  line.text = std::move(text);
  line.lump = true;
  line.amount = amount;
  return line;
}

}  // namespace

std::optional<ReadLine> read_cost_line(std::string_view source) {
  const auto text = without_outer_signs(without_bullet(plain_text(source)));
  const Quantities reader(text);
  const auto& groups = reader.groups();
  Chooser chooser(groups);
  const auto chosen = chooser.choose();
  if (!chosen) return std::nullopt;
  const auto& r = *chosen;
  // A bare number is money only where the words say that they cost something.
  const bool is_bare = !r.stated && r.last - r.first == 1 && groups[r.first].unit.empty();
  if (is_bare && !is_item_word(text)) return std::nullopt;

  ReadLine out;
  out.source = std::string(trimmed(source));
  if (r.stated) out.stated = satang(groups[*r.stated].value);
  const bool has_formula = r.rate && r.last - r.first > (groups[*r.rate].is_per ? 0U : 1U);
  const auto begin = r.last > r.first ? r.first : *r.stated;
  const auto end = groups[r.stated ? *r.stated : r.last - 1].end;
  auto words = tidy(std::string_view(text).substr(0, reader.words_end(begin)));
  const auto behind = tidy(std::string_view(text).substr(end));

  if (!has_formula) {
    // Whatever was counted stays in the words: it is not tied to the amount.
    const auto amount = out.stated ? *out.stated : satang(groups[*r.rate].value);
    const auto at = r.stated ? *r.stated : *r.rate;
    const bool counted = r.last > r.first && r.stated && !r.rate;
    if (counted) words = tidy(std::string_view(text).substr(0, reader.words_end(at)));
    out.line = lump_line(words, amount);
    if (counted) out.warnings.push_back({"reading.rate_missing", {{"amount", baht(amount)}}});
  } else {
    auto& line = out.line;
    line.text = words;
    line.rate = satang(groups[*r.rate].value);
    line.rate_unit = groups[*r.rate].is_baht ? groups[*r.rate].unit : "บาท";
    line.rate_place = 0;
    for (auto i = r.first; i < r.last; ++i) {
      if (i == *r.rate) continue;
      if (i < *r.rate) ++line.rate_place;
      line.factors.push_back({{groups[i].value}, groups[i].unit});
    }
    const auto product = chooser.product(r);
    if (product.has_error()) {
      line = lump_line(words, out.stated.value_or(Satang{}));
      out.warnings.push_back({"reading.too_large", {}});
    } else {
      line.amount = *product;
      if (out.stated && *out.stated != *product)
        out.warnings.push_back(
            {"reading.sum_differs", {{"stated", baht(*out.stated)}, {"counted", baht(*product)}}});
    }
    if (line.factors.empty()) out.warnings.push_back({"reading.no_quantity", {}});
    if (r.guessed) out.warnings.push_back({"reading.rate_guessed", {{"rate", baht(*line.rate)}}});
  }
  if (out.line.text.empty()) {
    out.line.text = behind;
    if (behind.empty()) out.warnings.push_back({"reading.no_words", {}});
  } else if (!behind.empty() && !has_baht_words(behind)) {
    out.line.note = behind;
  }
  return out;
}

}  // namespace ruam::projects::reading
