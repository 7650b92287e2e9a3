#pragma once

#include <string>
#include <string_view>

#include "platform/money.hpp"

/// Small tools for reading what offices write. For projects/reading only.
namespace ruam::projects::reading {

std::string_view trimmed(std::string_view text);
/// Repaired, Arabic digits, one blank between words, no dotted leaders.
std::string plain_text(std::string_view text);
/// The text without the bullet or item number («- », «• », «1) », «1.1 ») it begins with.
std::string without_bullet(std::string_view text);
bool has_bullet(std::string_view text);
/// «ค่า…», «เบี้ย…»: words that something costs.
bool is_item_word(std::string_view text);
/// «ขอถัวจ่ายทุกรายการ», «ถัวเฉลี่ยจ่าย»: one item may pay for another.
bool says_shared(std::string_view text);
/// Words without the signs that led to a figure.
std::string tidy(std::string_view text);
/// «หกพันแปดร้อยยี่สิบบาทถ้วน», «บาท»: the sum said again.
bool has_baht_words(std::string_view text);

/// «1.1» of «1.1 ประชุม», with what follows it.
struct Numbered {
  std::string number;
  std::string_view rest;
};
/// Empty number when the text does not begin with one.
Numbered split_number(std::string_view text);

/// «6,820.00», for sentences.
std::string baht(Satang amount);
/// Of thousandths of a baht, half a satang upward.
Satang satang(std::int64_t thousandths);

}  // namespace ruam::projects::reading
