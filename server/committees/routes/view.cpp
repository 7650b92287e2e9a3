#include <algorithm>
#include <map>

#include "committees/routes/shared.hpp"
#include "people/access.hpp"
#include "platform/code_of.hpp"
#include "platform/thai/fiscal.hpp"

namespace ruam::committees {
namespace {

using http::Reply;

/// On which other committees of the office each person sits.
std::map<Uuid, std::vector<std::string>> seats_elsewhere(db::Tx& tx, const View& view) {
  std::map<Uuid, std::vector<std::string>> all;
  const Store store{tx};
  for (const auto& m : view.members) {
    if (!m.holder.person_id || m.status == MemberStatus::ended) continue;
    for (const auto& other : store.list_of_person(*m.holder.person_id)) {
      if (other.committee == view.committee.id || other.status == MemberStatus::ended ||
          other.committee.office != view.committee.id.office)
        continue;
      if (const auto where = store.get(other.committee); where.has_value())
        all[m.id].push_back(where->content.name);
    }
  }
  return all;
}

wire::Member member_out(const Content& content, const Member& m) {
  wire::Member out{.id = m.id, .holder = m.holder, .seats = m.seats};
  out.role = role_of(content, m);
  out.role_text = print(out.role, content.member_word);
  out.seats_text = seat_names(content, m);
  out.status = m.status;
  out.from = m.from;
  out.until = m.until;
  out.ended_on = m.ended_on;
  out.end_reason = m.end_reason;
  out.appointed_by = m.appointed_by;
  out.ended_by = m.ended_by;
  out.version = m.version;
  return out;
}

wire::Order order_out(const Content& content, const Order& o) {
  return {.id = o.id.uuid,
          .type = o.type,
          .status = o.status,
          .subject = subject_of(o, content),
          .number = o.number,
          .reason = o.reason,
          .author = o.author_name,
          .appoints = o.appoints,
          .ends = o.ends,
          .letter_id = o.letter_id,
          .file_id = o.file_id,
          .previous = o.previous,
          .dated = o.dated,
          .effective_on = o.effective_on,
          .created_at = o.created_at};
}

MeetingRow meeting_out(const Committee& c, const Meeting& m) {
  return {.office = m.id.office,
          .id = m.id.uuid,
          .committee_id = c.id.uuid,
          .committee = c.content.name,
          .number = number_of(m),
          .place = m.content.place,
          .status = m.status,
          .on = m.content.on,
          .starts = m.content.starts};
}

}  // namespace

Reply<wire::Committee> to_wire(db::Tx& tx, const Context& context, View view) {
  const auto& c = view.committee;
  wire::Committee out{.id = c.id.uuid,
                      .status = c.status,
                      .version = c.version,
                      .content = c.content,
                      .author = c.author_name,
                      .rule = view.rule,
                      .created_at = c.created_at,
                      .updated_at = c.updated_at};
  auto elsewhere = seats_elsewhere(tx, view);
  for (const auto& m : view.members) {
    out.members.push_back(member_out(c.content, m));
    out.members.back().elsewhere = std::move(elsewhere[m.id]);
  }
  out.fills = fill_of(c.content, view.members);
  out.remarks =
      remarks(c.content, view.members, view.rule, thai::to_be(context.clock.today().year));
  for (const auto& o : view.orders) out.orders.push_back(order_out(c.content, o));
  for (const auto& m : view.meetings) out.meetings.push_back(meeting_out(c, m));
  const bool writes = people::may(tx, context.actor, write_committees, ref(c.id));
  if (writes && c.status != Status::ended) out.may = {"edit", "order"};
  if (writes && c.status == Status::active) out.may.push_back("meet");
  return {.value = std::move(out), .version = c.version};
}

Result<Reply<wire::Committee>> reply(Context& context, CommitteeId id, int status) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Committee>> {
    auto out = to_wire(tx, context, TRY(get(tx, context.actor, id)));
    out.status = status;
    return out;
  });
}

Result<Reply<wire::Meeting>> reply(Context& context, MeetingId id, int status) {
  return context.db.read([&](db::Tx& tx) -> Result<Reply<wire::Meeting>> {
    const auto view = TRY(get_meeting(tx, context.actor, id));
    const auto& m = view.meeting;
    const auto& c = view.committee;
    wire::Meeting out{.id = id.uuid, .committee_id = c.id.uuid, .committee = c.content.name};
    out.member_word = c.content.member_word;
    out.allows_proxy = c.content.allows_proxy;
    out.allows_online = c.content.allows_online;
    out.year = m.year;
    out.number = m.number;
    out.version = m.version;
    out.status = m.status;
    out.content = m.content;
    out.quorum_rule = c.content.quorum;
    out.quorum = count_quorum(c.content, m.content.attendance);
    out.categories = count_categories(m.content.attendance);
    out.certified_in = m.certified_in;
    out.certified_on = m.certified_on;
    out.certified_words = m.certified_words;
    out.last_reason = m.last_reason;
    for (const auto& other : view.others) {
      if (other.id == id) continue;
      if (m.certified_in == other.id.uuid) out.certified_number = number_of(other);
      out.others.push_back(meeting_out(c, other));
    }
    out.created_at = m.created_at;
    out.updated_at = m.updated_at;
    const bool writes = people::may(tx, context.actor, write_committees, ref(c.id));
    const bool certifies = people::may(tx, context.actor, certify_minutes, ref(c.id));
    if (writes && is_writable(m.status)) out.may.push_back("edit");
    for (const auto to : moves_from(m.status))
      if (to == MeetingStatus::certified ? certifies : writes) out.may.push_back(code_of(to));
    const auto version = m.version;
    return Reply<wire::Meeting>{.value = std::move(out), .version = version, .status = status};
  });
}

}  // namespace ruam::committees
