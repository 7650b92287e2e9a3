#include "letters/records.hpp"

#include "committees/actions.hpp"
#include "committees/meeting_actions.hpp"
#include "committees/queries.hpp"
#include "forums/invitations.hpp"
#include "forums/queries.hpp"
#include "letters/store/filed.hpp"
#include "people/queries.hpp"
#include "platform/thai/dates.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::letters {
namespace {

Appointed group_of(const committees::Content& committee,
                   const std::vector<committees::Member>& members, std::string heading) {
  Appointed group{.id = new_uuid(), .heading = std::move(heading)};
  for (const auto& m : members) {
    const auto role = committees::role_of(committee, m);
    // A seat by office prints the position in place of the name (FORMS §8).
    const bool is_by_office = thai::is_blank(m.holder.name) || m.holder.name == m.holder.position;
    auto position = is_by_office ? m.holder.organisation : m.holder.position;
    if (!is_by_office && !m.holder.organisation.empty() &&
        position.find(m.holder.organisation) == std::string::npos)
      position += (position.empty() ? "" : " ") + m.holder.organisation;
    group.people.push_back({new_uuid(), is_by_office ? m.holder.position : m.holder.name,
                            std::move(position), committees::print(role, committee.member_word)});
  }
  return group;
}

std::string words_of(const committees::Order& order) {
  std::string words = "คำสั่ง";
  if (!order.number.empty()) words += " ที่ " + order.number;
  if (order.dated) words += " ลงวันที่ " + thai::print(*order.dated, thai::DateForm::full);
  return words;
}

/// «ศธ 04105/12», empty while the registry gave none.
std::string full_number(db::Tx& tx, const Record& letter) {
  if (letter.number.empty()) return {};
  const auto fixed = FiledStore{tx}.find_frame(letter.id, letter.round);
  auto code = fixed ? fixed->frame.letter_code : std::string();
  if (const auto own = people::get_office(tx, letter.id.office); code.empty() && own.has_value())
    code = own->letter_code;
  return code + "/" + letter.number;
}

}  // namespace

Result<void> add_order_fields(db::Tx& tx, const Context& context, committees::OrderId id,
                              Fields& f) {
  const auto view = TRY(committees::get_order(tx, context.actor, id));
  const auto& content = view.committee.content;
  f["order_subject"] = committees::subject_of(view.order, content);
  f["committee"] = content.name;
  f["legal_basis"] = content.legal_basis;
  f["purpose"] = content.purpose;
  if (view.previous) f["previous"] = words_of(*view.previous);
  const bool is_first = view.order.type == committees::OrderType::appoint;
  f["act"] = view.order.type == committees::OrderType::dissolve
                 ? "ยกเลิกการแต่งตั้ง" + content.name
                 : (is_first ? "แต่งตั้ง" : "แก้ไขเพิ่มเติมการแต่งตั้ง") + content.name + " ดังต่อไปนี้";
  f["effective"] =
      view.order.effective_on
          ? "วันที่ " + thai::print(*view.order.effective_on, thai::DateForm::full) + " เป็นต้นไป"
          : "บัดนี้เป็นต้นไป";
  return {};
}

Result<void> add_meeting_fields(db::Tx& tx, const Context& context, committees::MeetingId id,
                                Fields& f) {
  const auto view = TRY(committees::get_meeting(tx, context.actor, id));
  const auto& said = view.meeting.content;
  f["committee"] = view.committee.content.name;
  f["meeting_number"] = committees::number_of(view.meeting);
  f["place"] = said.place;
  if (said.on) f["period"] = "ใน" + thai::print(*said.on, thai::DateForm::weekday);
  if (!said.starts.empty()) f["time"] = said.starts;
  if (said.mode != committees::Mode::in_person) f["online"] = said.link;
  return {};
}

Result<void> add_forum_fields(db::Tx& tx, const Context& context, forums::ForumId id, Fields& f) {
  const auto forum = TRY(forums::get_forum(tx, context.actor, id));
  const auto& said = forum.content;
  f["forum"] = said.title;
  f["place"] = said.place;
  if (said.on) f["period"] = "ใน" + thai::print(*said.on, thai::DateForm::weekday);
  if (!said.time.empty()) f["time"] = said.time + (said.time.ends_with("น.") ? "" : " น.");
  if (said.reply_by) f["reply_by"] = thai::print(*said.reply_by, thai::DateForm::on_day);
  for (std::size_t i = 0; i < said.issues.size(); ++i)
    f["issues"] += (i == 0 ? "" : "\n") + std::to_string(i + 1) + ") " + said.issues[i].text;
  return {};
}

Result<void> add_records(db::Tx& tx, const Context& context, OfficeId office, Content& content) {
  for (const auto& one : content.about) {
    if (one.kind != committees::order_kind) continue;
    const auto view = TRY(committees::get_order(tx, context.actor, {office, one.id}));
    const auto& committee = view.committee.content;
    const bool changes = view.order.type == committees::OrderType::change;
    if (!view.ended.empty() && changes)
      content.groups.push_back(group_of(committee, view.ended, "ให้ผู้มีรายนามต่อไปนี้พ้นจากตำแหน่ง"));
    if (view.appointed.empty()) return {};
    content.groups.push_back(group_of(committee, view.appointed,
                                      changes ? "ให้แต่งตั้งเพิ่มเติม" : committee.name + " ประกอบด้วย"));
    content.groups.back().duties = committee.duties;
    return {};
  }
  return {};
}

Result<void> tell_records(db::Tx& tx, const Context& context, const Record& letter) {
  for (const auto& one : letter.said.about) {
    if (one.kind == committees::order_kind && letter.said.paper == Paper::order) {
      const committees::OrderId id{letter.id.office, one.id};
      if (letter.status == Status::cancelled) {
        TRY(committees::note_order_cancelled(tx, context, id));
        continue;
      }
      committees::Issued paper{.letter_id = letter.id.uuid};
      paper.number = letter.number;
      paper.dated = letter.dated;
      TRY(committees::note_order_paper(tx, context, id, paper, is_issued(letter.status)));
    } else if (one.kind == committees::meeting_kind && is_issued(letter.status) &&
               letter.said.topic == "committee-invitation") {
      TRY(committees::note_invitation(tx, context, {letter.id.office, one.id}));
    } else if (one.kind == forums::forum_kind && letter.said.topic == "forum-invitation") {
      forums::LetterNote note{.letter = letter.id.uuid, .number = full_number(tx, letter)};
      note.dated = letter.dated;
      note.is_issued = is_issued(letter.status);
      note.is_sent = letter.status == Status::sent || letter.status == Status::closed;
      TRY(forums::note_invitation_letter(tx, context, {letter.id.office, one.id}, note));
    }
  }
  return {};
}

}  // namespace ruam::letters
