#include "platform/thai/digits.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace ruam::thai {

namespace {
constexpr auto least = std::numeric_limits<std::int64_t>::min();
constexpr auto most = std::numeric_limits<std::int64_t>::max();
}  // namespace

TEST(ThaiDigits, TurnIntoEachOtherAndLeaveTheRest) {
  EXPECT_EQ(with_digits("พ.ศ. ๒๕๖7 (ข้อ ๔.7.1)", Digits::arabic), "พ.ศ. 2567 (ข้อ 4.7.1)");
  EXPECT_EQ(with_digits("พ.ศ. ๒๕๖7 (ข้อ ๔.7.1)", Digits::thai), "พ.ศ. ๒๕๖๗ (ข้อ ๔.๗.๑)");
  EXPECT_EQ(with_digits("0123456789", Digits::thai), "๐๑๒๓๔๕๖๗๘๙");
}

TEST(ThaiNumber, ReadsMixedDigitsGroupsAndSigns) {
  EXPECT_EQ(parse_whole("๒๕๖7").value(), 2567);
  EXPECT_EQ(parse_whole(" ๔,๔๖๕,๐๐๐ ").value(), 4465000);
  EXPECT_EQ(parse_whole("4465000").value(), 4465000);
  EXPECT_EQ(parse_whole("-1,234").value(), -1234);
  EXPECT_EQ(parse_whole("\u22125").value(), -5);
  EXPECT_EQ(parse_whole("12.00").value(), 12);
  EXPECT_EQ(parse_decimal("๐.7", 2).value(), 70);
}

TEST(ThaiNumber, RefusesWhatIsNoNumber) {
  for (const auto* text : {"ห้า", "1 234", "1.2.3", "--5", "5-", ".5", "5.", "1e3", "0x10", ",123",
                           "12,34", "1234,567", "1,,234", "1,234,", "-", "๑๒ก"})
    EXPECT_EQ(parse_decimal(text, 3).error().code, "number.not_a_number") << text;
  EXPECT_EQ(parse_whole("  ").error().code, "number.empty");
  EXPECT_EQ(parse_whole("1.5").error().code, "number.too_many_decimals");
}

TEST(ThaiNumber, ReadsTheWholeRangeAndRefusesBeyondIt) {
  EXPECT_EQ(parse_whole(format_number(most)).value(), most);
  EXPECT_EQ(parse_whole(format_number(least)).value(), least);
  EXPECT_EQ(parse_whole("9223372036854775808").error().code, "number.too_large");
  EXPECT_EQ(parse_whole("-9223372036854775809").error().code, "number.too_large");
  EXPECT_EQ(parse_whole("99999999999999999999999").error().code, "number.too_large");
  EXPECT_EQ(parse_money("92233720368547758.08").error().code, "number.too_large");
}

TEST(ThaiMoney, ReadsAmountsAsOfficesWriteThem) {
  EXPECT_EQ(parse_money("๔,๔๖๕,๐๐๐").value(), baht(4'465'000));
  EXPECT_EQ(parse_money("6,820 บาท").value(), baht(6820));
  EXPECT_EQ(parse_money("500.-").value(), baht(500));
  EXPECT_EQ(parse_money("1,234.5").value(), Satang{123'450});
  EXPECT_EQ(parse_money("-0.25").value(), Satang{-25});
  EXPECT_EQ(parse_money("0.250").value(), Satang{25});
}

TEST(ThaiMoney, RefusesPartsOfASatang) {
  EXPECT_EQ(parse_money("0.255").error().code, "number.too_many_decimals");
  EXPECT_EQ(parse_money("บาท").error().code, "number.not_a_number");
  EXPECT_EQ(parse_money("0.255").error().details.at("text"), "0.255");
}

TEST(ThaiMoney, PrintsSatangOnlyWhenThereAreSome) {
  EXPECT_EQ(format_money(baht(6820)), "6,820");
  EXPECT_EQ(format_money(baht(4'465'000), Digits::thai), "๔,๔๖๕,๐๐๐");
  EXPECT_EQ(format_money(Satang{123'450}), "1,234.50");
  EXPECT_EQ(format_money(Satang{-5}), "-0.05");
  EXPECT_EQ(format_money(baht(0)), "0");
  EXPECT_EQ(format_money(Satang{least}), "-92,233,720,368,547,758.08");
}

TEST(ThaiMoney, ReadsBackWhatItPrints) {
  for (const auto value : {std::int64_t{0}, std::int64_t{1}, std::int64_t{-99},
                           std::int64_t{100'000}, std::int64_t{123'456'789}, most, least})
    for (const auto style : {Digits::arabic, Digits::thai})
      EXPECT_EQ(parse_money(format_money(Satang{value}, style)).value(), Satang{value}) << value;
}

TEST(ThaiQuantity, KeepsHalvesAndNoEmptyDecimals) {
  EXPECT_EQ(parse_quantity("๑.5").value(), Thousandths{1500});
  EXPECT_EQ(format_quantity({1500}), "1.5");
  EXPECT_EQ(format_quantity({32'000}), "32");
  EXPECT_EQ(format_quantity({1'200'000}, Digits::thai), "๑,๒๐๐");
  EXPECT_EQ(format_quantity({-5}), "-0.005");
}

}  // namespace ruam::thai
