#include "documents/office_template.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "documents/store/templates.hpp"
#include "people/access.hpp"
#include "people/queries.hpp"
#include "projects/project.hpp"

namespace ruam::documents {
namespace {

bool is_in_force(const OfficeTemplate& one, std::int64_t year) {
  return one.state == TemplateState::published && one.content.from_year <= year;
}

/// The offices whose templates this one may use, nearest first, each with whether it is itself.
std::vector<OfficeId> offices_from(db::Tx& tx, OfficeId office) {
  std::vector<OfficeId> all{office};
  const auto above = people::list_ancestors(tx, office);
  for (auto one = above.rbegin(); one != above.rend(); ++one) all.push_back(one->id);
  return all;
}

std::vector<OfficeTemplate> of_office(db::Tx& tx, OfficeId office, std::string_view form,
                                      bool only_given) {
  auto all = TemplateStore{tx}.list(office, form);
  if (only_given) std::erase_if(all, [](const OfficeTemplate& one) { return !one.given_below; });
  return all;
}

void add_fields(const Template& form, std::set<std::string>& seen,
                std::vector<ExtraField>& fields) {
  std::string after;
  for (const auto& section : form.sections) {
    if (!section.shown) continue;
    const auto& kind = kind_of(section);
    if (kind != "extra") {
      if (kind != "part" && kind != "words") after = kind;
    } else if (seen.insert(section.id).second) {
      fields.push_back({section.id, section.label, section.input, section.hint, after});
    }
  }
}

}  // namespace

Result<void> check_issuer(const Template& form, std::string_view office_name) {
  const auto* base = base_of(form.form);
  if (!base || base->issuer == "office" || base->issuer == office_name) return {};
  return Problem{Kind::forbidden, "template.of_issuer", {{"issuer", base->issuer}}};
}

const OfficeTemplate* newest_in_force(const std::vector<OfficeTemplate>& all, std::int64_t year) {
  const OfficeTemplate* best = nullptr;
  const auto rank = [](const OfficeTemplate& one) {
    return std::tuple{one.content.from_year, one.published_at.value_or(Instant{}), one.edition};
  };
  for (const auto& one : all)
    if (is_in_force(one, year) && (!best || rank(*best) < rank(one))) best = &one;
  return best;
}

Result<Template> template_for(db::Tx& tx, OfficeId office, std::string_view form,
                              std::int64_t fiscal_year) {
  for (const auto& from : offices_from(tx, office)) {
    const auto all = of_office(tx, from, form, from != office);
    if (const auto* best = newest_in_force(all, fiscal_year)) return best->content;
  }
  return find_template(form, fiscal_year);
}

Result<Template> usable_template(db::Tx& tx, const Actor& actor, OfficeId office,
                                 std::string_view id) {
  if (const auto* shipped = find_shipped(id)) return *shipped;
  if (const auto uuid = parse_uuid(id))
    for (const auto& from : offices_from(tx, office)) {
      const auto kept = TemplateStore{tx}.get({from, *uuid});
      if (!kept.has_value()) continue;
      if (from == office) {
        if (kept->state == TemplateState::draft)
          TRY(people::require(tx, actor, write_templates, office));
        return kept->content;
      }
      if (kept->given_below && kept->state != TemplateState::draft) return kept->content;
    }
  return Problem{Kind::not_found, "template.not_found"};
}

std::vector<ExtraField> extra_fields(db::Tx& tx, OfficeId office, std::string_view form,
                                     std::int64_t fiscal_year) {
  std::vector<ExtraField> fields;
  std::set<std::string> seen;
  if (const auto used = template_for(tx, office, form, fiscal_year); used.has_value())
    add_fields(*used, seen, fields);
  std::map<Uuid, std::vector<OfficeTemplate>> lines;
  for (auto& one : TemplateStore{tx}.list(office, form)) lines[one.line].push_back(std::move(one));
  for (const auto& [line, editions] : lines)
    if (const auto* best = newest_in_force(editions, fiscal_year))
      add_fields(best->content, seen, fields);
  return fields;
}

std::vector<Description> describe_templates(db::Tx& tx, const Actor& actor,
                                            std::span<const Ref> refs) {
  std::vector<Description> all;
  for (const auto& one : refs) {
    Description description{.ref = one, .hidden = true};
    const auto kept = TemplateStore{tx}.get({one.office, one.uuid});
    if (kept.has_value() &&
        people::require(tx, actor, projects::read_projects, one.office).has_value())
      description = {.ref = one,
                     .label = kept->content.name,
                     .url = "/settings/forms/" + one.uuid.to_string(),
                     .state = std::string(boost::describe::enum_to_string(kept->state, ""))};
    all.push_back(std::move(description));
  }
  return all;
}

}  // namespace ruam::documents
