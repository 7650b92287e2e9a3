#pragma once

#include "catalog/item.hpp"
#include "catalog/queries.hpp"

namespace ruam::catalog::wire {

struct Lists {
  std::vector<ListRow> rows;
};
BOOST_DESCRIBE_STRUCT(Lists, (), (rows))

/// What an office may say of a row; list and id are in the path.
struct ItemContent {
  std::string parent_id, code, name_th, name_en;
  std::optional<int> valid_from_be, valid_to_be;
  Verified verified = Verified::yes;
  std::string note;
  std::map<std::string, std::string> extra;
};
BOOST_DESCRIBE_STRUCT(ItemContent, (),
                      (parent_id, code, name_th, name_en, valid_from_be, valid_to_be, verified,
                       note, extra))

}  // namespace ruam::catalog::wire
