#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "indicators/queries.hpp"
#include "plans/deployment.hpp"
#include "plans/store.hpp"
#include "platform/db/db.hpp"
#include "platform/room.hpp"

/// Read models: what lists, screens, documents and other rooms see of plans.
namespace ruam::plans {

enum class Sort { years, code, title, updated };
BOOST_DESCRIBE_ENUM(Sort, years, code, title, updated)

struct Filter {
  std::string text;  ///< in code and title (Thai search)
  std::optional<Status> status;
  std::optional<std::int64_t> year;  ///< B.E., within the plan's years
  Sort sort = Sort::years;
  int limit = 50;
  std::string after;  ///< id of the last row of the page before
};

/// One line of a list.
struct Row {
  Uuid id;
  std::string code, title;
  Years years;
  Status status = Status::draft;
  std::int64_t edition = 0;
  bool under_review = false, proposed = false;
  std::int64_t node_count = 0, indicator_count = 0, gap_count = 0;
  std::optional<Date> approved_on;
  std::int64_t asked = 0, adopted = 0;  ///< offices
  std::int64_t version = 1;
  Instant updated_at;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, code, title, years, status, edition, under_review, proposed, node_count,
                       indicator_count, gap_count, approved_on, asked, adopted, version,
                       updated_at))

struct Page {
  std::vector<Row> rows;
  std::optional<std::string> next;
  std::int64_t total = 0;  ///< of all pages
};
BOOST_DESCRIBE_STRUCT(Page, (), (rows, next, total))

/// Plans of one office. Refuses: forbidden, list.cursor.
Result<Page> list(db::Tx& tx, const Actor& actor, OfficeId office, const Filter& filter);

/// A plan as the actor may read it: an office that is asked to adopt it sees the approved edition.
/// Refuses: forbidden, plan.not_found.
Result<Plan> get(db::Tx& tx, const Actor& actor, PlanId id);
/// The record for rooms above, which have checked the right to it. Refuses: plan.not_found.
Result<Plan> find(db::Tx& tx, PlanId id);
std::optional<PlanId> find_code(db::Tx& tx, OfficeId office, std::string_view code);
/// All of an office without contents, newest years first, for rooms above.
std::vector<Plan> list_all(db::Tx& tx, OfficeId office);

/// A node as others may choose or name it.
struct NodeMention {
  OfficeId office;
  Uuid plan, node;
  std::string plan_code, plan_title;
  Years years;
  Status status = Status::draft;
  NodeKind kind = NodeKind::issue;
  std::string number, text;
};

/// A node by its id, for rooms above; nothing when it is gone.
std::optional<NodeMention> find_node(db::Tx& tx, OfficeId office, Uuid node);
/// Nodes in force of the plans that hold in that year, of the office's own plans.
std::vector<NodeMention> list_nodes_in_force(db::Tx& tx, OfficeId office, std::int64_t year);
/// The same of all plans that the office may read: its own, those it was asked to adopt, those that
/// are open to it; found by text.
std::vector<NodeMention> search_nodes(db::Tx& tx, OfficeId office, const std::string& text,
                                      std::optional<std::int64_t> year, Date today);
/// Whether the office may read that plan, as search_nodes() does.
bool may_office_read(db::Tx& tx, OfficeId office, PlanId plan, Date today);

/// What an indicator of a plan reached, year by year.
struct YearResult {
  std::int64_t year = 0;
  std::optional<Thousandths> target, value;
  indicators::State state = indicators::State::not_started;
  std::string text;
  std::optional<std::int64_t> achievement;  ///< of the target, hundredths of a percent
  std::optional<bool> is_reached;
};
BOOST_DESCRIBE_STRUCT(YearResult, (), (year, target, value, state, text, achievement, is_reached))

struct IndicatorResults {
  Uuid indicator, node;
  std::string text, unit;
  Direction direction = Direction::higher_better;
  Baseline baseline;
  std::vector<YearResult> years;
};
BOOST_DESCRIBE_STRUCT(IndicatorResults, (),
                      (indicator, node, text, unit, direction, baseline, years))

/// Of the last approved edition (of a draft, as written), for those that have checked the right.
std::vector<IndicatorResults> list_results(db::Tx& tx, const Plan& plan);

/// What the alignment of this content lacks in that year, see find_link_warnings().
Faults list_link_warnings(db::Tx& tx, OfficeId office, const Content& content, const Years& years,
                          Date today);

/// What is asked of this actor: to adopt, to approve.
std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today);

/// Contents that are not what their SHA-256 says.
Faults verify_contents(db::Tx& tx);

/// Plans and their nodes.
std::vector<Description> describe(db::Tx& tx, const Actor& actor, std::span<const Ref> refs);

}  // namespace ruam::plans
