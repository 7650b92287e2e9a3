#include <map>
#include <set>

#include "chain/many.hpp"
#include "money/actions.hpp"
#include "money/actions/common.hpp"
#include "money/imports/kinds.hpp"
#include "money/imports/line_key.hpp"
#include "money/imports/sources.hpp"
#include "money/store.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/messages.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::money {
namespace {

enum LineField : imports::FieldNumber {
  line_date,
  line_kind,
  line_amount,
  line_source,
  line_document,
  line_note,
  line_project
};

/// A line of a workbook, ready to be made.
struct ImportedLine {
  LineKind kind = LineKind::disbursement;
  Satang amount;
  Uuid source_id;
  Date date;
  std::string document_no, note;
  std::optional<Uuid> project_id;
};
BOOST_DESCRIBE_STRUCT(ImportedLine, (),
                      (kind, amount, source_id, date, document_no, note, project_id))

const std::vector<imports::Part>& line_parts() {
  static const std::vector<imports::Part> all = {{"รายการเงิน",
                                                  {{line_date, "วันที่", true, 16},
                                                   {line_kind, "ประเภทรายการ", true, 20},
                                                   {line_amount, "จำนวนเงิน (บาท)", true, 18},
                                                   {line_source, "แหล่งงบประมาณ", true, 40},
                                                   {line_document, "เลขที่เอกสาร", true, 24},
                                                   {line_note, "หมายเหตุ", false, 40},
                                                   {line_project, "รหัสโครงการ", false, 18}}}};
  return all;
}

std::string kind_words(LineKind kind) {
  return Messages::built_in().say(
      Language::thai, std::string("money.kind.") + boost::describe::enum_to_string(kind, ""));
}

/// Kinds that another system knows alone: transfers are acts of two offices, clearings name the
/// advance that they clear.
std::vector<imports::Option> kind_choices() {
  std::vector<imports::Option> all;
  for (const auto kind : {LineKind::allocation, LineKind::obligation, LineKind::disbursement,
                          LineKind::advance, LineKind::returned, LineKind::carry_over})
    all.push_back({boost::describe::enum_to_string(kind, ""), kind_words(kind)});
  return all;
}

class LineChecker {
 public:
  LineChecker(db::Tx& tx, OfficeId office, Date today, const FindProject& find_project)
      : tx_(tx),
        office_(office),
        find_project_(find_project),
        today_(today),
        kinds_(kind_choices()),
        known_(Store{tx}.list_line_keys(office)) {
    const Store store{tx};
    const auto sources = store.list_sources(office, {});
    choices_ = source_choices(sources);
    for (const auto& source : sources) sources_.emplace(source.id.to_string(), source);
  }

  imports::Checked check(const std::vector<sheet::Grid>& grids) {
    imports::BookFaults faults;
    const auto* grid = imports::find_sheets(grids, line_parts(), 100'000, faults).front();
    const imports::Table table(line_parts().front(), grid, faults);
    imports::Checked out;
    for (const auto& row : table.rows()) out.drafts.push_back(read_line(row));
    if (out.drafts.empty() && faults.list.empty())
      faults.add({.sheet = std::string(line_parts().front().name), .code = "import.no_rows"});
    out.faults = std::move(faults).sorted(line_parts());
    return out;
  }

 private:
  imports::Draft read_line(const imports::Row& row) {
    ImportedLine line;
    const auto year = thai::fiscal_year(today_).be;
    const auto kind = row.option(line_kind, kinds_);
    if (kind) boost::describe::enum_from_string(kind->id.c_str(), line.kind);
    const auto source = row.option(line_source, choices_);
    const auto day = row.day(line_date, {year, 5});
    const auto amount = row.money(line_amount);
    line.document_no = row.words(line_document, 200);
    line.note = row.words(line_note, 2'000);
    line.project_id = project_of(row);
    if (day) line.date = *day;
    if (amount) line.amount = *amount;
    if (amount && line.amount <= Satang{0}) row.fault(line_amount, "money.amount_not_positive");
    if (day && line.date > today_)
      row.fault(line_date, "money.future_date",
                {{"today", thai::print(today_, thai::DateForm::full)}});
    if (source) line.source_id = *parse_uuid(source->id);
    if (kind && source && day) note_day(row, line, sources_.at(source->id));
    if (kind && source && amount && !line.document_no.empty()) note_twice(row, line);
    return {line.document_no,
            kind_words(line.kind) + " " + thai::format_money(line.amount),
            json::write(line),
            {}};
  }

  /// The project that the row names by its code, if any.
  std::optional<Uuid> project_of(const imports::Row& row) {
    const auto code = row.words(line_project, 60);
    if (code.empty()) return {};
    auto [known, is_new] = projects_.try_emplace(code);
    if (is_new && find_project_) known->second = find_project_(tx_, office_, code);
    if (!known->second) row.fault(line_project, "money.project_unknown", {{"code", code}});
    return known->second;
  }

  static void note_day(const imports::Row& row, const ImportedLine& imported,
                       const Source& source) {
    const Line line{.kind = imported.kind, .date = imported.date};
    const auto timely = check_timely(line, source);
    if (timely.has_error()) row.fault(line_date, timely.error().code, timely.error().details);
  }

  void note_twice(const imports::Row& row, const ImportedLine& line) {
    const auto key = line_key(line.document_no, line.kind, line.amount, line.source_id);
    if (known_.contains(key))
      row.fault(line_document, "money.import_known", {}, imports::Severity::warn);
    if (const auto [at, is_new] = rows_.emplace(key, row.number()); !is_new)
      row.fault(line_document, "money.import_twice", {{"row", std::to_string(at->second)}});
  }

  db::Tx& tx_;
  OfficeId office_;
  const FindProject& find_project_;
  std::map<std::string, std::optional<Uuid>> projects_;
  Date today_;
  std::vector<imports::Option> kinds_, choices_;
  std::map<std::string, Source> sources_;
  std::set<std::string> known_;
  std::map<std::string, std::int64_t> rows_;
};

std::vector<sheet::Form> line_forms(db::Tx& tx, OfficeId office) {
  std::vector<std::string> kinds, sources;
  for (const auto& one : kind_choices()) kinds.push_back(one.name);
  for (const auto& one : source_choices(Store{tx}.list_sources(office, {})))
    sources.push_back(one.name);
  return {imports::make_form(line_parts().front(), {{line_date, "ตัวอย่าง: 15 ม.ค. 2567"},
                                                    {line_kind, "", kinds},
                                                    {line_amount, "12,500.00"},
                                                    {line_source, "", sources},
                                                    {line_document, "ศธ 0200/1"},
                                                    {line_note, "จากระบบ GFMIS"},
                                                    {line_project, "PEO-2567-01"}})};
}

/// The form that declares the edges of all its lines.
Ref import_form(imports::ImportId import) { return {import.office, "money_import", import.uuid}; }

/// Lines that name a project stand on the chain as lines entered by hand do; until the import
/// counts nobody meets them there.
std::vector<chain::Edge> edges_of(OfficeId office, const std::vector<Line>& lines) {
  std::vector<chain::Edge> all;
  for (const auto& line : lines) {
    if (!line.project_id) continue;
    const auto self = ref(LineId{office, line.id});
    all.push_back({ref(SourceId{office, line.source_id}), self, "source"});
    all.push_back({project_ref(office, *line.project_id), self, "money"});
  }
  return all;
}

Result<std::vector<Uuid>> make_lines(db::Tx& tx, const Context& context, imports::ImportId import,
                                     const std::vector<imports::Draft>& drafts, Instant at) {
  std::vector<Line> lines;
  std::vector<Uuid> ids;
  for (const auto& draft : drafts) {
    const auto said = TRY(json::read<ImportedLine>(draft.content));
    auto line = started_line(context, said.kind, said.date);
    line.id = new_uuid();
    line.at = at;
    line.amount = said.amount;
    line.source_id = said.source_id;
    line.document_no = said.document_no;
    line.note = said.note;
    line.project_id = said.project_id;
    ids.push_back(line.id);
    lines.push_back(std::move(line));
  }
  Store{tx}.add_hidden(import.office, import.uuid, lines);
  chain::add_edges(tx, import_form(import), edges_of(import.office, lines));
  return ids;
}

/// The import as history and the transparency log keep it: sums, not each of its lines.
boost::json::object said_of(const std::map<Uuid, Sums>& sums, std::int64_t count) {
  boost::json::object sources;
  for (const auto& [id, one] : sums)
    sources[id.to_string()] = boost::json::object{{"allocated", one.allocated.value},
                                                  {"obligated", one.obligated.value},
                                                  {"disbursed", one.disbursed.value},
                                                  {"balance", one.balance().value}};
  return {{"lines", count}, {"sources", std::move(sources)}};
}

void log_import(db::Tx& tx, const Context& context, imports::ImportId import, const char* action,
                const boost::json::object& said, Instant at) {
  const Ref self{import.office, "money_import", import.uuid};
  history::record(tx, context, self, at, {action, nullptr, said});
  auto logged = said;
  logged["action"] = action;
  tlog::append(tx, self, at, logged);
}

Fault too_little(std::string where, Satang takes, std::int64_t held) {
  return {std::move(where),
          "money.not_enough",
          {{"amount", thai::format_money(takes)}, {"balance", thai::format_money({held})}}};
}

/// The same of a project's own part of a source, where the source is shared out.
Result<void> check_parts(const Store& store, imports::ImportId import) {
  Problem problem{Kind::conflict, "money.import_not_enough"};
  for (const auto& part : store.parts_of_import(import.office, import.uuid)) {
    if (part.bound == Satang{}) continue;
    const SourceId source{import.office, part.source};
    const auto before = store.sums_of(source, part.project);
    const auto given = before.given().value + part.sums.given().value;
    const auto held = before.balance().value + part.sums.given().value;
    if (given == 0 || part.bound.value <= held) continue;
    problem.faults.push_back(too_little("project/" + part.project.to_string(), part.bound, held));
    const auto named = TRY(store.get_source(source));
    problem.details = {{"source", named.name}};
  }
  if (!problem.faults.empty()) return problem;
  return {};
}

/// What binds money must be borne by the balance with what the import itself gives; payments are
/// facts.
Result<void> reveal_lines(db::Tx& tx, const Context& context, imports::ImportId import,
                          Instant at) {
  Store store{tx};
  const auto sums = store.sums_of_import(import.office, import.uuid, Store::Sight::hidden);
  const auto bound = store.bound_by_import(import.office, import.uuid);
  Problem problem{Kind::conflict, "money.import_not_enough"};
  for (const auto& [id, one] : sums) {
    const SourceId source{import.office, id};
    tx.lock(ref(source));
    const auto takes = bound.find(id);
    if (takes == bound.end()) continue;
    const auto held = store.sums_of(source).balance().value + one.given().value;
    if (takes->second.value <= held) continue;
    problem.faults.push_back(too_little("money_source/" + id.to_string(), takes->second, held));
    const auto named = TRY(store.get_source(source));
    problem.details = {{"source", named.name}};
  }
  if (problem.faults.empty()) TRY(check_parts(store, import));
  if (!problem.faults.empty()) return problem;
  const auto count = store.reveal_import(import.office, import.uuid);
  for (const auto& [id, one] : sums) store.mark_overdrawn({import.office, id}, import.uuid);
  log_import(tx, context, import, "import", said_of(sums, count), at);
  return {};
}

Result<void> withdraw_lines(db::Tx& tx, const Context& context, imports::ImportId import,
                            const std::vector<Uuid>& made) {
  Store store{tx};
  Problem in_use{Kind::conflict, "import.in_use"};
  for (const auto& line : store.list_leaned_on(import.office, import.uuid))
    in_use.faults.push_back({"money_line/" + line.id.to_string(),
                             "money.import_in_use",
                             {{"document", line.document_no}}});
  if (in_use.faults.empty())
    for (const auto& [id, one] :
         store.sums_of_import(import.office, import.uuid, Store::Sight::shown)) {
      tx.lock(ref(SourceId{import.office, id}));
      const auto left = store.sums_of({import.office, id}).balance().value - one.balance().value;
      if (one.balance() > Satang{0} && left < 0)
        in_use.faults.push_back(
            {"money_source/" + id.to_string(),
             "money.not_enough",
             {{"amount", thai::format_money(one.balance())},
              {"balance", thai::format_money(store.sums_of({import.office, id}).balance())}}});
    }
  if (!in_use.faults.empty()) {
    in_use.details["count"] = std::to_string(in_use.faults.size());
    return in_use;
  }
  const auto said = said_of(store.sums_of_import(import.office, import.uuid, Store::Sight::shown),
                            static_cast<std::int64_t>(made.size()));
  store.withdraw_import(import.office, import.uuid);
  chain::remove_edges(tx, import_form(import));
  log_import(tx, context, import, "withdraw_import", said, context.clock.now());
  return {};
}

}  // namespace

std::vector<imports::Kind> import_kinds() { return {line_import(), stated_import()}; }

imports::Kind line_import(FindProject find_project) {
  imports::Kind kind;
  kind.name = "money";
  kind.permission = write_permission;
  kind.parts = line_parts;
  kind.form = line_forms;
  kind.check = [find_project](db::Tx& tx, OfficeId office, const std::vector<sheet::Grid>& grids,
                              Date today) {
    return LineChecker{tx, office, today, find_project}.check(grids);
  };
  kind.make = make_lines;
  kind.reveal = reveal_lines;
  kind.withdraw = withdraw_lines;
  kind.chunk = 500;
  kind.most_rows = 100'000;
  return kind;
}

}  // namespace ruam::money
