#pragma once

#include "partners/kinds.hpp"
#include "platform/result.hpp"

/// Memoranda of understanding (บันทึกข้อตกลงความร่วมมือ): what they say and how they live. No I/O.
namespace ruam::partners {

using MouId = RecordId<struct MouKind>;
inline constexpr std::string_view mou_kind = "mou";
inline Ref ref(const MouId& id) { return {id.office, std::string(mou_kind), id.uuid}; }

/// What is stored; what follows from the calendar is Standing.
enum class MouStatus { draft, agreed, renewed, closed };
BOOST_DESCRIBE_ENUM(MouStatus, draft, agreed, renewed, closed)

/// What people say of it: agreed (signed) until it begins, then active, then expired.
enum class Standing { draft, agreed, active, expired, renewed, closed };
BOOST_DESCRIBE_ENUM(Standing, draft, agreed, active, expired, renewed, closed)

struct Party {
  Uuid id;
  Body body;
  std::string short_name;  ///< as the text calls it after its first line
  std::string signer, signer_position;
  std::string witness, witness_position;
};
BOOST_DESCRIBE_STRUCT(Party, (),
                      (id, body, short_name, signer, signer_position, witness, witness_position))

/// What a party promises: a line of the register of follow-ups once it is signed.
struct Duty {
  Uuid id;
  std::optional<Uuid> party;  ///< nothing: all of them
  std::string text;
  std::string owner;                 ///< in words: «กลุ่มนิเทศฯ»
  std::optional<Uuid> owner_person;  ///< of the office that keeps the memorandum
  std::optional<Date> due_on;
};
BOOST_DESCRIBE_STRUCT(Duty, (), (id, party, text, owner, owner_person, due_on))

/// A clause of the parties' own, printed behind the usual ones.
struct Clause {
  Uuid id;
  std::string heading, text;
};
BOOST_DESCRIBE_STRUCT(Clause, (), (id, heading, text))

struct MouContent {
  std::string title, place, background;
  std::vector<Party> parties;
  std::vector<std::string> objectives;
  std::string scope;
  std::vector<Duty> duties;
  std::string resources, follow_up, privacy, amendment;
  std::vector<Clause> clauses;
  std::optional<Date> starts_on;            ///< nothing: the day it is signed
  std::optional<std::int64_t> term_months;  ///< from which the end is counted
  std::optional<Date> ends_on;              ///< typed where there is no term
  std::vector<Uuid> divisions;              ///< of the office, that look after it
  std::vector<Uuid> projects;               ///< of the office, that it carries
};
BOOST_DESCRIBE_STRUCT(MouContent, (),
                      (title, place, background, parties, objectives, scope, duties, resources,
                       follow_up, privacy, amendment, clauses, starts_on, term_months, ends_on,
                       divisions, projects))

struct Mou {
  MouId id;
  std::string code;  ///< PCT1-2567-M001
  std::int64_t fiscal_year = 0;
  MouStatus status = MouStatus::draft;
  MouContent content;
  std::optional<Date> signed_on, starts_on, ends_on;  ///< in force, fixed by signing
  std::optional<Uuid> signed_file;
  std::string paper;   ///< where the signed original lies
  std::string reason;  ///< why it was closed
  std::optional<Uuid> predecessor;
  std::int64_t version = 1;
  std::optional<Uuid> import = {};  ///< by which it came
  bool is_pending = false;          ///< that import is not finished: nobody sees it
  Instant created_at, updated_at;
};

/// Days before its end at which it is said that a memorandum runs out, and after which no more.
inline constexpr int remind_before_days = 90, remind_after_days = 180;

Standing standing_of(const Mou& mou, Date today);
/// Agreed or active: somebody works with somebody.
bool is_living(const Mou& mou, Date today);
/// Whether it ends soon or has ended without being renewed.
bool is_to_renew(const Mou& mou, Date today);

/// From the first to the last day of a term that begins then.
Date last_day(Date starts_on, std::int64_t term_months);
/// The end that the content says for that beginning; nothing: without end.
std::optional<Date> end_of(const MouContent& content, Date starts_on);

/// What may be kept as a draft. Refuses: mou.invalid with a fault per field.
Result<void> check_mou(const MouContent& content);
/// What lacks before it can be signed: two parties, objectives, scope, who signs for each.
/// Refuses: mou.incomplete with a fault per place.
Result<void> check_signable(const MouContent& content);

/// Whether two contents say the same but for who looks after it and which projects it carries.
bool says_the_same(const MouContent& a, const MouContent& b);

/// The content with which its renewal begins: the same parties and words, new dates.
MouContent renewal_of(const Mou& mou);

/// "PCT1-2567-M001"
std::string make_mou_code(std::string_view office_code, std::int64_t fiscal_year,
                          std::int64_t number);

}  // namespace ruam::partners
