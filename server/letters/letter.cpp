#include "letters/letter.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "people/roles.hpp"
#include "platform/code_of.hpp"
#include "platform/thai/letters.hpp"

namespace ruam::letters {
namespace {

constexpr std::size_t most_items = 30;

constexpr std::array<std::pair<Status, Status>, 10> moves = {{
    {Status::draft, Status::signing},
    {Status::returned, Status::signing},
    {Status::signing, Status::draft},
    {Status::draft, Status::cancelled},
    {Status::returned, Status::cancelled},
    {Status::signed_off, Status::sent},
    {Status::answered, Status::sent},
    {Status::signed_off, Status::closed},
    {Status::answered, Status::closed},
    {Status::sent, Status::closed},
}};

bool is_answer(Verdict verdict) {
  return verdict == Verdict::acknowledged || verdict == Verdict::approved ||
         verdict == Verdict::rejected;
}

/// Which verdicts a place may give.
bool fits(const Content& content, std::size_t step, Verdict verdict) {
  if (verdict == Verdict::send_back) return true;
  if (step < content.signers.size()) return verdict == Verdict::sign;
  const bool is_last = step + 1 == route_length(content);
  return is_last ? is_answer(verdict) : verdict == Verdict::comment || is_answer(verdict);
}

std::string at(std::string_view list, std::size_t i, std::string_view field) {
  return "/content/" + std::string(list) + "/" + std::to_string(i) + "/" + std::string(field);
}

}  // namespace

bool is_editable(Status status) { return status == Status::draft || status == Status::returned; }

bool is_issued(Status status) {
  return status == Status::signed_off || status == Status::answered || status == Status::sent ||
         status == Status::closed;
}

bool is_on_its_way(Status status) {
  return status == Status::signing || status == Status::signed_off;
}

std::size_t route_length(const Content& content) {
  return content.signers.size() + content.comments.size();
}

const Seat& seat_at(const Content& content, std::size_t step) {
  return step < content.signers.size() ? content.signers.at(step)
                                       : content.comments.at(step - content.signers.size());
}

Result<void> check_act(const Content& content, Status status, std::size_t step, Verdict verdict,
                       std::string_view text) {
  if (!is_on_its_way(status) || step >= route_length(content))
    return Problem{Kind::conflict, "letter.not_on_its_way", {{"status", code_of(status)}}};
  if (!fits(content, step, verdict))
    return Problem{Kind::invalid, "letter.verdict", {}, {{"/verdict", "letter.verdict"}}};
  if (verdict == Verdict::send_back && thai::is_blank(text))
    return Problem{Kind::invalid, "letter.reason_missing", {}, {{"/text", "missing"}}};
  return {};
}

Status after_act(const Content& content, std::size_t step, Verdict verdict) {
  if (verdict == Verdict::send_back) return Status::returned;
  if (step + 1 < content.signers.size()) return Status::signing;
  const bool is_last = step + 1 == route_length(content);
  return is_last && step >= content.signers.size() ? Status::answered : Status::signed_off;
}

Result<void> check_move(Status from, Status to) {
  if (std::find(moves.begin(), moves.end(), std::pair{from, to}) != moves.end()) return {};
  return Problem{
      Kind::conflict, "letter.no_such_move", {{"from", code_of(from)}, {"to", code_of(to)}}};
}

std::vector<Status> moves_from(Status from) {
  std::vector<Status> open;
  for (const auto& [source, target] : moves)
    if (source == from) open.push_back(target);
  return open;
}

Result<void> check_complete(const Content& content) {
  Problem problem{Kind::precondition_missing, "letter.incomplete"};
  const auto need = [&](bool is_there, std::string where) {
    if (!is_there) problem.faults.push_back({std::move(where), "missing"});
  };
  need(!thai::is_blank(content.subject), "/content/subject");
  need(content.paper == Paper::order || !content.to.empty(), "/content/to");
  for (std::size_t i = 0; i < content.to.size(); ++i)
    need(!thai::is_blank(content.to[i].text), at("to", i, "text"));
  need(std::any_of(content.body.begin(), content.body.end(),
                   [](const Part& part) { return !thai::is_blank(part.text); }),
       "/content/body");
  need(!content.signers.empty(), "/content/signers");
  if (problem.faults.empty()) return {};
  problem.details["count"] = std::to_string(problem.faults.size());
  return problem;
}

Result<void> check_content(const Content& content) {
  Problem problem{Kind::invalid, "letter.invalid"};
  const auto add = [&](std::string where, std::string code) {
    problem.faults.push_back({std::move(where), std::move(code)});
  };
  const auto few = [&](std::size_t count, std::string_view list) {
    if (count > most_items) add("/content/" + std::string(list), "letter.too_many");
  };
  few(content.to.size(), "to");
  few(content.references.size(), "references");
  few(content.enclosures.size(), "enclosures");
  few(content.body.size(), "body");
  few(content.about.size() / 10, "about");
  few(content.groups.size(), "groups");
  for (std::size_t i = 0; i < content.groups.size(); ++i)
    if (content.groups[i].people.size() > 300) add(at("groups", i, "people"), "letter.too_many");
  if (content.signers.size() > 3) add("/content/signers", "letter.too_many");
  if (content.comments.size() > 4) add("/content/comments", "letter.too_many");
  for (std::size_t i = 0; i < content.enclosures.size(); ++i)
    if (const auto count = content.enclosures[i].count; count && (*count < 1 || *count > 100'000))
      add(at("enclosures", i, "count"), "out_of_range");
  for (const auto* seats : {&content.signers, &content.comments})
    for (std::size_t i = 0; i < seats->size(); ++i)
      if (!people::is_signing_role((*seats)[i].role) && (*seats)[i].role != "project_owner" &&
          (*seats)[i].role != "secretariat")
        add(at(seats == &content.signers ? "signers" : "comments", i, "role"), "letter.role");
  if (problem.faults.empty()) return {};
  return problem;
}

}  // namespace ruam::letters
