#include "intake/make.hpp"
#include "plans/actions.hpp"

namespace ruam::intake {

plans::Content plan_content(const std::vector<Field>& fields) {
  plans::Content content;
  if (const auto* title = first_of(fields, Name::title)) content.title = title->value.text;
  std::optional<Uuid> goal;
  for (const auto& field : fields) {
    if (!counts(field)) continue;
    const auto& text = field.value.text;
    if (field.name == Name::objective) {
      plans::Node node{.id = new_uuid(), .kind = plans::NodeKind::goal, .text = text};
      if (!goal) goal = node.id;
      content.nodes.push_back(std::move(node));
    } else if (field.name == Name::activity) {
      content.nodes.push_back({.id = new_uuid(), .kind = plans::NodeKind::mission, .text = text});
    }
  }
  if (content.nodes.empty() && !content.title.empty())
    content.nodes.push_back(
        {.id = new_uuid(), .kind = plans::NodeKind::issue, .text = content.title});
  if (content.nodes.empty()) return content;
  const auto measured = goal.value_or(content.nodes.front().id);
  for (const auto& field : fields)
    if (field.name == Name::indicator && counts(field))
      content.indicators.push_back(
          {.id = new_uuid(), .node = measured, .text = field.value.text, .unit = field.value.unit});
  return content;
}

Result<Ref> make_plan(Context& context, const Record& paper, const std::vector<Field>& fields,
                      const MakeRecord& request) {
  if (!request.from_year || !request.to_year) return Problem{Kind::invalid, "intake.needs_years"};
  auto content = plan_content(fields);
  if (content.nodes.empty()) return Problem{Kind::invalid, "intake.nothing_to_make"};
  auto own = keyed(context, paper, "plan");
  plans::NewPlan wanted{.title = content.title, .years = {*request.from_year, *request.to_year}};
  wanted.content = std::move(content);
  return plans::ref(TRY(plans::create(own, paper.id.office, std::move(wanted))));
}

}  // namespace ruam::intake
