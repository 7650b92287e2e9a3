#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "catalog/item.hpp"
#include "committees/committee.hpp"

/// What a law or announcement says about who sits on a committee: dated data of the catalogue,
/// which an office may correct; and a committee held against it. Pure.
namespace ruam::committees {

struct RuleSeat {
  std::string id, name_th, name_en;
  SeatRole role = SeatRole::member;
  std::optional<std::int64_t> required;  ///< nothing: not known here
  catalog::Verified verified = catalog::Verified::yes;
  catalog::Origin origin = catalog::Origin::shipped;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(RuleSeat, (), (id, name_th, name_en, role, required, verified, origin, note))

/// The rule of one kind of committee, e.g. ก.ต.ป.น. with its nine seats.
struct Rule {
  std::string id, name_th, name_en, short_name, legal_basis;
  std::optional<std::int64_t> total, term_years;
  std::optional<int> valid_from_be, valid_to_be;
  catalog::Verified verified = catalog::Verified::yes;
  catalog::Origin origin = catalog::Origin::shipped;
  std::string note;
  std::vector<std::string> variants;  ///< small, large where the number depends on the school
  std::vector<RuleSeat> seats;        ///< of the variant asked for
};
BOOST_DESCRIBE_STRUCT(Rule, (),
                      (id, name_th, name_en, short_name, legal_basis, total, term_years,
                       valid_from_be, valid_to_be, verified, origin, note, variants, seats))

/// The rule as those catalogue rows have it; `categories` are those of all committees.
Rule make_rule(const catalog::Item& item, const std::vector<catalog::Item>& categories,
               std::string_view variant);

/// A committee as the rule proposes it, with fresh ids.
Content propose(const Rule& rule, std::string_view variant);

/// How one seat is filled: proposed members count as those in office.
enum class Fill { fits, vacant, over_filled, open };
BOOST_DESCRIBE_ENUM(Fill, fits, vacant, over_filled, open)

struct SeatFill {
  Uuid seat;
  std::int64_t filled = 0;
  Fill fill = Fill::open;  ///< open: the number is not known
};
BOOST_DESCRIBE_STRUCT(SeatFill, (), (seat, filled, fill))

/// In the order of the seats.
std::vector<SeatFill> fill_of(const Content& content, const std::vector<Member>& members);

/// Something to check with the announcement; never called illegal. Codes: committee.vacant,
/// committee.over_filled, committee.category_missing, committee.category_extra,
/// committee.seats_differ, committee.total_differs, committee.rule_expired,
/// committee.rule_unverified, committee.no_chair, committee.several_seats, committee.no_secretary.
struct Remark {
  std::string code;
  std::map<std::string, std::string> params;
  std::optional<Uuid> seat;
};
BOOST_DESCRIBE_STRUCT(Remark, (), (code, params, seat))

/// `year_be`: of today, for rules that have expired. Nothing to compare with: only vacancies.
std::vector<Remark> remarks(const Content& content, const std::vector<Member>& members,
                            const std::optional<Rule>& rule, int year_be);

}  // namespace ruam::committees
