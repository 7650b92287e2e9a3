#include "forums/person.hpp"

namespace ruam::forums {

Result<void> check_person(const ForumContent& forum, const PersonWords& words) {
  std::vector<Fault> faults;
  const auto text = [&](const char* where, const std::string& value, std::size_t most) {
    if (value.size() > most * 3)  // Thai letters are three bytes
      faults.push_back({where, "too_long", {{"most", std::to_string(most)}}});
  };
  if (words.name.empty()) faults.push_back({"/name", "missing"});
  text("/name", words.name, 200);
  text("/organisation", words.organisation, 300);
  text("/position", words.position, 200);
  text("/contact", words.contact, 200);
  if (!find_group(forum, words.group)) faults.push_back({"/group", "forum.group_unknown"});
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.person_invalid", {}, std::move(faults)};
}

bool is_coming(Answer answer) { return answer == Answer::accepted || answer == Answer::delegated; }

Result<void> check_answer(Answer answer, std::int64_t party, const Delegate& delegate) {
  std::vector<Fault> faults;
  if (party < 1 || party > most_of_party)
    faults.push_back(
        {"/party", "out_of_range", {{"least", "1"}, {"most", std::to_string(most_of_party)}}});
  if (answer == Answer::delegated && delegate.name.empty())
    faults.push_back({"/delegate/name", "missing"});
  const auto text = [&](const char* where, const std::string& value) {
    if (value.size() > 200 * 3) faults.push_back({where, "too_long", {{"most", "200"}}});
  };
  text("/delegate/name", delegate.name);
  text("/delegate/position", delegate.position);
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "forum.answer_invalid", {}, std::move(faults)};
}

Result<void> check_signature(std::string_view png) {
  constexpr std::string_view mark{"\x89PNG\r\n\x1a\n", 8};
  if (png.size() <= 60'000 && png.starts_with(mark)) return {};
  return Problem{Kind::invalid, "forum.signature_invalid"};
}

}  // namespace ruam::forums
