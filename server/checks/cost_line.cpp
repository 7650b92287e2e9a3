#include "checks/cost_line.hpp"

#include <algorithm>

#include "platform/thai/letters.hpp"

namespace ruam::checks {
namespace {

using thai::Figure;

constexpr std::string_view signs[] = {"x", "X", "×", "*", "คูณ", "х"};

/// A sign of multiplication between two figures; with the unit before it.
std::optional<std::string> unit_of_factor(std::string_view between) {
  if (thai::width_of(between) > 32) return {};
  for (const auto sign : signs) {
    const auto at = between.find(sign);
    if (at == between.npos) continue;
    auto behind = thai::tidy(between.substr(at + sign.size()));
    if (behind.size() > 24) return {};
    return thai::tidy(between.substr(0, at));
  }
  // "คน ๆ ละ", "คน คนละ", "จังหวัดละ"
  const auto key = thai::tidy(between);
  if (!key.ends_with("ละ") || key.ends_with("และ")) return {};
  auto unit = key.substr(0, key.size() - 6);
  while (unit.ends_with("ๆ") || unit.ends_with(" "))
    unit.resize(unit.size() - (unit.ends_with(" ") ? 1 : 3));
  const auto blank = unit.find(' ');
  if (unit.empty() || unit.find("ร้อย") != unit.npos) return {};
  return unit.substr(0, blank == unit.npos ? unit.size() : blank);
}

std::string unit_behind(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
  auto end = at;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80) ++end;
  return thai::width_of(text.substr(at, end - at)) <= 14 ? std::string{text.substr(at, end - at)}
                                                         : std::string{};
}

struct Chain {
  std::size_t first = 0, last = 0;  ///< figures of it
  std::vector<PaperFactor> factors;
};

/// The longest run of figures with signs between them; of equal ones the last.
std::optional<Chain> chain_of(std::string_view text, const std::vector<Figure>& found) {
  std::optional<Chain> best;
  for (std::size_t i = 0; i + 1 < found.size(); ++i) {
    Chain chain{i, i, {}};
    while (chain.last + 1 < found.size()) {
      const auto& here = found[chain.last];
      const auto unit =
          unit_of_factor(text.substr(here.end, found[chain.last + 1].begin - here.end));
      if (!unit) break;
      chain.factors.push_back({here.milli, *unit});
      ++chain.last;
    }
    if (chain.factors.empty()) continue;
    chain.factors.push_back({found[chain.last].milli, unit_behind(text, found[chain.last].end)});
    if (!best || chain.factors.size() >= best->factors.size()) best = chain;
    i = chain.last;
  }
  return best;
}

/// The words in front of the figures, without what leads to them.
std::string words_before(std::string_view text, std::size_t end) {
  const auto marker = thai::marker_of(text);
  auto words =
      thai::tidy(text.substr(std::min(marker.size, end), end - std::min(marker.size, end)));
  for (bool again = true; again && !words.empty();) {
    again = false;
    for (const std::string_view tail : {"จำนวน", "เป็นเงิน", "(", "=", "-", "–", ":", ".", "…",
                                        "รวมเป็นเงิน", "เป็นจำนวนเงิน", "รวม", "จำนวนเงิน", "|"})
      if (words.ends_with(tail)) {
        words = thai::tidy(std::string_view{words}.substr(0, words.size() - tail.size()));
        again = true;
      }
  }
  return words;
}

}  // namespace

bool is_year_or_label(std::string_view text, const Figure& figure) {
  if (figure.decimals == 0 && !figure.is_grouped && figure.whole() >= 2400 &&
      figure.whole() <= 2650) {
    const auto behind = thai::tidy(text.substr(figure.end, 12));
    return !behind.starts_with("บาท");
  }
  if (figure.begin > 0 && (text[figure.begin - 1] == '/')) return true;
  if (figure.end < text.size() && text[figure.end] == '/') return true;
  const auto before = thai::tidy(text.substr(0, figure.begin));
  for (const std::string_view word : {"ที่", "มาตรา", "เขต", "ชั้น", "ฉบับ"})
    if (before.ends_with(word)) return true;
  // «พ.ค. 69»
  for (const std::string_view month : {".ค.", ".พ.", ".ย.", "เม.ย.", "มี.ค."})
    if (before.ends_with(month)) return figure.decimals == 0 && figure.whole() < 100;
  return false;
}

bool has_product(std::string_view text) {
  const auto found = thai::figures(text);
  const auto chain = found.size() < 2 ? std::nullopt : chain_of(text, found);
  return chain && (chain->factors.size() > 1);
}

std::optional<Milli> last_amount(std::string_view text) {
  auto found = thai::figures(text);
  std::erase_if(found, [&](const Figure& one) { return is_year_or_label(text, one); });
  if (found.empty()) return {};
  for (auto i = found.size(); i-- > 0;)
    if (thai::tidy(text.substr(found[i].end, 16)).starts_with("บาท")) return found[i].milli;
  return found.back().milli;
}

std::optional<PaperCost> cost_of(std::string_view text) {
  const auto marker = thai::marker_of(text);
  auto found = thai::figures(text);
  std::erase_if(found, [&](const Figure& one) { return one.begin < marker.size; });
  if (found.empty()) return {};
  PaperCost cost;
  if (const auto chain = chain_of(text, found)) {
    cost.factors = chain->factors;
    auto start = found[chain->first].begin;
    if (chain->first > 0 &&
        found[chain->first - 1].decimals == 0)  // "…ละ 235,000 บาท (19 x 235,000)"
      start = std::max(start, std::size_t{0});
    cost.text.text = words_before(text, start);
    for (auto i = chain->last + 1; i < found.size(); ++i) {
      if (is_year_or_label(text, found[i])) continue;
      cost.amount = found[i].milli;
      break;
    }
    return cost;
  }
  std::erase_if(found, [&](const Figure& one) { return is_year_or_label(text, one); });
  if (found.empty()) return {};
  const Figure* amount = nullptr;
  for (const auto& one : found) {
    const auto behind = thai::tidy(text.substr(one.end, 16));
    const auto before = thai::tidy(text.substr(0, one.begin));
    if (behind.starts_with("บาท") || before.ends_with("=") || before.ends_with("เป็นเงิน"))
      amount = &one;
  }
  const bool is_row =
      text.find('\t') != text.npos || text.find('|') != text.npos || text.find("   ") != text.npos;
  if (!amount && is_row && (found.back().is_grouped || found.back().whole() >= 100))
    amount = &found.back();
  if (!amount && found.back().is_grouped) amount = &found.back();
  if (!amount) return {};
  cost.amount = amount->milli;
  cost.text.text = words_before(text, amount->begin);
  return cost;
}

}  // namespace ruam::checks
