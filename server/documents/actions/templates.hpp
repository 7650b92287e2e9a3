#pragma once

#include <optional>
#include <string>

#include "documents/office_template.hpp"
#include "platform/context.hpp"

/// Verbs on an office's templates. All refuse unauthenticated, forbidden and template.not_found.
namespace ruam::documents {

struct NewTemplate {
  std::string from;           ///< id of the template to copy, shipped or kept; empty with `content`
  std::string name;           ///< empty: as it was called
  bool next_edition = false;  ///< of the form that `from` is an edition of, not a new form
  std::optional<Template> content;  ///< as read from a file; its id does not count
};
BOOST_DESCRIBE_STRUCT(NewTemplate, (), (from, name, next_edition, content))

/// Begins a draft. Refuses: template.invalid, template.of_issuer, template.not_own (the next
/// edition of what another office issued).
Result<TemplateId> create_template(Context& context, OfficeId office, NewTemplate request);

/// Refuses: template.stale, template.not_draft, template.invalid, template.form_fixed.
Result<void> edit_template(Context& context, TemplateId id, Template content,
                           std::int64_t expected_version);

struct Publication {
  std::int64_t from_year = 0;
  bool given_below = false;
};
BOOST_DESCRIBE_STRUCT(Publication, (), (from_year, given_below))

/// From then on it is used and never changed. A ministry's form is always given to those below.
/// Refuses: template.not_draft, template.invalid.
Result<void> publish_template(Context& context, TemplateId id, const Publication& request);

/// No document is made with it any more; those issued stay. Refuses: template.not_published.
Result<void> retire_template(Context& context, TemplateId id);

/// Refuses: template.not_draft.
Result<void> remove_template(Context& context, TemplateId id);

}  // namespace ruam::documents
