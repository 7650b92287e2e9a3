#include "money/actions/common.hpp"

#include "chain/actions.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::money {
namespace {

std::vector<chain::Edge> edges(OfficeId office, const Line& line) {
  const auto self = ref(LineId{office, line.id});
  std::vector<chain::Edge> all{{ref(SourceId{office, line.source_id}), self, "source"}};
  if (line.project_id) all.push_back({project_ref(office, *line.project_id), self, "money"});
  if (line.reverses) all.push_back({ref(LineId{office, *line.reverses}), self, "reversed_by"});
  if (line.carried_from)
    all.push_back({ref(LineId{office, *line.carried_from}), self, "carried_to"});
  if (line.settles) all.push_back({ref(LineId{office, *line.settles}), self, "settled_by"});
  return all;
}

}  // namespace

boost::json::value logged(const Line& line) {
  boost::json::object all{{"kind", boost::describe::enum_to_string(line.kind, "")},
                          {"amount", line.amount.value},
                          {"source_id", line.source_id.to_string()},
                          {"date", to_string(line.date)},
                          {"document_no", line.document_no},
                          {"overdrawn", line.overdrawn},
                          {"note", line.note}};
  const auto put = [&](const char* name, const std::optional<Uuid>& id) {
    if (id) all[name] = id->to_string();
  };
  put("project_id", line.project_id);
  put("reverses", line.reverses);
  put("settles", line.settles);
  put("pair_id", line.pair_id);
  put("evidence_file_id", line.evidence_file_id);
  put("approved_by", line.approved_by);
  if (line.noticed_on) all["noticed_on"] = to_string(*line.noticed_on);
  if (line.released_on) all["released_on"] = to_string(*line.released_on);
  if (line.other_office) all["other_office"] = line.other_office->uuid.to_string();
  return all;
}

void write_line(db::Tx& tx, const Context& context, OfficeId office, const Line& line,
                Counting counting) {
  Store store{tx};
  store.add_line(office, line);
  if (counting == Counting::now) store.count(office, line);
  const auto self = ref(LineId{office, line.id});
  chain::replace_edges(tx, self, edges(office, line));
  auto content = logged(line);
  history::record(tx, context, self, line.at, {"enter", nullptr, content, line.note});
  tlog::append(tx, self, line.at, content);
  jobs::emit(tx, context, "money.line_entered", self, std::move(content));
}

void set_date(Line& line, Date date) {
  line.date = date;
  if (!is_valid(date)) return;  // check_line() refuses it
  const auto quarter = thai::quarter_of(date);
  line.year = quarter.year.be;
  line.quarter = quarter.number;
}

Line started_line(const Context& context, LineKind kind, Date date) {
  Line line{.kind = kind};
  line.entered_by = context.actor.account;
  line.entered_name = context.actor.name;
  line.at = context.clock.now();
  set_date(line, date);
  return line;
}

Result<void> check_bearable(const Store& store, OfficeId office, const Line& line) {
  const SourceId source{office, line.source_id};
  TRY(check_balance(line, store.sums_of(source)));
  if (!line.project_id) return {};
  return check_part(line, store.sums_of(source, *line.project_id));
}

Result<void> check_second_person(const Store& store, OfficeId office, const Line& line) {
  const auto settings = store.get_settings(office);
  return check_approved(line, settings.approval_above);
}

}  // namespace ruam::money
