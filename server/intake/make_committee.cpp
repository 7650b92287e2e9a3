#include <algorithm>
#include <map>

#include "committees/actions.hpp"
#include "committees/meeting_actions.hpp"
#include "committees/queries.hpp"
#include "intake/make.hpp"

namespace ruam::intake {
namespace {

std::string joined_values(const std::vector<Field>& fields, Name name) {
  std::string all;
  for (const auto& field : fields)
    if (field.name == name && counts(field)) all += (all.empty() ? "" : "\n") + field.value.text;
  return all;
}

committees::SeatRole seat_role(const std::string& choice) {
  auto role = committees::SeatRole::member;
  if (!boost::describe::enum_from_string(choice.c_str(), role)) return committees::SeatRole::member;
  return role;
}

/// A seat for each committee and kind of place that the order names.
class SeatPlan {
 public:
  explicit SeatPlan(const std::vector<Field>& fields) {
    for (const auto& field : fields)
      if (field.name == Name::member && counts(field))
        ++count_[{field.value.unit, field.value.choice}];
    std::size_t committees = 0;
    std::string last;
    for (const auto& [key, count] : count_) {
      committees += key.first != last || committees == 0 ? 1 : 0;
      last = key.first;
    }
    for (const auto& [key, count] : count_) {
      const auto role = seat_role(key.second);
      auto name = committees::print(role, "กรรมการ");
      if (committees > 1 && !key.first.empty()) name += " (" + key.first + ")";
      seats_.push_back({new_uuid(), "", std::move(name), role, count});
      of_[key] = seats_.back().id;
    }
  }

  const std::vector<committees::Seat>& seats() const { return seats_; }
  Uuid seat_of(const Value& value) const { return of_.at({value.unit, value.choice}); }

 private:
  using Key = std::pair<std::string, std::string>;
  std::map<Key, std::int64_t> count_;
  std::map<Key, Uuid> of_;
  std::vector<committees::Seat> seats_;
};

std::string shortened_title(const std::string& text) {
  if (text.size() <= 240) return text;
  auto end = std::size_t{240};
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// What the minutes say was resolved, below the heading for it.
void add_resolutions(const std::vector<Field>& fields, committees::MeetingContent& content) {
  if (content.agenda.empty()) content.agenda = committees::usual_agenda();
  auto& place = content.agenda[std::min<std::size_t>(4, content.agenda.size() - 1)];
  for (const auto& field : fields) {
    if (field.name != Name::result || !counts(field)) continue;
    committees::Matter matter{.id = new_uuid(), .title = shortened_title(field.value.text)};
    matter.resolution.outcome = committees::Outcome::agreed;
    matter.resolution.text = std::string(field.value.text);
    place.matters.push_back(std::move(matter));
  }
}

}  // namespace

Result<Ref> make_committee(Context& context, const Record& paper, const std::vector<Field>& fields,
                           const Describe& describe) {
  const auto* title = first_of(fields, Name::title);
  if (!title) return Problem{Kind::invalid, "intake.nothing_to_make"};
  auto creating = keyed(context, paper, "committee");
  const auto id = TRY(committees::create(creating, paper.id.office,
                                         {.name = shortened_title(title->value.text)}, describe));
  const auto found =
      context.db.read([&](db::Tx& tx) { return committees::get(tx, context.actor, id); });
  const auto view = TRY(Result<committees::View>(found));
  const SeatPlan plan{fields};
  auto content = view.committee.content;
  // A try that stopped half-way has its seats already, under ids of their own.
  if (!view.members.empty()) return committees::ref(id);
  content.seats = plan.seats();
  content.duties = joined_values(fields, Name::activity);
  auto editing = keyed(context, paper, "seats");
  TRY(committees::edit(editing, id, std::move(content), view.committee.version, describe));
  std::size_t number = 0;
  for (const auto& field : fields) {
    if (field.name != Name::member || !counts(field)) continue;
    auto adding = keyed(context, paper, "member-" + std::to_string(++number));
    TRY(committees::add_member(adding, id,
                               {.holder = {.name = field.value.text, .position = {}},
                                .seats = {plan.seat_of(field.value)}}));
  }
  return committees::ref(id);
}

Result<Ref> make_meeting(Context& context, const Record& paper, const std::vector<Field>& fields,
                         const MakeRecord& request) {
  if (!request.committee) return Problem{Kind::invalid, "intake.needs_committee"};
  const auto* dated = first_of(fields, Name::dated);
  committees::NewMeeting wanted;
  if (dated) wanted.on = dated->value.from;
  auto planning = keyed(context, paper, "meeting");
  const auto id =
      TRY(committees::plan_meeting(planning, {paper.id.office, *request.committee}, wanted));
  const auto found =
      context.db.read([&](db::Tx& tx) { return committees::get_meeting(tx, context.actor, id); });
  const auto view = TRY(Result<committees::MeetingView>(found));
  auto content = view.meeting.content;
  if (const auto* place = first_of(fields, Name::place)) content.place = place->value.text;
  add_resolutions(fields, content);
  for (const auto& field : fields)
    if (field.name == Name::group && counts(field))
      content.guests.push_back({new_uuid(), shortened_title(field.value.text), ""});
  auto editing = keyed(context, paper, "minutes");
  TRY(committees::edit_meeting(editing, id, {view.meeting.number, std::move(content)},
                               view.meeting.version));
  return committees::ref(id);
}

}  // namespace ruam::intake
