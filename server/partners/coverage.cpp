#include "partners/coverage.hpp"

#include <algorithm>
#include <map>

#include "partners/queries.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"

namespace ruam::partners {
namespace {

struct Count {
  std::int64_t mous = 0, networks = 0;
  std::vector<std::string> by;

  void add(bool is_mou, const std::string& code) {
    ++(is_mou ? mous : networks);
    if (by.size() < 10) by.push_back(code);
  }
};

/// Whether somebody who is not the office itself takes part.
bool has_other(const std::vector<const Body*>& bodies, OfficeId office) {
  return std::any_of(bodies.begin(), bodies.end(),
                     [&](const Body* body) { return !body->office || *body->office != office; });
}

/// What one memorandum or network adds to schools and divisions.
class Counting {
 public:
  explicit Counting(OfficeId office) : office_(office) {}

  void add(OfficeId owner, const std::string& code, bool is_mou,
           const std::vector<const Body*>& bodies, const std::vector<Uuid>& divisions) {
    if (!has_other(bodies, owner)) return;
    schools_[owner].add(is_mou, code);
    for (const auto* body : bodies)
      if (body->office && *body->office != owner) schools_[*body->office].add(is_mou, code);
    if (owner != office_) return;
    for (const auto& division : divisions) divisions_[division].add(is_mou, code);
  }
  const Count* school(OfficeId id) const { return find(schools_, id); }
  const Count* division(Uuid id) const { return find(divisions_, id); }

 private:
  template <class Map, class Key>
  static const Count* find(const Map& map, const Key& key) {
    const auto found = map.find(key);
    return found == map.end() ? nullptr : &found->second;
  }

  OfficeId office_;
  std::map<OfficeId, Count> schools_;
  std::map<Uuid, Count> divisions_;
};

Covered to_row(Uuid id, std::string code, std::string name, const Count* count) {
  Covered row{.id = id, .code = std::move(code), .name = std::move(name)};
  if (!count) return row;
  row.has_partner = true;
  row.mous = count->mous;
  row.networks = count->networks;
  row.by = count->by;
  return row;
}

void count_owner(db::Tx& tx, OfficeId owner, Date today, Counting& counting) {
  for (const auto& mou : Store{tx}.list_mous(owner)) {
    if (!is_living(mou, today)) continue;
    std::vector<const Body*> bodies;
    for (const auto& party : mou.content.parties) bodies.push_back(&party.body);
    counting.add(owner, mou.code, true, bodies, mou.content.divisions);
  }
  for (const auto& network : Store{tx}.list_networks(owner)) {
    if (!is_living(network)) continue;
    std::vector<const Body*> bodies;
    for (const auto* member : members_of(network.content)) bodies.push_back(&member->body);
    counting.add(owner, network.code, false, bodies, network.content.divisions);
  }
}

std::vector<people::Office> schools_of(db::Tx& tx, OfficeId office) {
  people::OfficeFilter filter{.under = office, .kind = people::OfficeKind::school, .limit = 500};
  std::vector<people::Office> all;
  for (;;) {
    auto page = people::list_offices(tx, filter);
    if (page.empty()) return all;
    filter.after_code = page.back().code;
    all.insert(all.end(), page.begin(), page.end());
  }
}

}  // namespace

Share share_of(std::vector<Covered> rows) {
  Share share{.base = static_cast<std::int64_t>(rows.size())};
  share.covered =
      std::count_if(rows.begin(), rows.end(), [](const Covered& row) { return row.has_partner; });
  if (share.base > 0) share.percent = (share.covered * 20'000 + share.base) / (2 * share.base);
  std::stable_sort(rows.begin(), rows.end(), [](const Covered& a, const Covered& b) {
    return a.has_partner < b.has_partner;
  });
  share.rows = std::move(rows);
  return share;
}

Result<Coverage> coverage(db::Tx& tx, const Context& context, OfficeId office) {
  TRY(people::require(tx, context.actor, read_partners, office));
  const auto today = context.clock.today();
  Counting counting(office);
  for (const auto& owner : list_owners(tx, context.actor, office))
    count_owner(tx, owner, today, counting);
  std::vector<Covered> schools, divisions;
  for (const auto& school : schools_of(tx, office))
    schools.push_back(
        to_row(school.id.uuid, school.code, school.name_th, counting.school(school.id)));
  for (const auto& division : people::list_divisions(tx, office))
    if (division.active)
      divisions.push_back(
          to_row(division.id, "", division.name_th, counting.division(division.id)));
  return Coverage{today, share_of(std::move(schools)), share_of(std::move(divisions))};
}

}  // namespace ruam::partners
