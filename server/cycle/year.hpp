#pragma once

#include <map>
#include <string>
#include <vector>

#include "cycle/duty.hpp"
#include "cycle/store.hpp"
#include "people/office.hpp"
#include "people/person.hpp"
#include "platform/db/db.hpp"

/// An office's year as it stands: the shipped list, what the office changed, holidays, rounds.
namespace ruam::cycle {

/// One round with its duty; the pointers live as long as the Year.
struct Entry {
  const Duty* duty = nullptr;
  Round round;
  const RoundRecord* record = nullptr;  ///< nothing was said or told yet
};

/// Reads what is needed of some fiscal years at once, and answers from memory.
class Year {
 public:
  Year(db::Tx& tx, people::Office office, std::int64_t first_year, std::int64_t last_year);

  const people::Office& office() const { return office_; }
  const Calendar& calendar() const { return calendar_; }
  /// All that fit this type of office, also those switched off, in the order of the year.
  const std::vector<Duty>& duties() const { return duties_; }
  const Duty* find_duty(std::string_view id) const;
  /// Rounds of a fiscal year, without those of duties switched off.
  std::vector<Entry> rounds(std::int64_t fiscal_year) const;
  /// All rounds of the years that were read.
  std::vector<Entry> rounds() const;
  /// Nothing if the duty has no round of that key.
  std::optional<Entry> find(const RoundKey& key) const;

 private:
  Entry entry(const Duty& duty, std::int64_t fiscal_year, std::int64_t month) const;

  people::Office office_;
  std::int64_t first_year_, last_year_;
  Calendar calendar_;
  std::vector<Duty> duties_;
  std::map<RoundKey, RoundRecord> records_;
};

/// The office's holidays with substitution days, for the calendar years around these fiscal years.
Calendar read_calendar(db::Tx& tx, OfficeId office, std::int64_t first_year,
                       std::int64_t last_year);

/// Whether the round concerns an office that is reminded since that day.
bool concerns(const Entry& entry, Date started_on);

}  // namespace ruam::cycle
