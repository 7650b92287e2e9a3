#pragma once

#include <string>
#include <vector>

#include "platform/context.hpp"
#include "projects/copy/renew.hpp"
#include "projects/project.hpp"

/// «ทำซ้ำจากปีก่อน». All refuse unauthenticated, forbidden and project.not_found.
namespace ruam::projects::copying {

/// A project that goes on with this one already.
struct Successor {
  Uuid id;
  std::string code, title;
  std::int64_t fiscal_year = 0;
};
BOOST_DESCRIBE_STRUCT(Successor, (), (id, code, title, fiscal_year))

struct Preview {
  Uuid project_id;
  std::string code, title;
  std::int64_t fiscal_year = 0, to_year = 0;
  std::vector<Renewal> renewals;
  std::vector<Successor> successors;
};
BOOST_DESCRIBE_STRUCT(Preview, (),
                      (project_id, code, title, fiscal_year, to_year, renewals, successors))

struct CopyRequest {
  std::int64_t fiscal_year = 0;
  std::vector<std::string> accepted;  ///< ids of the renewals that are taken
};
BOOST_DESCRIBE_STRUCT(CopyRequest, (), (fiscal_year, accepted))

/// What would be other in a copy. Refuses: project.fiscal_year, copy.not_later.
Result<Preview> preview(const Context& context, ProjectId id, std::int64_t to_year);

/// Begins a draft of the later year with this project as its predecessor; results, money and passes
/// stay behind. Refuses: as preview, and as creating a project.
Result<ProjectId> copy(Context& context, ProjectId id, const CopyRequest& request);

}  // namespace ruam::projects::copying
