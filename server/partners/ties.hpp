#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "partners/store.hpp"
#include "platform/db/db.hpp"

/// Who works with whom, read from the parts in memoranda, networks and activities.
namespace ruam::partners {

/// Whether two name the same: by office, by entry, else by name.
bool is_same(const Body& a, const Body& b);

/// What names a body in a picture: "o:ID", "e:ID" or "n:folded name"; an entry about an
/// organisation is the organisation.
std::string key_of(const Body& body);

/// How many memoranda and networks in force each body takes part in.
class Living {
 public:
  void add(const Body& body);
  std::int64_t of(const Body& body) const;

 private:
  std::map<std::string, std::int64_t> counts_;
};
Living count_living(db::Tx& tx, OfficeId office, Date today);

/// Parts in what is in force on that day: signed memoranda not yet run out, networks at work; and
/// all activities since `since`.
struct TieQuery {
  OfficeId owner;
  Date today, since;
};
std::vector<Part> list_ties(db::Tx& tx, const TieQuery& query);

/// Offices that keep something here, the asked one first; only those below it that the actor may
/// read.
std::vector<OfficeId> list_owners(db::Tx& tx, const Actor& actor, OfficeId top);

struct ActivityCount {
  Uuid under;  ///< the memorandum or network
  std::int64_t activities = 0, people = 0;
};
std::vector<ActivityCount> list_activity_counts(db::Tx& tx, OfficeId office);

}  // namespace ruam::partners
