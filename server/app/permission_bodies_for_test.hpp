#pragma once

#include <map>
#include <string>

#include "app/house_for_test.hpp"
#include "committees/meeting.hpp"
#include "documents/actions/templates.hpp"
#include "forums/guests.hpp"
#include "forums/invitations.hpp"
#include "forums/polls_actions.hpp"
#include "forums/synthesis.hpp"
#include "forums/telling.hpp"
#include "intake/make.hpp"
#include "partners/actions.hpp"
#include "plans/content.hpp"

/// The bodies that rows of the permission table name: whole enough to be refused for want of a
/// right, or for the record's state, and for nothing else.
namespace ruam::app {

/// `ids`: of the records that bodies name, "@person" and so on.
inline std::map<std::string, std::string> permission_bodies(
    const std::map<std::string, std::string>& ids) {
  const auto id = [&](const std::string& name) { return ids.at(name); };
  std::map<std::string, std::string> bodies;
  const auto content = json::write(marked_content());
  const auto person = id("@person");
  bodies = {
      {"wrong", R"({"unknown":1})"},
      {"active_office", R"({"office":")" + id("@receiver") + "\"}"},
      {"password", R"({"old_password":"x","new_password":"ข้าวเหนียวมะม่วง"})"},
      {"token", R"({"label":"สคริปต์","days":1})"},
      {"office", R"({"code":"@code","name_th":"ใหม่","short_th":"ใหม่","type_id":"OT-SCH"})"},
      {"outside", R"({"code":"@code","name_th":"มูลนิธิ","short_th":"มูลนิธิ","type_id":"OT-OTHER"})"},
      {"parent", R"({"parent_id":")" + id("@receiver") + "\"}"},
      {"person", R"({"first_name":"ก","position":"ครู"})"},
      {"division", R"({"name_th":"กลุ่มอำนวยการ"})"},
      {"account", R"({"person_id":")" + id("@nothing") + R"(","login":"new.user","roles":[]})"},
      {"account_edit", R"({"roles":[],"with_subtree":false,"active":true})"},
      {"grant", R"({"login":"no.such.user","roles":[]})"},
      {"share", R"({"kind":"project","record":")" + person + R"(","guest_office":")" +
                    id("@receiver") + R"(","right":"read"})"},
      {"stand_in",
       R"({"person_id":")" + person +
           R"(","for_role":"office_head","position":"ศธจ.","kind":"acting_for","from":"2026-11-01"})"},
      {"reason", R"({"reason":"ทดสอบ"})"},
      {"pasted_grid", R"({"fiscal_year":2567,"text":"จัดประชุม"})"},
      {"copy", R"({"fiscal_year":2569,"accepted":[]})"},
      {"pasted", R"({"text":"ค่าวัสดุ 1,500 บาท"})"},
      {"no_reason", R"({"reason":" "})"},
      {"paper_field", R"({"name":"objective","value":)" + json::write(intake::Value{.text = "ก"}) +
                          R"(,"line":0,"parent":null})"},
      {"paper_decision", R"({"state":"accepted","value":null})"},
      {"paper_line", R"({"line":1,"kept":true})"},
      {"paper_record", json::write(intake::MakeRecord{})},
      {"future", R"({"date":"2100-01-01"})"},
      {"today", R"({"date":"2024-03-20"})"},
      {"item",
       R"({"parent_id":"","code":"","name_th":"ก","name_en":"","valid_from_be":null,"valid_to_be":null,"verified":"yes","note":"","extra":{}})"},
      {"source",
       R"({"class_id":"BS1.1","name":"งบ","fiscal_year":2567,"programme":"","output":"","activity":"","category":"","project_line":"","provisional":null})"},
      {"line", R"({"kind":"obligation","amount":-1,"source_id":")" + id("@source") +
                   R"(","date":"2024-01-08","document_no":"ศธ 1"})"},
      {"money_plan", R"({"rows":[],"reason":""})"},
      {"money_settings", R"({"approval_above":null,"answer_days":0})"},
      {"no_request", "{}"},
      {"gaps", R"({"gaps":[{"reason":"missing_line","amount":100,"note":""}]})"},
      {"transfer", R"({"source_id":")" + id("@nothing") + R"(","to_office":")" + id("@receiver") +
                       R"(","amount":1,"date":"2024-01-08","document_no":"ศธ 1"})"},
      {"project", R"({"fiscal_year":2567,"title":"ใหม่","content":null})"},
      {"check", R"({"fiscal_year":2567,"content":)" + content + "}"},
      {"content", R"({"content":)" + content + "}"},
      {"change", R"({"reason":"เปลี่ยน","content":)" + content + "}"},
      {"book", R"({"fiscal_year":2567,"title":"เล่ม","projects":[")" + id("@nothing") + R"("]})"},
      {"book_edit", R"({"title":"เล่ม","projects":[")" + id("@nothing") + R"("]})"},
      {"signature", R"({"decision":"sign","content_sha256":"0","reason":"","paper":null})"},
      {"paper",
       R"({"decision":"sign","content_sha256":"0","reason":"","paper":{"date":"2024-01-01","signer_person_id":")" +
           person + R"(","file_id":null}})"},
      {"sheet", R"({"content_sha256":"0","files":[")" + id("@nothing") +
                    R"("],"signatures":[{"step":0,"signer_person_id":")" + person +
                    R"(","stand_in_id":null,"position":"","date":"2024-01-01","reason":""}]})"},
      {"status", R"({"to":"closed","reason":""})"},
      {"filling", R"({"filling":"note"})"},
      {"steps",
       R"({"steps":[{"label":"ผู้เสนอ","role":"division_head","position":""},{"label":"ผู้อนุมัติ","role":"office_head","position":""}]})"},
      {"attendance_sheet",
       R"({"content":)" + json::write(progress::Register{.title = "ประชุม"}) + "}"},
      {"attendance_people", R"({"text":"นายหนึ่ง\tครู"})"},
      {"result", R"({"content":)" + json::write(progress::ResultContent{}) + "}"},
      {"followup",
       R"({"source":{"kind":"","words":"หนังสือ"},"plan":{"text":"ใหม่","use":"","owner":{"name":""}}})"},
      {"followup_plan", R"({"plan":{"text":"ใหม่","use":"","owner":{"name":""}}})"},
      {"refusal", R"({"decision":"refused","reason":"ไม่มีงบ"})"},
      {"followup_to_done", R"({"to":"done","reason":"","result":"ทำ","evidence":[]})"},
      {"followup_to_confirmed", R"({"to":"confirmed","reason":"","result":"","evidence":[]})"},
      {"followup_to_dropped", R"({"to":"dropped","reason":"เลิก","result":"","evidence":[]})"},
      {"followup_to_closed", R"({"to":"closed","reason":"","result":"","evidence":[]})"},
      {"followup_steps",
       R"({"steps":[{"id":"00000000-0000-4000-8000-000000000001","text":"ร่าง","done_by":""}]})"},
      {"followup_merge",
       R"({"all":["00000000-0000-4000-8000-000000000001","00000000-0000-4000-8000-000000000002"],)"
       R"("plan":{"text":"รวม","use":"","owner":{"name":""}},"reason":"ซ้ำ"})"},
      {"followup_split", R"({"parts":[{"text":"ก","use":"","owner":{"name":""}},)"
                         R"({"text":"ข","use":"","owner":{"name":""}}],"reason":"สองเรื่อง"})"},
      {"followup_reword", R"({"text":"ใหม่","reason":"ชัดขึ้น"})"},
      {"committee", R"({"rule":"","variant":"","name":"คณะทำงาน","steers":[]})"},
      {"committee_content",
       R"({"content":)" + json::write(committees::Content{.name = "คณะ"}) + "}"},
      {"committee_member", R"({"holder":{"name":"ก","position":"","organisation":""},"seats":[")" +
                               id("@seat") + R"("],"from":null,"until":null})"},
      {"committee_end", R"({"on":"2024-01-05","reason":"ลาออก"})"},
      {"committee_order", R"({"type":"change","ends":[],"effective_on":null,"reason":""})"},
      {"committee_paper", R"({"number":"1/2567","dated":"2024-01-05"})"},
      {"meeting_plan", R"({"on":"2024-05-01","number":null})"},
      {"meeting_content",
       R"({"number":1,"content":)" + json::write(committees::MeetingContent{}) + "}"},
      {"meeting_held", R"({"to":"held","reason":"","certified_in":null,"words":""})"},
      {"meeting_certified", R"({"to":"certified","reason":"","certified_in":null,"words":"เวียน"})"},
      {"letter", R"({"topic":"plain","about":[]})"},
      {"letter_content", R"({"content":)" + json::write(letters::Content{}) + "}"},
      {"letter_act", R"({"verdict":"sign","text":"","content_sha256":"0"})"},
      {"letter_closed", R"({"to":"closed"})"},
      {"number", R"({"number":"1","dated":null,"reason":""})"},
      {"letterhead", R"({"papers":{},"shows_system_note":false})"},
      {"quarter", R"({"fiscal_year":2567,"quarter":3})"},
      {"round", R"({"day":"2024-05-01"})"},
      {"empty_round", R"({"day":"2030-05-01"})"},
      {"report", R"({"content":)" + json::write(progress::ReportContent{}) + "}"},
      {"export_order", R"({"pack":""})"},
      {"pack",
       R"({"id":"our-list","name_th":"ก","name_en":"","system":"","format":"xlsx","sheets":[{"name":"ก","rows":"projects","columns":[{"label":"ก","field":"title"}]}]})"},
      {"handover_of_nobody",
       R"({"person":"00000000-0000-4000-8000-000000000000","to_person":null,"note":""})"},
      {"note", R"({"note":""})"},
      {"step_prepared",
       R"({"to":"prepared","on":"2024-01-05","how":"none","number":"","note":"","file":null,"due_again":null})"},
      {"step_received",
       R"({"to":"acknowledged","on":"2024-01-05","how":"none","number":"1","note":"","file":null,"due_again":null})"},
      {"duty",
       R"({"name_th":"ก","name_en":"","month":10,"due_rule":"day:5","roles":["planner"],"remind_days":3,"is_off":false})"},
      {"round_date",
       R"({"due":"2023-10-20","circular_no":"ศธ 1","circular_on":null,"state":"open","note":""})"},
      {"round_done",
       R"({"due":null,"circular_no":"","circular_on":null,"state":"done","note":""})"},
      {"partner", R"({"content":)" + json::write(partners::EntryContent{.name = "ใหม่"}) + "}"},
      {"mou", R"({"content":)" + json::write(partners::MouContent{.title = "ใหม่"}) + "}"},
      {"mou_signing", R"({"signed_on":"2024-01-05","file_id":null,"paper":"ตู้ 1"})"},
      {"network", R"({"content":)" + json::write(partners::NetworkContent{.name = "ใหม่"}) + "}"},
      {"network_on", R"({"move":"advance","reason":"","evidence":[]})"},
      {"network_model",
       R"({"model":)" +
           json::write(partners::Model{
               "ใหม่", {{"A", "ก", "", "", {}, {}}, {"B", "ข", "", "", {}, {}}}, "A", "A", "B"}) +
           "}"},
      {"partner_activity",
       R"({"content":)" +
           json::write(partners::ActivityContent{
               .title = "ใหม่", .on = Date{2024, 1, 5}, .mou = parse_uuid(id("@mou_closed"))}) +
           "}"},
      {"forum", R"({"fiscal_year":2567,"content":)" +
                    json::write(forums::ForumContent{.title = "ใหม่"}) + "}"},
      {"forum_edit", R"({"content":)" + json::write(forums::ForumContent{.title = "ใหม่"}) + "}"},
      {"forum_move", R"({"forward":true,"reason":""})"},
      {"doors", json::write(forums::Doors{.sign_in = true, .statements = true, .votes = true})},
      {"forum_people", R"({"people":[],"invited_on":null})"},
      {"forum_person", json::write(forums::EditPerson{
                           .words = {*parse_uuid(id("@forum_group")), "ก", {}, {}, {}}})},
      {"arrivals", R"({"rows":[]})"},
      {"slip", json::write(forums::Slip{*parse_uuid(id("@forum_group")),
                                        *parse_uuid(id("@forum_issue")), "ใหม่", "โต๊ะ 2"})},
      {"decision_on", json::write(forums::DecideStatement{})},
      {"exclusion", R"({"excluded":true,"reason":"ซ้ำ"})"},
      {"themes_again", R"({"again":false})"},
      {"theme_deed", json::write(forums::ThemeDeed{.kind = forums::DeedKind::place_rest})},
      {"guideline", json::write(forums::GuidelineContent{.text = "ใหม่", .themes = {new_uuid()}})},
      {"resolution",
       json::write(forums::ResolutionContent{
           .text = "ใหม่", .guidelines = {new_uuid()}, .on = Date{2024, 8, 1}, .meeting = "กศจ."})},
      {"forum_report", R"({"words":)" + json::write(forums::ReportWords{}) + "}"},
      {"mark_told", json::write(forums::MarkTold{{new_uuid()}, true})},
      {"poll", json::write(forums::PollContent{.question = "ใหม่", .options = {"ก", "ข"}})},
      {"poll_opening", json::write(forums::OpenPoll{})},
      {"poll_count", json::write(forums::RoomCount{{1, 1}, 0, "กรรมการ"})},
      {"poll_proxy", json::write(forums::ProxyAnswer{new_uuid(), {{0}}})},
      {"poll_answer", json::write(forums::PollAnswer{{0}})},
      {"reminder", json::write(forums::SayReminded{})},
      {"invitation_answer", json::write(forums::AnswerInvitation{forums::Answer::none})},
      {"room_sign_in", json::write(forums::SignIn{})},
      {"room_voice", json::write(forums::Join{})},
      {"room_say", json::write(forums::Say{new_uuid(), new_uuid(), "ใหม่"})},
      {"room_vote", json::write(forums::CastVote{})},
      {"template", R"({"from":"proposal-2566","name":"แบบใหม่","next_edition":false})"},
      {"template_edit",
       R"({"content":)" + json::write(*documents::find_shipped("proposal-2566")) + "}"},
      {"plan",
       R"({"title":"ใหม่","years":{"from":2566,"to":2570},"predecessor":null,"content":null})"},
      {"plan_edit", R"({"years":{"from":2566,"to":2570},"content":)" +
                        json::write(plans::Content{.title = "แผน"}) + "}"},
      {"plan_sha", R"({"content_sha256":"0"})"},
      {"plan_approval",
       R"({"content_sha256":"0","on":"2024-03-20","by":"กศจ.","reason":"","file":null})"},
      {"plan_end", R"({"on":"2024-03-20","reason":"มีแผนใหม่"})"},
      {"plan_result", R"({"indicator":")" + id("@nothing") +
                          R"(","year":2566,"state":"measured","value":1,"text":""})"},
      {"plan_monitoring",
       R"({"committee":null,"committee_text":"","framework":"","starts_on":null,"ends_on":null})"},
      {"plan_asking", R"({"offices":[")" + id("@nothing") + R"("],"message":"","due_on":null})"},
      {"plan_adopted",
       R"({"answer":"adopted","content_sha256":"0","on":"2024-03-20","reason":"","paper":null})"},
      {"plan_on_paper",
       R"({"answer":"adopted","content_sha256":"0","on":"2024-03-20","reason":"","paper":{"person_name":"ก","position":"ผอ.","acting_phrase":"","file":")" +
           id("@nothing") + R"("}})"},
      {"plan_record",
       R"({"guideline":"","topic":"","on":"2024-03-20","text":"","with_text":"","source":"","answer":"","files":[]})"},
      {"publication", R"({"from_year":2567,"given_below":false})"},
  };
  for (const auto* to : {"checked", "drafted", "submitted", "accepted", "returned"})
    bodies[std::string("to_") + to] = R"({"to":")" + std::string(to) + R"(","reason":"เพราะ"})";
  bodies["to_drafted_wrong"] = R"({"to":"checked","reason":""})";
  return bodies;
}

}  // namespace ruam::app
