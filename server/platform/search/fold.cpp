#include "platform/search/fold.hpp"

#include <unicode/uchar.h>

#include "platform/thai/letters.hpp"

namespace ruam::search {
namespace {

using Byte = unsigned char;

// TIS-620: the letter U+0E00 + n is byte 0xA0 + n.
constexpr Byte sara_aa = 0xD2, sara_am = 0xD3, lakkhangyao = 0xE5, nikhahit = 0xED;
constexpr Byte sara_e = 0xE0, sara_ae = 0xE1, rue = 0xC4, lue = 0xC6;

constexpr char32_t unicode(Byte b) { return b >= 0xA0 ? 0x0E00u + (b - 0xA0u) : b; }
bool is_letter(Byte b) { return thai::is_thai_letter(unicode(b)); }
bool is_consonant(Byte b) { return thai::is_consonant(unicode(b)); }
bool is_vowel_mark(Byte b) { return thai::is_vowel_mark(unicode(b)); }
bool is_tone(Byte b) { return thai::is_tone_mark(unicode(b)); }
bool is_lead_vowel(Byte b) { return thai::is_lead_vowel(unicode(b)); }

/// ASCII signs for the dashes and quotes that style varies, else the letter itself.
char32_t plain_sign(char32_t c) {
  if (c >= 0x2010 && c <= 0x2015) return '-';
  if (c == 0x2018 || c == 0x2019) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  return c;
}

class Folder {
 public:
  explicit Folder(std::size_t size) { out_.reserve(size / 2 + 8); }

  void add(char32_t c) {
    c = thai::plain_letter(c);
    if (c <= ' ' || c == 0x7F || thai::is_odd_blank(c)) return void(blank_ = true);
    if (c < 0x80)
      return add_sign(c >= 'A' && c <= 'Z' ? static_cast<Byte>(c + 32) : static_cast<Byte>(c));
    if (thai::is_thai_digit(c)) return add_sign(static_cast<Byte>('0' + (c - 0x0E50)));
    if (c > 0x0E00 && c <= 0x0E5B) return add_thai(static_cast<Byte>(0xA0 + (c - 0x0E00)));
    add_foreign(c);
  }

  std::string take() { return std::move(out_); }

 private:
  Byte back(std::size_t by = 1) const {
    return by <= out_.size() ? static_cast<Byte>(out_[out_.size() - by]) : 0;
  }
  void push(Byte b) { out_ += static_cast<char>(b); }

  void add_sign(Byte b) {
    if (blank_ && !out_.empty()) out_ += ' ';
    blank_ = false;
    push(b);
  }

  /// A letter of another script: 0x80 and four digits of base 31, so that no two share a form.
  void add_foreign(char32_t c) {
    if (thai::is_invisible(c) || c == 0x200C || c == 0x200D) return;
    c = plain_sign(c);
    if (c < 0x80) return add_sign(static_cast<Byte>(c));
    if (c >= 0x80 && c < 0xA0) return void(blank_ = true);
    auto rest = static_cast<std::uint32_t>(u_foldCase(static_cast<UChar32>(c), 0));
    if (rest < 0x80) return add_sign(static_cast<Byte>(rest));
    add_sign(0x80);
    for (int i = 0; i < 4; ++i, rest /= 31) push(static_cast<Byte>(0x81 + rest % 31));
  }

  void add_thai(Byte b) {
    if (!is_letter(b)) return add_sign(b);  // ฿ ๏ ๚ ๛
    if (blank_ && is_letter(back())) gap_ = out_.size();
    if (blank_ && !out_.empty() && !is_letter(back())) out_ += ' ';
    blank_ = false;
    if (b == lakkhangyao && back() != rue && back() != lue) b = sara_aa;
    if (b == sara_aa) return add_sara_aa();
    if (is_tone(b) || is_vowel_mark(b)) return add_mark(b);
    if (b == sara_e && back() == sara_e) return void(out_.back() = static_cast<char>(sara_ae));
    push(b);
  }

  /// Rules 1 and 3.
  void add_sara_aa() {
    if (back() == nikhahit) return void(out_.back() = static_cast<char>(sara_am));
    if (is_tone(back()) && back(2) == nikhahit) {
      out_[out_.size() - 2] = out_.back();
      return void(out_.back() = static_cast<char>(sara_am));
    }
    const bool split = gap_ != 0 && ends_cluster(gap_) &&
                       (gap_ == out_.size() || (gap_ + 1 == out_.size() && is_tone(back())));
    push(split ? sara_am : sara_aa);
  }

  /// Is what stands before `end` C V? T? ?
  bool ends_cluster(std::size_t end) const {
    const auto at = [&](std::size_t i) { return i ? static_cast<Byte>(out_[i - 1]) : Byte{0}; };
    if (is_tone(at(end))) --end;
    if (is_vowel_mark(at(end))) --end;
    return is_consonant(at(end));
  }

  /// Rules 1, 4 and 5: finds the place where the mark belongs.
  void add_mark(Byte b) {
    auto at = out_.size();
    const bool slid = is_lead_vowel(back()) && (at == slid_ || ends_cluster_without_tone());
    if (slid || (back() == sara_am && is_tone(b) && b != nikhahit)) --at;
    auto place = at;
    if (is_vowel_mark(b))
      while (place > 0 && is_tone(static_cast<Byte>(out_[place - 1]))) --place;
    if (place > 0 && static_cast<Byte>(out_[place - 1]) == b) return;
    out_.insert(place, 1, static_cast<char>(b));
    if (slid) slid_ = out_.size();
    if (gap_ > place) ++gap_;
  }

  /// Behind a lead vowel: is what stands before it C V? ?
  bool ends_cluster_without_tone() const {
    return is_consonant(is_vowel_mark(back(2)) ? back(3) : back(2));
  }

  std::string out_;
  std::size_t gap_ = 0;   ///< where a blank between Thai letters was last dropped
  std::size_t slid_ = 0;  ///< the size when a mark was last moved before a lead vowel
  bool blank_ = false;
};

}  // namespace

std::string fold(std::string_view text) {
  Folder folder{text.size()};
  for (std::size_t at = 0; at < text.size();) {
    const auto letter = thai::letter_at(text, at);
    folder.add(letter.code);
    at += letter.size;
  }
  return folder.take();
}

}  // namespace ruam::search
