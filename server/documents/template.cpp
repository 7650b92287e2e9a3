#include "documents/template.hpp"

#include <algorithm>

#include "platform/assets.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::documents {
namespace {

constexpr std::string_view parts_folder = "documents/parts/";

/// «2.», «2)», «๒.»
std::string mark(std::string_view style, const std::string& number) {
  if (style == "none") return {};
  if (style == "1)") return number + ")";
  const auto text = style == "๑." ? thai::with_digits(number, thai::Digits::thai) : number;
  return text.find('.') == text.npos ? text + "." : text;
}

}  // namespace

const std::vector<Template>& list_templates() {
  static const auto all = [] {
    std::vector<Template> list;
    for (const auto& asset : assets("templates"))
      if (asset.path.starts_with("documents/") && !asset.path.starts_with(parts_folder))
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

const Template* find_shipped(std::string_view id) {
  for (const auto& one : list_templates())
    if (one.id == id) return &one;
  return nullptr;
}

const Template* base_of(std::string_view form) {
  const Template* best = nullptr;
  for (const auto& one : list_templates())
    if (one.form == form && (!best || one.from_year > best->from_year)) best = &one;
  return best;
}

std::vector<Section> printed_sections(const Template& form) {
  std::vector<Section> out;
  int heading = 0, below = 0;
  for (auto section : form.sections) {
    if (!section.shown) continue;
    const bool is_heading = section.look == "heading" || section.look == "line";
    const bool counts = form.numbers.size() > 0 && section.numbered != "no";
    if (form.numbers.size() > 0) section.number.clear();
    if (counts && is_heading) {
      below = 0;
      section.number = mark(form.numbers, std::to_string(++heading));
    } else if (counts && section.look == "sub" && heading > 0) {
      section.number = mark(form.numbers, std::to_string(heading) + "." + std::to_string(++below));
    }
    out.push_back(std::move(section));
  }
  return out;
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
