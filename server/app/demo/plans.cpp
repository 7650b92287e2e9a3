#include "app/demo/world.hpp"
#include "plans/actions.hpp"
#include "plans/queries.hpp"
#include "projects/actions.hpp"

namespace ruam::app::demo {
namespace {

/// demo/plan-peo11-2562.json
struct PlanData {
  plans::Years years;
  plans::Content content;
  std::vector<plans::RecordContent> records;
  plans::Monitoring monitoring;
};
BOOST_DESCRIBE_STRUCT(PlanData, (), (years, content, records, monitoring))

constexpr std::string_view adopters[] = {"SPK1", "SPK2", "SPKS"};

/// Agencies that are offices of the demonstration stand as offices, the others in words.
void name_agencies(World& world, plans::Content& content) {
  std::map<std::string, OfficeId> known;
  for (const auto& one : read_data<WorldData>("offices.json").offices)
    for (const auto& name : {one.short_th, one.name_th}) known[name] = world.office(one.code);
  for (auto& node : content.nodes)
    for (auto& agency : node.agencies)
      if (const auto found = known.find(agency.text); found != known.end())
        agency.office = found->second;
}

std::string sha_of(Context& context, plans::PlanId id) {
  return context.db.read([&](db::Tx& tx) { return plans::find(tx, id).value().content_sha256; });
}

void ask_and_adopt(World& world, plans::PlanId id) {
  world.clock.set({2018, 12, 14});
  world.as("samutprakan.planner", [&](Context& context) {
    plans::AskAdoption asking{.message = "ขอความร่วมมือใช้แผนพัฒนาการศึกษาจังหวัดเป็นกรอบในการดำเนินงาน",
                              .due_on = Date{2019, 1, 31}};
    for (const auto code : adopters) asking.offices.push_back(world.office(code));
    accepted(plans::ask_adoption(context, id, asking), "ask");
  });
  const std::pair<std::string_view, Date> answers[] = {
      {"spk1.head", {2018, 12, 20}}, {"spk2.head", {2018, 12, 21}}, {"spks.head", {2019, 1, 9}}};
  for (std::size_t i = 0; i < std::size(adopters); ++i) {
    const auto& [login, day] = answers[i];
    world.clock.set(day);
    world.as(login, [&, on = day](Context& context) {
      const plans::DeclareAdoption said{
          .answer = plans::Answer::adopted, .content_sha256 = sha_of(context, id), .on = on};
      accepted(plans::declare(context, id, world.office(adopters[i]), said), "adopt");
      accepted(plans::acknowledge(context, id), "read");
    });
  }
}

/// The workshop that the source tells of, as a project that serves two tactics of the plan; what it
/// cost is not told, so it stays a draft.
void write_workshop(World& world, const plans::Content& plan) {
  const auto office = world.office("PEO11");
  projects::Content content;
  content.title = "ประชุมเชิงปฏิบัติการประสานแผนพัฒนาการศึกษาจังหวัดสมุทรปราการ (พ.ศ. 2562 - 2565)";
  content.division = "กลุ่มนโยบายและแผน";
  content.responsible = {{.id = new_uuid(), .text = "กลุ่มนโยบายและแผน"}};
  content.objectives = {
      {new_uuid(), "เพื่อให้หน่วยงานทุกสังกัดร่วมกันกำหนดวิสัยทัศน์ เป้าประสงค์ และประเด็นยุทธศาสตร์"},
      {new_uuid(), "เพื่อกำหนดหน่วยงานเจ้าภาพหลักและหน่วยงานสนับสนุน"}};
  content.activities = {{.id = new_uuid(), .title = "เชิญหน่วยงานที่เกี่ยวข้องทุกสังกัดร่วมประชุมเชิงปฏิบัติการ"},
                        {.id = new_uuid(), .title = "ร่วมวิเคราะห์ SWOT การศึกษาภาพรวมของจังหวัด"}};
  for (const auto& node : plan.nodes) {
    if (node.kind != plans::NodeKind::tactic || content.serves.size() == 2) continue;
    const bool is_first = content.serves.empty();
    content.serves.push_back({new_uuid(), office, node.id, node.text, is_first,
                              is_first ? "การประชุมสร้างเครือข่ายของหน่วยงานทุกสังกัด" : ""});
  }
  world.as("samutprakan.planner", [&](Context& context) {
    accepted(projects::create(context, office, {2562, content.title, content}), "workshop");
  });
}

}  // namespace

void load_samut_prakan(World& world) {
  auto data = read_data<PlanData>("plan-peo11-2562.json");
  name_agencies(world, data.content);
  world.clock.set({2018, 11, 5});
  const auto id = world.as("samutprakan.planner", [&](Context& context) {
    const auto made = accepted(
        plans::create(context, world.office("PEO11"),
                      {.title = data.content.title, .years = data.years, .content = data.content}),
        "plan");
    accepted(plans::propose(context, made, sha_of(context, made)), "propose");
    return made;
  });
  world.clock.set({2018, 12, 3});
  world.as("samutprakan.head", [&](Context& context) {
    const plans::ApprovePlan request{.content_sha256 = sha_of(context, id),
                                     .on = {2018, 12, 3},
                                     .by = "กศจ.สมุทรปราการ (วันที่สมมติเพื่อการสาธิต)"};
    accepted(plans::approve(context, id, request), "approve");
  });
  ask_and_adopt(world, id);
  world.clock.set({2019, 7, 1});
  world.as("samutprakan.planner", [&](Context& context) {
    for (const auto& one : data.records) accepted(plans::add_record(context, id, one), one.text);
    const auto nothing_to_see = [](db::Tx&, const Actor&, std::span<const Ref> refs) {
      return std::vector<Description>(refs.size());
    };
    accepted(plans::set_monitoring(context, id, data.monitoring, 0, nothing_to_see), "monitoring");
  });
  write_workshop(world, data.content);
}

}  // namespace ruam::app::demo
