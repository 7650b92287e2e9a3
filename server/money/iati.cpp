#include "money/iati.hpp"

#include <map>

#include "platform/messages.hpp"
#include "platform/sheet/sheet.hpp"

namespace ruam::money {
namespace {

constexpr const char* transaction_columns[] = {"transaction_ref",
                                               "activity_identifier",
                                               "transaction_type_code",
                                               "transaction_type",
                                               "transaction_date",
                                               "value",
                                               "currency",
                                               "provider_org_ref",
                                               "receiver_org_ref",
                                               "description",
                                               "document_no",
                                               "fiscal_year",
                                               "quarter",
                                               "source_ref",
                                               "source_name",
                                               "source_class",
                                               "in_kind",
                                               "reverses_ref",
                                               "settles_ref",
                                               "settled_value",
                                               "overdrawn",
                                               "entered_at"};

std::string id_text(const std::optional<Uuid>& id) { return id ? id->to_string() : std::string(); }

/// Who gave and who got; nothing stands for those outside of Ruam.
std::pair<std::string, std::string> parties(const people::OfficeShort& own, const LineRow& line) {
  const auto other = line.other_office ? line.other_office->code : std::string();
  if (line.kind == LineKind::transfer_in) return {other, own.code};
  if (line.kind == LineKind::allocation) return {"", own.code};
  return {own.code, other};
}

sheet::Row transaction_row(const people::OfficeShort& own, const LineRow& line,
                           const SourceRow& source) {
  const auto [provider, receiver] = parties(own, line);
  return {line.id.to_string(),
          id_text(line.project_id),
          std::string(iati_type(line.kind)),
          std::string(boost::describe::enum_to_string(line.kind, "")),
          to_string(line.date),
          line.amount,
          "THB",
          provider,
          receiver,
          line.note,
          line.document_no,
          std::to_string(line.quarter.year),
          std::to_string(line.quarter.quarter),
          line.source_id.to_string(),
          source.name,
          source.class_id,
          source.in_kind ? "1" : "0",
          id_text(line.reverses),
          id_text(line.settles),
          line.settled,
          line.overdrawn ? "1" : "0",
          to_string(line.at)};
}

bool is_counted(const LineRow& line) {
  return line.kind != LineKind::transfer_in || line.pair_state == TransferState::accepted;
}

sheet::Sheet dictionary_sheet() {
  const auto& messages = Messages::built_in();
  sheet::Sheet sheet{.name = "dictionary", .columns = {"column", "meaning_th", "meaning_en"}};
  for (const auto* name : transaction_columns) {
    const auto key = std::string("money.dictionary.") + name;
    sheet.rows.push_back(
        {name, messages.say(Language::thai, key), messages.say(Language::english, key)});
  }
  return sheet;
}

http::FileReply csv_file(const sheet::Sheet& sheet, std::string name) {
  return {.content_type = "text/csv; charset=utf-8",
          .file_name = std::move(name),
          .bytes = sheet::write_csv(sheet)};
}

}  // namespace

std::string_view iati_type(LineKind kind) {
  switch (kind) {
    case LineKind::allocation:
    case LineKind::transfer_in:
      return "1";
    case LineKind::obligation:
      return "2";
    case LineKind::transfer_out:
      return "3";
    case LineKind::disbursement:
    case LineKind::advance_clearing:
      return "4";
    case LineKind::returned:
      return "7";
    case LineKind::advance:
    case LineKind::advance_return:
    case LineKind::carry_over:
      return "";
  }
  return "";
}

Result<http::FileReply> export_transactions(const people::OfficeShort& own,
                                            const std::vector<LineRow>& lines,
                                            const std::vector<SourceRow>& sources,
                                            ExportFormat format) {
  std::map<Uuid, const SourceRow*> by_id;
  for (const auto& source : sources) by_id[source.id] = &source;
  sheet::Sheet sheet{.name = "transactions"};
  for (const auto* column : transaction_columns) sheet.columns.emplace_back(column);
  for (auto line = lines.rbegin(); line != lines.rend(); ++line)
    if (is_counted(*line))
      sheet.rows.push_back(transaction_row(own, *line, *by_id.at(line->source_id)));
  if (format == ExportFormat::csv) return csv_file(sheet, "transactions.csv");
  return http::FileReply{
      .content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      .file_name = "transactions.xlsx",
      .bytes = TRY(sheet::write_xlsx({sheet, dictionary_sheet()}))};
}

Result<http::FileReply> export_dictionary() {
  return csv_file(dictionary_sheet(), "transactions-dictionary.csv");
}

}  // namespace ruam::money
