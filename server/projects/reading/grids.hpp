#pragma once

#include "projects/reading/costs.hpp"

/// Activities with quarters, and indicators, from cells of a sheet. Pure, as read_costs.
namespace ruam::projects::reading {

/// One activity with its steps below it.
struct ReadActivity {
  std::int64_t at = 0;
  std::string source;
  Activity activity;
  std::optional<Satang> stated;  ///< the sum column, when there is one
  std::vector<Warning> warnings;
};
BOOST_DESCRIBE_STRUCT(ReadActivity, (), (at, source, activity, stated, warnings))

struct ReadActivities {
  std::vector<ReadActivity> rows;
  std::vector<Unread> unread;
};
BOOST_DESCRIBE_STRUCT(ReadActivities, (), (rows, unread))

/// Columns by their heads (กิจกรรม, ระยะเวลา, ผู้รับผิดชอบ, ไตรมาส 1–4 or ต.ค.-ธ.ค. …, รวม); without
/// heads the words come first and four or five figures at the end are quarters. A number like 1.1
/// makes a step of the activity above it.
ReadActivities read_activities(std::string_view text, std::int64_t fiscal_year);

struct ReadIndicator {
  std::int64_t at = 0;
  std::string source;
  Indicator indicator;
  std::vector<Warning> warnings;
};
BOOST_DESCRIBE_STRUCT(ReadIndicator, (), (at, source, indicator, warnings))

struct ReadIndicators {
  std::vector<ReadIndicator> rows;
  std::vector<Unread> unread;
};
BOOST_DESCRIBE_STRUCT(ReadIndicators, (), (rows, unread))

/// Columns by their heads (ตัวชี้วัด, ค่าเป้าหมาย, หน่วย, วิธีการประเมิน, เครื่องมือ); without heads in
/// that order, the last two being method and instrument. «ร้อยละ 80» is a percent.
ReadIndicators read_indicators(std::string_view text);

}  // namespace ruam::projects::reading
