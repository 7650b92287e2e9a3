#include "money/carry.hpp"

#include "platform/sha256.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::money {

Result<void> check_opening(const Line& carried, const Standing& standing, const Source& source,
                           Date date) {
  if (carried.kind != LineKind::carry_over || carried.reverses || standing.is_reversed)
    return Problem{Kind::conflict, "money.not_carried"};
  if (standing.is_opened) return Problem{Kind::conflict, "money.opened_already"};
  if (!is_valid(date) || thai::fiscal_year(date).be <= last_year(source))
    return Problem{
        Kind::invalid,
        "money.not_next_year",
        {{"year", std::to_string(last_year(source))}},
        {{"/date", "money.not_next_year", {{"year", std::to_string(last_year(source))}}}}};
  return {};
}

Opening opening_of(const Line& carried, const Source& source, const Line& blank) {
  Opening opening{.source = source, .allocation = blank};
  opening.source.fiscal_year = blank.year;
  opening.source.name = source.name + " (กันเหลื่อมปี " + std::to_string(last_year(source)) + ")";
  opening.source.provisional.reset();
  opening.source.until_year.reset();
  opening.source.carried_from = source.id;
  opening.source.version = 1;
  auto& line = opening.allocation;
  line.kind = LineKind::allocation;
  line.amount = carried.amount;
  line.project_id = carried.project_id;
  line.document_no = carried.document_no;
  line.approved_by = carried.approved_by;
  line.approved_name = carried.approved_name;
  line.carried_from = carried.id;
  if (carried.settled <= Satang{0}) return opening;
  opening.obligation = line;
  opening.obligation->kind = LineKind::obligation;
  opening.obligation->amount = carried.settled;
  opening.obligation->carried_from = carried.settles;
  return opening;
}

Uuid carried_source(SourceId from, int fiscal_year) {
  const auto digest = sha256("money_source " + from.office.uuid.to_string() + ' ' +
                             from.uuid.to_string() + " carried to " + std::to_string(fiscal_year));
  Uuid id;
  std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0F) | 0x80);  // RFC 9562 version 8
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3F) | 0x80);
  return id;
}

}  // namespace ruam::money
