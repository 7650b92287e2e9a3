#include "app/demo/world.hpp"
#include "money/actions.hpp"
#include "money/plan.hpp"
#include "money/queries.hpp"
#include "progress/actions.hpp"
#include "progress/queries.hpp"
#include "projects/actions.hpp"
#include "projects/draft.hpp"
#include "projects/queries.hpp"

namespace ruam::app::demo {
namespace {

using projects::ProjectId;

constexpr std::string_view as_in_source = "ข้อมูลสาธิตตามเอกสารต้นทาง เอกสารต้นทางเขียนไว้เช่นนี้";

template <class Finding>
std::vector<checks::Pass> passes_for(const std::vector<Finding>& findings) {
  std::vector<checks::Pass> passes;
  for (const auto& f : findings)
    if (f.severity != checks::Severity::note)
      passes.push_back({f.code, f.where, std::string(as_in_source), f.what});
  return passes;
}

/// Written by its owner as the source has it; what the linter says is passed with a reason.
ProjectId write_project(World& world, std::string_view writer, std::string_view office,
                        const projects::NewProject& wanted) {
  return world.as(writer, [&](Context& context) {
    const auto home = world.office(office);
    const auto id = accepted(projects::create(context, home, wanted), wanted.title);
    auto content = *wanted.content;
    content.passes = passes_for(context.db.read([&](db::Tx& tx) {
      return projects::find_faults(
          tx, home, wanted.fiscal_year,
          json::read<projects::Content>(projects::find(tx, id).value().content).value());
    }));
    accepted(projects::edit(context, id, content, 1), wanted.title);
    return id;
  });
}

void sign(World& world, std::string_view signer, ProjectId id) {
  world.as(signer, [&](Context& context) {
    const auto sha =
        context.db.read([&](db::Tx& tx) { return projects::find(tx, id).value().content_sha256; });
    const projects::DecisionRequest request{projects::Decision::sign, sha, "", std::nullopt};
    accepted(projects::decide(context, id, request), signer);
  });
}

void move(World& world, std::string_view who, ProjectId id, projects::Status to) {
  world.as(who, [&](Context& context) { accepted(projects::move(context, id, to, ""), who); });
}

money::SourceId open_ops_source(World& world, ProjectId project) {
  return world.as("ops.finance", [&](Context& context) {
    const auto said = context.db.read([&](db::Tx& tx) {
      return json::read<projects::Content>(projects::find(tx, project).value().content).value();
    });
    const auto& from = said.sources.front();
    money::Source source{.class_id = "BS1.1", .name = from.text, .fiscal_year = 2567};
    source.programme = from.programme;
    source.output = from.output;
    source.activity = from.activity;
    source.category = from.category;
    source.project_line = from.project_line;
    source.provisional = money::Span{said.provisional->from, said.provisional->to};
    return accepted(money::open_source(context, world.office("OPS"), source), "source");
  });
}

/// 5,200,000 baht received; 235,000 passed to each of the 19 provinces, none of it spent.
void pass_money_on(World& world, ProjectId project, money::SourceId source) {
  world.clock.set({2023, 10, 16});
  world.as("ops.finance", [&](Context& context) {
    const money::NewLine received{.kind = money::LineKind::allocation,
                                  .amount = baht(5'200'000),
                                  .source_id = source.uuid,
                                  .project_id = project.uuid,
                                  .date = {2023, 10, 16},
                                  .document_no = "สาธิต 1/2567"};
    accepted(money::enter(context, project.office, received), "allocation");
  });
  world.clock.set({2023, 12, 15});
  const auto data = read_data<WorldData>("offices.json");
  for (const auto& office : data.offices) {
    const bool is_area =
        office.type_id == "OT-PEO" && office.code != "PEO17" && office.code != "PEO11";
    if (!is_area) continue;
    world.as("ops.finance", [&](Context& context) {
      const money::NewTransfer transfer{.source_id = source.uuid,
                                        .project_id = project.uuid,
                                        .to_office = world.office(office.code),
                                        .amount = baht(235'000),
                                        .date = {2023, 12, 15},
                                        .document_no = "สาธิต " + office.code + "/2567"};
      accepted(money::transfer(context, project.office, transfer), office.code);
    });
  }
}

void report_first_quarter(World& world, ProjectId project) {
  world.clock.set({2024, 1, 19});
  const auto id = world.as("ops.owner", [&](Context& context) {
    const auto opened = accepted(progress::open(context, project, {2567, 1}), "report");
    auto content = read_data<progress::ReportContent>("report-ops-2567-01-q1.json");
    accepted(progress::edit(context, opened, content, 1), "report");
    content.passes =
        passes_for(json::read<std::vector<projects::Finding>>(context.db.read([&](db::Tx& tx) {
                     return progress::get(tx, context.actor, opened).value().findings;
                   })).value());
    accepted(progress::edit(context, opened, content, 2), "report");
    return opened;
  });
  world.as("ops.planner", [&](Context& context) {
    accepted(progress::move(context, id, progress::Status::checked, ""), "check");
    accepted(progress::move(context, id, progress::Status::submitted, ""), "submit");
  });
}

/// The office's spending plan of the year, from what the project itself plans by quarter.
void plan_spending(World& world, ProjectId project, money::SourceId source) {
  world.as("ops.finance", [&](Context& context) {
    const auto said = context.db.read([&](db::Tx& tx) {
      return json::read<projects::Content>(projects::find(tx, project).value().content).value();
    });
    money::PlanRecord plan{.fiscal_year = 2567};
    for (const auto& activity : said.activities) {
      money::PlanRow row{.id = new_uuid(), .source_id = source.uuid, .project_id = project.uuid};
      row.text = activity.title;
      row.quarters.resize(4);
      for (const auto& one : activity.quarters)
        if (one.year == 2567) row.quarters[static_cast<std::size_t>(one.quarter - 1)] = one.amount;
      plan.content.rows.push_back(std::move(row));
    }
    accepted(money::write_plan(context, project.office, plan, ""), "spending plan");
  });
}

/// What two of the provinces did with their 235,000 baht; the others have not answered yet.
void spend_in_provinces(World& world) {
  struct Paid {
    const char* login;
    const char* office;
    Satang bound, disbursed;
  };
  world.clock.set({2024, 1, 25});
  for (const auto& [login, code, bound, disbursed] :
       {Paid{"satun.finance", "PEO91", baht(0), baht(120'000)},
        Paid{"rayong.finance", "PEO21", baht(80'000), baht(30'000)}})
    world.as(login, [&, office = world.office(code), login = login, bound = bound,
                     disbursed = disbursed](Context& context) {
      const auto waiting = context.db.read([&](db::Tx& tx) {
        return money::list_transfers(tx, office, 2567, {2024, 1, 25});
      });
      const auto& sent = waiting.at(0);
      accepted(money::accept(context, office, sent.pair_id, {2023, 12, 20}), login);
      money::NewLine line{.kind = money::LineKind::disbursement,
                          .amount = disbursed,
                          .source_id = sent.source_id,
                          .date = {2024, 1, 22},
                          .document_no = "สาธิต 9/2567"};
      accepted(money::enter(context, office, line), login);
      if (bound == Satang{0}) return;
      line.kind = money::LineKind::obligation;
      line.amount = bound;
      line.document_no = "สาธิต สัญญา 1/2567";
      accepted(money::enter(context, office, line), login);
    });
}

}  // namespace

void load_phatthalung(World& world) {
  world.clock.set({2023, 3, 1});
  projects::NewProject wanted{.fiscal_year = 2566};
  wanted.content = read_data<projects::Content>("project-plg2-2566-01.json");
  wanted.title = wanted.content->title;
  const auto id = write_project(world, "plg2.owner", "PLG2", wanted);
  world.clock.set({2023, 3, 10});
  for (const auto* signer : {"plg2.division", "plg2.deputy", "plg2.head"}) sign(world, signer, id);
}

void load_ops(World& world) {
  world.clock.set({2023, 9, 20});
  projects::NewProject wanted{.fiscal_year = 2567};
  wanted.content = read_data<projects::Content>("project-ops-2567-01.json");
  wanted.title = wanted.content->title;
  const auto id = write_project(world, "ops.owner", "OPS", wanted);
  world.clock.set({2023, 9, 28});
  for (const auto* signer : {"ops.division", "ops.deputy", "ops.head"}) sign(world, signer, id);
  move(world, "ops.planner", id, projects::Status::running);
  const auto source = open_ops_source(world, id);
  pass_money_on(world, id, source);
  plan_spending(world, id, source);
  report_first_quarter(world, id);
  spend_in_provinces(world);
}

}  // namespace ruam::app::demo
