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
  meeting_attendance
};
std::optional<Form> parse_form(std::string_view text);
std::string_view to_string(Form form);

enum class Format { pdf, docx, html, txt };
/// Reads "pdf", "docx", "html", "txt".
std::optional<Format> parse_format(std::string_view ending);
std::string_view to_string(Format format);
std::string_view content_type(Format format);

/// What is to be made of which record. A proposal is of a project, a quarterly report of a report,
/// a plan book of a plan book, a result of a result report, a sign-in sheet of its register, the
/// papers of a plan of a plan.
struct Order {
  Form form = Form::proposal;
  OfficeId office;
  Uuid record;
  Copy copy = Copy::draft;
  std::string template_id = {};  ///< empty: what the office uses for the record's year
  bool of_template = false;      ///< places lead to the template's sections
};

/// A document ready to be written in any format.
struct Built {
  doc::Document document;
  std::string template_id;
  std::string name;  ///< of the file, without ending: "PLG2-2566-01-proposal"
};

/// Refuses: forbidden, project.not_found, report.not_found, result.not_found, attendance.not_found,
/// plan.not_found,
/// document.no_template, document.never_public (a sign-in sheet), template.not_found,
/// template.other_form.
Result<Built> build(const Context& context, const Order& order);

std::string write(const doc::Document& document, Format format);

}  // namespace ruam::documents
