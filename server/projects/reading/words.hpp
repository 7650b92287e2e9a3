#pragma once

#include <string>
#include <string_view>

#include "platform/money.hpp"
#include "platform/thai/lines.hpp"

/// Small tools for reading what offices write. For projects/reading only.
namespace ruam::projects::reading {

using thai::has_bullet, thai::Numbered, thai::plain_text, thai::split_number, thai::trimmed,
    thai::without_bullet;

/// «ค่า…», «เบี้ย…»: words that something costs.
bool is_item_word(std::string_view text);
/// «ขอถัวจ่ายทุกรายการ», «ถัวเฉลี่ยจ่าย»: one item may pay for another.
bool says_shared(std::string_view text);
/// Words without the signs that led to a figure.
std::string tidy(std::string_view text);
/// «หกพันแปดร้อยยี่สิบบาทถ้วน», «บาท»: the sum said again.
bool has_baht_words(std::string_view text);

/// «6,820.00», for sentences.
std::string baht(Satang amount);
/// Of thousandths of a baht, half a satang upward.
Satang satang(std::int64_t thousandths);

}  // namespace ruam::projects::reading
