#include "partners/queries.hpp"

#include <algorithm>
#include <map>

#include "partners/groups.hpp"
#include "partners/ties.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "platform/code_of.hpp"
#include "platform/search/fold.hpp"

namespace ruam::partners {
namespace {

/// Whether all words of the text stand in one of these; an empty text is in all.
class Sought {
 public:
  explicit Sought(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find(' ', at), text.size());
      if (auto word = search::fold(std::string_view(text).substr(at, end - at)); !word.empty())
        words_.push_back(std::move(word));
      at = end + 1;
    }
  }
  bool is_empty() const { return words_.empty(); }
  bool is_in(std::string_view text) const {
    const auto folded = search::fold(text);
    return std::all_of(words_.begin(), words_.end(),
                       [&](const auto& word) { return folded.find(word) != folded.npos; });
  }

 private:
  std::vector<std::string> words_;
};

std::string searched_text(const EntryContent& c, const std::string& code,
                          const std::string& group) {
  auto text = code + "\n" + c.name + "\n" + c.role + "\n" + c.offers + "\n" + c.place.district +
              "\n" + c.place.subdistrict + "\n" + c.place.address + "\n" + group;
  for (const auto& topic : c.topics) text += "\n" + topic;
  return text;
}

bool fits(const EntryContent& c, const EntryFilter& filter) {
  return (!filter.kind || c.kind == *filter.kind) && (filter.with_closed || c.is_active) &&
         (filter.district.empty() || c.place.district == filter.district);
}

std::string group_of(db::Tx& tx, const Groups& groups, const EntryContent& c) {
  if (!c.stakeholder.empty()) return c.stakeholder;
  if (auto by_kind = groups.of_kind(code_of(c.kind));
      !by_kind.empty() && c.kind != EntryKind::other)
    return by_kind;
  if (c.organisation)
    if (const auto office = people::get_office(tx, *c.organisation); office.has_value())
      return groups.of_office(*office);
  return groups.of_kind(code_of(c.kind));
}

EntryRow to_row(const Entry& entry) {
  const auto& c = entry.content;
  return {.id = entry.id.uuid,
          .office = entry.id.office,
          .code = entry.code,
          .name = c.name,
          .role = c.role,
          .kind = c.kind,
          .offers = c.offers,
          .topics = c.topics,
          .place = c.place,
          .organisation = c.organisation,
          .is_open = c.is_open,
          .is_active = c.is_active};
}

}  // namespace

Result<std::vector<EntryRow>> list_entries(db::Tx& tx, const Context& context, OfficeId office,
                                           const EntryFilter& filter) {
  TRY(people::require(tx, context.actor, read_partners, office));
  const auto own = TRY(people::get_office(tx, office));
  const Groups groups(tx, office);
  const Sought sought(filter.text);
  const auto living = count_living(tx, office, context.clock.today());
  auto entries = Store{tx}.list_entries(office);
  if (filter.with_others && !own.province_id.empty())
    for (auto& other : Store{tx}.list_open_entries(office, own.province_id)) {
      other.content = for_others(std::move(other.content));
      entries.push_back(std::move(other));
    }
  std::vector<EntryRow> rows;
  for (const auto& entry : entries) {
    if (!fits(entry.content, filter)) continue;
    auto row = to_row(entry);
    row.stakeholder = group_of(tx, groups, entry.content);
    row.stakeholder_name = groups.name_th(row.stakeholder);
    if (!filter.stakeholder.empty() && row.stakeholder != filter.stakeholder) continue;
    if (!sought.is_empty() &&
        !sought.is_in(searched_text(entry.content, entry.code, row.stakeholder_name)))
      continue;
    if (entry.id.office != office)
      row.office_short = people::describe_offices(tx, {entry.id.office}).front().short_th;
    row.living = living.of({entry.content.organisation, entry.id.uuid, ""});
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<Entry> get_entry(db::Tx& tx, const Actor& actor, EntryId id) {
  if (people::require(tx, actor, read_partners, id.office).has_value()) return Store{tx}.get(id);
  const auto shared = people::require_on(tx, actor, read_partners, ref(id));
  auto entry = Store{tx}.get(id);
  const auto may_see_open = [&] {
    if (entry.has_error() || !entry->content.is_open) return false;
    const auto home = people::get_office(tx, actor.home);
    return home.has_value() && home->province_id == entry->content.place.province_id &&
           people::require(tx, actor, read_partners, actor.home).has_value();
  };
  if (shared.has_error() && !may_see_open()) return shared.error();
  if (entry.has_error()) return entry;
  entry->content = for_others(std::move(entry->content));
  return entry;
}

Result<std::vector<MouRow>> list_mous(db::Tx& tx, const Context& context, OfficeId office,
                                      const MouFilter& filter) {
  TRY(people::require(tx, context.actor, read_partners, office));
  const auto today = context.clock.today();
  const Sought sought(filter.text);
  std::map<Uuid, std::pair<std::int64_t, std::int64_t>> done;
  for (const auto& one : list_activity_counts(tx, office)) {
    done[one.under].first += one.activities;
    done[one.under].second += one.people;
  }
  std::vector<MouRow> rows;
  for (const auto& mou : Store{tx}.list_mous(office)) {
    MouRow row{.id = mou.id.uuid,
               .code = mou.code,
               .title = mou.content.title,
               .fiscal_year = mou.fiscal_year,
               .standing = standing_of(mou, today),
               .parties = {},
               .signed_on = mou.signed_on,
               .starts_on = mou.starts_on,
               .ends_on = mou.ends_on,
               .to_renew = is_to_renew(mou, today)};
    if (filter.standing && row.standing != *filter.standing) continue;
    if ((filter.to_renew && !row.to_renew) || (filter.living && !is_living(mou, today))) continue;
    auto text = mou.code + "\n" + mou.content.title + "\n" + mou.content.scope;
    for (const auto& party : mou.content.parties) {
      row.parties.push_back(party.body.name);
      text += "\n" + party.body.name + "\n" + party.short_name;
    }
    if (!sought.is_empty() && !sought.is_in(text)) continue;
    if (mou.ends_on) row.days_left = days_between(today, *mou.ends_on);
    row.duties = static_cast<std::int64_t>(mou.content.duties.size());
    if (const auto found = done.find(mou.id.uuid); found != done.end())
      std::tie(row.activities, row.people) = found->second;
    row.updated_at = mou.updated_at;
    rows.push_back(std::move(row));
  }
  return rows;
}

Result<Mou> get_mou(db::Tx& tx, const Actor& actor, MouId id) {
  TRY(people::require_on(tx, actor, read_partners, ref(id)));
  return Store{tx}.get(id);
}

std::vector<PartnerResult> results_of(const MouContent& content,
                                      const std::vector<Activity>& activities) {
  std::vector<PartnerResult> all;
  for (const auto& party : content.parties) {
    PartnerResult row{.id = party.id, .name = party.body.name};
    for (const auto& activity : activities)
      for (const auto& one : activity.content.participants) {
        if (!is_same(one.body, party.body)) continue;
        ++row.activities;
        row.people += activity.content.people.value_or(0);
        if (!row.last_on || (activity.content.on && *row.last_on < *activity.content.on))
          row.last_on = activity.content.on;
        if (!one.result.empty()) row.results.push_back(one.result);
        break;
      }
    all.push_back(std::move(row));
  }
  return all;
}

Result<std::vector<Activity>> list_activities(db::Tx& tx, const Context& context, OfficeId office,
                                              std::optional<Uuid> of) {
  TRY(people::require(tx, context.actor, read_partners, office));
  return of ? Store{tx}.list_activities_of(office, *of) : Store{tx}.list_activities(office);
}

Result<Activity> get_activity(db::Tx& tx, const Actor& actor, ActivityId id) {
  TRY(people::require_on(tx, actor, read_partners, ref(id)));
  return Store{tx}.get(id);
}

bool may_write(db::Tx& tx, const Actor& actor, const Ref& record) {
  return people::may(tx, actor, write_partners, record);
}

std::vector<std::string> allowed(db::Tx& tx, const Context& context, const Mou& mou) {
  std::vector<std::string> may;
  const auto own = [&](Permission permission) {
    return people::require(tx, context.actor, permission, mou.id.office).has_value();
  };
  const bool ended = mou.status == MouStatus::closed || mou.status == MouStatus::renewed;
  const bool is_draft = mou.status == MouStatus::draft;
  if (!ended && may_write(tx, context.actor, ref(mou.id)))
    may.push_back(is_draft ? "edit" : "tend");
  if (is_draft && own(decide_partners)) may.push_back("sign");
  if (mou.status == MouStatus::agreed && own(write_partners) && !Store{tx}.find_successor(mou.id))
    may.push_back("renew");
  if (!ended && own(is_draft ? write_partners : decide_partners)) may.push_back("close");
  if (!is_draft && own(write_partners)) may.push_back("activity");
  return may;
}

std::vector<WaitingItem> waiting(db::Tx& tx, const Actor& actor, OfficeId office, Date today) {
  std::vector<WaitingItem> items;
  if (people::require(tx, actor, write_partners, office).has_error()) return items;
  for (const auto& mou : Store{tx}.list_mous(office)) {
    if (!is_to_renew(mou, today) || Store{tx}.find_successor(mou.id)) continue;
    const bool is_over = *mou.ends_on < today;
    items.push_back({.ref = ref(mou.id),
                     .code = mou.code,
                     .label = mou.content.title,
                     .why = is_over ? "mou.waits_expired" : "mou.waits_for_renewal",
                     .action = "renew",
                     .url = "/partners/mous/" + mou.id.uuid.to_string(),
                     .due = mou.ends_on,
                     .since = mou.updated_at});
  }
  return items;
}

}  // namespace ruam::partners
