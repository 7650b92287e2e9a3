#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "people/office.hpp"
#include "platform/db/db.hpp"

/// Stakeholder groups: who should be heard in education, as the catalogue has them.
namespace ruam::partners {

struct Group {
  std::string id, name_th, name_en;
};
BOOST_DESCRIBE_STRUCT(Group, (), (id, name_th, name_en))

/// The groups an office knows, and which one a body belongs to.
class Groups {
 public:
  Groups(db::Tx& tx, OfficeId office);

  const std::vector<Group>& all() const { return groups_; }
  /// Empty: none.
  std::string of_office(const people::Office& office) const;
  /// Of a kind of directory entry ("university").
  std::string of_kind(std::string_view kind) const;
  std::string name_th(std::string_view id) const;

 private:
  struct Rule {
    std::string id;
    std::vector<std::string> affiliations, kinds;
  };
  std::string of(std::string_view affiliation, std::string_view kind) const;

  std::vector<Group> groups_;
  std::vector<Rule> rules_;
};

}  // namespace ruam::partners
