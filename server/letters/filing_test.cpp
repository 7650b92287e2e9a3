#include "letters/filing.hpp"

#include <fstream>

#include <gmock/gmock.h>

#include "letters/signed.hpp"
#include "letters/store/filed.hpp"
#include "letters/world_for_test.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"
#include "platform/doc/commands_for_test.hpp"
#include "platform/history.hpp"
#include "platform/tlog/tlog.hpp"

/// Issued letters stay as they were, on both engines.
namespace ruam::letters {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

struct Silent final : jobs::Progress {
  void say(int, int, std::string_view) override {}
};

class FiledLetters : public LettersWorld {
 protected:
  void file(LetterId id) {
    Silent progress;
    const auto done = file_letter(office.server(),
                                  {new_uuid(), std::string(issued_topic), ref(id), {}}, progress);
    ASSERT_TRUE(done.has_value()) << done.error().code;
  }
  std::vector<Filed> filed(LetterId id) {
    return office.db().read([&](db::Tx& tx) { return FiledStore{tx}.list(id); });
  }
  std::string bytes(const std::string& sha256) {
    std::ifstream in(files::content_path(office.config, sha256), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::string text(const std::string& pdf_sha256) {
    return doc::samples::text_of_pdf(bytes(pdf_sha256));
  }
  std::optional<KeptFile> kept(LetterId id, Kept what) {
    return find_kept(planner(), id, what).value();
  }
  void rename_office(std::string name) {
    auto& admin = office.as("system_admin", own());
    auto changed =
        office.db().read([&](db::Tx& tx) { return people::get_office(tx, own()).value(); });
    changed.name_th = std::move(name);
    changed.letter_code = "ศธ 09999";
    people::save_office(admin, changed).value();
  }
  void number(LetterId id, std::string wanted, std::string reason = {}) {
    register_number(planner(), id, {std::move(wanted), Date{2024, 1, 9}, std::move(reason)},
                    reload(id).version)
        .value();
  }
  std::size_t emitted() {
    return office.db().read([&](db::Tx& tx) {
      return tx
          .list(
              "SELECT id FROM jobs WHERE topic = $1",
              [](const db::Row& row) { return row.get<Uuid>(0); }, std::string(issued_topic))
          .size();
    });
  }
  std::size_t faults() { return office.db().read(verify_contents).size(); }
};
RUAM_ON_BOTH_ENGINES(FiledLetters);

TEST_P(FiledLetters, AreKeptOnceForEachState) {
  const auto id = signed_off();
  EXPECT_EQ(emitted(), 1u);

  file(id);
  file(id);

  ASSERT_EQ(filed(id).size(), 1u);
  const auto one = filed(id).front();
  EXPECT_TRUE(bytes(one.pdf_sha256).starts_with("%PDF-"));
  EXPECT_TRUE(bytes(one.docx_sha256).starts_with("PK"));
  EXPECT_EQ(kept(id, Kept::pdf)->sha256, one.pdf_sha256);
  EXPECT_EQ(kept(id, Kept::docx)->sha256, one.docx_sha256);
  EXPECT_FALSE(kept(id, Kept::bundle));
}

TEST_P(FiledLetters, AreNotKeptBeforeTheyAreSigned) {
  const auto id = proposed();

  file(id);

  EXPECT_EQ(emitted(), 0u);
  EXPECT_TRUE(filed(id).empty());
  EXPECT_FALSE(kept(id, Kept::pdf));
}

TEST_P(FiledLetters, StayAsTheyWereWhenTheOfficeChangesItsHead) {
  const auto id = signed_off();
  file(id);
  const auto before = bytes(kept(id, Kept::pdf)->sha256);

  rename_office("สำนักงานใหม่");
  office.clock.advance(std::chrono::hours{48});
  file(id);

  EXPECT_EQ(bytes(kept(id, Kept::pdf)->sha256), before);
  EXPECT_EQ(filed(id).size(), 1u);
  EXPECT_THAT(text_of(id), Not(HasSubstr("สำนักงานใหม่")));
  EXPECT_THAT(text_of(complete()), HasSubstr("สำนักงานใหม่"));
}

TEST_P(FiledLetters, FixTheHeadWhenTheFirstOfThemSigns) {
  const auto id = proposed();
  rename_office("ก่อนลงนาม");
  say(office.as("division_head", own()), id, Verdict::sign).value();
  rename_office("หลังลงนาม");

  file(id);

  EXPECT_THAT(text(filed(id).front().pdf_sha256), HasSubstr("ก่อนลงนาม"));
}

TEST_P(FiledLetters, GetTheNumberInASecondEditionOverTheSameSignature) {
  const auto id = signed_off();
  file(id);
  rename_office("สำนักงานใหม่");

  number(id, "128");
  EXPECT_FALSE(kept(id, Kept::pdf));
  file(id);

  const auto all = filed(id);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].signed_sha256, all[1].signed_sha256);
  EXPECT_FALSE(all[0].signed_sha256.empty());
  EXPECT_NE(all[0].pdf_sha256, all[1].pdf_sha256);
  EXPECT_THAT(text(all[0].pdf_sha256), HasSubstr("/128"));
  EXPECT_THAT(text(all[0].pdf_sha256), Not(HasSubstr("สำนักงานใหม่")));
  EXPECT_THAT(text(all[1].pdf_sha256), Not(HasSubstr("/128")));
}

TEST_P(FiledLetters, KeepAnEditionForANumberThatComesBack) {
  const auto id = signed_off();
  number(id, "128");
  file(id);
  number(id, "129", "พิมพ์ผิด");
  file(id);
  number(id, "128", "ถูกแล้ว");
  file(id);

  EXPECT_EQ(filed(id).size(), 3u);
  EXPECT_EQ(filed(id)[0].pdf_sha256, filed(id)[2].pdf_sha256);
}

TEST_P(FiledLetters, GetEveryCommentGoingUp) {
  const auto id = signed_off();
  file(id);
  say(office.as("deputy_head", own()), id, Verdict::comment, "เห็นควรอนุมัติ").value();
  say(office.as("office_head", own()), id, Verdict::approved).value();
  EXPECT_EQ(emitted(), 3u);

  file(id);

  const auto newest = filed(id).front();
  EXPECT_EQ(newest.acts, 3);
  EXPECT_THAT(text(newest.pdf_sha256), HasSubstr("เห็นควรอนุมัติ"));
}

TEST_P(FiledLetters, BeginAnewAfterTheyWereSentBack) {
  const auto id = signed_off();
  file(id);
  say(office.as("deputy_head", own()), id, Verdict::send_back, "แก้ชื่อเรื่อง").value();
  EXPECT_FALSE(kept(id, Kept::pdf));
  rename_office("สำนักงานใหม่");
  move(planner(), id, Status::signing).value();
  say(office.as("division_head", own()), id, Verdict::sign).value();

  file(id);

  ASSERT_EQ(filed(id).size(), 2u);
  EXPECT_EQ(filed(id)[0].round, 2);
  EXPECT_THAT(text(filed(id)[0].pdf_sha256), HasSubstr("สำนักงานใหม่"));
  EXPECT_THAT(text(filed(id)[1].pdf_sha256), Not(HasSubstr("สำนักงานใหม่")));
}

TEST_P(FiledLetters, AreToldInHistoryAndTheTransparencyLog) {
  const auto id = signed_off();
  file(id);
  const auto one = filed(id).front();

  office.db().read([&](db::Tx& tx) {
    const auto entries = tlog::list(tx, {own(), "filed_letter", one.id});
    EXPECT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries.at(0).record, logged(one));
    EXPECT_EQ(recount_filed(tx, entries.at(0)), logged(one));
    EXPECT_EQ(history::list(tx, ref(id)).front().action, "file");
    return 0;
  });
}

TEST_P(FiledLetters, SignWhoSignedAndUnderWhichHead) {
  const auto id = signed_off();
  say(office.as("deputy_head", own()), id, Verdict::comment, "เห็นควร").value();
  const auto [acts, frame] = office.db().read([&](db::Tx& tx) {
    return std::pair(Store{tx}.list_acts(id), FiledStore{tx}.find_frame(id, 1).value());
  });

  ASSERT_EQ(acts.size(), 2u);
  EXPECT_EQ(acts[0].signed_sha256, signature_hash(acts[0], {frame.sha256, ""}));
  EXPECT_EQ(acts[1].signed_sha256, signature_hash(acts[1], {frame.sha256, acts[0].signed_sha256}));
  auto other = acts[0];
  other.position = "ผู้อื่น";
  EXPECT_NE(signature_hash(other, {frame.sha256, ""}), acts[0].signed_sha256);
}

TEST_P(FiledLetters, AreVerifiedSheetByActByFrame) {
  const auto id = signed_off();
  file(id);
  EXPECT_EQ(faults(), 0u);
  const auto forge = [&](std::string_view sql) {
    office.db()
        .write([&](db::Tx& tx) -> Result<void> {
          tx.run(sql);
          return {};
        })
        .value();
  };

  forge("UPDATE filed_letters SET pdf_sha256 = docx_sha256");
  EXPECT_EQ(faults(), 1u);
  forge("UPDATE letter_acts SET position = 'x'");
  EXPECT_EQ(faults(), 2u);
  forge("UPDATE letter_frames SET frame_sha256 = 'x'");
  EXPECT_EQ(faults(), 3u);
}

TEST_P(FiledLetters, KeepWhatTravelsUnderThem) {
  const auto project = approved(own());
  const auto id = begin("project-approval", {{"project", project.uuid}});
  move(planner(), id, Status::signing).value();
  say(office.as("division_head", own()), id, Verdict::sign).value();

  file(id);

  const auto bundle = kept(id, Kept::bundle);
  ASSERT_TRUE(bundle);
  const auto words = text(bundle->sha256);
  EXPECT_LT(words.find("บันทึกข้อความ"), words.find("หลักการและเหตุผล"));
  const Ref belongs{own(), std::string(bundle_kind), filed(id).front().id};
  EXPECT_TRUE(office.db().read([&](db::Tx& tx) {
    return describe(tx, planner().actor, {&belongs, 1}).front().hidden;
  }));
}

TEST_P(FiledLetters, CarryAPlanBookWithItsProjectsAndSum) {
  const auto book =
      projects::create_book(planner(), own(), {2567, "แผนปฏิบัติการ", {draft(own()).uuid}}).value();

  const auto id = begin("plan-book", {{"plan_book", book.uuid}});

  const auto said = reload(id).said;
  EXPECT_EQ(said.subject, "ขออนุมัติแผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2567");
  EXPECT_THAT(said.body.at(1).text, HasSubstr("จำนวน 1 โครงการ งบประมาณรวมทั้งสิ้น 5,200,000 บาท"));
  const auto all = build_bundle(planner(), id, documents::Copy::file).value();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_THAT(doc::to_text(all[1]), HasSubstr("แผนปฏิบัติการ"));
}

TEST_P(FiledLetters, CarryTheResultReportAlsoWhenBegunOnTheProject) {
  const auto project = approved(own());
  const auto result = progress::begin_result(planner(), project).value();

  const auto id = begin("project-result", {{"project", project.uuid}});

  const auto said = reload(id).said;
  ASSERT_EQ(said.about.size(), 1u);
  EXPECT_EQ(said.about[0].kind, "result");
  EXPECT_EQ(said.about[0].id, result.uuid);
  EXPECT_EQ(said.subject, "รายงานผลการดำเนินโครงการขับเคลื่อนพื้นที่นวัตกรรม");
  EXPECT_THAT(said.body.at(1).text, Not(HasSubstr("บรรลุตัวชี้วัด")));  // nothing is measured yet
  const auto all = build_bundle(planner(), id, documents::Copy::file).value();
  ASSERT_EQ(all.size(), 2u);
  EXPECT_THAT(doc::to_text(all[1]), HasSubstr("รายงานผลการดำเนิน"));
}

}  // namespace
}  // namespace ruam::letters
