#include "partners/queries.hpp"
#include "platform/code_of.hpp"

namespace ruam::partners {
namespace {

Description hidden(const Ref& record) { return {.ref = record, .hidden = true}; }

Description describe_one(db::Tx& tx, const Actor& actor, const Ref& record) {
  const auto at = [&](std::string_view place) {
    return "/partners/" + std::string(place) + record.uuid.to_string();
  };
  if (record.kind == entry_kind) {
    const auto entry = get_entry(tx, actor, {record.office, record.uuid});
    if (entry.has_error()) return hidden(record);
    return {record, false, entry->code + " " + entry->content.name, at("directory/"),
            code_of(entry->content.kind)};
  }
  if (record.kind == mou_kind) {
    const auto mou = get_mou(tx, actor, {record.office, record.uuid});
    if (mou.has_error()) return hidden(record);
    return {record, false, mou->code + " " + mou->content.title, at("mous/"), code_of(mou->status)};
  }
  if (record.kind == network_kind) {
    const auto network = get_network(tx, actor, {record.office, record.uuid});
    if (network.has_error()) return hidden(record);
    return {record, false, network->code + " " + network->content.name, at("networks/"),
            network->is_closed ? "closed" : network->stage};
  }
  const auto activity = get_activity(tx, actor, {record.office, record.uuid});
  if (activity.has_error()) return hidden(record);
  return {record, false, activity->code + " " + activity->content.title, at("activities/"), ""};
}

}  // namespace

std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& record : refs) all.push_back(describe_one(tx, actor, record));
  return all;
}

}  // namespace ruam::partners
