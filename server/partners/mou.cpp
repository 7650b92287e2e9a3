#include "partners/mou.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "platform/json/json.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::partners {
namespace {

bool is_party(const MouContent& c, const std::optional<Uuid>& id) {
  return !id || std::any_of(c.parties.begin(), c.parties.end(),
                            [&](const Party& party) { return party.id == *id; });
}

void check_parties(const MouContent& c, Faults& faults) {
  faults.must(c.parties.size() <= 100, "/parties", "partner.too_many")
      .unique("/parties", c.parties);
  for (std::size_t i = 0; i < c.parties.size(); ++i) {
    const auto& one = c.parties[i];
    const auto where = Faults::at("/parties", i);
    faults.body(where + "/body", one.body)
        .text(where + "/short_name", one.short_name, 100)
        .text(where + "/signer", one.signer, 200)
        .text(where + "/signer_position", one.signer_position, 300)
        .text(where + "/witness", one.witness, 200)
        .text(where + "/witness_position", one.witness_position, 300);
    for (std::size_t j = 0; j < i; ++j)
      if (one.body.office && one.body.office == c.parties[j].body.office)
        faults.must(false, where + "/body/office", "mou.party_twice");
  }
}

void check_duties(const MouContent& c, Faults& faults) {
  faults.must(c.duties.size() <= 200, "/duties", "partner.too_many").unique("/duties", c.duties);
  for (std::size_t i = 0; i < c.duties.size(); ++i) {
    const auto& one = c.duties[i];
    const auto where = Faults::at("/duties", i);
    faults.text(where + "/text", one.text, 2'000, true)
        .text(where + "/owner", one.owner, 200)
        .day(where + "/due_on", one.due_on)
        .must(is_party(c, one.party), where + "/party", "mou.no_such_party");
  }
}

}  // namespace

Standing standing_of(const Mou& mou, Date today) {
  switch (mou.status) {
    case MouStatus::draft:
      return Standing::draft;
    case MouStatus::renewed:
      return Standing::renewed;
    case MouStatus::closed:
      return Standing::closed;
    case MouStatus::agreed:
      break;
  }
  if (mou.starts_on && today < *mou.starts_on) return Standing::agreed;
  if (mou.ends_on && *mou.ends_on < today) return Standing::expired;
  return Standing::active;
}

bool is_living(const Mou& mou, Date today) {
  const auto standing = standing_of(mou, today);
  return standing == Standing::agreed || standing == Standing::active;
}

bool is_to_renew(const Mou& mou, Date today) {
  if (mou.status != MouStatus::agreed || !mou.ends_on) return false;
  const auto left = days_between(today, *mou.ends_on);
  return left <= remind_before_days && left >= -remind_after_days;
}

Date last_day(Date starts_on, std::int64_t term_months) {
  return add_days(add_months(starts_on, static_cast<int>(term_months)), -1);
}

std::optional<Date> end_of(const MouContent& content, Date starts_on) {
  if (content.term_months) return last_day(starts_on, *content.term_months);
  return content.ends_on;
}

Result<void> check_mou(const MouContent& c) {
  Faults faults;
  faults.text("/title", c.title, 500, true)
      .text("/place", c.place, 300)
      .text("/background", c.background, 10'000)
      .text("/scope", c.scope, 10'000)
      .text("/resources", c.resources, 4'000)
      .text("/follow_up", c.follow_up, 4'000)
      .text("/privacy", c.privacy, 4'000)
      .text("/amendment", c.amendment, 4'000)
      .must(c.objectives.size() <= 50, "/objectives", "partner.too_many")
      .must(c.clauses.size() <= 50, "/clauses", "partner.too_many")
      .must(c.divisions.size() <= 50, "/divisions", "partner.too_many")
      .must(c.projects.size() <= 200, "/projects", "partner.too_many")
      .day("/starts_on", c.starts_on)
      .day("/ends_on", c.ends_on)
      .must(!c.term_months || (*c.term_months >= 1 && *c.term_months <= 600), "/term_months",
            "mou.term")
      .must(!c.starts_on || !c.ends_on || c.term_months || *c.starts_on <= *c.ends_on, "/ends_on",
            "mou.ends_before_start")
      .unique("/clauses", c.clauses);
  for (std::size_t i = 0; i < c.objectives.size(); ++i)
    faults.text(Faults::at("/objectives", i), c.objectives[i], 2'000, true);
  for (std::size_t i = 0; i < c.clauses.size(); ++i) {
    const auto where = Faults::at("/clauses", i);
    faults.text(where + "/heading", c.clauses[i].heading, 200, true)
        .text(where + "/text", c.clauses[i].text, 10'000);
  }
  check_parties(c, faults);
  check_duties(c, faults);
  return faults.check("mou.invalid");
}

Result<void> check_signable(const MouContent& c) {
  Faults faults;
  faults.must(c.parties.size() >= 2, "/parties", "mou.two_parties")
      .must(!c.objectives.empty(), "/objectives", "mou.no_objective")
      .must(!thai::is_blank(c.scope), "/scope", "mou.no_scope");
  for (std::size_t i = 0; i < c.parties.size(); ++i) {
    const auto& one = c.parties[i];
    faults.must(!thai::is_blank(one.signer) || !thai::is_blank(one.signer_position),
                Faults::at("/parties", i) + "/signer_position", "mou.no_signer");
  }
  return faults.check("mou.incomplete");
}

bool says_the_same(const MouContent& a, const MouContent& b) {
  auto one = a, other = b;
  one.divisions = other.divisions = {};
  one.projects = other.projects = {};
  return json::write(one) == json::write(other);
}

MouContent renewal_of(const Mou& mou) {
  auto content = mou.content;
  content.starts_on.reset();
  if (mou.ends_on) content.starts_on = add_days(*mou.ends_on, 1);
  if (!content.term_months) content.ends_on.reset();
  for (auto& party : content.parties) party.id = new_uuid();
  std::size_t at = 0;
  for (auto& duty : content.duties) {
    duty.id = new_uuid();
    duty.due_on.reset();
    if (!duty.party) continue;
    for (at = 0; at < mou.content.parties.size(); ++at)
      if (mou.content.parties[at].id == *duty.party) break;
    duty.party = content.parties.at(at).id;
  }
  for (auto& clause : content.clauses) clause.id = new_uuid();
  return content;
}

std::string make_mou_code(std::string_view office_code, std::int64_t fiscal_year,
                          std::int64_t number) {
  return fmt::format("{}-{}-M{:03}", office_code, fiscal_year, number);
}

}  // namespace ruam::partners
