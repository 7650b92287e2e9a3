#include <cctype>
#include <memory>
#include <stdexcept>
#include <unordered_map>

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include "platform/doc/pdf/shape.hpp"

namespace ruam::doc::pdf {

namespace {

constexpr std::size_t short_text = 160, most_texts = 8'000;

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
    std::vector<std::size_t> out;
    std::size_t from = 0;
    for (auto at = breaker_->first(); at != icu::BreakIterator::DONE; at = breaker_->next()) {
      const auto end = std::size_t(at);
      if (end == 0) continue;
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
