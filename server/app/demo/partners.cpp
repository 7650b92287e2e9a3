#include "app/demo/world.hpp"
#include "partners/actions.hpp"
#include "partners/queries.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"

namespace ruam::app::demo {
namespace {

using partners::EntryKind;

constexpr std::string_view parties_not_said =
    "ข้อมูลสาธิต: เอกสารต้นทางบอกชื่อเรื่อง ไม่บอกคู่ความร่วมมือและวันลงนาม จึงสมมติไว้";

struct Known {
  EntryKind kind;
  std::string name, offers, district, group = {};
};

/// Entries of one office's directory, as its planner would write them.
class Writer {
 public:
  Writer(World& world, std::string login, std::string_view office)
      : world_(world), login_(std::move(login)), office_(world.office(office)) {}

  template <class F>
  auto act(F&& f) {
    return world_.as(login_, f);
  }

  partners::Body entry(const Known& known, const std::string& province) {
    partners::EntryContent c{.kind = known.kind, .name = known.name, .stakeholder = known.group};
    c.offers = known.offers;
    c.place.province_id = province;
    c.place.district = known.district;
    return act([&](Context& context) -> partners::Body {
      const auto id = accepted(partners::create_entry(context, office_, c), known.name);
      return {std::nullopt, id.uuid, known.name};
    });
  }

  partners::MouId mou(partners::MouContent content, std::optional<Date> signed_on) {
    return act([&](Context& context) {
      const auto id = accepted(partners::create_mou(context, office_, content, {}), content.title);
      if (signed_on)
        accepted(partners::sign_mou(context, id, {*signed_on, {}, "แฟ้มข้อมูลสาธิต"}), "sign");
      return id;
    });
  }

  partners::NetworkId network(const partners::NetworkContent& content, int moves) {
    return act([&](Context& context) {
      const auto id = accepted(partners::create_network(context, office_, content), content.name);
      for (int i = 0; i < moves; ++i)
        accepted(partners::move_network(context, id, {partners::Move::advance, "", {}}), "move");
      return id;
    });
  }

  void activity(const partners::ActivityContent& content) {
    act([&](Context& context) {
      return accepted(partners::create_activity(context, office_, content, {}), content.title);
    });
  }

  OfficeId office() const { return office_; }

 private:
  World& world_;
  std::string login_;
  OfficeId office_;
};

partners::Party party(partners::Body body, std::string position, std::string short_name) {
  return {.id = new_uuid(),
          .body = std::move(body),
          .short_name = std::move(short_name),
          .signer_position = std::move(position)};
}

partners::Member member(partners::Body body, std::string part, Date asked) {
  return {.id = new_uuid(),
          .body = std::move(body),
          .part = std::move(part),
          .asked_on = asked,
          .asked_how = "หนังสือเชิญ",
          .answer = partners::Answer::agreed,
          .answered_on = asked};
}

std::vector<std::string> phichit_schools() {
  return {"โรงเรียนสระหลวงพิทยาคม", "โรงเรียนพิจิตรพิทยาคม",    "โรงเรียนบางมูลนากภูมิวิทยาคม",
          "โรงเรียนโพธิธรรมสุวัฒน์",   "โรงเรียนกำแพงดินพิทยาคม", "โรงเรียนตะพานหิน",
          "โรงเรียนบัณฑิตศึกษาลัย"};
}

std::optional<Uuid> division(Writer& phichit, const std::string& name) {
  return phichit.act([&](Context& context) -> std::optional<Uuid> {
    const auto known =
        context.db.read([&](db::Tx& tx) { return people::list_divisions(tx, phichit.office()); });
    for (const auto& one : known)
      if (one.name_th == name) return one.id;
    return accepted(people::add_division(context, phichit.office(), {.name_th = name}), name).id;
  });
}

partners::MouContent bridge(Writer& phichit, const partners::Body& other) {
  partners::MouContent c;
  c.title = "โครงการสะพานเชื่อมโยงการศึกษาขั้นพื้นฐานกับอาชีวศึกษา";
  c.background = parties_not_said;
  c.place = "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาพิจิตร";
  c.parties = {
      party({phichit.office(), {}, ""}, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษาพิจิตร", "สพม.พิจิตร"),
      party(other, "ประธานอาชีวศึกษาจังหวัดพิจิตร", "อาชีวศึกษาจังหวัด")};
  c.objectives = {"แลกเปลี่ยนเรียนรู้และแบ่งปันทรัพยากรระหว่างการศึกษาขั้นพื้นฐานกับอาชีวศึกษา",
                  "ให้คำปรึกษาและสนับสนุนการพัฒนาคุณภาพการศึกษา"};
  c.scope = "สถานศึกษาในสังกัดสำนักงานเขตพื้นที่การศึกษามัธยมศึกษาพิจิตรและสถานศึกษาอาชีวศึกษาในจังหวัด";
  c.duties = {{.id = new_uuid(),
               .party = c.parties[0].id,
               .text = "สำรวจความสนใจด้านอาชีพของนักเรียน",
               .owner = "กลุ่มนิเทศ ติดตาม และประเมินผลการจัดการศึกษา",
               .due_on = Date{2024, 8, 30}},
              {.id = new_uuid(),
               .party = c.parties[1].id,
               .text = "จัดวิทยากรและสถานที่ฝึกอาชีพ",
               .owner = "อาชีวศึกษาจังหวัดพิจิตร",
               .due_on = Date{2024, 9, 30}}};
  c.term_months = 36;
  return c;
}

partners::MouContent phichit_mou(Writer& phichit, std::string title, const partners::Body& other,
                                 std::string objective) {
  partners::MouContent c;
  c.title = std::move(title);
  c.background = parties_not_said;
  c.parties = {
      party({phichit.office(), {}, ""}, "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษาพิจิตร", "สพม.พิจิตร"),
      party(other, "ผู้แทนผู้มีอำนาจลงนาม", "ภาคี")};
  c.objectives = {std::move(objective)};
  c.scope = "สถานศึกษาในสังกัดสำนักงานเขตพื้นที่การศึกษามัธยมศึกษาพิจิตร";
  c.term_months = 36;
  return c;
}

/// The schools of seed 002 below the office, as the operator would add them.
std::vector<partners::Body> add_schools(World& world, OfficeId office) {
  std::vector<partners::Body> all;
  int n = 0;
  for (const auto& name : phichit_schools()) {
    people::Office school;
    school.code = "PCTS" + std::to_string(++n);
    school.kind = people::OfficeKind::school;
    school.type_id = "OT-SCH";
    school.affiliation_id = name.find("บัณฑิต") == name.npos ? "AF-OBEC-SEC" : "AF-OPEC";
    school.province_id = "TH-66";
    school.name_th = school.short_th = name;
    const auto made = world.as_operator([&](Context& context) {
      return accepted(people::add_office(context, office, school), name);
    });
    all.push_back({made.id, std::nullopt, name});
  }
  return all;
}

}  // namespace

void load_phichit_partners(World& world) {
  world.clock.set({2024, 5, 20});
  const auto schools = add_schools(world, world.office("PCT1"));
  Writer phichit(world, "phichit.planner", "PCT1");
  const auto supervision = division(phichit, "กลุ่มนิเทศ ติดตาม และประเมินผลการจัดการศึกษา");
  const auto education = phichit.entry(
      {EntryKind::university, "คณะศึกษาศาสตร์ มหาวิทยาลัยนเรศวร", "วิชาการ วิจัย และนิเทศ", ""}, "TH-65");
  const auto teachers = phichit.entry(
      {EntryKind::university, "คณะครุศาสตร์ มหาวิทยาลัยราชภัฏเพชรบูรณ์", "พัฒนาครูและวิทยากร", ""}, "TH-67");
  const auto foundation =
      phichit.entry({EntryKind::foundation, "มูลนิธิ “ใจกระทิง”", "สนับสนุนกิจกรรมนักเรียน", ""}, "TH-66");
  const auto vocational = phichit.entry(
      {EntryKind::government, "อาชีวศึกษา จังหวัดพิจิตร", "วิทยากรและสถานที่ฝึกอาชีพ", "เมืองพิจิตร", "SG-OVEC"},
      "TH-66");
  phichit.entry(
      {EntryKind::government, "ศึกษาธิการจังหวัดพิจิตร", "ประสานงานระดับจังหวัด", "เมืองพิจิตร", "SG-OFFICE"},
      "TH-66");

  auto first = bridge(phichit, vocational);
  if (supervision) first.divisions = {*supervision};
  const auto signed_first = phichit.mou(first, Date{2024, 5, 15});
  phichit.mou(phichit_mou(phichit, "องค์กรคุณธรรม", foundation, "ส่งเสริมคุณธรรมในสถานศึกษา"),
              Date{2024, 5, 16});
  phichit.mou(phichit_mou(phichit, "โครงการสถานศึกษาปลอดยาเสพติด",
                          {{}, {}, "ภาคีเครือข่ายป้องกันยาเสพติดในสถานศึกษา"}, "ป้องกันยาเสพติดในสถานศึกษา"),
              std::nullopt);

  partners::NetworkContent clusters{.name = "ศูนย์เครือข่ายสถานศึกษา ก.ต.ป.น.",
                                    .level = partners::Level::school};
  clusters.purpose = "แลกเปลี่ยนเรียนรู้ แบ่งปันทรัพยากร และสนับสนุนซึ่งกันและกันในลักษณะสมัครใจและเท่าเทียมกัน";
  clusters.need = "ลดการทำงานแบบต่างคนต่างทำ ให้การติดตาม นิเทศ และประเมินผลเข้าถึงทุกพื้นที่";
  clusters.need_accepted_by = "ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษามัธยมศึกษาพิจิตร";
  clusters.need_accepted_on = Date{2024, 5, 2};
  for (std::size_t i = 0; i < 5; ++i)
    clusters.members.push_back(member(schools[i], "สถานศึกษาในเครือข่าย", {2024, 5, 6}));
  clusters.members.push_back(member(education, "ที่ปรึกษาทางวิชาการ", {2024, 5, 6}));
  clusters.members.push_back(member(teachers, "วิทยากร", {2024, 5, 6}));
  clusters.coordinator = "ผู้อำนวยการกลุ่มนิเทศ ติดตาม และประเมินผลการจัดการศึกษา";
  clusters.communication = "ประชุมเครือข่ายและนิเทศผ่าน “ครูผู้นิเทศ และผู้บริหารหนุนเสริม”";
  clusters.mous = {signed_first.uuid};
  if (supervision) clusters.divisions = {*supervision};
  phichit.network(clusters, 3);
  partners::NetworkContent community{.name = "เครือข่ายชุมชนเพื่อการศึกษา",
                                     .level = partners::Level::community};
  community.need = "ให้ผู้ปกครอง ชุมชน และสถาบันศาสนาเข้ามามีบทบาทในการพัฒนาคุณภาพการศึกษา";
  phichit.network(community, 0);
}

void load_singburi_partners(World& world) {
  world.clock.set({2024, 7, 1});
  Writer singburi(world, "singburi.planner", "PEO17");
  const Known affiliations[] = {
      {EntryKind::government, "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษาสิงห์บุรี อ่างทอง", "", "เมืองสิงห์บุรี",
       "SG-OFFICE"},
      {EntryKind::government, "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาสิงห์บุรี", "", "เมืองสิงห์บุรี", "SG-OFFICE"},
      {EntryKind::government, "สำนักงานส่งเสริมการเรียนรู้จังหวัดสิงห์บุรี", "", "เมืองสิงห์บุรี", "SG-OFFICE"},
      {EntryKind::government, "อาชีวศึกษาจังหวัดสิงห์บุรี", "", "เมืองสิงห์บุรี", "SG-OVEC"},
      {EntryKind::association, "ผู้แทนสถานศึกษาเอกชนจังหวัดสิงห์บุรี", "", "เมืองสิงห์บุรี", "SG-PRIVATE"},
      {EntryKind::local_government, "ผู้แทนองค์กรปกครองส่วนท้องถิ่นจังหวัดสิงห์บุรี", "", "เมืองสิงห์บุรี",
       "SG-LAO"}};
  partners::NetworkContent six{.name = "คณะทำงานขับเคลื่อนการศึกษาจังหวัด 6 สังกัด",
                               .level = partners::Level::community};
  six.need = "บูรณาการการทำงานร่วมกันของหน่วยงานการศึกษาและผู้มีส่วนเกี่ยวข้องต่อการจัดการศึกษาของจังหวัดสิงห์บุรี";
  six.need_accepted_by = "ศึกษาธิการจังหวัดสิงห์บุรี";
  six.need_accepted_on = Date{2024, 5, 1};
  for (const auto& one : affiliations)
    six.members.push_back(
        member(singburi.entry(one, "TH-17"), "ผู้แทนสังกัดในคณะทำงาน", {2024, 6, 20}));
  six.coordinator = "สำนักงานศึกษาธิการจังหวัดสิงห์บุรี";
  six.communication = "ประชุมปรึกษาหารือคณะทำงาน";

  const auto province = singburi.entry(
      {EntryKind::government, "จังหวัดสิงห์บุรี", "ประสานนโยบายระดับจังหวัด", "เมืองสิงห์บุรี", "SG-GOV"},
      "TH-17");
  const auto universities = singburi.entry(
      {EntryKind::university, "ภาคีเครือข่ายสถาบันการศึกษา", "วิจัยและพัฒนานวัตกรรม", ""}, "TH-17");
  const auto firms = singburi.entry(
      {EntryKind::company, "องค์กรภาคเอกชน", "ร่วมพัฒนาผลผลิตและรายได้ชุมชน", ""}, "TH-17");
  partners::MouContent c;
  c.title = "ความร่วมมือทางวิชาการสู่การปฏิบัติ “การพัฒนาจังหวัดสิงห์บุรีอย่างยั่งยืน”";
  c.background = "ข้อมูลสาธิต: เอกสารต้นทางไม่บอกวันลงนาม จึงใช้วันเริ่มโครงการ";
  c.parties = {party(province, "ผู้ว่าราชการจังหวัดสิงห์บุรี", "จังหวัด"),
               party(universities, "ผู้แทนสถาบันการศึกษา", "ภาคีการศึกษา"),
               party(firms, "ผู้แทนองค์กรภาคเอกชน", "ภาคเอกชน")};
  c.objectives = {"ขยายผลการพัฒนาคุณภาพของผลผลิตซึ่งเป็นอัตลักษณ์ของชุมชนที่มีศักยภาพ",
                  "พัฒนาคุณภาพชีวิตของประชาชนทุกช่วงวัยและสร้างรายได้ให้แก่ชุมชนอย่างยั่งยืน"};
  c.scope = "การวิจัยและพัฒนานวัตกรรมให้สามารถนำไปใช้ได้จริงในจังหวัดสิงห์บุรี ภายในปี พ.ศ. 2573 ตามเป้าหมาย SDGs";
  c.ends_on = Date{2030, 12, 31};
  const auto mou = singburi.mou(c, Date{2024, 5, 1});
  six.mous = {mou.uuid};
  const auto network = singburi.network(six, 3);
  partners::ActivityContent meeting{.title = "ประชุมปรึกษาหารือคณะทำงาน 6 สังกัด",
                                    .on = Date{2024, 6, 27}};
  meeting.place = "ห้องประชุม 2 สำนักงานศึกษาธิการจังหวัดสิงห์บุรี";
  meeting.network = network.uuid;
  meeting.mou = mou.uuid;
  meeting.result = "กำหนดวัน สถานที่ และกลุ่มเป้าหมายของการประชุมเสวนา";
  for (const auto& one : six.members)
    meeting.participants.push_back({.id = new_uuid(), .body = one.body});
  singburi.activity(meeting);
}

}  // namespace ruam::app::demo
