#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/facts.hpp"
#include "platform/context.hpp"
#include "platform/doc/tree.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

namespace ruam::documents {

enum class Form {
  proposal,
  ops_quarterly,
  plan_book,
  result,
  attendance,
  attendance_blank,
  development_plan,
  plan_alignment,
  plan_matrix,
  mou,
  directory,
  agenda,
  minutes,
  meeting_attendance,
  money_statement,
  money_month,
  budget_plan,
  budget_result,
  allocation_list,
  forum_report_web,
  forum_report_short,
  forum_report_book,
  forum_attendance,
  forum_attendance_blank,
  forum_reply,
  forum_replies,
  forum_slides
};
std::optional<Form> parse_form(std::string_view text);
std::string_view to_string(Form form);

/// xlsx: the tables of the document, and its words on a sheet of their own.
enum class Format { pdf, docx, html, txt, xlsx };
/// Reads "pdf", "docx", "html", "txt", "xlsx".
std::optional<Format> parse_format(std::string_view ending);
std::string_view to_string(Format format);
std::string_view content_type(Format format);

/// What is to be made of which record. A proposal is of a project, a quarterly report of a report,
/// a plan book of a plan book, a result of a result report, a sign-in sheet of its register, the
/// papers of a plan of a plan. The papers of money are of the office itself and say a year, a
/// quarter or a month; an allocation list is of a budget source; a forum's papers are of a forum.
struct Order {
  Form form = Form::proposal;
  OfficeId office;
  Uuid record;
  Copy copy = Copy::draft;
  std::string template_id = {};  ///< empty: what the office uses for the record's year
  bool of_template = false;      ///< places lead to the template's sections
  int fiscal_year = 0;           ///< B.E.
  int quarter = 0;               ///< 1 to 4
  int month = 0;                 ///< 1 to 12, January first
  std::string address = {};      ///< how people reach this server; empty: as the settings say
};

/// A document ready to be written in any format.
struct Built {
  doc::Document document;
  std::string template_id;
  std::string name;  ///< of the file, without ending: "PLG2-2566-01-proposal"
};

/// Refuses: forbidden, project.not_found, report.not_found, result.not_found, attendance.not_found,
/// plan.not_found,
/// document.no_template, document.never_public (a sign-in sheet, reply codes), template.not_found,
/// template.other_form, money.bad_year, document.no_such_span, money.source_not_found,
/// forum.not_found, and as check_report() for a forum's report that is no draft.
Result<Built> build(const Context& context, const Order& order);

std::string write(const doc::Document& document, Format format);

}  // namespace ruam::documents
