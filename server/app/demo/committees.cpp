#include "app/demo/world.hpp"
#include "committees/actions.hpp"
#include "committees/queries.hpp"

namespace ruam::app::demo {

/// demo/committee-phichit.json: a role in the name's place (FORMS §0.4), seats by their category.
struct SeatedData {
  std::string name, organisation;
  std::vector<std::string> seats;
};
BOOST_DESCRIBE_STRUCT(SeatedData, (), (name, organisation, seats))

struct CommitteeData {
  std::string office, login, rule;
  std::vector<committees::Seat> more_seats;  ///< beside those of the rule; `category` is their key
  std::vector<SeatedData> members;
};
BOOST_DESCRIBE_STRUCT(CommitteeData, (), (office, login, rule, more_seats, members))

namespace {

std::vector<Description> nothing_steered(db::Tx&, const Actor&, std::span<const Ref>) { return {}; }

}  // namespace

void load_phichit(World& world) {
  const auto data = read_data<CommitteeData>("committee-phichit.json");
  world.as(data.login, [&](Context& context) {
    const auto office = world.office(data.office);
    const auto id = accepted(
        committees::create(context, office, {.rule = data.rule}, nothing_steered), data.rule);
    const auto view = [&] {
      return context.db.read(
          [&](db::Tx& tx) { return committees::get(tx, context.actor, id).value().committee; });
    };
    auto content = view().content;
    std::map<std::string, Uuid> seats;
    for (const auto& seat : content.seats) seats[seat.category] = seat.id;
    for (auto seat : data.more_seats) {
      seats[seat.category] = seat.id = new_uuid();
      seat.category.clear();
      content.seats.push_back(std::move(seat));
    }
    accepted(committees::edit(context, id, content, view().version, nothing_steered), data.rule);
    for (const auto& one : data.members) {
      committees::NewMember member;
      member.holder.name = member.holder.position = one.name;
      member.holder.organisation = one.organisation;
      for (const auto& category : one.seats) member.seats.push_back(seats.at(category));
      accepted(committees::add_member(context, id, member), one.name);
    }
    // The source gives no order: it stays a draft until its number and date are known.
    accepted(committees::draft_order(context, id, {}), data.rule);
  });
}

}  // namespace ruam::app::demo
