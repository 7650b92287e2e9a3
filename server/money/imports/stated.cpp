#include <map>
#include <set>

#include "chain/actions.hpp"
#include "money/actions.hpp"
#include "money/imports/kinds.hpp"
#include "money/imports/sources.hpp"
#include "money/stated/store.hpp"
#include "money/store.hpp"
#include "platform/history.hpp"
#include "platform/json/json.hpp"
#include "platform/messages.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/digits.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {
namespace {

enum StatedField : imports::FieldNumber {
  stated_system,
  stated_month,
  stated_source,
  stated_category,
  stated_what,
  stated_amount,
  stated_reference,
  stated_note
};

/// A total of a workbook, ready to be made.
struct ImportedTotal {
  std::string system;
  Date month;
  std::optional<Uuid> source_id;
  std::string category;
  StatedFigure figure = StatedFigure::disbursed;
  Satang amount;
  std::string reference, note;
};
BOOST_DESCRIBE_STRUCT(ImportedTotal, (),
                      (system, month, source_id, category, figure, amount, reference, note))

const std::vector<imports::Part>& stated_parts() {
  static const std::vector<imports::Part> all = {{"ยอดรายเดือน",
                                                  {{stated_system, "ระบบ", true, 14},
                                                   {stated_month, "เดือน", true, 16},
                                                   {stated_source, "แหล่งงบประมาณ", false, 40},
                                                   {stated_category, "งบรายจ่าย", false, 24},
                                                   {stated_what, "ยอดของ", true, 18},
                                                   {stated_amount, "ยอดทั้งเดือน (บาท)", true, 18},
                                                   {stated_reference, "เลขที่รายงาน", false, 20},
                                                   {stated_note, "หมายเหตุ", false, 40}}}};
  return all;
}

std::string figure_words(StatedFigure figure) {
  return Messages::built_in().say(
      Language::thai, std::string("money.stated.") + boost::describe::enum_to_string(figure, ""));
}

std::vector<imports::Option> figure_choices() {
  std::vector<imports::Option> all;
  for (const auto figure : {StatedFigure::given, StatedFigure::obligated, StatedFigure::disbursed,
                            StatedFigure::returned})
    all.push_back({boost::describe::enum_to_string(figure, ""), figure_words(figure)});
  return all;
}

std::vector<imports::Option> category_choices(const std::vector<Source>& sources) {
  std::set<std::string> names;
  for (const auto& source : sources)
    if (!source.category.empty() && !source.in_kind) names.insert(source.category);
  std::vector<imports::Option> all;
  for (const auto& name : names) all.push_back({name, name});
  return all;
}

/// What two totals share that are of the same thing.
std::string total_key(const std::string& system, Date month, StatedFigure figure,
                      const std::string& of) {
  return imports::key_of(system) + '|' + to_string(month) + '|' +
         boost::describe::enum_to_string(figure, "") + '|' + of;
}

class StatedChecker {
 public:
  StatedChecker(db::Tx& tx, OfficeId office, Date today) : today_(today) {
    const auto sources = Store{tx}.list_sources(office, {});
    sources_ = source_choices(sources);
    categories_ = category_choices(sources);
    for (const auto& one : StatedStore{tx}.list(office, {1900, 1, 1}, {2200, 1, 1}))
      known_.insert(total_key(one.system, one.month, one.figure,
                              one.source_id ? one.source_id->to_string() : one.category));
  }

  imports::Checked check(const std::vector<sheet::Grid>& grids) {
    imports::BookFaults faults;
    const auto* grid = imports::find_sheets(grids, stated_parts(), 20'000, faults).front();
    const imports::Table table(stated_parts().front(), grid, faults);
    imports::Checked out;
    for (const auto& row : table.rows()) out.drafts.push_back(read_total(row));
    if (out.drafts.empty() && faults.list.empty())
      faults.add({.sheet = std::string(stated_parts().front().name), .code = "import.no_rows"});
    out.faults = std::move(faults).sorted(stated_parts());
    return out;
  }

 private:
  imports::Draft read_total(const imports::Row& row) {
    ImportedTotal total;
    total.system = row.words(stated_system, 60);
    total.reference = row.words(stated_reference, 200);
    total.note = row.words(stated_note, 2'000);
    const auto month = month_of(row);
    if (month) total.month = *month;
    const auto figure = row.option(stated_what, choices_);
    if (figure) boost::describe::enum_from_string(figure->id.c_str(), total.figure);
    const auto amount = row.money(stated_amount);
    if (amount) total.amount = *amount;
    const auto of = scope_of(row, total);
    if (month && figure && of && !total.system.empty())
      note_twice(row, total_key(total.system, total.month, total.figure, *of));
    return {total.system + " · " + (month ? thai::print_month(*month) : ""),
            figure_words(total.figure) + " " + thai::format_money(total.amount),
            json::write(total),
            {}};
  }

  /// The first day of the month that is meant: «ม.ค. 2567», or any day in it.
  std::optional<Date> month_of(const imports::Row& row) const {
    const auto period = row.moment(stated_month, {thai::fiscal_year(today_).be, 5});
    if (!period) return {};
    const Date first{period->start.year, period->start.month, 1};
    if (period->end > last_day_of_month(first.year, first.month)) {
      row.fault(stated_month, "money.stated_one_month");
      return {};
    }
    if (first > today_) {
      row.fault(stated_month, "money.future_date",
                {{"today", thai::print(today_, thai::DateForm::full)}});
      return {};
    }
    return first;
  }

  /// The source or the category that the total is of: exactly one.
  std::optional<std::string> scope_of(const imports::Row& row, ImportedTotal& total) const {
    const bool has_source = !row.text(stated_source).empty();
    const bool has_category = !row.text(stated_category).empty();
    if (has_source == has_category) {
      row.fault(stated_source, "money.stated_source_or_category");
      return {};
    }
    const auto chosen =
        has_source ? row.option(stated_source, sources_) : row.option(stated_category, categories_);
    if (!chosen) return {};
    if (has_source)
      total.source_id = parse_uuid(chosen->id);
    else
      total.category = chosen->id;
    return chosen->id;
  }

  void note_twice(const imports::Row& row, const std::string& key) {
    if (known_.contains(key)) row.fault(stated_amount, "money.stated_known");
    if (const auto [at, is_new] = rows_.emplace(key, row.number()); !is_new)
      row.fault(stated_amount, "money.import_twice", {{"row", std::to_string(at->second)}});
  }

  Date today_;
  std::vector<imports::Option> sources_, categories_, choices_ = figure_choices();
  std::set<std::string> known_;
  std::map<std::string, std::int64_t> rows_;
};

std::vector<sheet::Form> stated_forms(db::Tx& tx, OfficeId office) {
  const auto known = Store{tx}.list_sources(office, {});
  const auto names = [](const std::vector<imports::Option>& options) {
    std::vector<std::string> all;
    for (const auto& one : options) all.push_back(one.name);
    return all;
  };
  return {imports::make_form(stated_parts().front(),
                             {{stated_system, "ตัวอย่าง: GFMIS"},
                              {stated_month, "ม.ค. 2567"},
                              {stated_source, "", names(source_choices(known))},
                              {stated_category, "", names(category_choices(known))},
                              {stated_what, "", names(figure_choices())},
                              {stated_amount, "125,000.00"},
                              {stated_reference, "ZFMA46"},
                              {stated_note, "เลือกแหล่งงบประมาณหรืองบรายจ่ายอย่างใดอย่างหนึ่ง"}})};
}

Result<std::vector<Uuid>> make_stated(db::Tx& tx, const Context& context, imports::ImportId import,
                                      const std::vector<imports::Draft>& drafts, Instant at) {
  std::vector<Stated> all;
  std::vector<Uuid> ids;
  for (const auto& draft : drafts) {
    const auto said = TRY(json::read<ImportedTotal>(draft.content));
    all.push_back({.id = new_uuid(),
                   .system = said.system,
                   .month = said.month,
                   .source_id = said.source_id,
                   .category = said.category,
                   .figure = said.figure,
                   .amount = said.amount,
                   .reference = said.reference,
                   .note = said.note,
                   .brought_by = context.actor.name,
                   .brought_at = at});
    ids.push_back(all.back().id);
  }
  StatedStore{tx}.add_hidden(import.office, import.uuid, all);
  return ids;
}

Result<void> reveal_stated(db::Tx& tx, const Context& context, imports::ImportId import,
                           Instant at) {
  StatedStore store{tx};
  const auto count = store.reveal(import.office, import.uuid);
  for (const auto& one : store.list_of_import(import.office, import.uuid)) {
    if (!one.source_id) continue;
    const auto self = ref(StatedId{import.office, one.id});
    chain::replace_edges(tx, self,
                         {{ref(SourceId{import.office, *one.source_id}), self, "stated"}});
  }
  history::record(tx, context, {import.office, "money_import", import.uuid}, at,
                  {"import", nullptr, boost::json::object{{"totals", count}}});
  return {};
}

/// Totals that somebody explained stay until the explanation is taken back.
Result<void> withdraw_stated(db::Tx& tx, const Context& context, imports::ImportId import,
                             const std::vector<Uuid>&) {
  StatedStore store{tx};
  const auto all = store.list_of_import(import.office, import.uuid);
  Problem in_use{Kind::conflict, "import.in_use"};
  for (const auto& one : all)
    if (!one.gaps.empty())
      in_use.faults.push_back({"money_stated/" + one.id.to_string(),
                               "money.stated_in_use",
                               {{"month", thai::print_month(one.month)}, {"by", one.by_name}}});
  if (!in_use.faults.empty()) {
    in_use.details["count"] = std::to_string(in_use.faults.size());
    return in_use;
  }
  for (const auto& one : all) chain::replace_edges(tx, ref(StatedId{import.office, one.id}), {});
  store.withdraw(import.office, import.uuid);
  history::record(tx, context, {import.office, "money_import", import.uuid}, context.clock.now(),
                  {"withdraw_import", nullptr, nullptr});
  return {};
}

}  // namespace

imports::Kind stated_import() {
  imports::Kind kind;
  kind.name = "money_stated";
  kind.permission = write_permission;
  kind.parts = stated_parts;
  kind.form = stated_forms;
  kind.check = [](db::Tx& tx, OfficeId office, const std::vector<sheet::Grid>& grids, Date today) {
    return StatedChecker{tx, office, today}.check(grids);
  };
  kind.make = make_stated;
  kind.reveal = reveal_stated;
  kind.withdraw = withdraw_stated;
  kind.most_rows = 20'000;
  return kind;
}

}  // namespace ruam::money
