#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/money.hpp"
#include "platform/result.hpp"
#include "platform/sheet/sheet.hpp"
#include "projects/content.hpp"

/// Sign-in sheets (บัญชีลงเวลา, FORMS §9): who was invited, who came, and whether that agrees with
/// the refreshments that are claimed. No I/O.
namespace ruam::progress {

using RegisterId = RecordId<struct RegisterKind>;
inline constexpr std::string_view register_kind = "attendance";
inline Ref ref(const RegisterId& id) { return {id.office, std::string(register_kind), id.uuid}; }

inline constexpr std::size_t most_attendees = 2'000;

/// One line of a sheet. Times are as written in ink («08.30»); empty when only the signature
/// counts.
struct Attendee {
  Uuid id;
  std::string group, name, position, office;
  bool invited = false;  ///< printed beforehand
  bool morning = false, afternoon = false;
  std::string morning_time, afternoon_time, note;
};
BOOST_DESCRIBE_STRUCT(Attendee, (),
                      (id, group, name, position, office, invited, morning, afternoon, morning_time,
                       afternoon_time, note))

/// One event of a project: a day, a place, its people. Personal data: never in a public copy, in
/// history only as counts.
struct Register {
  std::optional<Uuid> activity_id;  ///< activity or sub-activity that pays for it
  std::string title;                ///< what people came to
  std::optional<Date> date;
  std::string time, place;
  bool half_day = false;  ///< no afternoon column
  std::vector<Attendee> attendees;
  std::string difference_reason;  ///< why the count is not what refreshments were paid for
  std::vector<Uuid> scans;        ///< the signed paper
};
BOOST_DESCRIBE_STRUCT(Register, (),
                      (activity_id, title, date, time, place, half_day, attendees,
                       difference_reason, scans))

bool was_there(const Attendee& attendee);
/// Printed beforehand: who was invited, or everybody while nobody is marked as invited.
bool is_expected(const Register& sheet, const Attendee& attendee);
/// Groups in the order they first appear; one sheet is printed for each.
std::vector<std::string> groups_of(const Register& sheet);
std::int64_t count_present(const Register& sheet);
/// People who came to any of them, each once: by name and office, whatever the spaces.
std::int64_t count_people(const std::vector<Register>& sheets);

/// What a cost line pays refreshments for.
struct Claim {
  std::string line;
  std::int64_t persons = 0;
};
BOOST_DESCRIBE_STRUCT(Claim, (), (line, persons))
/// The refreshments line of the activity (of the whole project when none is named and only one
/// exists); of several the one for the most people.
std::optional<Claim> claim_of(const projects::Content& project,
                              const std::optional<Uuid>& activity);
/// «1.3 จัดกิจกรรม», or empty.
std::string activity_title(const projects::Content& project, const std::optional<Uuid>& activity);

/// Refuses: attendance.title_missing, attendance.too_many, attendance.name_missing (with the
/// place), attendance.activity_unknown.
Result<void> check_register(const Register& sheet, const projects::Content& project);

/// People as read from a pasted or uploaded table, and what could not be read, by row and column.
struct ReadPeople {
  std::vector<Attendee> attendees;
  std::vector<Fault> faults;
};
/// Reads a table with or without a head: ที่, กลุ่ม, คำนำหน้า, ชื่อ, สกุล, ตำแหน่ง, หน่วยงาน, เช้า,
/// บ่าย, หมายเหตุ; a time or any mark but «-» and «ไม่มา» in เช้า or บ่าย means present.
ReadPeople read_people(const sheet::Grid& grid);

}  // namespace ruam::progress
