#include "letters/actions/keep.hpp"

#include "chain/actions.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"

namespace ruam::letters {

void apply(const Prepared& ready, Record& letter) {
  letter.said = ready.content;
  letter.content = ready.text;
  letter.content_sha256 = ready.sha256;
}

void record_content(db::Tx& tx, const Context& context, LetterId id, const What& what,
                    std::string_view before, const Prepared& after) {
  history::record(tx, context, ref(id), what.at,
                  {.action = what.action,
                   .before = before.empty() ? boost::json::value{} : json::parse(before).value(),
                   .after = after.value,
                   .reason = what.reason});
  std::vector<chain::Edge> edges;
  for (const auto& one : after.content.about)
    edges.push_back(
        {.from = {id.office, one.kind, one.id}, .to = ref(id), .kind = "travels_under"});
  chain::replace_edges(tx, ref(id), std::move(edges));
  jobs::emit(tx, context, "letter.changed", ref(id));
}

void record_status(db::Tx& tx, const Context& context, LetterId id, const What& what, Status before,
                   Status after) {
  const std::string from = boost::describe::enum_to_string(before, "");
  const std::string to = boost::describe::enum_to_string(after, "");
  history::record(tx, context, ref(id), what.at,
                  {.action = what.action,
                   .before = {{"status", from}},
                   .after = {{"status", to}},
                   .reason = what.reason});
  jobs::emit(tx, context, "letter." + to, ref(id));
}

}  // namespace ruam::letters
