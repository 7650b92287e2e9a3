#pragma once

#include <map>
#include <string>

#include "platform/doc/tree.hpp"

/// References to pages: a run that prints the number of the page where a named heading stands.
namespace ruam::doc {

/// On which page each named heading stands, from 1.
using PageOf = std::map<std::string, int>;

bool has_page_refs(const Document& document);
/// Whether a reference says nothing yet.
bool has_blank_page_refs(const Document& document);

/// Lets every reference say its page; one to a heading that is not there says «-». Answers whether
/// any changed.
bool set_page_refs(Document& document, const PageOf& pages);

}  // namespace ruam::doc
