#include "forums/themes/report.hpp"

#include <array>

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "platform/messages.hpp"

namespace ruam::forums {
namespace {

std::string json_text(std::string_view words) {
  return boost::json::serialize(boost::json::string(words));
}

template <class List, class F>
std::string json_list(const List& items, std::string_view between, F&& each) {
  std::string out = "[";
  for (const auto& item : items) {
    if (out.size() > 1) out += between;
    out += each(item);
  }
  return out + "]";
}

std::string sentences(const std::string& code, const std::map<std::string, std::string>& details) {
  const auto& messages = Messages::built_in();
  return fmt::format(R"({{"th": {}, "en": {}}})",
                     json_text(messages.say(Language::thai, code, details)),
                     json_text(messages.say(Language::english, code, details)));
}

std::string_view name_of(Unplaced why) {
  constexpr std::array<std::string_view, 4> names = {"aside", "nothing_known", "too_few_alike",
                                                     "unsure"};
  return names[static_cast<std::size_t>(why)];
}

std::string theme_json(const Corpus& corpus, const Kin& kin, const Theme& theme,
                       std::size_t number) {
  const auto text = [](const std::string& words) { return json_text(words); };
  return fmt::format(
      R"({{"theme": {}, "name": {}, "terms": {}, "matters": {}, "size": {}, "members": {}}})",
      number, json_text(theme.name), json_list(theme.terms, ", ", text),
      json_list(theme.matters, ", ", [&](auto m) { return json_text(kin.matters()[m].name); }),
      theme.members.size(), json_list(theme.members, ",\n  ", [&](const Member& member) {
        const auto& said = corpus.statements[member.statement];
        return fmt::format(R"({{"id": {}, "confidence": {:.3f}, "text": {}}})", json_text(said.id),
                           member.confidence, json_text(said.text));
      }));
}

std::string left_out_json(const Corpus& corpus, const LeftOut& one) {
  const auto& said = corpus.statements[one.statement];
  return fmt::format(R"({{"id": {}, "why": "{}", "text": {}}})", json_text(said.id),
                     name_of(one.why), json_text(said.text));
}

std::string reasons_json() {
  constexpr std::array all = {Unplaced::aside, Unplaced::nothing_known, Unplaced::too_few_alike,
                              Unplaced::unsure};
  std::string out;
  for (const auto why : all)
    out += fmt::format("{}\"{}\": {}", out.empty() ? "{" : ", ", name_of(why),
                       sentences(fmt::format("themes.{}", name_of(why)), {}));
  return out + "}";
}

}  // namespace

std::string themes_json(const Corpus& corpus, const Kin& kin, const Result<Themes>& found) {
  auto out = fmt::format(R"({{"statements": {})", corpus.statements.size());
  if (found.has_error()) {
    const auto& problem = found.error();
    return out +
           fmt::format(",\n\"refused\": {{\"code\": {}, \"sentence\": {}}}, \"themes\": []}}\n",
                       json_text(problem.code), sentences(problem.code, problem.details));
  }
  std::size_t number = 0;
  out += fmt::format(", \"placed\": {}, \"unplaced\": {}",
                     corpus.statements.size() - found->left_out.size(), found->left_out.size());
  out += ",\n\"themes\": " + json_list(found->themes, ",\n ", [&](const Theme& theme) {
           return theme_json(corpus, kin, theme, ++number);
         });
  out += ",\n\"left_out\": " + json_list(found->left_out, ",\n  ", [&](const LeftOut& one) {
           return left_out_json(corpus, one);
         });
  return out + ",\n\"reasons\": " + reasons_json() + "}\n";
}

}  // namespace ruam::forums
