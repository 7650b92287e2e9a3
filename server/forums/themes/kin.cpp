#include "forums/themes/kin.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "platform/assets.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::forums {
namespace {

constexpr float hint_strength = 0.35F;
constexpr char16_t sara_aa = 0x0E32, sara_am = 0x0E33, sara_e = 0x0E40, sara_ae = 0x0E41,
                   nikhahit = 0x0E4D;

char16_t folded_letter(char32_t code) {
  code = thai::plain_letter(code);
  if (thai::is_thai_digit(code)) return static_cast<char16_t>('0' + (code - 0x0E50));
  if (code >= 'A' && code <= 'Z') return static_cast<char16_t>(code - 'A' + 'a');
  if (code < ' ' || thai::is_odd_blank(code)) return ' ';
  return code > 0xFFFF ? u' ' : static_cast<char16_t>(code);
}

/// เ เ for แ, and ํ า for ำ: the same to the eye.
bool joins_last(std::u16string& text, char16_t letter) {
  if (text.empty()) return false;
  if (letter == sara_e && text.back() == sara_e) return text.back() = sara_ae, true;
  if (letter == sara_aa && text.back() == nikhahit) return text.back() = sara_am, true;
  return false;
}

/// A letter drawn out: three or more in a row are one.
bool is_drawn_out(const std::u16string& text, char16_t letter) {
  const auto size = text.size();
  return size >= 2 && letter > ' ' && !(letter >= '0' && letter <= '9') &&
         text[size - 1] == letter && text[size - 2] == letter;
}

template <class Take>
void each_line(std::string_view file, Take&& take) {
  while (!file.empty()) {
    const auto end = std::min(file.find('\n'), file.size());
    const auto line = file.substr(0, end);
    if (!line.empty() && line[0] != '#') take(line);
    file.remove_prefix(std::min(end + 1, file.size()));
  }
}

template <class Take>
void each_word(std::string_view line, Take&& take) {
  for (std::size_t at = 0; at < line.size();) {
    const auto end = std::min(line.find(' ', at), line.size());
    if (end > at) take(line.substr(at, end - at));
    at = end + 1;
  }
}

constexpr std::size_t fewest_bones = 5, fewest_inside = 4;

/// Without the signs over a letter that are typed wrong most often.
std::u16string bones_of(std::u16string_view word) {
  std::u16string out;
  for (const auto letter : word)
    if (letter < 0x0E47 || letter > 0x0E4E) out += letter;
  return out;
}

std::u16string listed(std::string_view word) {
  std::string text(word);
  std::ranges::replace(text, '_', ' ');
  return folded(text);
}

}  // namespace

std::u16string folded(std::string_view text) {
  std::u16string out;
  out.reserve(text.size() / 2);
  bool was_drawn_out = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [code, size] = thai::letter_at(text, at);
    at += size;
    if (thai::is_invisible(code)) continue;
    const auto letter = folded_letter(code);
    if (was_drawn_out && letter == out.back()) continue;
    was_drawn_out = is_drawn_out(out, letter);
    if (was_drawn_out)
      out.pop_back();
    else if (!joins_last(out, letter))
      out += letter;
  }
  return out;
}

std::string utf8(std::u16string_view text) {
  std::string out;
  for (const auto letter : text) thai::append(out, letter);
  return out;
}

Kin::Kin(std::string_view kin, std::string_view stop) {
  read_kin(kin);
  read_stop(stop);
}

const Kin& Kin::ours() {
  static const Kin kin = [] {
    const auto* words = find_asset("words", "forums/kin.th.txt");
    const auto* stop = find_asset("words", "forums/stop.th.txt");
    if (!words || !stop) throw std::runtime_error("the program lacks its words of a forum");
    return Kin{words->bytes, stop->bytes};
  }();
  return kin;
}

void Kin::read_kin(std::string_view file) {
  std::map<std::u16string, std::vector<Tie>> found;
  each_line(file, [&](std::string_view line) {
    const auto colon = line.find(':');
    if (colon == line.npos) throw std::runtime_error("kin of words: a line without a name");
    const auto matter = matter_of(line.substr(0, colon));
    auto strength = 1.F;
    each_word(line.substr(colon + 1), [&](std::string_view word) {
      if (word == ";") return void(strength = hint_strength);
      auto& ties = found[listed(word)];
      if (std::ranges::find(ties, matter, &Tie::matter) == ties.end())
        ties.push_back({matter, strength});
    });
  });
  for (auto& [text, ties] : found) words_.push_back({text, std::move(ties)});
  read_bones();
}

std::uint16_t Kin::matter_of(std::string_view name) {
  const auto found = std::ranges::find(matters_, name, &Matter::name);
  const auto matter = static_cast<std::uint16_t>(found - matters_.begin());
  if (found == matters_.end()) matters_.push_back({std::string(name), name[0] == '-'});
  return matter;
}

/// Those that no other word shares.
void Kin::read_bones() {
  std::map<std::u16string, std::vector<std::uint32_t>> found;
  for (std::uint32_t i = 0; i < words_.size(); ++i)
    if (auto bones = bones_of(words_[i].text); bones.size() >= fewest_bones)
      found[std::move(bones)].push_back(i);
  for (auto& [bones, words] : found)
    if (words.size() == 1) bones_.emplace_back(bones, words[0]);
}

void Kin::read_stop(std::string_view file) {
  each_line(file, [&](std::string_view line) {
    each_word(line, [&](std::string_view word) { stop_.push_back(listed(word)); });
  });
  std::ranges::sort(stop_);
}

Kin::Range Kin::step(Range from, char16_t letter) const {
  const auto at = [&](const Word& word) -> int {
    return from.depth < word.text.size() ? word.text[from.depth] : -1;
  };
  const auto begin = words_.begin() + from.first, end = words_.begin() + from.last;
  const auto first = std::lower_bound(
      begin, end, int{letter}, [&](const Word& word, int wanted) { return at(word) < wanted; });
  const auto last = std::upper_bound(
      first, end, int{letter}, [&](int wanted, const Word& word) { return wanted < at(word); });
  return {static_cast<std::uint32_t>(first - words_.begin()),
          static_cast<std::uint32_t>(last - words_.begin()),
          static_cast<std::uint16_t>(from.depth + 1)};
}

bool Kin::is_word(const Range& range) const {
  return range.first < range.last && words_[range.first].text.size() == range.depth;
}

std::span<const Tie> Kin::ties(std::u16string_view word) const {
  const auto found = std::ranges::lower_bound(
      words_, word, {}, [](const Word& one) { return std::u16string_view(one.text); });
  if (found == words_.end() || found->text != word) return {};
  return found->ties;
}

std::span<const Tie> Kin::likely_ties(std::u16string_view word) const {
  const auto bones = bones_of(word);
  const auto same = std::ranges::lower_bound(
      bones_, bones, {}, [](const auto& one) { return std::u16string_view(one.first); });
  if (same != bones_.end() && same->first == bones) return words_[same->second].ties;
  for (auto size = word.size() - 1; size >= fewest_inside && size < word.size(); --size) {
    if (thai::is_mark(word[size]) || thai::is_follow_vowel(word[size])) continue;
    if (const auto found = ties(word.substr(0, size)); !found.empty()) return found;
  }
  for (std::size_t from = 1; from + fewest_inside <= word.size(); ++from) {
    if (thai::is_mark(word[from]) || thai::is_follow_vowel(word[from])) continue;
    if (const auto found = ties(word.substr(from)); !found.empty()) return found;
  }
  return {};
}

std::optional<std::uint16_t> Kin::find_matter(std::string_view name) const {
  const auto found = std::ranges::find(matters_, name, &Matter::name);
  if (found == matters_.end() || found->is_aside) return {};
  return static_cast<std::uint16_t>(found - matters_.begin());
}

bool Kin::is_stop(std::u16string_view word) const {
  return std::ranges::binary_search(stop_, word, {},
                                    [](const auto& one) { return std::u16string_view(one); });
}

}  // namespace ruam::forums
