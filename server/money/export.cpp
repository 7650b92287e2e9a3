#include "money/export.hpp"

#include <map>

#include "platform/messages.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::money {
namespace {

std::string say(const std::string& code) {
  return Messages::built_in().say(Language::thai, "money." + code);
}

sheet::Row row_of(const LineRow& line, const std::string& source) {
  const auto state =
      line.pair_state
          ? say(std::string("pair_state.") + boost::describe::enum_to_string(*line.pair_state, ""))
          : std::string();
  return {line.date,
          say(std::string("kind.") + boost::describe::enum_to_string(line.kind, "")),
          line.amount,
          std::to_string(line.quarter.quarter) + "/" + std::to_string(line.quarter.year),
          line.document_no,
          source,
          line.project_id ? line.project_id->to_string() : "",
          line.other_office ? line.other_office->name_th : "",
          state,
          line.overdrawn ? say("column.yes") : "",
          line.entered_by,
          line.note};
}

}  // namespace

Result<http::FileReply> export_lines(const std::vector<LineRow>& lines,
                                     const std::vector<SourceRow>& sources, ExportFormat format) {
  std::map<Uuid, std::string> names;
  for (const auto& source : sources) names[source.id] = source.name;
  sheet::Sheet sheet{.name = "money"};
  for (const char* column :
       {"date", "kind", "amount", "quarter", "document_no", "source", "project", "other_office",
        "pair_state", "overdrawn", "entered_by", "note"})
    sheet.columns.push_back(say(std::string("column.") + column));
  for (const auto& line : lines) sheet.rows.push_back(row_of(line, names[line.source_id]));
  if (format == ExportFormat::csv)
    return http::FileReply{.content_type = "text/csv; charset=utf-8",
                           .file_name = "money.csv",
                           .bytes = sheet::write_csv(sheet)};
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      .file_name = "money.xlsx",
      .bytes = TRY(sheet::write_xlsx({sheet}))};
}

}  // namespace ruam::money
