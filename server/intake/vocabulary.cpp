#include "intake/vocabulary.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <stdexcept>

#include <boost/describe/enum_from_string.hpp>

#include "platform/assets.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::intake {
namespace {

std::string_view words_file(std::string_view path) {
  const auto* asset = find_asset("words", path);
  if (!asset) throw std::logic_error("no words file " + std::string{path});
  return asset->bytes;
}

}  // namespace

const Vocabulary& Vocabulary::shipped() {
  static const Vocabulary shipped;
  return shipped;
}

Vocabulary::Vocabulary() {
  read_headings(words_file("intake/headings.txt"));
  read_stems(words_file("intake/stems.txt"));
  read_kinds(words_file("intake/kinds.txt"));
}

void Vocabulary::read_headings(std::string_view text) {
  std::set<std::size_t, std::greater<>> sizes;
  each_word_line(text, [&](std::string_view line) {
    const auto colon = line.find(':');
    HeadingWord word;
    word.field = line.substr(0, colon);
    const char flag = word.field.back();
    word.follow = flag == '!' ? Follow::words : flag == '~' ? Follow::anything : Follow::nothing;
    word.is_sub = flag == '^';
    word.is_strict = flag == '=';
    if (std::string_view{"!~^="}.find(flag) != std::string_view::npos) word.field.pop_back();
    std::istringstream wordings{std::string{line.substr(colon + 1)}};
    for (std::string wording; std::getline(wordings, wording, '|');) {
      const auto bones = thai::bones_of(wording);
      word.size = bones.size();
      headings_.try_emplace(bones, word);
      sizes.insert(bones.size());
    }
  });
  sizes_.assign(sizes.begin(), sizes.end());
}

const HeadingWord* Vocabulary::near_heading(std::string_view words) const {
  const auto bones = thai::bones_of(words.substr(0, 120));
  if (bones.size() < 24) return nullptr;
  for (const auto& [known, word] : headings_) {
    if (known.size() < 24 || known.substr(0, 6) != bones.substr(0, 6) ||
        known.size() > bones.size() + 3 || bones.size() > known.size() + 3)
      continue;
    std::size_t head = 0, tail = 0;
    const auto most = std::min(known.size(), bones.size());
    while (head < most && known[head] == bones[head]) ++head;
    while (tail < most - head && known[known.size() - 1 - tail] == bones[bones.size() - 1 - tail])
      ++tail;
    if (head + tail + 3 >= std::max(known.size(), bones.size())) return &word;
  }
  return nullptr;
}

void Vocabulary::read_kinds(std::string_view text) {
  each_word_line(text, [&](std::string_view line) {
    std::istringstream words{std::string{line}};
    std::string kind, where, phrase;
    KindWord word{};
    words >> kind >> word.weight >> where >> phrase;
    if (!kind.empty()) kind.pop_back();
    if (!boost::describe::enum_from_string(kind.c_str(), word.kind))
      throw std::logic_error("kinds.txt: " + kind);
    using Where = KindWord::Where;
    word.where = where == "top" ? Where::top : where == "head" ? Where::head : Where::any;
    word.key = thai::key_of(phrase);
    kinds_.push_back(std::move(word));
  });
}

void Vocabulary::read_stems(std::string_view text) {
  each_word_line(text, [&](std::string_view line) {
    const auto colon = line.find(':');
    std::istringstream phrases{std::string{line.substr(colon + 1)}};
    for (std::string phrase; std::getline(phrases, phrase, '|');)
      stems_.push_back({std::string{line.substr(0, colon)}, thai::bones_of(phrase),
                        phrase.find_first_of("^>") != phrase.npos,
                        phrase.find('>') != phrase.npos});
  });
}

std::string Vocabulary::stem(std::string_view heading) const {
  const auto bones = thai::bones_of(heading);
  for (const auto& one : stems_)
    if (one.at_start ? bones.starts_with(one.bones) : bones.find(one.bones) != bones.npos)
      return one.field;
  return {};
}

bool Vocabulary::is_stem(std::string_view heading) const {
  const auto bones = thai::bones_of(heading);
  return std::any_of(stems_.begin(), stems_.end(), [&](const Stem& one) {
    return one.at_start && !one.only_tells && bones.starts_with(one.bones);
  });
}

const HeadingWord* Vocabulary::heading(std::string_view bones) const {
  std::string key;
  for (const auto size : sizes_) {
    if (size > bones.size()) continue;
    key.assign(bones.substr(0, size));
    const auto found = headings_.find(key);
    if (found != headings_.end()) return &found->second;
  }
  return nullptr;
}

}  // namespace ruam::intake
