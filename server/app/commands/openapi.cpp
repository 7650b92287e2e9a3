#include <cstdio>

#include "app/commands/all.hpp"
#include "app/house.hpp"

namespace ruam::app {
namespace {

int run_openapi(const Arguments&) {
  const House house;
  std::puts(http::openapi(house.router()).c_str());
  return 0;
}

}  // namespace

Command openapi_command() {
  return {.name = "openapi",
          .words = "",
          .summary = "print the description of the HTTP API (OpenAPI 3.1)",
          .details =
              "The same text as GET /api/v1/openapi.json of a running server. The web app's\n"
              "types are made from it.",
          .options = {},
          .run = run_openapi};
}

}  // namespace ruam::app
