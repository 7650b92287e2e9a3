#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// What was signed in ink and is entered afterwards (FORMS §0.5). No I/O. Paper has already
/// happened: what is unusual about it is flagged and explained, not refused.
namespace ruam::projects {

enum class PaperFlag {
  before_content,  ///< the date lies before the content was last changed
  order,           ///< the date lies before that of the signer before
  stand_in_dates,  ///< the stand-in's order was not in force that day
  findings,        ///< proposed although the linter still had something to say
  not_holder       ///< holds no such post here on that day; a note, needs no reason
};
BOOST_DESCRIBE_ENUM(PaperFlag, before_content, order, stand_in_dates, findings, not_holder)

/// One signature as it stands on the sheet.
struct PaperLine {
  std::int64_t step = 0;  ///< place in the chain, from 0
  Uuid signer_person_id;
  std::optional<Uuid> stand_in_id;  ///< the order by which; none: in their own post
  std::string position;             ///< as printed on the sheet; empty: the person's own
  Date date;
  std::string reason;  ///< why something unusual stands
};
BOOST_DESCRIBE_STRUCT(PaperLine, (), (step, signer_person_id, stand_in_id, position, date, reason))

/// A whole sheet: what it says, its scan, and everybody who signed it, in the order of the chain.
struct NewPaper {
  std::string content_sha256;
  std::vector<Uuid> files;  ///< one PDF, or the pages as pictures in order
  std::vector<PaperLine> signatures;
};
BOOST_DESCRIBE_STRUCT(NewPaper, (), (content_sha256, files, signatures))

inline constexpr std::size_t most_pages = 20;

/// What is known about one line when it is judged.
struct LineFacts {
  Date date, content_made;
  std::optional<Date> before;  ///< of the signer before
  bool order_in_force = true;  ///< of the stand-in
  bool is_holder = true;
  bool has_findings = false;
};

std::vector<PaperFlag> flags_of(const LineFacts& facts);
/// Whether these flags want a written reason.
bool needs_reason(const std::vector<PaperFlag>& flags);
/// "before_content order"
std::string to_text(const std::vector<PaperFlag>& flags);

/// The sheet itself: pages, and steps that follow each other from the next one of the chain.
/// Refuses: project.paper_empty, project.paper_pages, project.paper_steps.
Result<void> check_sheet(const NewPaper& paper, std::int64_t next_step, std::size_t steps);

}  // namespace ruam::projects
