#include "documents/forms/forum_polls.hpp"

#include <algorithm>

namespace ruam::documents {
namespace {

using forums::OptionResult, forums::PollKind, forums::PollLine, forums::PollResult;
using PollWords = std::map<std::string, std::string>;

std::string decimals(std::int64_t value, int places) {
  auto digits = std::to_string(value);
  const auto wanted = static_cast<std::size_t>(places) + 1;
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return digits.insert(digits.size() - static_cast<std::size_t>(places), ".");
}

std::string option_name(const Builder& out, const PollLine& poll, std::size_t at) {
  static constexpr const char* hands[] = {"poll_for", "poll_against", "poll_abstain"};
  return poll.content.kind == PollKind::hands ? out.words(hands[at]) : poll.content.options[at];
}

std::string option_figures(const Builder& out, PollKind kind, const OptionResult& one) {
  if (kind == PollKind::rating)
    return filled(out.words("poll_rated"), {{"median", decimals(one.median.value_or(0), 1)},
                                            {"mean", decimals(one.mean.value_or(0), 2)},
                                            {"count", out.number(one.votes)}});
  if (kind == PollKind::ranking)
    return filled(out.words("poll_ranked"),
                  {{"points", out.number(one.points)}, {"first", out.number(one.votes)}});
  auto text = filled(out.words("poll_votes"), {{"count", out.number(one.votes)}});
  if (one.paper > 0)
    text += " " + filled(out.words("poll_paper"), {{"count", out.number(one.paper)}});
  return text;
}

std::string turnout(const Builder& out, const PollResult& result) {
  auto text = filled(out.words("poll_voted"),
                     {{"voted", out.number(result.voted)}, {"voters", out.number(result.voters)}});
  if (result.needed > 0)
    text += " " + filled(out.words(result.has_quorum ? "poll_quorum" : "poll_no_quorum"),
                         {{"needed", out.number(result.needed)}});
  if (result.proxies > 0)
    text += " " + filled(out.words("poll_proxies"), {{"count", out.number(result.proxies)}});
  if (!result.counted_by.empty())
    text += " " + filled(out.words("poll_counted"), {{"names", result.counted_by}});
  return text;
}

void add_poll(const PollLine& poll, const std::string& anchor, Builder& out) {
  const bool is_public = out.style().copy == Copy::public_;
  const auto cover = [&](const std::string& words) { return is_public ? redacted(words) : words; };
  const auto kind = std::string(boost::describe::enum_to_string(poll.content.kind, ""));
  const PollWords head{{"number", std::to_string(poll.number)},
                       {"question", cover(poll.content.question)},
                       {"kind", out.words("poll_" + kind)}};
  doc::Paragraph title{
      .runs = {doc::bold(filled(out.words("poll"), head))}, .left_mm = 12, .hanging_mm = 6};
  title.space_before = 4;
  title.keep_with_next = true;
  title.anchor = anchor;
  out.blocks().push_back(std::move(title));
  const auto line = [&](const std::string& text) {
    out.blocks().push_back(
        doc::Paragraph{.runs = {doc::text(cover(text))}, .left_mm = 18, .hanging_mm = 6});
  };
  line(turnout(out, *poll.result));
  for (std::size_t i = 0; i < poll.result->options.size(); ++i)
    line("- " + option_name(out, poll, i) + " " +
         option_figures(out, poll.content.kind, poll.result->options[i]));
  if (poll.content.kind == PollKind::ranking) line(out.words("poll_borda"));
}

}  // namespace

void add_forum_polls(const ForumFacts& facts, Builder& out) {
  const auto is_told = [](const PollLine& one) { return one.result.has_value(); };
  if (std::none_of(facts.polls.begin(), facts.polls.end(), is_told)) return;
  auto heading = doc::heading(2, out.words("polls"));
  heading.space_before = 6;
  out.blocks().push_back(std::move(heading));
  const auto page = "/forums/" + facts.forum.id.uuid.to_string() + "/opinions?of=";
  for (const auto& one : facts.polls)
    if (is_told(one)) add_poll(one, page + one.id.to_string(), out);
}

}  // namespace ruam::documents
