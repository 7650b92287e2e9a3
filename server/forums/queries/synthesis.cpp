#include "forums/queries/synthesis.hpp"

#include <algorithm>
#include <set>

#include "followups/queries.hpp"
#include "forums/store.hpp"
#include "forums/store/polls.hpp"
#include "forums/store/synthesis.hpp"
#include "people/access.hpp"
#include "platform/jobs.hpp"
#include "platform/messages.hpp"

namespace ruam::forums {
namespace {

constexpr std::size_t label_letters = 60;

/// The first letters of a text: whole code points.
std::string shortened(const std::string& text) {
  std::size_t letters = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && ++letters > label_letters)
      return text.substr(0, i) + "…";
  return text;
}

FollowupLine line_of(db::Tx& tx, const followups::Followup& f) {
  FollowupLine line{.id = f.id.uuid, .item = f.source.item, .code = f.code};
  line.text = f.plan.text;
  line.use = f.plan.use;
  line.owner = followups::owner_name(tx, f);
  line.due_on = f.plan.due_on;
  line.done_on = f.done_on;
  line.status = f.status;
  line.decision = f.decision;
  line.result = f.result;
  line.evidence = static_cast<std::int64_t>(f.evidence.size());
  for (const auto& one : f.evidence) line.evidence_words.push_back(one.text);
  return line;
}

/// Gathers a forum's synthesis in one pass over its rows.
class Gatherer {
 public:
  enum class Votes { counted, left_out };
  Gatherer(db::Tx& tx, ForumId id, Votes votes = Votes::counted)
      : tx_(tx), id_(id), votes_(votes), store_(tx) {}

  Synthesis gather() {
    if (const auto head = store_.find_board(id_)) {
      out_.is_proposed = true;
      out_.proposed_at = head->proposed_at;
      out_.proposed_by = head->proposed_by;
    }
    add_themes();
    add_statements();
    for (const auto& one : store_.list_guidelines(id_)) add(one);
    for (const auto& one : store_.list_resolutions(id_)) add(one);
    for (auto& one : store_.list_deeds(id_))
      out_.deeds.push_back({one.number, std::move(one.deed), std::move(one.by), one.at});
    return std::move(out_);
  }

 private:
  void add_themes() {
    const auto kept = store_.list_themes(id_);
    for (const auto& one : kept) {
      by_number_.emplace(one.theme.number, out_.themes.size());
      by_theme_.emplace(one.id, out_.themes.size());
      ThemeLine line{.id = one.id, .number = one.theme.number, .name = one.theme.name};
      line.terms = one.terms;
      line.stands = one.theme.stands;
      out_.themes.push_back(std::move(line));
    }
    for (const auto& one : kept)
      for (const auto from : one.theme.from) {
        auto& before = out_.themes[by_number_.at(from)];
        before.became.push_back(one.id);
        out_.themes[by_number_.at(one.theme.number)].from.push_back(before.id);
      }
  }

  void add_statements() {
    std::map<Uuid, Tally> tallies;
    if (votes_ == Votes::counted)
      for (const auto& one : Store{tx_}.tally(id_)) tallies.emplace(one.statement, one);
    const auto seats = store_.seats(id_);
    for (const auto& s : Store{tx_}.list_shown(id_)) {
      BoardStatement line{.id = s.id.uuid, .number = s.number, .issue = s.issue, .group = s.group};
      line.text = s.text;
      const auto& tally = tallies[s.id.uuid];
      line.agree = tally.agree;
      line.disagree = tally.disagree;
      line.pass = tally.pass;
      if (const auto seat = seats.find(s.id.uuid); seat != seats.end()) {
        line.by = seat->second.by;
        line.confidence = static_cast<std::int64_t>(seat->second.confidence * 1000 + 0.5);
        if (const auto at = by_number_.find(seat->second.theme); at != by_number_.end())
          put_in(line, out_.themes[at->second]);
      }
      out_.statements.push_back(std::move(line));
    }
  }

  static void put_in(BoardStatement& line, ThemeLine& theme) {
    line.theme = theme.id;
    ++theme.statements;
    theme.agree += line.agree;
    theme.disagree += line.disagree;
    theme.pass += line.pass;
  }

  /// The themes themselves and what was made of those that no longer stand.
  void follow(Uuid theme, std::set<Uuid>& found) const {
    const auto at = by_theme_.find(theme);
    if (at == by_theme_.end() || !found.insert(theme).second) return;
    const auto& line = out_.themes[at->second];
    if (!line.stands)
      for (const auto& one : line.became) follow(one, found);
  }

  void add(const Guideline& guideline) {
    GuidelineLine line{
        guideline.id.uuid, guideline.number, guideline.version, guideline.content, {}, 0, 0, 0};
    std::set<Uuid> themes;
    for (const auto& one : line.content.themes) follow(one, themes);
    const std::set<Uuid> own(line.content.statements.begin(), line.content.statements.end());
    for (const auto& s : out_.statements) {
      if (!own.contains(s.id) && !(s.theme && themes.contains(*s.theme))) continue;
      line.sources.push_back(s.number);
      line.agree += s.agree;
      line.disagree += s.disagree;
      line.pass += s.pass;
    }
    out_.guidelines.push_back(std::move(line));
  }

  void add(const Resolution& resolution) {
    ResolutionLine line{
        resolution.id.uuid, resolution.number, resolution.version, resolution.content, {}, {}};
    std::set<std::int64_t> sources;
    for (const auto& one : out_.guidelines)
      if (std::count(line.content.guidelines.begin(), line.content.guidelines.end(), one.id) > 0)
        sources.insert(one.sources.begin(), one.sources.end());
    line.sources.assign(sources.begin(), sources.end());
    for (const auto& one : followups::list_of(tx_, ref(resolution.id)))
      line.followups.push_back(line_of(tx_, one));
    out_.resolutions.push_back(std::move(line));
  }

  db::Tx& tx_;
  ForumId id_;
  Votes votes_;
  SynthesisStore store_;
  Synthesis out_;
  std::map<ThemeNumber, std::size_t> by_number_;
  std::map<Uuid, std::size_t> by_theme_;
};

/// Done, when nothing was asked for, or so long ago that nobody remembers.
Thinking thinking_of(db::Tx& tx, ForumId id) {
  Thinking out;
  const auto asked = SynthesisStore{tx}.find_thinking(id);
  const auto job = asked ? jobs::find(tx, *asked) : std::nullopt;
  if (!job) return out;
  out.job = job->id;
  out.state = static_cast<Thought>(job->state);
  out.done = job->done;
  out.total = job->total;
  if (job->state != jobs::State::failed) return out;
  const auto& problem = job->result.as_object();
  out.refused = problem.at("code").as_string().c_str();
  std::map<std::string, std::string> details;
  for (const auto& [key, text] : problem.at("details").as_object())
    details.emplace(key, text.as_string().c_str());
  out.sentence = Messages::built_in().say(Language::thai, out.refused, details);
  out.sentence_en = Messages::built_in().say(Language::english, out.refused, details);
  return out;
}

Result<Synthesis> gather_for(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, read_forums, ref(id)));
  TRY(Store{tx}.get(id));
  return Gatherer{tx, id}.gather();
}

}  // namespace

Result<Synthesis> get_synthesis(db::Tx& tx, const Actor& actor, ForumId id) {
  auto all = TRY(gather_for(tx, actor, id));
  all.thinking = thinking_of(tx, id);
  if (people::may(tx, actor, moderate_forums, ref(id))) all.may.push_back("themes");
  if (people::may(tx, actor, write_forums, ref(id))) all.may.push_back("write");
  return all;
}

Synthesis synthesis_without_votes(db::Tx& tx, ForumId id) {
  return Gatherer{tx, id, Gatherer::Votes::left_out}.gather();
}

Result<Thinking> get_thinking(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, read_forums, ref(id)));
  TRY(Store{tx}.get(id));
  return thinking_of(tx, id);
}

Result<Story> get_story(db::Tx& tx, const Actor& actor, ForumId id, Uuid statement) {
  const auto all = TRY(gather_for(tx, actor, id));
  const auto found = std::find_if(all.statements.begin(), all.statements.end(),
                                  [&](const BoardStatement& one) { return one.id == statement; });
  if (found == all.statements.end()) return Problem{Kind::not_found, "forum.statement_not_found"};
  Story story{.statement = *found};
  const auto name_of = [&](ThemeNumber number) -> std::string {
    for (const auto& one : all.themes)
      if (one.number == number) return one.name;
    return {};
  };
  for (const auto& step : SynthesisStore{tx}.list_steps(id, statement))
    for (const auto& deed : all.deeds)
      if (deed.number == step.deed)
        story.steps.push_back({name_of(step.after), step.by, deed.by, deed.at});
  const auto has = [&](const auto& line) {
    return std::count(line.sources.begin(), line.sources.end(), found->number) > 0;
  };
  std::copy_if(all.guidelines.begin(), all.guidelines.end(), std::back_inserter(story.guidelines),
               has);
  std::copy_if(all.resolutions.begin(), all.resolutions.end(),
               std::back_inserter(story.resolutions), has);
  return story;
}

Result<KeptWords> get_report_words(db::Tx& tx, const Actor& actor, ForumId id) {
  TRY(people::require_on(tx, actor, read_forums, ref(id)));
  TRY(Store{tx}.get(id));
  return SynthesisStore{tx}.report_words(id);
}

std::optional<Told> tell(db::Tx& tx, const Ref& ref) {
  const SynthesisStore store{tx};
  if (ref.kind == statement_kind) {
    if (const auto one = store.find_statement(ref.office, ref.uuid))
      return Told{one->forum,
                  "ความเห็นที่ " + std::to_string(one->number) + " " + shortened(one->text)};
  } else if (ref.kind == theme_kind) {
    if (const auto one = store.find_theme(ref.office, ref.uuid))
      return Told{one->forum, "ประเด็น " + one->theme.name};
  } else if (ref.kind == guideline_kind) {
    if (const auto one = store.find_guideline(ref.office, ref.uuid))
      return Told{one->forum,
                  "แนวทางที่ " + std::to_string(one->number) + " " + shortened(one->content.text)};
  } else if (ref.kind == resolution_kind) {
    if (const auto one = store.find_resolution(ref.office, ref.uuid))
      return Told{one->forum,
                  "มติที่ " + std::to_string(one->number) + " " + shortened(one->content.text)};
  } else if (ref.kind == poll_kind) {
    if (const auto one = PollStore{tx}.find(ref.office, ref.uuid))
      return Told{one->forum, "การลงคะแนนที่ " + std::to_string(one->number) + " " +
                                  shortened(one->content.question)};
  }
  return {};
}

}  // namespace ruam::forums
