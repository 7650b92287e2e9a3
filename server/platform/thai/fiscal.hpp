#pragma once

#include <compare>
#include <string>

#include "platform/clock.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::thai {

/// The budget year in the Buddhist Era: 2567 runs from 1 Oct 2566 to 30 Sep 2567 (RULES §1.1).
struct FiscalYear {
  int be = 2500;

  friend auto operator<=>(FiscalYear, FiscalYear) = default;
};

/// Quarter 1 to 4 of a fiscal year; quarter 1 is October to December.
struct Quarter {
  FiscalYear year;
  int number = 1;

  friend auto operator<=>(Quarter, Quarter) = default;
};

/// Buddhist from common year and back; as law has it for days since 1 Jan 1941.
constexpr int to_be(int ce) { return ce + 543; }
constexpr int to_ce(int be) { return be - 543; }

FiscalYear fiscal_year(Date date);
Quarter quarter_of(Date date);
Date first_day(FiscalYear year);
Date last_day(FiscalYear year);
Date first_day(Quarter quarter);
Date last_day(Quarter quarter);
Quarter next(Quarter quarter);
Quarter previous(Quarter quarter);

/// `2567`.
std::string to_string(FiscalYear year, Digits style = Digits::arabic);
/// `1/2566`.
std::string to_string(Quarter quarter, Digits style = Digits::arabic);
/// `ต.ค.-ธ.ค.65`.
std::string month_span(Quarter quarter, Digits style = Digits::arabic);
/// The column head of the proposal form: `ไตรมาสที่ 1/2566 (ต.ค.-ธ.ค.65)`.
std::string quarter_head(Quarter quarter, Digits style = Digits::arabic);

}  // namespace ruam::thai
