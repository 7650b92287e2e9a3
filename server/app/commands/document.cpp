#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/commands/all.hpp"
#include "app/database.hpp"
#include "app/house.hpp"
#include "documents/parts.hpp"
#include "documents/render.hpp"
#include "documents/template.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"
#include "plans/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/messages.hpp"
#include "progress/queries.hpp"
#include "projects/queries.hpp"

namespace ruam::app {
namespace {

using documents::Form;
using documents::Order;

std::string required(const Arguments& arguments, std::string_view option) {
  const auto value = arguments.value(option);
  if (!value) throw UsageError("ruam document wants " + std::string(option));
  return *value;
}

/// The project of a code such as PLG2-2566-01: what stands before the first dash is its office.
Result<projects::ProjectId> find_project(db::Tx& tx, const std::string& code) {
  const auto office = people::find_office_by_code(tx, code.substr(0, code.find('-')));
  if (office)
    if (const auto id = projects::find_code(tx, office->id, code)) return *id;
  return Problem{Kind::not_found, "project.not_found"};
}

Result<Order> proposal_order(db::Tx& tx, const std::string& code) {
  const auto id = TRY(find_project(tx, code));
  return Order{Form::proposal, id.office, id.uuid, documents::Copy::file};
}

Result<Order> quarterly_order(db::Tx& tx, const Arguments& arguments, const std::string& code) {
  const auto id = TRY(find_project(tx, code));
  const auto report =
      progress::find(tx, id.office, id.uuid, std::stoll(required(arguments, "--year")),
                     std::stoll(required(arguments, "--quarter")));
  if (!report) return Problem{Kind::not_found, "report.not_found"};
  return Order{Form::ops_quarterly, report->office, report->uuid, documents::Copy::submission};
}

bool is_of_plan(Form form) {
  return form == Form::development_plan || form == Form::plan_alignment ||
         form == Form::plan_matrix;
}

/// The plan of a code such as PEO11-PLAN-2562.
Result<Order> plan_order(db::Tx& tx, Form form, const std::string& code) {
  const auto office = people::find_office_by_code(tx, code.substr(0, code.find("-PLAN-")));
  if (office)
    if (const auto id = plans::find_code(tx, office->id, code))
      return Order{form, id->office, id->uuid, documents::Copy::file};
  return Problem{Kind::not_found, "plan.not_found"};
}

int list_templates() {
  for (const auto& one : documents::list_templates())
    std::printf("%-14s %-20s %s (%s)\n", one.form.c_str(), one.id.c_str(), one.name.c_str(),
                one.issuer.c_str());
  return 0;
}

int write_file(const std::filesystem::path& path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  if (!out) throw std::runtime_error("cannot write " + path.string());
  std::printf("%s\n", path.c_str());
  return 0;
}

Result<Order> read_order(db::Tx& tx, const Arguments& arguments, Form form) {
  const auto code = required(arguments, is_of_plan(form) ? "--plan" : "--project");
  auto order = is_of_plan(form)         ? TRY(plan_order(tx, form, code))
               : form == Form::proposal ? TRY(proposal_order(tx, code))
                                        : TRY(quarterly_order(tx, arguments, code));
  if (const auto copy = arguments.value("--copy")) {
    const auto wanted = documents::parse_copy(*copy);
    if (!wanted) throw UsageError("--copy is draft, file, submission or public");
    order.copy = *wanted;
  }
  return order;
}

/// Says of a template's file whether an office could upload it, each fault with its place.
int check_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  if (!in) throw std::runtime_error("cannot read " + path.string());
  const auto form = json::read<documents::Template>(bytes.str());
  const auto done = form.has_value() ? documents::check_template(*form) : form.error();
  if (done.has_value()) {
    std::printf("%s: %s\n", path.c_str(), form->name.c_str());
    return 0;
  }
  for (const auto& fault : done.error().faults)
    std::fprintf(stderr, "%s: %s\n", fault.where.c_str(),
                 Messages::built_in().say(Language::thai, fault.code, fault.params).c_str());
  return refuse(done.error());
}

int run_document(const Arguments& arguments) {
  if (arguments.words.size() == 2 && arguments.words[0] == "check")
    return check_file(arguments.words[1]);
  if (arguments.words.size() != 1)
    throw UsageError("ruam document wants list, proposal, ops-quarterly or a paper of a plan");
  if (arguments.words[0] == "list") return list_templates();
  const auto form = documents::parse_form(arguments.words[0]);
  if (!form) throw UsageError("no such document: " + arguments.words[0]);
  const std::filesystem::path out = required(arguments, "-o");
  const auto ending = out.extension().string();
  const auto format = documents::parse_format(ending.empty() ? ending : ending.substr(1));
  if (!format) throw UsageError("the file ends in .pdf, .docx, .html or .txt: " + out.string());

  const SystemClock clock;
  const auto db = open_database(arguments.config);
  bring_up_to_date(*db, arguments.config, clock);
  const House house;
  const auto operator_actor = people::server_operator(*db, clock, house.permission_rules());
  const Context context{*db, operator_actor, clock, arguments.config};
  const auto order = db->read([&](db::Tx& tx) { return read_order(tx, arguments, *form); });
  if (order.has_error()) return refuse(order.error());
  const auto built = documents::build(context, *order);
  if (built.has_error()) return refuse(built.error());
  return write_file(out, documents::write(built->document, *format));
}

}  // namespace

Command document_command() {
  return {
      .name = "document",
      .words =
          "list | check FILE | proposal | ops-quarterly | development-plan | plan-alignment | "
          "plan-matrix",
      .summary = "print an official document of a record to a file",
      .details =
          "ruam document list\n"
          "ruam document check FILE.json     whether a form's file could be uploaded\n"
          "ruam document proposal --project PLG2-2566-01 -o F.pdf\n"
          "ruam document ops-quarterly --project OPS-2567-01 --year 2567 --quarter 1 -o F.docx\n"
          "ruam document development-plan --plan PEO11-PLAN-2562 -o F.pdf\n"
          "F ends in .pdf, .docx, .html or .txt. Without --copy it is the office's file copy or\n"
          "the submission; only `public` is redacted.",
      .options = {{"--project", "CODE", "e.g. PLG2-2566-01"},
                  {"--plan", "CODE", "e.g. PEO11-PLAN-2562"},
                  {"--year", "YEAR", "fiscal year B.E."},
                  {"--quarter", "N", "1 to 4"},
                  {"--copy", "COPY", "draft, file, submission or public"},
                  {"-o", "FILE", "the file to write"}},
      .run = run_document};
}

}  // namespace ruam::app
