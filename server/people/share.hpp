#pragma once

#include <optional>
#include <string>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Records that an office opens to another one (HOUSE §3, cross-office).
namespace ruam::people {

using ShareId = RecordId<struct ShareKind>;
inline Ref ref(ShareId id) { return {id.office, "share", id.uuid}; }

enum class Right { read, write };
BOOST_DESCRIBE_ENUM(Right, read, write)

struct Share {
  Uuid id;
  std::string kind;  ///< of the record: "project"
  Uuid record;
  OfficeId guest_office;
  Right right = Right::read;
  std::optional<Date> until;  ///< last day
};
BOOST_DESCRIBE_STRUCT(Share, (), (id, kind, record, guest_office, right, until))

/// The right a guest needs for a permission: read for codes that end in ".read", write for others.
Right needed_right(std::string_view permission_code);
bool covers(const Share& share, Right needed, Date today);

}  // namespace ruam::people
