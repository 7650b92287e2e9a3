#include <algorithm>
#include <cctype>
#include <functional>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "platform/doc/pdf/shape.hpp"
#include "platform/doc/pdf/unparted.hpp"

namespace ruam::doc::pdf {

namespace {

constexpr std::size_t short_text = 160, most_texts = 8'000;

constexpr std::size_t thai_letter = 3;  // bytes in UTF-8
constexpr std::size_t key_size = 2 * thai_letter, trusted_size = 5 * thai_letter;

/// The number of the Thai letter (U+0E00 + n) that the text begins with; 0 when it begins with
/// none.
unsigned thai_number(std::string_view text) {
  if (text.size() < thai_letter || text[0] != '\xE0') return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  if (second != 0xB8 && second != 0xB9) return 0;
  return (second & 1U) << 6 | (static_cast<unsigned char>(text[2]) & 0x3FU);
}

/// Vowels and marks that lean on the letter before them.
bool leans_left(unsigned n) {
  return (n >= 0x30 && n <= 0x3A) || n == 0x45 || (n >= 0x47 && n <= 0x4E);
}
/// Vowels written before their letter.
bool leans_right(unsigned n) { return n >= 0x40 && n <= 0x44; }

/// The words of unparted.hpp, found in a text from left to right, the longest first.
class Unparted {
 public:
  Unparted() {
    for (std::size_t at = 0; at < unparted_words.size();) {
      const auto end = std::min(unparted_words.find_first_of(" \n", at), unparted_words.size());
      if (end > at) keep(unparted_words.substr(at, end - at));
      at = end + 1;
    }
  }

  /// The breaks without those inside such words. A long word is trusted more than the dictionary:
  /// a line may also break between it and another Thai word.
  std::vector<std::size_t> mended(std::string_view text,
                                  const std::vector<std::size_t>& breaks) const {
    std::vector<std::size_t> out;
    auto next = breaks.begin();
    const auto add = [&](std::size_t at) {
      if (at > 0 && (out.empty() || at > out.back())) out.push_back(at);
    };
    const auto add_until = [&](std::size_t end) {
      for (; next != breaks.end() && *next <= end; ++next) add(*next);
    };
    unsigned before = 0;
    for (std::size_t at = 0; at < text.size();) {
      const auto rest = text.substr(at);
      const auto n = thai_number(rest);
      const auto size = n == 0 || leans_right(before) ? 0 : word_at(rest);
      if (size == 0) {
        before = n;
        at += n > 0 ? thai_letter : 1;
        continue;
      }
      add_until(at);
      while (next != breaks.end() && *next < at + size) ++next;
      if (size >= trusted_size && before > 0) add(at);
      at += size;
      if (size >= trusted_size && thai_number(text.substr(at)) > 0) add(at);
      before = thai_number(text.substr(at - thai_letter));
    }
    add_until(text.size());
    return out;
  }

 private:
  void keep(std::string_view word) {
    auto& alike = words_[word.substr(0, key_size)];
    alike.insert(
        std::ranges::upper_bound(alike, word.size(), std::greater<>{}, &std::string_view::size),
        word);
  }

  /// Bytes of the longest such word that the text begins with; 0 when there is none.
  std::size_t word_at(std::string_view text) const {
    const auto alike = words_.find(text.substr(0, key_size));
    if (alike == words_.end()) return 0;
    for (const auto word : alike->second)
      if (text.starts_with(word) && !leans_left(thai_number(text.substr(word.size()))))
        return word.size();
    return 0;
  }

  std::unordered_map<std::string_view, std::vector<std::string_view>> words_;  // longest first
};

/// ICU's line breaker over UTF-8; one a thread, since making one costs a millisecond.
class Breaker {
 public:
  Breaker() {
    UErrorCode status = U_ZERO_ERROR;
    breaker_.reset(icu::BreakIterator::createLineInstance(icu::Locale("th"), status));
    if (U_FAILURE(status)) throw std::runtime_error("no line breaker");
  }
  ~Breaker() { utext_close(&text_); }
  Breaker(const Breaker&) = delete;
  Breaker& operator=(const Breaker&) = delete;

  std::vector<std::size_t> find(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&text_, text.data(), std::int64_t(text.size()), &status);
    breaker_->setText(&text_, status);
    if (U_FAILURE(status)) throw std::runtime_error("line breaker refused a text");
    std::vector<std::size_t> breaks, out;
    for (auto at = breaker_->first(); at != icu::BreakIterator::DONE; at = breaker_->next())
      if (at > 0) breaks.push_back(std::size_t(at));
    static const Unparted unparted;
    std::size_t from = 0;
    for (const auto end : unparted.mended(text, breaks)) {
      const auto piece = text.substr(from, end - from);
      from = end;
      if (end == text.size())
        out.push_back(end);
      else if (piece.size() > 1 && piece.ends_with('-'))
        around_hyphen(out, piece, end);
      else if (!binds_left(text.substr(end)) && !binds_right(piece))
        out.push_back(end);
    }
    return out;
  }

 private:
  /// Prefixes that make a noun of what follows: การ|ศึกษา reads badly over two lines.
  static bool binds_right(std::string_view piece) {
    return piece == "การ" || piece == "ความ" || piece == "ผู้" || piece == "นัก" || piece == "ชาว";
  }

  /// Readers of PDF text drop a hyphen at a line's end and join the lines, so a line breaks before
  /// it (ต.ค.|-ธ.ค.) or, after Latin letters and digits, not at all.
  static void around_hyphen(std::vector<std::size_t>& out, std::string_view piece,
                            std::size_t end) {
    const auto before = static_cast<unsigned char>(piece[piece.size() - 2]);
    const bool latin = before < 0x80 && std::isalnum(before) != 0;
    if (!latin && (out.empty() || out.back() < end - 1)) out.push_back(end - 1);
  }

  static bool binds_left(std::string_view rest) {
    return rest.starts_with("ๆ") || rest.starts_with("ฯ");
  }

  UText text_ = UTEXT_INITIALIZER;
  std::unique_ptr<icu::BreakIterator> breaker_;
};

}  // namespace

const std::vector<std::size_t>& line_breaks(std::string_view text) {
  thread_local Breaker breaker;
  thread_local std::unordered_map<std::string, std::vector<std::size_t>> kept;
  thread_local std::vector<std::size_t> last;
  if (text.size() > short_text) return last = breaker.find(text);
  if (kept.size() > most_texts) kept.clear();
  const auto [entry, is_new] = kept.try_emplace(std::string(text));
  if (is_new) entry->second = breaker.find(text);
  return entry->second;
}

}  // namespace ruam::doc::pdf
