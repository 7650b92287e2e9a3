#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/describe.hpp>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// A paper that an office hands in: nouns and rules. No I/O.
namespace ruam::intake {

using PaperId = RecordId<struct PaperKindOfIntake>;
inline constexpr std::string_view paper_kind = "intake_paper";

inline Ref ref(const PaperId& id) { return {id.office, std::string(paper_kind), id.uuid}; }

inline constexpr Permission read_intake{"intake.read"}, write_intake{"intake.write"};

/// reading: its job is not done. refused: it could not be read, `problem` says why. confirmed: a
/// record was made of it.
enum class PaperState { reading, ready, refused, confirmed };
BOOST_DESCRIBE_ENUM(PaperState, reading, ready, refused, confirmed)

/// A paper as it lies in the database.
struct Record {
  PaperId id;
  Uuid file;
  std::string file_name, file_type, sha256;
  std::optional<Uuid> batch;
  PaperState state = PaperState::reading;
  std::string problem;  ///< a code of messages; empty: none
  std::string kind, title;
  std::int64_t fiscal_year = 0;
  std::int64_t pages = 0, lines = 0, fields = 0, open = 0, faults = 0;
  std::string made_kind;
  std::optional<Uuid> made;
  Uuid author_account;
  std::string author_name;
  std::int64_t version = 1;
  Instant created_at, updated_at;
};

/// Whether the draft may still be changed. Refuses: intake.not_ready, intake.confirmed.
Result<void> check_open(const Record& paper);

}  // namespace ruam::intake
