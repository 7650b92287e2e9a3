#include "intake/draft_json.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <boost/json/serialize.hpp>
#include <fmt/format.h>

#include "intake/items.hpp"
#include "platform/messages.hpp"

namespace ruam::intake {
namespace {

using checks::Milli;
using checks::Paper;
using checks::Passage;

std::string text(std::string_view words) {
  return boost::json::serialize(boost::json::string(words));
}
std::string or_null(std::string_view words) { return words.empty() ? "null" : text(words); }
std::string number(Milli milli) {
  auto plain = fmt::format("{}.{:03}", milli / 1000, milli % 1000);
  plain.resize(plain.find_last_not_of('0') + 1);
  if (plain.back() == '.') plain.pop_back();
  return plain;
}
std::string number(const std::optional<Milli>& milli) { return milli ? number(*milli) : "null"; }
std::string number(const std::optional<int>& value) {
  return value ? std::to_string(*value) : "null";
}
std::string day(const std::optional<Date>& date) {
  if (!date) return "null";
  return fmt::format("\"{:04}-{:02}-{:02}\"", date->year, date->month, date->day);
}

template <class List, class F>
std::string list(const List& items, F&& each) {
  std::string out;
  for (const auto& item : items) out += (out.empty() ? "\n    " : ",\n    ") + each(item);
  return out.empty() ? "[]" : "[" + out + "\n  ]";
}
/// People appear by their roles.
std::string texts(const std::vector<Passage>& passages) {
  return list(passages, [](const Passage& one) {
    return text(has_name(one.text) ? without_names(one.text) : one.text);
  });
}
std::string places(const std::vector<Passage>& passages) {
  return list(passages,
              [](const Passage& one) { return fmt::format("[{}, {}]", one.first, one.last); });
}

std::string money(const checks::PaperMoney& money) {
  const auto factor = [](const checks::PaperFactor& one) {
    return fmt::format("{{\"value\": {}, \"unit\": {}}}", number(one.value), or_null(one.unit));
  };
  const auto cost = [&](const checks::PaperCost& one) {
    std::string factors;
    for (const auto& each : one.factors) factors += (factors.empty() ? "" : ", ") + factor(each);
    return fmt::format("{{\"text\": {}, \"factors\": [{}], \"amount_baht\": {}, \"line\": {}}}",
                       text(one.text.text), factors, number(one.amount), one.text.first);
  };
  std::string quarters;
  for (std::size_t i = 0; i < 4; ++i)
    if (money.quarters[i])
      quarters += fmt::format("{}\"{}\": {}", quarters.empty() ? "" : ", ", i + 1,
                              number(money.quarters[i]));
  return fmt::format(
      "{{\n    \"lines\": {},\n    \"total_baht\": {},\n    \"spent_baht\": {},\n    \"sources\": "
      "{},\n    \"quarters\": {{{}}}\n  }}",
      list(money.costs, cost), number(money.total), number(money.spent), texts(money.sources),
      quarters);
}

std::string period(const checks::PaperPeriod& period) {
  auto out = fmt::format("{{\"text\": {}, \"start\": {}, \"end\": {}", or_null(period.text),
                         day(period.start), day(period.end));
  if (period.start_year_be)
    out += fmt::format(", \"start_year_be\": {}, \"end_year_be\": {}", number(period.start_year_be),
                       number(period.end_year_be));
  return out + "}";
}

std::string indicator(const checks::PaperIndicator& one) {
  return fmt::format(
      "{{\"kind\": {}, \"text\": {}, \"target_value\": {}, \"unit\": {}, \"line\": {}}}",
      text(one.kind), text(one.text.text), number(one.target), or_null(one.unit), one.text.first);
}

std::string fault(const checks::PaperFault& one) {
  const auto code = "checks.paper." + one.kind;
  std::string also;
  for (const int line : one.also) also += (also.empty() ? "" : ", ") + std::to_string(line);
  const auto& say = Messages::built_in();
  return fmt::format(
      "{{\"kind\": {}, \"where_line\": {}, \"where_line_end\": {}, \"also_lines\": [{}], "
      "\"severity\": {}, \"how_sure\": {}, "
      "\"explanation\": {}, \"explanation_th\": {}}}",
      text(one.kind), one.first, std::max(one.first, one.last), also,
      text(boost::describe::enum_to_string(one.severity, "")),
      text(boost::describe::enum_to_string(one.how_sure, "")),
      text(say.say(Language::english, code, one.params)),
      text(say.say(Language::thai, code, one.params)));
}

std::string sections(const Paper& paper) {
  std::vector<checks::PaperSection> top;
  for (const auto& section : paper.sections)
    if (!section.is_sub) top.push_back(section);
  return list(top, [](const checks::PaperSection& one) {
    return fmt::format("{{\"heading\": {}, \"line_start\": {}, \"line_end\": {}, \"field\": {}}}",
                       text(one.heading), one.first, one.last, text(one.field));
  });
}

}  // namespace

std::string draft_json(const Paper& paper, const std::vector<checks::PaperFault>& faults) {
  std::string out = "{\n";
  const auto field = [&](std::string_view name, const std::string& value) {
    out += fmt::format("  \"{}\": {},\n", name, value);
  };
  field("doc_type", text(boost::describe::enum_to_string(paper.kind, "")));
  field("title", or_null(paper.title.text));
  field("office", or_null(paper.office.text));
  field("fiscal_year_be", number(paper.fiscal_year_be));
  field("period", period(paper.period));
  field("objectives", texts(paper.objectives));
  field("indicators", list(paper.indicators, indicator));
  field("participants_groups", texts(paper.groups));
  field("activities", texts(paper.activities));
  field("budget", money(paper.money));
  field("alignment", list(paper.alignment, [](const checks::PaperAlignment& one) {
          return fmt::format("{{\"level\": {}, \"text\": {}, \"line\": {}}}", text(one.level),
                             text(one.text.text), one.text.first);
        }));
  field("responsible", texts(paper.responsible));
  field("approvers", list(paper.signers, [](const checks::PaperSigner& one) {
          return fmt::format("{{\"action\": {}, \"role\": {}}}", text(one.action),
                             text(one.role.text));
        }));
  field("results", texts(paper.results));
  field("problems", texts(paper.problems));
  field("sections", sections(paper));
  field("inconsistencies", list(faults, fault));
  field("places",
        fmt::format(
            "{{\"title\": [{}, {}], \"objectives\": {}, \"activities\": {}, \"results\": {}}}",
            paper.title.first, paper.title.last, places(paper.objectives), places(paper.activities),
            places(paper.results)));
  out.resize(out.size() - 2);
  return out + "\n}\n";
}

}  // namespace ruam::intake
