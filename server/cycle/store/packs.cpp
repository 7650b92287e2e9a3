#include "cycle/store/packs.hpp"

#include "platform/json/json.hpp"

namespace ruam::cycle {
namespace {

OwnPack read_own(const db::Row& row) {
  return {row.get<Uuid>(0), json::read<Pack>(row.text(1)).value(), row.get<std::int64_t>(2)};
}

}  // namespace

std::vector<OwnPack> PackStore::list(OfficeId office) const {
  return tx_.list("SELECT id, content, version FROM cycle_packs WHERE office_id = $1 ORDER BY pack",
                  read_own, office);
}

std::optional<OwnPack> PackStore::find(OfficeId office, std::string_view pack) const {
  return tx_.find("SELECT id, content, version FROM cycle_packs WHERE office_id = $1 AND pack = $2",
                  read_own, office, pack);
}

void PackStore::save(OfficeId office, const OwnPack& own, Instant at) {
  tx_.run(
      "INSERT INTO cycle_packs (office_id, id, pack, content, version, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (office_id, id) DO UPDATE SET "
      "content = excluded.content, version = excluded.version, updated_at = excluded.updated_at",
      office, own.id, own.pack.id, json::write(own.pack), own.version, at);
}

}  // namespace ruam::cycle
