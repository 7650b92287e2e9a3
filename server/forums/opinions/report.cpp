#include "forums/opinions/report.hpp"

#include <algorithm>

#include <boost/json/serialize.hpp>
#include <fmt/format.h>

namespace ruam::forums {
namespace {

std::string quoted(std::string_view words) {
  return boost::json::serialize(boost::json::string(words));
}

std::string_view name(Side side) { return side == Side::agree ? "agree" : "disagree"; }

template <class List, class F>
std::string list(const List& items, std::string_view between, F&& each) {
  std::string out = "[";
  for (const auto& item : items) {
    if (out.size() > 1) out += between;
    out += each(item);
  }
  return out + "]";
}

std::string counts_json(const Counts& counts) {
  return fmt::format(R"("agree": {}, "disagree": {}, "pass": {}, "seen": {})", counts.agree,
                     counts.disagree, counts.seen - counts.agree - counts.disagree, counts.seen);
}

std::string in_both(const std::string& thai, const std::string& english) {
  return fmt::format(R"({{"th": {}, "en": {}}})", quoted(thai), quoted(english));
}

/// Writes the parts of a result in turn.
class Report {
 public:
  Report(const ReportSource& source, const Result<OpinionGroups>& found)
      : source_(source), votes_(source.votes), found_(found) {}

  std::string write() {
    auto out = fmt::format(
        R"({{"people": {}, "statements": {}, "votes": {}, "votes_read": {}, "rejected": {})",
        votes_.people.size(), votes_.statements.size(), votes_.cells.size(), source_.votes_read,
        list(source_.rejected, ", ", [](auto id) { return std::to_string(id); }));
    out += found_.has_value() ? outcome(*found_) : refusal(found_.error());
    out += ",\n\"statement_list\": " + statement_list();
    if (found_.has_value()) out += ",\n\"points\": " + points(*found_);
    return out + "}\n";
  }

 private:
  std::string refusal(const Problem& problem) const {
    const auto& messages = Messages::built_in();
    const auto say = [&](Language language) {
      return messages.say(language, problem.code, problem.details);
    };
    return fmt::format(
        ",\n\"k\": null, \"refused\": {{\"code\": {}, \"sentence\": {}}}, \"silhouettes\": {{}}, "
        "\"groups\": [], \"consensus\": {{\"agree\": [], \"disagree\": [], \"group_aware\": []}}",
        quoted(problem.code), in_both(say(Language::thai), say(Language::english)));
  }

  std::string outcome(const OpinionGroups& found) const {
    std::size_t grouped = 0, number = 0;
    for (const auto& group : found.groups) grouped += group.members.size();
    auto out = fmt::format(",\n\"people_grouped\": {}, \"k\": {}, \"silhouettes\": {{", grouped,
                           found.groups.size());
    for (const auto& [k, score] : found.silhouettes)
      out += fmt::format("{}\"{}\": {}", out.back() == '{' ? "" : ", ", k, score);
    out += "},\n\"groups\": " + list(found.groups, ",\n ", [&](const OpinionGroup& group) {
             return group_json(group, ++number);
           });
    return out + ",\n\"consensus\": {\"agree\": " + majority_json(Side::agree, found.agreed) +
           ",\n \"disagree\": " + majority_json(Side::disagree, found.disagreed) +
           ",\n \"group_aware\": " + group_aware(found) + "}";
  }

  std::string group_json(const OpinionGroup& group, std::size_t number) const {
    return fmt::format(
        R"({{"group": {}, "size": {}, "x": {}, "y": {}, "members": {}, "representative": {}}})",
        number, group.members.size(), group.x, group.y,
        list(group.members, ", ", [&](std::size_t i) { return std::to_string(votes_.people[i]); }),
        list(group.representative, ",\n  ",
             [&](const Representative& one) { return representative(one, number); }));
  }

  std::string representative(const Representative& one, std::size_t number) const {
    const auto& figures = one.figures;
    return fmt::format(
        R"({{{}, "side": "{}", {}, "others": {{{}}}, "p": {}, "z": {}, "ratio": {}, )"
        R"("two_proportion_z": {}, "score": {}, "sentence": {}}})",
        statement(one.statement), name(one.side), counts_json(one.group), counts_json(one.others),
        figures.share, figures.certainty, figures.ratio, figures.difference, figures.score(),
        in_both(explain(Language::thai, number, one), explain(Language::english, number, one)));
  }

  std::string majority_json(Side side, const std::vector<Majority>& majority) const {
    return list(majority, ",\n  ", [&](const Majority& one) {
      return fmt::format(
          R"({{{}, {}, "p": {}, "z": {}, "sentence": {}}})", statement(one.statement),
          counts_json(one.counts), one.figures.share, one.figures.certainty,
          in_both(explain(Language::thai, side, one), explain(Language::english, side, one)));
    });
  }

  /// All statements that may be shown, what all groups agree on first.
  std::string group_aware(const OpinionGroups& found) const {
    std::vector<std::size_t> shown;
    for (std::size_t j = 0; j < votes_.statements.size(); ++j)
      if (!found.is_rejected[j]) shown.push_back(j);
    std::ranges::stable_sort(shown, std::greater{},
                             [&](std::size_t j) { return found.group_aware[j]; });
    return list(shown, ",\n  ", [&](std::size_t j) {
      return fmt::format(R"({{{}, "value": {}}})", statement(j), found.group_aware[j]);
    });
  }

  std::string statement(std::size_t index) const {
    const auto id = votes_.statements[index];
    const auto text = source_.texts.find(id);
    return fmt::format(R"("statement": {}{})", id,
                       text == source_.texts.end() ? "" : ", \"text\": " + quoted(text->second));
  }

  /// Every statement that was not rejected with its plain counts; with groups also what they rest
  /// on.
  std::string statement_list() const {
    const auto counts = count_answers(votes_);
    std::vector<std::size_t> shown;
    for (std::size_t j = 0; j < counts.size(); ++j)
      if (!std::ranges::count(source_.rejected, votes_.statements[j])) shown.push_back(j);
    return list(shown, ",\n ", [&](std::size_t j) {
      const auto rests_on =
          found_.has_value()
              ? fmt::format(R"(, "mean": {}, "components": [{}, {}])", found_->means[j],
                            found_->components[0][j], found_->components[1][j])
              : "";
      return fmt::format("{{{}, {}{}}}", statement(j), counts_json(counts[j]), rests_on);
    });
  }

  std::string points(const OpinionGroups& found) const {
    std::vector<std::size_t> rows(votes_.people.size()), group_of(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = i;
    for (std::size_t g = 0; g < found.groups.size(); ++g)
      for (const auto i : found.groups[g].members) group_of[i] = g + 1;
    return list(rows, ",\n ", [&](std::size_t i) {
      return fmt::format(R"({{"person": {}, "group": {}, "x": {}, "y": {}}})", votes_.people[i],
                         group_of[i] ? std::to_string(group_of[i]) : "null", found.points.x[i],
                         found.points.y[i]);
    });
  }

  const ReportSource& source_;
  const VoteTable& votes_;
  const Result<OpinionGroups>& found_;
};

}  // namespace

std::string opinions_json(const ReportSource& source, const Result<OpinionGroups>& found) {
  return Report(source, found).write();
}

}  // namespace ruam::forums
