#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "committees/meeting.hpp"
#include "platform/clock.hpp"
#include "platform/money.hpp"
#include "platform/thai/digits.hpp"
#include "progress/attendance.hpp"
#include "progress/content.hpp"
#include "progress/result.hpp"
#include "projects/content.hpp"
#include "projects/project.hpp"

/// Everything a form prints, gathered from the rooms beforehand: the forms themselves are pure.
namespace ruam::documents {

/// Which copy is made (FORMS §0.1). Only `public_` is redacted, and it always is.
enum class Copy { draft, file, submission, public_ };
/// Reads "draft", "file", "submission", "public".
std::optional<Copy> parse_copy(std::string_view text);
std::string_view to_string(Copy copy);

/// Who signs, or will sign, a step.
struct Signer {
  std::string label, name, position, acting_phrase, role;
  bool is_head = false;  ///< prints without the word ตำแหน่ง
  std::string picture;   ///< PNG of the signer's own signature, where they chose to use it
  std::optional<std::string> signed_note;  ///< «ลงนามแล้วในระบบ ...» where the office accepts it
};

/// A catalogue item of the alignment, with the numbers the Ministry's form prints.
struct Aligned {
  std::string list, item, name, code, level, parent_name, parent_code;
  std::string list_name;  ///< «ยุทธศาสตร์ชาติ 20 ปี»
  bool is_primary = false;
  bool has_own_words = false;  ///< `name` is the office's wording, not the catalogue's
};

struct Holder {
  std::string name, position;
  std::string acting_phrase = {};  ///< of a stand-in
};

/// A kind of expenditure that a cost line names: what tables add it up under.
struct Category {
  std::string id, name;  ///< of «ค่าตอบแทน», «ค่าใช้สอย» ..., whatever detail the line says
};

/// What a project prints, in whichever form.
struct ProjectFacts {
  std::string office_name, office_short, code;
  std::int64_t fiscal_year = 0;
  projects::Status status = projects::Status::draft;
  projects::Content content;
  std::vector<std::string> responsible;  ///< as printed in this copy
  std::vector<Aligned> alignment;
  std::string programme_kind;  ///< basic, strategic, integrated, or empty
  std::vector<Signer> signers;
  std::map<std::string, Holder> holders = {};       ///< who holds a role now
  std::map<std::string, Category> categories = {};  ///< of expenditure, by catalogue id
};

/// A plan book and the projects in it, in order.
struct BookFacts {
  std::string office_name, office_short, title;
  std::int64_t fiscal_year = 0;
  std::vector<ProjectFacts> projects;
  std::vector<Signer> signers;
};

struct QuarterMoney {
  std::int64_t quarter = 0;
  bool is_past = false;  ///< a future quarter prints blank
  Satang transferred_out, disbursed;
};

struct MoneyFacts {
  Satang received, transferred_out, disbursed;
  std::vector<QuarterMoney> quarters;
  std::vector<std::string> source_sentences;
};

struct PhotoFacts {
  std::string bytes, caption;
};

struct ReportFacts {
  ProjectFacts project;
  std::int64_t fiscal_year = 0, quarter = 0;
  progress::ReportContent content;
  MoneyFacts money;
  std::vector<PhotoFacts> photos;
  std::string reporter, position, phone, fax, email;
  std::optional<Date> reported_on;
};

/// The project result report (FORMS §15).
struct ResultFacts {
  ProjectFacts project;
  progress::ResultContent content;
  progress::Figures figures;
  std::vector<PhotoFacts> photos;
};

/// A sign-in sheet (FORMS §9): never made in a public copy.
struct AttendanceFacts {
  std::string office_name, project_title;
  progress::Register sheet;
  bool blank = false;  ///< to be signed: invited names printed, nobody marked
};

/// A meeting of a committee, for its agenda, minutes and sign-in sheet.
struct MeetingFacts {
  std::string office_name;
  committees::Content committee;
  committees::Meeting meeting;
  std::string certified_number;  ///< of the later meeting that confirmed the minutes
};

/// How it is to be printed.
struct Style {
  Copy copy = Copy::draft;
  thai::Digits digits = thai::Digits::arabic;
  bool of_template = false;  ///< a preview for those who edit the template
};

}  // namespace ruam::documents
