#include "platform/messages.hpp"

#include <stdexcept>

#include "platform/assets.hpp"
#include "platform/json/json.hpp"

namespace ruam {

Language preferred_language(std::string_view accept_language) {
  while (!accept_language.empty()) {
    const auto end = std::min(accept_language.find(','), accept_language.size());
    auto tag = accept_language.substr(0, end);
    accept_language.remove_prefix(std::min(end + 1, accept_language.size()));
    while (tag.starts_with(' ')) tag.remove_prefix(1);
    if (tag.starts_with("th")) return Language::thai;
    if (tag.starts_with("en")) return Language::english;
  }
  return Language::thai;
}

const Messages& Messages::built_in() {
  static const Messages all = [] {
    Messages messages;
    for (const auto& asset : assets("messages"))
      messages.add(asset.path.ends_with(".th.json") ? Language::thai : Language::english,
                   asset.bytes);
    return messages;
  }();
  return all;
}

void Messages::add(Language language, std::string_view json_text) {
  const auto sentences = json::read<std::map<std::string, std::string>>(json_text);
  if (!sentences)
    throw std::runtime_error("broken messages: " + std::string(json_text.substr(0, 80)));
  for (const auto& [code, sentence] : *sentences) {
    auto& both = sentences_[code];
    (language == Language::thai ? both.thai : both.english) = sentence;
  }
}

bool Messages::has(std::string_view code) const { return sentences_.contains(std::string(code)); }

std::string Messages::say(Language language, std::string_view code,
                          const std::map<std::string, std::string>& params) const {
  const auto found = sentences_.find(std::string(code));
  if (found == sentences_.end()) return std::string(code);
  const auto& both = found->second;
  const auto& wanted = language == Language::thai ? both.thai : both.english;
  const auto& other = language == Language::thai ? both.english : both.thai;
  std::string_view rest = wanted.empty() ? other : wanted;
  std::string said;
  while (!rest.empty()) {
    const auto open = std::min(rest.find('{'), rest.size());
    said.append(rest.substr(0, open));
    rest.remove_prefix(open);
    const auto close = rest.find('}');
    if (close == rest.npos) break;
    const auto param = params.find(std::string(rest.substr(1, close - 1)));
    said.append(param == params.end() ? rest.substr(0, close + 1)
                                      : std::string_view{param->second});
    rest.remove_prefix(close + 1);
  }
  return said.append(rest);
}

}  // namespace ruam
