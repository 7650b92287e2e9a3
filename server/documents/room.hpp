#pragma once

#include "platform/room.hpp"

/// The front door of documents: official Thai documents from records (FORMS).
namespace ruam::documents {

Room room();
void add_routes(http::Router& router);
void add_template_routes(http::Router& router);
void add_comparison_routes(http::Router& router);

}  // namespace ruam::documents
