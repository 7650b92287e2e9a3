#include "catalog/queries.hpp"
#include "documents/partner_facts.hpp"
#include "people/queries.hpp"

namespace ruam::documents {

Result<MouFacts> gather_mou(db::Tx& tx, const Context& context, partners::MouId id) {
  return MouFacts{TRY(partners::get_mou(tx, context.actor, id))};
}

Result<DirectoryFacts> gather_directory(db::Tx& tx, const Context& context, OfficeId office) {
  auto rows = TRY(partners::list_entries(tx, context, office, {}));
  const auto own = TRY(people::get_office(tx, office));
  DirectoryFacts facts{own.name_th, "", context.clock.today(), std::move(rows)};
  if (!own.province_id.empty())
    if (const auto province = catalog::find(tx, office, "provinces", own.province_id))
      facts.province = province->name_th;
  return facts;
}

}  // namespace ruam::documents
