#include "forums/synthesis.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "platform/thai/letters.hpp"

namespace ruam::forums {
namespace {

constexpr std::size_t most_bytes = 12'000;  // of a text that people wrote: about 4,000 letters
constexpr std::size_t most_named = 2'000;
constexpr std::size_t most_actions = 50;

Problem no_such_theme(const std::string& which) {
  return {Kind::not_found, "themes.no_such_theme", {{"theme", which}}};
}

Result<ThemeNumber> number_of(const std::optional<Uuid>& id, const std::vector<KeptTheme>& themes) {
  if (!id) return no_theme;
  for (const auto& one : themes)
    if (one.id == *id) return one.theme.number;
  return no_such_theme(id->to_string());
}

Result<std::vector<std::size_t>> indexes_of(const std::vector<Uuid>& statements,
                                            const std::vector<Uuid>& order) {
  std::vector<std::size_t> found;
  for (const auto& one : statements) {
    const auto at = std::find(order.begin(), order.end(), one);
    if (at == order.end())
      return Problem{Kind::not_found, "themes.no_such_statement", {{"statement", one.to_string()}}};
    found.push_back(static_cast<std::size_t>(at - order.begin()));
  }
  return found;
}

Result<TakeAll> to_take_all(const ThemeDeed& deed, ThemeNumber theme, ThemeNumber into) {
  TakeAll all{.term = deed.term, .of = {}, .to = into, .name = deed.name};
  if (deed.theme) all.of = theme;
  if (deed.from == "none") all.of = no_theme;
  if (!deed.from.empty() && deed.from != "none") return no_such_theme(deed.from);
  if (deed.matter.empty()) return all;
  all.matter = Kin::ours().find_matter(deed.matter);
  if (all.matter) return all;
  return Problem{Kind::not_found, "themes.no_such_matter", {{"matter", deed.matter}}};
}

void check_text(const std::string& text, const char* where, std::vector<Fault>& faults) {
  if (thai::is_blank(text)) faults.push_back({where, "missing"});
  if (text.size() > most_bytes)
    faults.push_back({where, "too_long", {{"most", std::to_string(most_bytes / 3)}}});
}

}  // namespace

Result<std::vector<Deed>> to_deeds(const ThemeDeed& deed, const std::vector<KeptTheme>& themes,
                                   const std::vector<Uuid>& order) {
  const auto theme = TRY(number_of(deed.theme, themes));
  const auto into = TRY(number_of(deed.into, themes));
  const auto statements = TRY(indexes_of(deed.statements, order));
  std::vector<Deed> deeds;
  switch (deed.kind) {
    case DeedKind::propose:
      break;
    case DeedKind::merge:
      deeds.push_back(Merge{theme, into});
      break;
    case DeedKind::split:
      deeds.push_back(Split{theme, deed.name, statements});
      break;
    case DeedKind::rename:
      deeds.push_back(Rename{theme, deed.name});
      break;
    case DeedKind::drop:
      deeds.push_back(Drop{theme});
      break;
    case DeedKind::move:
      for (const auto one : statements) deeds.push_back(Move{one, into});
      break;
    case DeedKind::take_all:
      deeds.push_back(TRY(to_take_all(deed, theme, into)));
      break;
    case DeedKind::place_rest:
      deeds.push_back(PlaceRest{});
      break;
  }
  if (deeds.empty()) return Problem{Kind::invalid, "themes.nothing_to_do"};
  return deeds;
}

bool begins_as_objective(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n0123456789.)-–•");
  return first != std::string_view::npos && text.substr(first).starts_with("เพื่อ");
}

Result<void> check_guideline(const GuidelineContent& content) {
  std::vector<Fault> faults;
  check_text(content.text, "/text", faults);
  if (begins_as_objective(content.text)) faults.push_back({"/text", "forum.says_objective"});
  if (content.detail.size() > most_bytes)
    faults.push_back({"/detail", "too_long", {{"most", std::to_string(most_bytes / 3)}}});
  if (content.themes.empty() && content.statements.empty())
    faults.push_back({"/themes", "forum.guideline_unsourced"});
  for (const auto* list : {&content.themes, &content.statements})
    if (list->size() > most_named)
      faults.push_back({list == &content.themes ? "/themes" : "/statements",
                        "too_long",
                        {{"most", std::to_string(most_named)}}});
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.guideline_invalid", {}, std::move(faults)};
}

Result<void> check_resolution(const ResolutionContent& content) {
  std::vector<Fault> faults;
  check_text(content.text, "/text", faults);
  if (content.guidelines.empty()) faults.push_back({"/guidelines", "missing"});
  if (!content.on) faults.push_back({"/on", "missing"});
  check_text(content.meeting, "/meeting", faults);
  if (content.outcome != Outcome::adopted && thai::is_blank(content.reason))
    faults.push_back({"/reason", "missing"});
  if (content.outcome == Outcome::declined && !content.actions.empty())
    faults.push_back({"/actions", "forum.declined_action"});
  if (content.actions.size() > most_actions)
    faults.push_back({"/actions", "too_long", {{"most", std::to_string(most_actions)}}});
  for (std::size_t i = 0; i < content.actions.size(); ++i)
    if (thai::is_blank(content.actions[i].text))
      faults.push_back({fmt::format("/actions/{}/text", i), "missing"});
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.resolution_invalid", {}, std::move(faults)};
}

}  // namespace ruam::forums
