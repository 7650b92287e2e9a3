#include "documents/template.hpp"

#include <algorithm>

#include "platform/assets.hpp"
#include "platform/json/json.hpp"

namespace ruam::documents {

const std::vector<Template>& list_templates() {
  static const auto all = [] {
    std::vector<Template> list;
    for (const auto& asset : assets("templates"))
      if (asset.path.starts_with("documents/"))
        list.push_back(json::read<Template>(asset.bytes).value());
    return list;
  }();
  return all;
}

Result<Template> find_template(std::string_view form, std::int64_t fiscal_year) {
  const Template* best = nullptr;
  for (const auto& one : list_templates())
    if (one.form == form && one.from_year <= fiscal_year &&
        (!best || one.from_year > best->from_year))
      best = &one;
  if (best) return *best;
  return Problem{Kind::not_found,
                 "document.no_template",
                 {{"form", std::string(form)}, {"year", std::to_string(fiscal_year)}}};
}

std::string filled(std::string_view text, const std::map<std::string, std::string>& values) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('{');
    out.append(text.substr(0, open));
    if (open == text.npos) break;
    const auto close = text.find('}', open);
    const auto name =
        close == text.npos ? std::string_view{} : text.substr(open + 1, close - open - 1);
    const auto value = values.find(std::string(name));
    if (value == values.end()) {
      out += '{';
      text.remove_prefix(open + 1);
      continue;
    }
    out += value->second;
    text.remove_prefix(close + 1);
  }
  return out;
}

}  // namespace ruam::documents
