#include <gmock/gmock.h>

#include "documents/forms/attendance.hpp"
#include "documents/forms/meeting.hpp"
#include "platform/doc/write.hpp"

/// Agenda, minutes and sign-in sheet of a meeting, without a database.
namespace ruam::documents {
namespace {

using committees::Outcome;
using committees::Presence;
using committees::SeatRole;
using ::testing::HasSubstr;
using ::testing::Not;

MeetingFacts meeting_facts() {
  MeetingFacts f{.office_name = "สำนักงานตัวอย่าง"};
  f.committee.name = "คณะกรรมการตัวอย่าง";
  f.meeting.year = 2567;
  f.meeting.number = 2;
  auto& said = f.meeting.content;
  said.on = Date{2024, 7, 18};
  said.starts = "09.30";
  said.ends = "12.00";
  said.place = "ห้องประชุมใหญ่";
  said.agenda = committees::usual_agenda();
  const auto add = [&](std::string name, std::string position, SeatRole role, Presence presence) {
    said.attendance.push_back({.member = new_uuid(), .name = std::move(name)});
    said.attendance.back().position = std::move(position);
    said.attendance.back().role = role;
    said.attendance.back().presence = presence;
  };
  add("นายหนึ่ง  ตัวอย่าง", "ผู้อำนวยการ", SeatRole::chair, Presence::present);
  add("นางสอง  ตัวอย่าง", "นักวิชาการ", SeatRole::member, Presence::proxy);
  said.attendance.back().proxy_name = "นางแทน  ตัวอย่าง";
  add("นายสาม  ตัวอย่าง", "ครู", SeatRole::member, Presence::excused);
  said.attendance.back().reason = "ติดราชการ";
  add("นางเลขา  ตัวอย่าง", "ศึกษานิเทศก์", SeatRole::secretary, Presence::present);
  add("นายเชิญ  ตัวอย่าง", "ประธานสหวิทยาเขต", SeatRole::invited, Presence::present);
  said.guests = {{new_uuid(), "นายแขก  ตัวอย่าง", "วิทยากร"}};
  committees::Matter matter{new_uuid(), "แผนการนิเทศ", {}, {.outcome = Outcome::agreed}};
  matter.text = std::string("เลขานุการเสนอแผน");
  matter.resolution.way = committees::Way::counted;
  matter.resolution.agree = 2;
  matter.resolution.disagree = 1;
  matter.resolution.left = {{said.attendance[1].member, "คู่สัญญา"}};
  said.agenda[4].matters = {matter};
  said.recorder = "นางเลขา  ตัวอย่าง";
  said.recorder_position = "ศึกษานิเทศก์";
  return f;
}

std::string text_of_minutes(const MeetingFacts& f, Copy copy = Copy::file) {
  return doc::to_text(minutes(f, find_template("minutes", 2567).value(), {.copy = copy}));
}

TEST(Agenda, HasTheSixHeadingsWithTheirMatters) {
  const auto text =
      doc::to_text(agenda(meeting_facts(), find_template("agenda", 2567).value(), {}));

  EXPECT_THAT(text, HasSubstr("ระเบียบวาระการประชุมคณะกรรมการตัวอย่าง"));
  EXPECT_THAT(text, HasSubstr("ครั้งที่ 2/2567"));
  EXPECT_THAT(text, HasSubstr("วันพฤหัสบดีที่ 18 กรกฎาคม 2567 เวลา 09.30 น."));
  EXPECT_THAT(text, HasSubstr("ระเบียบวาระที่ 2  เรื่องรับรองรายงานการประชุม"));
  EXPECT_THAT(text, HasSubstr("- ไม่มี -"));
  EXPECT_THAT(text, HasSubstr("5.1  แผนการนิเทศ"));
  EXPECT_THAT(text, Not(HasSubstr("เห็นชอบ")));
}

TEST(Minutes, TellWhoCameWhoDidNotAndWhoElseWasThere) {
  const auto text = text_of_minutes(meeting_facts());

  const auto present = text.find("ผู้มาประชุม"), absent = text.find("ผู้ไม่มาประชุม"),
             guests = text.find("ผู้เข้าร่วมประชุม");
  EXPECT_LT(present, absent);
  EXPECT_LT(absent, guests);
  EXPECT_THAT(text.substr(present, absent - present), HasSubstr("นางแทน  ตัวอย่าง แทน นักวิชาการ"));
  EXPECT_THAT(text.substr(present, absent - present), HasSubstr("กรรมการและเลขานุการ"));
  EXPECT_THAT(text.substr(absent, guests - absent), HasSubstr("ติดราชการ"));
  EXPECT_THAT(text.substr(guests), HasSubstr("นายเชิญ"));
  EXPECT_THAT(text.substr(guests), HasSubstr("นายแขก"));
}

TEST(Minutes, SayWhatWasResolvedAndHow) {
  const auto text = text_of_minutes(meeting_facts());

  EXPECT_THAT(text, HasSubstr("เมื่อวันที่ 18 กรกฎาคม 2567"));
  EXPECT_THAT(text, HasSubstr("เริ่มประชุมเวลา 09.30 น."));
  EXPECT_THAT(text, HasSubstr("นางสอง  ตัวอย่าง ออกจากที่ประชุมในเรื่องนี้"));
  EXPECT_THAT(text, HasSubstr("มติที่ประชุม  เห็นชอบ (เห็นด้วย 2 ไม่เห็นด้วย 1 งดออกเสียง 0)"));
  EXPECT_THAT(text, HasSubstr("เลิกประชุมเวลา 12.00 น."));
  EXPECT_THAT(text, HasSubstr("ผู้จดรายงานการประชุม"));
  EXPECT_THAT(text, Not(HasSubstr("รับรองแล้ว")));
}

TEST(Minutes, SayWhereTheyWereCertified) {
  auto f = meeting_facts();
  f.meeting.certified_on = Date{2024, 8, 20};
  f.certified_number = "3/2567";

  EXPECT_THAT(text_of_minutes(f), HasSubstr("รับรองแล้วในการประชุมครั้งที่ 3/2567"));
}

TEST(Minutes, NameNobodyInPublic) {
  const auto text = text_of_minutes(meeting_facts(), Copy::public_);

  for (const auto* name : {"นายหนึ่ง", "นางสอง", "นางแทน", "นายสาม", "นายเชิญ", "นายแขก", "นางเลขา"})
    EXPECT_THAT(text, Not(HasSubstr(name)));
  EXPECT_THAT(text, HasSubstr("1. ผู้อำนวยการ"));
  EXPECT_THAT(text, HasSubstr("ผู้เข้าร่วมประชุม 2 คน"));
  EXPECT_THAT(text, HasSubstr("เห็นชอบ"));
}

TEST(Minutes, KeepWhatTheLawWantsOfAnElectronicMeeting) {
  auto f = meeting_facts();
  f.meeting.content.mode = committees::Mode::hybrid;
  f.meeting.content.link = "Webex";
  f.meeting.content.electronic.identification = "ขานชื่อ";

  const auto text = text_of_minutes(f);

  EXPECT_THAT(text, HasSubstr("และผ่านสื่ออิเล็กทรอนิกส์ Webex"));
  EXPECT_THAT(text, HasSubstr("การแสดงตนของผู้ร่วมประชุม: ขานชื่อ"));
}

TEST(SignInSheet, OfAMeetingNamesMembersAndGuests) {
  const auto sheet = sign_in_sheet(meeting_facts());

  const auto text = doc::to_text(attendance(sheet, find_template("attendance", 2567).value(), {}));

  EXPECT_THAT(text, HasSubstr("บัญชีลงเวลาผู้เข้าร่วมประชุมคณะกรรมการตัวอย่าง ครั้งที่ 2/2567"));
  EXPECT_THAT(text, HasSubstr("นายแขก"));
}

}  // namespace
}  // namespace ruam::documents
