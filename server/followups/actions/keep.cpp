#include "followups/actions/keep.hpp"

#include "catalog/queries.hpp"
#include "chain/actions.hpp"
#include "followups/store.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/history.hpp"
#include "platform/jobs.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/fiscal.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::followups {

Plan clean(Plan plan) {
  if (plan.use_type && plan.use_type->empty()) plan.use_type.reset();
  return plan;
}

Result<void> check_reason(const std::string& reason) {
  if (!thai::is_blank(reason)) return {};
  return Problem{Kind::invalid, "followup.reason_missing", {}, {{"/reason", "missing"}}};
}

Result<void> check_names(db::Tx& tx, OfficeId own, const Plan& plan) {
  const auto& owner = plan.owner;
  if (plan.use_type && !plan.use_type->empty() &&
      !catalog::find(tx, own, use_types, *plan.use_type))
    return Problem{Kind::invalid, "followup.use_type", {}, {{"/use_type", "followup.use_type"}}};
  const auto office = owner.office.value_or(own);
  const bool is_known =
      people::get_office(tx, office).has_value() &&
      (!owner.person_id || people::get_person(tx, {office, *owner.person_id}).has_value());
  if (is_known) return {};
  return Problem{
      Kind::invalid, "followup.owner_unknown", {}, {{"/owner", "followup.owner_unknown"}}};
}

void note(db::Tx& tx, const Context& context, const Followup& now, const Followup* before,
          std::string_view action, std::string_view reason) {
  const auto said = [](const Followup& f) {
    return boost::json::value{{"status", code_of(f.status)},
                              {"decision", boost::describe::enum_to_string(f.decision, "")},
                              {"plan", json::to_value(f.plan)},
                              {"result", f.result},
                              {"evidence", json::to_value(f.evidence)},
                              {"steps", json::to_value(f.steps)}};
  };
  history::record(tx, context, ref(now.id), now.updated_at,
                  {.action = std::string(action),
                   .before = before ? said(*before) : boost::json::value{},
                   .after = said(now),
                   .reason = std::string(reason)});
  jobs::emit(tx, context, before ? "followup." + code_of(now.status) : "followup.opened",
             ref(now.id));
}

Result<Followup> enter(db::Tx& tx, const Context& context, OfficeId office, const Entry& entry) {
  Store store{tx};
  const auto own = TRY(people::get_office(tx, office));
  Followup f{.id = {office, entry.id}};
  f.fiscal_year = thai::quarter_of(civil_date(entry.at)).year.be;
  f.code = make_code(own.code, f.fiscal_year, store.next_number(office, f.fiscal_year));
  f.source = entry.source;
  f.plan = clean(entry.plan);
  f.decision = entry.decision;
  f.decided_by = entry.decided_by;
  f.decision_reason = entry.decision_reason;
  f.steps = entry.steps;
  f.created_at = f.updated_at = entry.at;
  store.insert(f);
  // Declared by the follow-up: the source's own form must not take it back.
  if (f.source.id)
    chain::replace_edges(tx, ref(f.id),
                         {{{office, f.source.kind, *f.source.id}, ref(f.id), "recommends"}});
  note(tx, context, f, nullptr, "create");
  return f;
}

}  // namespace ruam::followups
