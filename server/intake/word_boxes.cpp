#include "intake/word_boxes.hpp"

#include <algorithm>
#include <charconv>

namespace ruam::intake {
namespace {

/// The number of an attribute, 0 when it is missing.
double attribute(std::string_view tag, std::string_view name) {
  const auto at = tag.find(name);
  if (at == tag.npos) return 0;
  double value = 0;
  std::from_chars(tag.data() + at + name.size(), tag.data() + tag.size(), value);
  return value;
}

int thousandths(double part, double whole) {
  return whole > 0 ? static_cast<int>(std::clamp(1000 * part / whole, 0.0, 1000.0)) : 0;
}

}  // namespace

std::vector<BoxPage> read_boxes(std::string_view xml) {
  std::vector<BoxPage> pages;
  double width = 0, height = 0;
  for (std::size_t at = 0; (at = xml.find('<', at)) != xml.npos;) {
    const auto end = xml.find('>', at);
    if (end == xml.npos) break;
    const auto tag = xml.substr(at, end - at);
    at = end + 1;
    if (tag.starts_with("<page ")) {
      pages.emplace_back();
      width = attribute(tag, " width=\"");
      height = attribute(tag, " height=\"");
    } else if (tag.starts_with("<word ") && !pages.empty()) {
      const auto word = xml.substr(at, std::min(xml.find('<', at), xml.size()) - at);
      pages.back().words.push_back({word, thousandths(attribute(tag, " yMin=\""), height),
                                    thousandths(attribute(tag, " yMax=\""), height),
                                    thousandths(attribute(tag, " xMin=\""), width),
                                    thousandths(attribute(tag, " xMax=\""), width)});
    }
  }
  return pages;
}

BoxFinder::BoxFinder(const BoxPage& page, int number) : page_(page), number_(number) {
  for (std::size_t i = 0; i < page.words.size(); ++i) by_word_.emplace(page.words[i].word, i);
}

LinePlace BoxFinder::place_of(std::string_view line) {
  LinePlace place{.page = number_};
  std::map<int, int> letters_at;  // of words of this line, by height on the page
  std::vector<const WordBox*> met;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = line.find_first_not_of(" \t", at);
    if (begin == line.npos) break;
    at = std::min(line.find_first_of(" \t", begin), line.size());
    const auto word = line.substr(begin, at - begin);
    const auto [from, to] = by_word_.equal_range(word);
    if (std::distance(from, to) > 40) continue;  // a dash of a table
    for (auto one = from; one != to; ++one) {
      met.push_back(&page_.words[one->second]);
      letters_at[met.back()->top / 4] += static_cast<int>(word.size());
    }
  }
  if (met.empty()) return place;
  // Lines follow each other downwards: among places as good, the next one below.
  const auto best =
      std::max_element(letters_at.begin(), letters_at.end(), [&](const auto& a, const auto& b) {
        const auto value = [&](const auto& one) {
          return one.second * 2 + (one.first * 4 + 4 >= last_top_ ? 1 : 0);
        };
        return value(a) != value(b) ? value(a) < value(b) : a.first > b.first;
      });
  place.top = 1000;
  place.left = 1000;
  for (const auto* box : met) {
    if (std::abs(box->top / 4 - best->first) > 1) continue;
    place.top = std::min(place.top, box->top);
    place.bottom = std::max(place.bottom, box->bottom);
    place.left = std::min(place.left, box->left);
    place.right = std::max(place.right, box->right);
  }
  last_top_ = place.top;
  return place;
}

}  // namespace ruam::intake
