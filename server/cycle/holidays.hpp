#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"

/// Days on which an office is closed, and the working days between them. No I/O.
namespace ruam::cycle {

/// A row of the list `holidays`: a day of every year (`yearly`) or of one.
struct HolidayRow {
  std::string name_th, name_en;
  int month = 1, day = 1;
  std::optional<int> year = {};           ///< common era; nothing: every year
  std::optional<int> from = {}, to = {};  ///< first and last year, common era
  bool is_working = false;                ///< the office says that it works on that day
  bool is_verified = true;
};

/// A day on which the office is closed.
struct Holiday {
  Date date;
  std::string name_th, name_en;
  bool is_substitute = false;
  bool is_verified = true;
};
BOOST_DESCRIBE_STRUCT(Holiday, (), (date, name_th, name_en, is_substitute, is_verified))

/// The office's holidays of some years, with substitution days: when a holiday falls on a weekend,
/// the next working day is free instead, one for holidays that follow each other.
class Calendar {
 public:
  Calendar(const std::vector<HolidayRow>& rows, int first_year, int last_year);

  bool is_weekend(Date day) const;
  const Holiday* find(Date day) const;
  bool is_working(Date day) const { return !is_weekend(day) && !find(day); }
  /// The day itself if the office works then, else the last working day before it.
  Date working_on_or_before(Date day) const;
  Date working_on_or_after(Date day) const;
  std::vector<Holiday> between(Date first, Date last) const;

 private:
  std::map<Date, Holiday> days_;
};

/// Reads `MM-DD` or `YYYY-MM-DD` of the list; nothing for another form.
std::optional<HolidayRow> read_holiday_date(const std::string& text);

}  // namespace ruam::cycle
