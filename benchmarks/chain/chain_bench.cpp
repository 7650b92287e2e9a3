// The chain at the size of a nation: OFFICES offices × PROJECTS projects a year × YEARS years, with
// plans, money, reports, indicators and follow-ups; then how long walks and the coverage table
// take, describing and writing JSON included. usage: chain_bench fill|ask [--db URL | --data DIR];
// settings OFFICES PROJECTS YEARS ROUNDS by environment
#include <random>

#include "bench.hpp"
#include "chain/edge.hpp"
#include "chain/picture.hpp"
#include "indicators/indicator.hpp"
#include "overview/queries.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"
#include "plans/plan.hpp"
#include "platform/db/rows.hpp"
#include "platform/json/json.hpp"

namespace {

using namespace ruam;
using bench::clock_type, bench::setting, bench::since;

const int offices = setting("OFFICES", 320), projects_a_year = setting("PROJECTS", 200),
          years = setting("YEARS", 10), rounds = setting("ROUNDS", 300);
constexpr int first_year = 2558, goals_a_plan = 40, plan_years = 5;

/// Rows of all tables of one office and year, written together.
class Batch {
 public:
  explicit Batch(OfficeId office) : office_(office) {}

  void edge(const Ref& from, const Ref& to, const char* kind, const Ref& owner) {
    edges.add(office_, chain::edge_id({from, to, kind}, owner), from.office, from.kind, from.uuid,
              to.office, to.kind, to.uuid, kind, owner.office, owner.kind, owner.uuid);
  }
  void write(db::Database& db) {
    db.write([&](db::Tx& tx) -> Result<void> {
        for (const auto* rows : {&plans, &nodes, &sources, &projects, &lines, &indicators, &results,
                                 &reports, &followups, &edges})
          rows->insert(tx);
        return {};
      }).value();
  }

  db::Rows plans{
      "INSERT INTO plans (office_id, id, code, title, from_year, to_year, status, edition, "
      "content, "
      "content_sha256, proposed_sha256, approved_sha256, approved_by, end_reason, author, "
      "node_count, indicator_count, gap_count, version, created_at, updated_at)"};
  db::Rows nodes{
      "INSERT INTO plan_nodes (office_id, id, plan_id, place, parent_id, kind, number, text, "
      "in_force, written)"};
  db::Rows sources{
      "INSERT INTO money_sources (office_id, id, class_id, name, fiscal_year, programme, output, "
      "activity, category, project_line, version)"};
  db::Rows projects{
      "INSERT INTO projects (office_id, id, code, fiscal_year, status, version, round, title, "
      "division, programme, tactic, responsible, objective, planned_satang, findings, "
      "findings_count, content, content_sha256, steps, owner_person_id, owner_name, created_at, "
      "updated_at)"};
  db::Rows lines{
      "INSERT INTO money_rows (office_id, id, kind, amount, source_id, project_id, year, quarter, "
      "date, document_no, entered_by, entered_name, at, settled, overdrawn, note)"};
  db::Rows indicators{
      "INSERT INTO indicators (office_id, id, owner_kind, owner_id, position, kind, nature, text, "
      "unit, target_kind, target, base_unit, direction, method, instrument, retired)"};
  db::Rows results{
      "INSERT INTO indicator_results (office_id, indicator_id, year_kind, year_be, part, state, "
      "count, text, source_kind, source_id, at)"};
  db::Rows reports{
      "INSERT INTO reports (office_id, id, project_id, project_code, project_title, "
      "project_status, fiscal_year, quarter, status, version, due_on, receiver_office_id, content, "
      "carried, findings, findings_count, sha256, reporter_name, reporter_position, "
      "reporter_phone, reporter_email, created_at, updated_at)"};
  db::Rows followups{
      "INSERT INTO followups (office_id, id, code, fiscal_year, source_kind, source_id, "
      "source_words, text, use_text, owner_office_id, owner_name, decision, decision_reason, "
      "decided_by, status, result, evidence, done_by_name, confirmed_by, last_reason, version, "
      "created_at, updated_at)"};
  db::Rows edges{
      "INSERT INTO chain_edges (office_id, id, from_office_id, from_kind, from_id, to_office_id, "
      "to_kind, to_id, kind, owner_office_id, owner_kind, owner_id)"};

 private:
  OfficeId office_;
};

/// One office, year after year.
class Filler {
 public:
  Filler(db::Database& db, OfficeId office, int number)
      : db_(db), office_(office), number_(number) {}

  void fill() {
    for (int i = 0; i < years; ++i) {
      Batch batch{office_};
      if (i % plan_years == 0) plan(batch, first_year + i);
      year(batch, first_year + i);
      batch.write(db_);
    }
  }

 private:
  Ref ref(const char* kind, Uuid id) const { return {office_, kind, id}; }

  void plan(Batch& batch, int from) {
    plans::Content content;
    content.title = "แผนพัฒนาการศึกษา";
    const auto id = new_uuid();
    const auto self = ref("plan", id);
    goals_.clear();
    Uuid issue{};
    for (int g = 0; g < goals_a_plan; ++g) {
      const bool is_issue = g % 8 == 0;
      plans::Node node{.id = new_uuid()};
      node.kind = is_issue ? plans::NodeKind::issue : plans::NodeKind::goal;
      node.text = "ผู้เรียนทุกระดับมีคุณภาพตามมาตรฐานการศึกษา ข้อ " + std::to_string(g + 1);
      if (is_issue)
        issue = node.id;
      else
        node.parent = issue;
      batch.nodes.add(office_, node.id, id, g, node.parent, node.kind, std::to_string(g + 1),
                      node.text, 1, 1);
      batch.edge(is_issue ? self : ref("plan_node", issue), ref("plan_node", node.id), "contains",
                 self);
      if (!is_issue) goals_.push_back(node.id);
      content.nodes.push_back(std::move(node));
    }
    batch.plans.add(office_, id, "P" + std::to_string(number_) + "-" + std::to_string(from),
                    content.title, from, from + plan_years - 1, "approved", 1, json::write(content),
                    "", "", "", "", "", "", goals_a_plan, 0, 0, 1, at_, at_);
  }

  void year(Batch& batch, int year) {
    const auto source = new_uuid();
    batch.sources.add(office_, source, "BS1", "งบดำเนินงาน " + std::to_string(year), year, "", "",
                      "", "", "", 1);
    std::vector<Uuid> made;
    for (int p = 0; p < projects_a_year; ++p) made.push_back(project(batch, year, p, source));
    before_ = std::move(made);
  }

  Uuid project(Batch& batch, int year, int p, Uuid source) {
    const auto id = new_uuid();
    const auto self = ref("project", id), form = self;
    const auto code =
        "O" + std::to_string(number_) + "-" + std::to_string(year) + "-" + std::to_string(p);
    const std::string title = "โครงการพัฒนาคุณภาพการเรียนรู้ ที่ " + std::to_string(p + 1);
    const Satang planned{(p + 1) * 1'000'000};
    batch.projects.add(office_, id, code, year, "closed", 1, 1, title, "กลุ่มนโยบายและแผน", "", "",
                       "", "", planned, "[]", 0, R"({"indicators":[{},{}],"title":"x"})", "", "[]",
                       Uuid{}, "", at_, at_);
    batch.edge(ref("plan_node", goals_[static_cast<std::size_t>(p) % goals_.size()]), self,
               "serves", form);
    batch.edge(ref("money_source", source), self, "funds", form);
    if (!before_.empty())
      batch.edge(ref("project", before_[static_cast<std::size_t>(p)]), self, "continues", form);
    for (const auto* kind : {"allocation", "disbursement"}) {
      const auto line = new_uuid();
      batch.lines.add(office_, line, kind, planned, source, std::optional<Uuid>{id}, year, 2,
                      Date{year - 543, 2, 1}, "ศธ 1", Uuid{}, "", at_, 0, 0, "");
      batch.edge(ref("money_source", source), ref("money_line", line), "source",
                 ref("money_line", line));
      batch.edge(self, ref("money_line", line), "money", ref("money_line", line));
    }
    const auto report = new_uuid();
    batch.reports.add(office_, report, id, code, title, "closed", year, 4, "accepted", 1,
                      Date{year - 543, 10, 5}, office_, "{}", "{}", "[]", 0, "", "", "", "", "",
                      at_, at_);
    batch.edge(self, ref("report", report), "reported_in", ref("report", report));
    for (int i = 0; i < 2; ++i) {
      const auto indicator = new_uuid();
      batch.indicators.add(office_, indicator, "project", id, i, "output", "quantitative",
                           "จำนวนผู้เข้าร่วมที่มีความรู้เพิ่มขึ้น", "คน", "count", 100'000, "", "higher_better",
                           "", "", 0);
      batch.results.add(office_, indicator, "fiscal", year, 4, "measured", 90'000 + p * 100, "",
                        "report", report, at_);
      batch.edge(self, ref("indicator", indicator), "measured_by", ref("link", id));
      batch.edge(ref("indicator", indicator), ref("report", report), "measured_in",
                 ref("link", indicator));
    }
    const auto followup = new_uuid();
    batch.followups.add(office_, followup, code + "-F", year, "report", report, "รายงานผล",
                        "ควรขยายผลไปยังโรงเรียนขนาดเล็กให้ครบทุกแห่ง", "", office_, "กลุ่มนิเทศ", "accepted",
                        "", "", "closed", "", "[]", "", "", "", 1, at_, at_);
    batch.edge(ref("report", report), ref("followup", followup), "recommends",
               ref("followup", followup));
    return id;
  }

  db::Database& db_;
  OfficeId office_;
  int number_;
  Instant at_ = SystemClock{}.now();
  std::vector<Uuid> goals_, before_;
};

std::string code_of(int office) { return "B" + std::to_string(office); }

void fill(db::Database& db, const Config& config, const app::House& house) {
  const SystemClock clock;
  app::bring_up_to_date(db, config, clock);
  const auto rules = house.permission_rules();
  const auto start = clock_type::now();
  people::Office top{
      .code = "BTOP", .type_id = "OT-PEO", .name_th = "กระทรวง", .short_th = "กระทรวง"};
  const auto context_of = [&](const Actor& actor) { return Context{db, actor, clock, config}; };
  auto actor = people::server_operator(db, clock, rules);
  auto context = context_of(actor);
  const auto above = people::add_top_office(context, top).value();
  for (int i = 0; i < offices; ++i) {
    const auto operator_now = people::server_operator(db, clock, rules);
    auto now = context_of(operator_now);
    people::Office office{.code = code_of(i), .type_id = "OT-PEO"};
    office.name_th = office.short_th = "สำนักงาน " + std::to_string(i);
    Filler{db, people::add_office(now, above.id, office).value().id, i}.fill();
    if (i % 20 == 19) std::fprintf(stderr, "%d offices, %.0f s\n", i + 1, since(start) / 1000);
  }
  bench::analyze(db);
  std::printf("fill %.0f s\n", since(start) / 1000);
}

Actor reader_of(const std::vector<PermissionRule>& rules, OfficeId office) {
  Actor actor{.account = new_uuid(), .person = new_uuid(), .name = "ผู้วัด"};
  Post post{.office = office, .roles = {"planner"}};
  for (const auto& rule : rules)
    if (std::count(rule.roles.begin(), rule.roles.end(), "planner"))
      post.permissions.push_back(rule.permission.code);
  std::sort(post.permissions.begin(), post.permissions.end());
  actor.posts.push_back(std::move(post));
  actor.home = office;
  return actor;
}

/// What is measured: one question by one reader, its answer as JSON.
struct Question {
  OfficeId office;
  Ref record, other;
};

template <class Ask>
void measure(const char* name, const std::vector<Question>& all, Ask&& ask) {
  bench::Times times(name);
  std::size_t bytes = 0;
  for (const auto& question : all) bytes += times.take([&] { return ask(question); }).size();
  times.print(std::to_string(bytes / all.size()) + " bytes");
}

std::vector<Question> pick(db::Database& db) {
  std::mt19937 random{7};
  std::vector<Question> all;
  db.read([&](db::Tx& tx) {
    for (int i = 0; i < rounds; ++i) {
      const auto office = people::find_office_by_code(
          tx, code_of(static_cast<int>(random() % static_cast<unsigned>(offices))));
      const auto any = [&](const std::string& sql) {
        const auto ids = tx.list(
            sql, [](const db::Row& row) { return row.get<Uuid>(0); }, office->id);
        return ids[random() % ids.size()];
      };
      const auto goal = any("SELECT id FROM plan_nodes WHERE office_id = $1 AND kind = 'goal'");
      const auto line = any(
          "SELECT id FROM money_lines WHERE office_id = $1 AND project_id IS NOT NULL LIMIT 4000");
      all.push_back(
          {office->id, {office->id, "plan_node", goal}, {office->id, "money_line", line}});
    }
    return 0;
  });
  return all;
}

void ask(db::Database& db, const Config&, const app::House& house) {
  const auto questions = pick(db);
  const auto rules = house.permission_rules();
  const auto describe = house.describe();
  const auto walk = [&](const Ref& record, chain::Ways ways, int depth, std::size_t records,
                        std::size_t per_kind) {
    const auto actor = reader_of(rules, record.office);
    return db.read([&](db::Tx& tx) {
      const chain::PictureAsk wanted{ways, {depth, records, per_kind}, {}};
      return json::write(chain::picture(tx, actor, describe, record, wanted).value());
    });
  };
  measure("goal to results", questions,
          [&](const Question& q) { return walk(q.record, chain::Ways::after, 4, 300, 300); });
  measure("goal, as the screen", questions,
          [&](const Question& q) { return walk(q.record, chain::Ways::both, 4, 300, 8); });
  measure("money back to goal", questions,
          [&](const Question& q) { return walk(q.other, chain::Ways::before, 6, 300, 300); });
  measure("way goal to money", questions, [&](const Question& q) {
    const auto actor = reader_of(rules, q.office);
    return db.read([&](db::Tx& tx) {
      return json::write(chain::path(tx, actor, describe, q.record, q.other).value());
    });
  });
  int year = 0;
  measure("coverage of an office", questions, [&](const Question& q) {
    const auto actor = reader_of(rules, q.office);
    return db.read([&](db::Tx& tx) {
      return json::write(
          overview::coverage(tx, actor, q.office, first_year + year++ % years).value());
    });
  });
}

}  // namespace

int main(int count, char** words) { return bench::run(count, words, fill, ask); }
