#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

#include "documents/template.hpp"
#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/context.hpp"
#include "platform/db/db.hpp"
#include "platform/ids.hpp"
#include "platform/room.hpp"

/// Templates that offices keep: copies of shipped forms that became their own (FORMS, head).
namespace ruam::documents {

using TemplateId = RecordId<struct FormTemplateKind>;
inline constexpr std::string_view template_kind = "form_template";
inline Ref ref(const TemplateId& id) { return {id.office, std::string(template_kind), id.uuid}; }

inline constexpr Permission write_templates{"documents.templates"};

enum class TemplateState { draft, published, retired };
BOOST_DESCRIBE_ENUM(TemplateState, draft, published, retired)

/// One edition of one form of an office.
struct OfficeTemplate {
  TemplateId id;
  Uuid line;  ///< all editions of one form
  std::int64_t edition = 1;
  TemplateState state = TemplateState::draft;
  bool given_below = false;  ///< offices below use it where they have none of their own
  Template content;          ///< its id is this record's
  std::int64_t version = 1;
  std::string updated_by;
  Instant created_at, updated_at;
  std::optional<Instant> published_at;
};

/// Whether the office may make templates of this form: a form of the office's own, or one that it
/// issues for others. Refuses: template.of_issuer {issuer}.
Result<void> check_issuer(const Template& form, std::string_view office_name);

/// The newest of these that is published and holds in that year, or nothing. Editions and lines of
/// one year follow each other by the time they were published.
const OfficeTemplate* newest_in_force(const std::vector<OfficeTemplate>& all, std::int64_t year);

/// What an office uses for a form in a year: its own published one, else one given by the nearest
/// office above that has one, else the shipped. Refuses: document.no_template.
Result<Template> template_for(db::Tx& tx, OfficeId office, std::string_view form,
                              std::int64_t fiscal_year);

/// A template by its id as this office may use it: its own, given from above, or shipped. A draft
/// only for those who may write it. Refuses: template.not_found, forbidden (another's draft).
Result<Template> usable_template(db::Tx& tx, const Actor& actor, OfficeId office,
                                 std::string_view id);

/// A field that an office's templates added, where a project's writer is to find it.
struct ExtraField {
  std::string id, label, input, hint;
  std::string after;  ///< kind of the section that stands before it; empty: at the top
};
BOOST_DESCRIBE_STRUCT(ExtraField, (), (id, label, input, hint, after))

/// All such fields of the form's templates in force that year, each once.
std::vector<ExtraField> extra_fields(db::Tx& tx, OfficeId office, std::string_view form,
                                     std::int64_t fiscal_year);

/// Records of this kind for history and the chain.
std::vector<Description> describe_templates(db::Tx& tx, const Actor& actor,
                                            std::span<const Ref> refs);

}  // namespace ruam::documents
