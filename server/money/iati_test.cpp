#include "money/iati.hpp"

#include <gmock/gmock.h>

namespace ruam::money {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

LineRow row_of(LineKind kind, Satang amount, Uuid source) {
  LineRow row{.id = new_uuid(), .kind = kind, .amount = amount, .source_id = source};
  row.quarter = {2567, 2};
  row.date = {2024, 1, 22};
  row.document_no = "สาธิต 9/2567";
  return row;
}

TEST(OpenData, NamesWhoGaveAndWhoGotAndLeavesOutWhatWasNotAccepted) {
  SourceRow source;
  source.id = new_uuid();
  source.name = "งบรายจ่ายอื่น";
  source.class_id = "BS1.1";
  auto out = row_of(LineKind::transfer_out, baht(235'000), source.id);
  out.other_office = people::OfficeShort{.code = "PEO91"};
  auto in = row_of(LineKind::transfer_in, baht(77), source.id);
  in.other_office = people::OfficeShort{.code = "OPS"};
  in.pair_state = TransferState::in_transit;

  const auto file = export_transactions({.code = "OPS"}, {in, out}, {source}, ExportFormat::csv);

  const auto& text = file.value().bytes;
  EXPECT_THAT(text, HasSubstr("3,transfer_out,2024-01-22,235000.00,THB,OPS,PEO91"));
  EXPECT_THAT(text, Not(HasSubstr("77.00")));
}

TEST(OpenData, GivesNoTypeToWhatIatiDoesNotKnow) {
  EXPECT_EQ(iati_type(LineKind::disbursement), "4");
  EXPECT_EQ(iati_type(LineKind::transfer_out), "3") << "money passed on is not expenditure";
  EXPECT_EQ(iati_type(LineKind::advance), "");
  EXPECT_EQ(iati_type(LineKind::carry_over), "");
}

TEST(OpenData, ExplainsEveryColumnItHas) {
  SourceRow source;
  const auto table = export_transactions({}, {}, {source}, ExportFormat::csv).value().bytes;
  const auto words = export_dictionary().value().bytes;
  auto head = table.substr(0, table.find_first_of("\r\n"));
  if (head.starts_with("\xEF\xBB\xBF")) head.erase(0, 3);
  std::size_t count = 0;
  for (std::size_t at = 0; at <= head.size(); ++count) {
    const auto comma = std::min(head.find(',', at), head.size());
    EXPECT_THAT(words, HasSubstr("\n" + head.substr(at, comma - at) + ","));
    at = comma + 1;
  }
  EXPECT_EQ(count, 22u);
  EXPECT_THAT(words, Not(HasSubstr("money.dictionary")));
}

}  // namespace
}  // namespace ruam::money
