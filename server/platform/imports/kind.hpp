#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/ids.hpp"
#include "platform/imports/table.hpp"
#include "platform/result.hpp"

/// Many records from one workbook: it is staged and checked whole, made hidden in chunks, brought
/// into sight at once, taken back by its import. A room says what a row is; the rest is here.
namespace ruam::imports {

using ImportId = RecordId<struct ImportKind>;
inline constexpr std::string_view import_kind = "import";
inline Ref ref(const ImportId& id) { return {id.office, std::string(import_kind), id.uuid}; }

/// A record to be: its words for the preview, and what the room makes it of (JSON of the room's own
/// shape). `record` once it is made.
struct Draft {
  std::string title, detail;
  std::string content;
  std::optional<Uuid> record;
};
BOOST_DESCRIBE_STRUCT(Draft, (), (title, detail, content, record))

struct Checked {
  std::vector<Draft> drafts;
  std::vector<BookFault> faults;  ///< in the order of sheets and rows
};

/// What one room can take in. All functions are called inside a transaction, after the right has
/// been checked; what writes may run more than once.
struct Kind {
  std::string name;  ///< "organisations": in URLs, and import.kind.NAME in the messages
  Permission permission;
  const std::vector<Part>& (*parts)() = nullptr;
  /// The form to fill in, with the office's own lists.
  std::function<std::vector<sheet::Form>(db::Tx&, OfficeId)> form;
  /// Reads and checks a workbook; nothing is made while a fault of Severity::block stands.
  std::function<Checked(db::Tx&, OfficeId, const std::vector<sheet::Grid>&, Date today)> check;
  /// Makes the records of one chunk, out of everybody's sight, and answers their ids in order.
  /// Refuses what making one refuses; then none of the chunk is made.
  std::function<Result<std::vector<Uuid>>(db::Tx&, const Context&, ImportId,
                                          const std::vector<Draft>&, Instant)>
      make;
  /// Brings all records of the import into sight. Refuses when others have taken their places.
  std::function<Result<void>(db::Tx&, const Context&, ImportId, Instant)> reveal;
  /// Takes all back, made or half made. Refuses: import.in_use with a fault for each record that
  /// somebody has changed or leans on.
  std::function<Result<void>(db::Tx&, const Context&, ImportId, const std::vector<Uuid>&)> withdraw;
  std::size_t chunk = 200;        ///< drafts made by one write, at most 500
  std::size_t most_rows = 5'000;  ///< of a sheet
};

/// The form of a kind whose columns offer no lists: head, one faint row that shows how, a guide.
struct Example {
  FieldNumber field = 0;
  std::string text;
  std::vector<std::string> choices = {};
};
sheet::Form make_form(const Part& part, const std::vector<Example>& examples);

/// Whether the sheets of the form are there and not too long; a fault for each that is not.
/// Answers them in the order of the parts, missing ones as nullptr.
std::vector<const sheet::Grid*> find_sheets(const std::vector<sheet::Grid>& grids,
                                            const std::vector<Part>& parts, std::size_t most_rows,
                                            BookFaults& faults);

}  // namespace ruam::imports
