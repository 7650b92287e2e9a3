#include "partners/network.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "platform/thai/letters.hpp"

namespace ruam::partners {
namespace {

void check_evidence(const std::string& where, const std::vector<Evidence>& all, Faults& faults) {
  faults.must(all.size() <= 30, where, "partner.too_many").unique(where, all);
  for (std::size_t i = 0; i < all.size(); ++i)
    faults.text(Faults::at(where, i) + "/text", all[i].text, 500, !all[i].file_id);
}

void check_members(const NetworkContent& c, Faults& faults) {
  faults.must(c.members.size() <= 500, "/members", "partner.too_many")
      .unique("/members", c.members);
  for (std::size_t i = 0; i < c.members.size(); ++i) {
    const auto& one = c.members[i];
    const auto where = Faults::at("/members", i);
    faults.body(where + "/body", one.body)
        .text(where + "/stakeholder", one.stakeholder, 40)
        .text(where + "/part", one.part, 500)
        .text(where + "/asked_how", one.asked_how, 300)
        .day(where + "/asked_on", one.asked_on)
        .day(where + "/answered_on", one.answered_on)
        .must(!one.asked_on || !one.answered_on || *one.asked_on <= *one.answered_on,
              where + "/answered_on", "network.answered_before_asked");
  }
}

}  // namespace

bool holds(const Network& network, const Outside& outside, Guard guard) {
  const auto& c = network.content;
  switch (guard) {
    case Guard::need_recorded:
      return !thai::is_blank(c.need);
    case Guard::need_accepted:
      return !thai::is_blank(c.need_accepted_by) && c.need_accepted_on;
    case Guard::contact_made:
      return std::any_of(c.members.begin(), c.members.end(), [](const Member& one) {
        return one.asked_on || one.answer != Answer::waiting;
      });
    case Guard::member_agreed:
      return !members_of(c).empty();
    case Guard::commitment_signed:
      return outside.has_signed_mou ||
             std::any_of(c.commitments.begin(), c.commitments.end(), [&](const Commitment& one) {
               return !thai::is_blank(one.text) && is_shown(one.evidence) &&
                      (network.round == 1 || (one.on && *one.on >= network.round_began_on));
             });
    case Guard::coordinator_named:
      return c.coordinator_person || !thai::is_blank(c.coordinator);
    case Guard::communication_set:
      return !thai::is_blank(c.communication);
    case Guard::activity_held:
      return outside.activities > 0;
    case Guard::review_done:
      return std::any_of(c.reviews.begin(), c.reviews.end(), [&](const Review& one) {
        return one.round == network.round && !thai::is_blank(one.text);
      });
    case Guard::evidence_given:
      return outside.has_evidence;
  }
  return false;
}

std::vector<Guard> missing(const Network& network, const Outside& outside, Move move) {
  std::vector<Guard> all;
  for (const auto guard : guards_of(network.model, network.stage, move))
    if (!holds(network, outside, guard)) all.push_back(guard);
  return all;
}

bool is_living(const Network& network) {
  return !network.is_closed && works(network.model, network.stage) &&
         !members_of(network.content).empty();
}

std::vector<const Member*> members_of(const NetworkContent& content) {
  std::vector<const Member*> agreed;
  for (const auto& one : content.members)
    if (one.answer == Answer::agreed) agreed.push_back(&one);
  return agreed;
}

std::vector<Move> moves_of(const Network& network) {
  if (network.is_closed) return {Move::reopen};
  std::vector<Move> open;
  for (const auto move : {Move::advance, Move::again, Move::renew})
    if (target_of(network.model, network.stage, move).has_value()) open.push_back(move);
  open.push_back(Move::close);
  return open;
}

Result<void> check_network(const NetworkContent& c) {
  Faults faults;
  faults.text("/name", c.name, 300, true)
      .text("/purpose", c.purpose, 4'000)
      .text("/need", c.need, 4'000)
      .text("/need_accepted_by", c.need_accepted_by, 300)
      .day("/need_accepted_on", c.need_accepted_on)
      .text("/coordinator", c.coordinator, 300)
      .text("/communication", c.communication, 4'000)
      .text("/shared_resources", c.shared_resources, 4'000)
      .text("/recognition", c.recognition, 4'000)
      .must(c.mous.size() <= 50, "/mous", "partner.too_many")
      .must(c.divisions.size() <= 50, "/divisions", "partner.too_many")
      .must(c.commitments.size() <= 50, "/commitments", "partner.too_many")
      .must(c.reviews.size() <= 100, "/reviews", "partner.too_many")
      .unique("/commitments", c.commitments)
      .unique("/reviews", c.reviews);
  check_evidence("/need_evidence", c.need_evidence, faults);
  check_members(c, faults);
  for (std::size_t i = 0; i < c.commitments.size(); ++i) {
    const auto where = Faults::at("/commitments", i);
    faults.text(where + "/text", c.commitments[i].text, 2'000, true)
        .day(where + "/on", c.commitments[i].on);
    check_evidence(where + "/evidence", c.commitments[i].evidence, faults);
  }
  for (std::size_t i = 0; i < c.reviews.size(); ++i) {
    const auto where = Faults::at("/reviews", i);
    faults.text(where + "/text", c.reviews[i].text, 4'000, true)
        .text(where + "/improvement", c.reviews[i].improvement, 4'000)
        .day(where + "/on", c.reviews[i].on)
        .must(c.reviews[i].round >= 1 && c.reviews[i].round <= 1'000, where + "/round",
              "partner.missing");
    check_evidence(where + "/evidence", c.reviews[i].evidence, faults);
  }
  return faults.check("network.invalid");
}

std::string make_network_code(std::string_view office_code, std::int64_t number) {
  return fmt::format("{}-N{:03}", office_code, number);
}

}  // namespace ruam::partners
