#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "partners/ties.hpp"
#include "people/office.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"

/// The coverage figures of an office: how many of its schools and divisions work with somebody
/// (PROCESSES §3.4), with the base and the list behind each.
namespace ruam::partners {

/// One school or division, and by what it counts.
struct Covered {
  Uuid id;
  std::string code, name;
  bool has_partner = false;
  std::int64_t mous = 0, networks = 0;
  std::vector<std::string> by;  ///< codes of what it counts by, at most ten
};
BOOST_DESCRIBE_STRUCT(Covered, (), (id, code, name, has_partner, mous, networks, by))

/// `covered` of `base`; hundredths of a percent, nothing without a base.
struct Share {
  std::int64_t covered = 0, base = 0;
  std::optional<std::int64_t> percent;
  std::vector<Covered> rows;
};
BOOST_DESCRIBE_STRUCT(Share, (), (covered, base, percent, rows))

struct Coverage {
  Date on;
  Share schools, divisions;
};
BOOST_DESCRIBE_STRUCT(Coverage, (), (on, schools, divisions))

/// Counts and rounds half up; those without a partner first.
Share share_of(std::vector<Covered> rows);

/// Schools below the office (or itself, if it is one) and the office's active divisions. A school
/// counts that has a part in a memorandum in force or a network at work, kept by it or by an office
/// that the reader may see; a division that looks after one with an outside body. Refuses:
/// forbidden.
Result<Coverage> coverage(db::Tx& tx, const Context& context, OfficeId office);

}  // namespace ruam::partners
