#pragma once

#include <string>
#include <vector>

#include "money/export.hpp"
#include "people/office.hpp"

/// The ledger as open data: fields named as in IATI transactions, every column explained.
namespace ruam::money {

/// IATI's code of a transaction type (1 incoming funds, 2 outgoing commitment, 3 disbursement to
/// another organisation, 4 expenditure, 7 reimbursement); empty where IATI has none: advances and
/// carry-overs, which must not be added to the others.
std::string_view iati_type(LineKind kind);

/// Lines of one office, oldest first, without transfers that were not accepted. XLSX has the data
/// dictionary as its second sheet.
Result<http::FileReply> export_transactions(const people::OfficeShort& own,
                                            const std::vector<LineRow>& lines,
                                            const std::vector<SourceRow>& sources,
                                            ExportFormat format);

/// Name and meaning of every column, in Thai and English.
Result<http::FileReply> export_dictionary();

}  // namespace ruam::money
