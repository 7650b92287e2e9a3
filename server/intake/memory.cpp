#include "intake/memory.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "intake/items.hpp"
#include "platform/thai/figures.hpp"

namespace ruam::intake {
namespace {

/// Fields whose words come back from paper to paper; what a title or an objective says does not.
bool comes_back(Name name) {
  switch (name) {
    case Name::office:
    case Name::programme:
    case Name::tactic:
    case Name::responsible:
    case Name::place:
    case Name::source:
    case Name::alignment:
    case Name::signer:
    case Name::group:
      return true;
    default:
      return false;
  }
}

/// The newest lesson for the same words of the same field.
const Correction* lesson_for(const std::vector<Correction>& lessons, const Field& field) {
  const auto key = thai::key_of(field.said.text);
  if (key.empty()) return nullptr;
  for (const auto& lesson : lessons)
    if (lesson.name == field.name && lesson.state == FieldState::corrected &&
        thai::key_of(lesson.said.text) == key)
      return &lesson;
  return nullptr;
}

/// The section whose heading says the same, when nothing was understood of it.
const checks::PaperSection* unread_section(const checks::Paper& paper, std::string_view heading) {
  const auto key = thai::key_of(heading);
  for (const auto& section : paper.sections)
    if (!section.is_part && thai::key_of(section.heading) == key) return &section;
  return nullptr;
}

bool has_field(const std::vector<Field>& fields, Name name) {
  return std::any_of(fields.begin(), fields.end(), [&](const auto& f) { return f.name == name; });
}

void take_heading(const Correction& lesson, const Reading& reading, std::vector<Field>& fields) {
  const auto* section = unread_section(reading.paper, lesson.heading);
  if (!section || has_field(fields, lesson.name)) return;
  std::vector<Field> found;
  for (const auto& item : items_of(reading.paper, *section)) {
    auto field =
        make_field(reading, lesson.name, item.text(), item.passage.first, item.passage.last);
    field.certainty = checks::Certainty::likely;
    field.remembered = Remembered{lesson.at, lesson.by};
    found.push_back(std::move(field));
  }
  std::move(found.begin(), found.end(), std::back_inserter(fields));
}

}  // namespace

void remember(const std::vector<Correction>& lessons, const Reading& reading,
              std::vector<Field>& fields) {
  for (auto& field : fields) {
    if (!comes_back(field.name)) continue;
    const auto* lesson = lesson_for(lessons, field);
    if (!lesson || lesson->value == field.value) continue;
    field.value = lesson->value;
    field.remembered = Remembered{lesson->at, lesson->by};
    field.certainty = std::min(field.certainty, checks::Certainty::likely);
  }
  std::set<std::pair<Name, std::string>> seen;
  for (const auto& lesson : lessons) {
    if (lesson.state != FieldState::added || lesson.heading.empty()) continue;
    if (seen.insert({lesson.name, thai::key_of(lesson.heading)}).second)
      take_heading(lesson, reading, fields);
  }
}

}  // namespace ruam::intake
