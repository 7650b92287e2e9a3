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
#include "letters/build.hpp"
#include "money/queries.hpp"
#include "people/actions.hpp"
#include "people/queries.hpp"
#include "plans/queries.hpp"
#include "platform/json/json.hpp"
#include "platform/messages.hpp"
#include "platform/thai/digits.hpp"
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

bool is_of_money(Form form) {
  return form == Form::money_statement || form == Form::money_month || form == Form::budget_plan ||
         form == Form::budget_result || form == Form::allocation_list;
}

int whole_number(const Arguments& arguments, std::string_view option) {
  const auto text = required(arguments, option);
  const auto number = thai::parse_whole(text);
  if (number.has_error() || *number < 0 || *number > 9'999)
    throw UsageError(std::string(option) + " is a whole number: " + text);
  return static_cast<int>(*number);
}

/// A paper of an office's money; the source of an allocation list by its name.
Result<Order> money_order(db::Tx& tx, const Arguments& arguments, Form form) {
  const auto office = people::find_office_by_code(tx, required(arguments, "--office"));
  if (!office) return Problem{Kind::not_found, "people.office_not_found"};
  Order order{form, office->id, office->id.uuid, documents::Copy::file};
  order.fiscal_year = whole_number(arguments, "--year");
  if (form == Form::money_statement || form == Form::budget_result)
    order.quarter = whole_number(arguments, "--quarter");
  if (form == Form::money_month) order.month = whole_number(arguments, "--month");
  if (form != Form::allocation_list) return order;
  const auto name = required(arguments, "--source");
  for (const auto& source : money::list_sources(tx, office->id, order.fiscal_year))
    if (source.name == name) {
      order.record = source.id;
      return order;
    }
  return Problem{Kind::not_found, "money.source_not_found"};
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

Result<Order> order_of(db::Tx& tx, const Arguments& arguments, Form form) {
  if (is_of_money(form)) return money_order(tx, arguments, form);
  const auto code = required(arguments, is_of_plan(form) ? "--plan" : "--project");
  if (is_of_plan(form)) return plan_order(tx, form, code);
  if (form == Form::proposal) return proposal_order(tx, code);
  return quarterly_order(tx, arguments, code);
}

Result<Order> read_order(db::Tx& tx, const Arguments& arguments, Form form) {
  auto order = TRY(order_of(tx, arguments, form));
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

/// Memos on money as they are proposed: of the line with that document number, or of a source.
Result<doc::Document> build_memo(const Context& context, const Arguments& arguments,
                                 const std::string& topic) {
  struct About {
    OfficeId office;
    letters::About record;
  };
  const auto found = context.db.read([&](db::Tx& tx) -> Result<About> {
    const auto office = people::find_office_by_code(tx, required(arguments, "--office"));
    if (!office) return Problem{Kind::not_found, "people.office_not_found"};
    if (topic == "allocation-memo") {
      const auto order = TRY(money_order(tx, arguments, Form::allocation_list));
      return About{office->id, {"money_source", order.record}};
    }
    const auto number = required(arguments, "--number");
    for (const auto& line : money::list_lines(tx, office->id, {.limit = 200'000}).rows)
      if (line.document_no == number && !line.reverses)
        return About{office->id, {"money_line", line.id}};
    return Problem{Kind::not_found, "money.line_not_found"};
  });
  const auto [office, record] = TRY(found);
  return letters::build_proposed(context, office, topic, record);
}

bool is_memo(const std::string& name) {
  return name == "allocation-notice" || name == "allocation-memo" || name == "disbursement-request";
}

Result<doc::Document> build_asked(const Context& context, const Arguments& arguments) {
  const auto& name = arguments.words[0];
  if (is_memo(name)) return build_memo(context, arguments, name);
  const auto form = documents::parse_form(name);
  const auto order =
      TRY(context.db.read([&](db::Tx& tx) { return read_order(tx, arguments, form.value()); }));
  return TRY(documents::build(context, order)).document;
}

int run_document(const Arguments& arguments) {
  if (arguments.words.size() == 2 && arguments.words[0] == "check")
    return check_file(arguments.words[1]);
  if (arguments.words.size() != 1)
    throw UsageError("ruam document wants list, proposal, ops-quarterly or a paper of a plan");
  if (arguments.words[0] == "list") return list_templates();
  if (!is_memo(arguments.words[0]) && !documents::parse_form(arguments.words[0]))
    throw UsageError("no such document: " + arguments.words[0]);
  const std::filesystem::path out = required(arguments, "-o");
  const auto ending = out.extension().string();
  const auto format = documents::parse_format(ending.empty() ? ending : ending.substr(1));
  if (!format)
    throw UsageError("the file ends in .pdf, .docx, .html, .txt or .xlsx: " + out.string());

  const SystemClock clock;
  const auto db = open_database(arguments.config);
  bring_up_to_date(*db, arguments.config, clock);
  const House house;
  const auto operator_actor = people::server_operator(*db, clock, house.permission_rules());
  const Context context{*db, operator_actor, clock, arguments.config};
  const auto built = build_asked(context, arguments);
  if (built.has_error()) return refuse(built.error());
  return write_file(out, documents::write(*built, *format));
}

}  // namespace

Command document_command() {
  return {
      .name = "document",
      .words =
          "list | check FILE | proposal | ops-quarterly | development-plan | plan-alignment | "
          "plan-matrix | money-statement | money-month | budget-plan | budget-result | "
          "allocation-list | allocation-notice | allocation-memo | disbursement-request",
      .summary = "print an official document of a record to a file",
      .details =
          "ruam document list\n"
          "ruam document check FILE.json     whether a form's file could be uploaded\n"
          "ruam document proposal --project PLG2-2566-01 -o F.pdf\n"
          "ruam document ops-quarterly --project OPS-2567-01 --year 2567 --quarter 1 -o F.docx\n"
          "ruam document development-plan --plan PEO11-PLAN-2562 -o F.pdf\n"
          "ruam document money-statement --office OPS --year 2567 --quarter 1 -o F.pdf\n"
          "ruam document money-month --office OPS --year 2567 --month 12 -o F.xlsx\n"
          "ruam document budget-plan --office OPS --year 2567 -o F.pdf\n"
          "ruam document budget-result --office OPS --year 2567 --quarter 1 -o F.docx\n"
          "ruam document allocation-list --office OPS --year 2567 --source NAME -o F.pdf\n"
          "ruam document allocation-memo --office OPS --year 2567 --source NAME -o F.pdf\n"
          "ruam document allocation-notice --office OPS --number DOCUMENT -o F.pdf\n"
          "ruam document disbursement-request --office OPS --number DOCUMENT -o F.docx\n"
          "F ends in .pdf, .docx, .html, .txt or .xlsx. Without --copy it is the office's file "
          "copy or\n"
          "the submission; only `public` is redacted.",
      .options = {{"--project", "CODE", "e.g. PLG2-2566-01"},
                  {"--plan", "CODE", "e.g. PEO11-PLAN-2562"},
                  {"--office", "CODE", "of a paper of money, e.g. OPS"},
                  {"--source", "NAME", "the budget source of an allocation list"},
                  {"--number", "DOCUMENT", "document number of the ledger line of a memo"},
                  {"--year", "YEAR", "fiscal year B.E."},
                  {"--quarter", "N", "1 to 4"},
                  {"--month", "N", "1 to 12, January first"},
                  {"--copy", "COPY", "draft, file, submission or public"},
                  {"-o", "FILE", "the file to write"}},
      .run = run_document};
}

}  // namespace ruam::app
