#pragma once

#include <map>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "platform/json/wire.hpp"
#include "platform/result.hpp"
#include "platform/sheet/sheet.hpp"

/// Export packs as data: which columns of an outside system come from which fields of the house.
namespace ruam::cycle {

/// sources: as of now. sources_of_month, sources_to_month: lines dated in the month that the return
/// is of, or from the first day of its fiscal year to the end of that month.
enum class PackRows { projects, sources, sources_of_month, sources_to_month, reports, duties };
BOOST_DESCRIBE_ENUM(PackRows, projects, sources, sources_of_month, sources_to_month, reports,
                    duties)

enum class PackFormat { xlsx, csv };
BOOST_DESCRIBE_ENUM(PackFormat, xlsx, csv)

struct PackColumn {
  std::string label, field;  ///< field empty: a column left for the office
};
BOOST_DESCRIBE_STRUCT(PackColumn, (), (label, field))

struct PackSheet {
  std::string name;  ///< {month} stands for the month that the return is of
  PackRows rows = PackRows::projects;
  std::vector<PackColumn> columns;
};
BOOST_DESCRIBE_STRUCT(PackSheet, (), (name, rows, columns))

struct Pack {
  std::string id, name_th, name_en;
  std::string system;  ///< for which program the columns are
  PackFormat format = PackFormat::xlsx;
  std::vector<PackSheet> sheets;
};
BOOST_DESCRIBE_STRUCT(Pack, (), (id, name_th, name_en, system, format, sheets))

/// The fields that rows of this kind have.
const std::vector<std::string>& fields_of(PackRows rows);

/// Refuses: cycle.pack_invalid: a bad id, no sheets, a field that such rows do not have, names that
/// a workbook cannot hold or holds twice.
Result<void> check_pack(const Pack& pack);

/// One row of a kind: cells by field name.
using PackRow = std::map<std::string, sheet::Cell>;

/// A table as the sheet's columns say.
sheet::Sheet to_sheet(const PackSheet& mapping, const std::vector<PackRow>& rows);

}  // namespace ruam::cycle
