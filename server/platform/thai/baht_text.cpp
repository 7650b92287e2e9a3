#include "platform/thai/baht_text.hpp"

#include <cstdint>

namespace ruam::thai {
namespace {

constexpr std::uint64_t million = 1'000'000;

constexpr const char* digit_words[] = {"",   "หนึ่ง", "สอง", "สาม", "สี่",
                                       "ห้า", "หก",  "เจ็ด", "แปด", "เก้า"};

struct Place {
  std::uint64_t size;
  const char* word;
};
constexpr Place places[] = {
    {100'000, "แสน"}, {10'000, "หมื่น"}, {1000, "พัน"}, {100, "ร้อย"}, {10, "สิบ"}};

std::string place_word(std::uint64_t digit, const Place& place) {
  if (digit == 0) return "";
  if (place.size == 10 && digit == 1) return place.word;
  if (place.size == 10 && digit == 2) return std::string("ยี่") + place.word;
  return std::string(digit_words[digit]) + place.word;
}

/// Any number in words, "" for 0; what stands over a million is read by the same rule before ล้าน.
std::string number_text(std::uint64_t number) {
  std::string text;
  if (number >= million) text = number_text(number / million) + "ล้าน";
  std::uint64_t rest = number % million;
  for (const auto& place : places) {
    text += place_word(rest / place.size, place);
    rest %= place.size;
  }
  return text + (rest == 1 && number > 1 ? "เอ็ด" : digit_words[rest]);
}

}  // namespace

std::string baht_text(Satang amount) {
  const auto bits = static_cast<std::uint64_t>(amount.value);
  const std::uint64_t satang = amount.value < 0 ? 0 - bits : bits;
  if (satang == 0) return "ศูนย์บาทถ้วน";
  std::string text = amount.value < 0 ? "ลบ" : "";
  if (satang >= 100) text += number_text(satang / 100) + "บาท";
  if (satang % 100 == 0) return text + "ถ้วน";
  return text + number_text(satang % 100) + "สตางค์";
}

std::string money_with_text(Satang amount, Digits style) {
  return format_money(amount, style) + " บาท (" + baht_text(amount) + ")";
}

}  // namespace ruam::thai
