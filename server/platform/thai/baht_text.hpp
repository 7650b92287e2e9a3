#pragma once

#include <string>

#include "platform/money.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::thai {

/// The amount in words as documents require it (RULES §1.3): `หกพันแปดร้อยยี่สิบบาทถ้วน`.
std::string baht_text(Satang amount);
/// Figure and words: `6,820 บาท (หกพันแปดร้อยยี่สิบบาทถ้วน)`.
std::string money_with_text(Satang amount, Digits style = Digits::arabic);

}  // namespace ruam::thai
