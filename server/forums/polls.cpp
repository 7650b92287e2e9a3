#include "forums/polls.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "platform/json/text.hpp"

namespace ruam::forums {
namespace {

constexpr std::size_t fewest_options = 2, most_options = 10, hands_options = 3, marks_of_rating = 5;
constexpr std::size_t most_question = 300, most_detail = 1'000, most_option = 200;

void check_poll_words(const std::string& where, const std::string& text, std::size_t most,
                      std::vector<Fault>& faults) {
  if (json::count_characters(text) > most)
    faults.push_back({where, "too_long", {{"most", std::to_string(most)}}});
}

void check_options(const PollContent& content, std::vector<Fault>& faults) {
  const auto count = content.options.size();
  if (content.kind == PollKind::hands) {
    if (count > 0) faults.push_back({"/options", "forum.poll_hands_options"});
    return;
  }
  const auto fewest = content.kind == PollKind::rating ? 1 : fewest_options;
  if (count < fewest || count > most_options)
    faults.push_back({"/options",
                      "out_of_range",
                      {{"least", std::to_string(fewest)}, {"most", std::to_string(most_options)}}});
  std::set<std::string> names;
  for (std::size_t i = 0; i < count; ++i) {
    const auto where = "/options/" + std::to_string(i);
    if (content.options[i].empty())
      faults.push_back({where, "missing"});
    else if (!names.insert(content.options[i]).second)
      faults.push_back({where, "forum.name_twice"});
    check_poll_words(where, content.options[i], most_option, faults);
  }
}

void check_quorum(const PollContent& content, std::vector<Fault>& faults) {
  const std::int64_t most = content.quorum == Quorum::percent ? 100 : 100'000;
  const bool is_asked = content.quorum != Quorum::none;
  if (is_asked && (content.quorum_value < 1 || content.quorum_value > most))
    faults.push_back(
        {"/quorum_value", "out_of_range", {{"least", "1"}, {"most", std::to_string(most)}}});
}

bool is_place(const PollContent& content, std::int64_t mark) {
  return mark >= 0 && mark < static_cast<std::int64_t>(content.options.size());
}

bool is_rating(const PollContent& content, const PollAnswer& answer) {
  const auto& marks = answer.marks;
  const bool is_within =
      std::all_of(marks.begin(), marks.end(), [](auto m) { return m >= 0 && m <= 5; });
  return marks.size() == content.options.size() && is_within &&
         std::any_of(marks.begin(), marks.end(), [](auto m) { return m > 0; });
}

bool is_ranking(const PollContent& content, const PollAnswer& answer) {
  const std::set<std::int64_t> places(answer.marks.begin(), answer.marks.end());
  return answer.marks.size() == content.options.size() && places.size() == answer.marks.size() &&
         std::all_of(places.begin(), places.end(), [&](auto m) { return is_place(content, m); });
}

void add_answer(PollKind kind, const PollAnswer& answer, std::vector<OptionResult>& options) {
  const auto at = [&](std::size_t i) { return static_cast<std::size_t>(answer.marks.at(i)); };
  if (kind == PollKind::rating) {
    for (std::size_t i = 0; i < options.size(); ++i) {
      if (at(i) == 0) continue;
      ++options[i].votes;
      ++options[i].marks.at(at(i) - 1);
    }
    return;
  }
  ++options.at(at(0)).votes;
  if (kind != PollKind::ranking) return;
  for (std::size_t place = 0; place < options.size(); ++place)
    options.at(at(place)).points += static_cast<std::int64_t>(options.size() - 1 - place);
}

void tell_marks(std::vector<OptionResult>& options) {
  for (auto& one : options) {
    one.median = median_of(one.marks);
    one.mean = mean_of(one.marks);
  }
}

void add_group(PollGroup& to, const PollGroup& one) {
  to.voters += one.voters;
  to.voted += one.voted;
  to.options.resize(one.options.size());
  for (std::size_t i = 0; i < one.options.size(); ++i) {
    auto& sum = to.options[i];
    const auto& part = one.options[i];
    sum.votes += part.votes;
    sum.points += part.points;
    sum.marks.resize(part.marks.size());
    for (std::size_t m = 0; m < part.marks.size(); ++m) sum.marks[m] += part.marks[m];
  }
}

bool tells_too_much(const PollGroup& group, std::int64_t smallest) {
  const auto is_small = [&](std::int64_t count) { return count > 0 && count < smallest; };
  return is_small(group.voted) ||
         std::any_of(group.options.begin(), group.options.end(),
                     [&](const OptionResult& one) { return is_small(one.votes); });
}

}  // namespace

std::int64_t sum_of(const RoomCount& count) {
  return std::accumulate(count.votes.begin(), count.votes.end(), count.spoiled);
}

std::size_t count_options(const PollContent& content) {
  return content.kind == PollKind::hands ? hands_options : content.options.size();
}

Result<void> check_poll(const ForumContent& forum, const PollContent& content) {
  std::vector<Fault> faults;
  if (content.question.empty()) faults.push_back({"/question", "missing"});
  check_poll_words("/question", content.question, most_question, faults);
  check_poll_words("/detail", content.detail, most_detail, faults);
  check_options(content, faults);
  for (std::size_t i = 0; i < content.groups.size(); ++i)
    if (!find_group(forum, content.groups[i]))
      faults.push_back({"/groups/" + std::to_string(i), "forum.group_unknown"});
  check_quorum(content, faults);
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.poll_invalid", {}, std::move(faults)};
}

Result<void> check_answer(const PollContent& content, const PollAnswer& answer) {
  bool is_right = false;
  switch (content.kind) {
    case PollKind::choice:
    case PollKind::secret:
      is_right = answer.marks.size() == 1 && is_place(content, answer.marks[0]);
      break;
    case PollKind::rating:
      is_right = is_rating(content, answer);
      break;
    case PollKind::ranking:
      is_right = is_ranking(content, answer);
      break;
    case PollKind::hands:
      break;  // those are counted in the room
  }
  if (is_right) return {};
  return Problem{Kind::invalid, "forum.poll_answer", {}, {{"/marks", "forum.poll_answer"}}};
}

Result<void> check_count(const PollContent& content, const RoomCount& count, std::int64_t most) {
  std::vector<Fault> faults;
  if (count.votes.size() != count_options(content))
    faults.push_back({"/votes", "forum.poll_count"});
  constexpr std::int64_t most_of_one = 100'000;
  const auto check = [&](const std::string& where, std::int64_t figure) {
    if (figure < 0 || figure > most_of_one)
      faults.push_back(
          {where, "out_of_range", {{"least", "0"}, {"most", std::to_string(most_of_one)}}});
  };
  for (std::size_t i = 0; i < count.votes.size(); ++i)
    check("/votes/" + std::to_string(i), count.votes[i]);
  check("/spoiled", count.spoiled);
  if (count.counted_by.empty()) faults.push_back({"/counted_by", "missing"});
  check_poll_words("/counted_by", count.counted_by, most_question, faults);
  if (!faults.empty()) return Problem{Kind::invalid, "forum.poll_count", {}, std::move(faults)};
  if (sum_of(count) <= most) return {};
  return Problem{Kind::conflict, "forum.poll_too_many", {{"most", std::to_string(most)}}};
}

std::int64_t quorum_of(const PollContent& content, std::int64_t voters) {
  switch (content.quorum) {
    case Quorum::none:
      return 0;
    case Quorum::count:
      return content.quorum_value;
    case Quorum::percent:
      return (voters * content.quorum_value + 99) / 100;
  }
  return 0;
}

std::optional<std::int64_t> median_of(const std::vector<std::int64_t>& marks) {
  const auto all = std::accumulate(marks.begin(), marks.end(), std::int64_t{0});
  if (all == 0) return {};
  const auto mark_at = [&](std::int64_t place) {
    std::int64_t mark = 0;
    while (place >= 0) place -= marks[static_cast<std::size_t>(mark++)];
    return mark;
  };
  return (mark_at((all - 1) / 2) + mark_at(all / 2)) * 5;  // of an even number the middle of two
}

std::optional<std::int64_t> mean_of(const std::vector<std::int64_t>& marks) {
  std::int64_t all = 0, sum = 0;
  for (std::size_t i = 0; i < marks.size(); ++i) {
    all += marks[i];
    sum += marks[i] * static_cast<std::int64_t>(i + 1);
  }
  if (all == 0) return {};
  return (sum * 200 + all) / (all * 2);
}

std::vector<OptionResult> count_answers(const PollContent& content,
                                        const std::vector<CountedAnswer>& answers) {
  std::vector<OptionResult> options(count_options(content));
  if (content.kind == PollKind::rating)
    for (auto& one : options) one.marks.resize(marks_of_rating);
  for (const auto& one : answers) add_answer(content.kind, one.answer, options);
  tell_marks(options);
  return options;
}

PollResult public_result(PollResult result, std::int64_t smallest) {
  std::vector<PollGroup> shown;
  PollGroup rest;
  std::size_t gathered = 0;
  for (auto& group : result.groups) {
    if (!tells_too_much(group, smallest)) {
      shown.push_back(std::move(group));
      continue;
    }
    add_group(rest, group);
    ++gathered;
  }
  // one group alone, or few people, would be what is missing from the whole
  while (gathered > 0 && !shown.empty() && (gathered < 2 || rest.voted < smallest)) {
    const auto least =
        std::min_element(shown.begin(), shown.end(), [](const PollGroup& a, const PollGroup& b) {
          return std::pair(a.voted == 0, a.voted) < std::pair(b.voted == 0, b.voted);
        });
    add_group(rest, *least);
    shown.erase(least);
    ++gathered;
  }
  if (gathered > 0 && !shown.empty()) {
    tell_marks(rest.options);
    shown.push_back(std::move(rest));
  }
  for (auto& group : shown)
    for (auto& one : group.options) one.marks.clear();
  result.groups = std::move(shown);
  return result;
}

}  // namespace ruam::forums
