#include "people/actions/imported.hpp"

#include <map>

#include "people/access.hpp"
#include "people/queries.hpp"
#include "people/record.hpp"
#include "people/store.hpp"

namespace ruam::people {
namespace {

/// Paths of the parents, each looked up once.
class Paths {
 public:
  explicit Paths(Store& store) : store_(store) {}

  Result<std::string> below(const std::optional<OfficeId>& parent, OfficeId id) {
    if (!parent) return make_path("", id);
    auto known = known_.find(*parent);
    if (known == known_.end())
      known = known_.emplace(*parent, TRY(store_.get_office(*parent)).path).first;
    return make_path(known->second, id);
  }

 private:
  Store& store_;
  std::map<OfficeId, std::string> known_;
};

}  // namespace

Result<void> add_hidden_offices(db::Tx& tx, const Context& context, std::vector<Office> offices,
                                Uuid import, Instant at) {
  Store store{tx};
  Paths paths(store);
  const Recorder recorder{tx, context, at};
  for (auto& office : offices) {
    TRY(check_office(office));
    if (store.find_office_by_code(office.code))
      return Problem{Kind::conflict, "people.office_code_taken", {{"code", office.code}}};
    office.path = TRY(paths.below(office.parent_id, office.id));
    office.active = false;
    store.add(office);
    store.set_import(office.id, import);
    recorder.added(ref(office), office);
  }
  return {};
}

void reveal_offices(db::Tx& tx, Uuid import) {
  Store{tx}.set_imported_active(import);
  forget_cached(tx);
}

Result<void> withdraw_offices(db::Tx& tx, Uuid import) {
  Store store{tx};
  Problem in_use{Kind::conflict, "import.in_use"};
  for (const auto& code : store.list_imported_in_use(import))
    in_use.faults.push_back({"office/" + code, "people.office_in_use", {{"code", code}}});
  if (!in_use.faults.empty()) {
    in_use.details["count"] = std::to_string(in_use.faults.size());
    return in_use;
  }
  store.withdraw_imported(import);
  forget_cached(tx);
  return {};
}

}  // namespace ruam::people
