#include "people/account.hpp"

#include <algorithm>
#include <set>

#include "people/fields.hpp"
#include "people/roles.hpp"
#include "platform/json/text.hpp"

namespace ruam::people {
namespace {

constexpr std::size_t shortest_password = 10, longest_password = 200;

bool is_login_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' ||
         c == '@';
}

}  // namespace

std::string folded_login(std::string_view typed) {
  std::string folded{trimmed(typed)};
  for (char& c : folded)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return folded;
}

Result<void> check_login(std::string_view folded) {
  const bool fits = folded.size() >= 3 && folded.size() <= 64 &&
                    std::all_of(folded.begin(), folded.end(), is_login_character);
  if (fits) return {};
  return Problem{Kind::invalid, "people.login_form", {}, {{"/login", "people.login_form"}}};
}

/// Digits alone are a telephone or identity number; three letters repeated are no secret either.
bool is_easy(std::string_view password) {
  const bool only_digits =
      std::all_of(password.begin(), password.end(), [](char c) { return c >= '0' && c <= '9'; });
  return only_digits || std::set<char>(password.begin(), password.end()).size() < 4;
}

Result<void> check_password(std::string_view password, std::string_view login) {
  const auto refuse = [](std::string code) {
    return Problem{Kind::invalid, code, {}, {{"/password", code}}};
  };
  const auto length = json::count_characters(password);
  if (length < shortest_password) return refuse("people.password_short");
  if (length > longest_password) return refuse("people.password_long");
  if (is_easy(password)) return refuse("people.password_easy");
  if (folded_login(password) == login) return refuse("people.password_is_login");
  return {};
}

Result<void> check_roles(const Roles& roles) {
  for (const auto& role : roles.roles)
    if (!is_role(role))
      return Problem{Kind::invalid,
                     "people.role_unknown",
                     {{"role", role}},
                     {{"/roles", "people.role_unknown", {{"role", role}}}}};
  return {};
}

std::chrono::milliseconds sign_in_delay(std::int64_t failures, std::int64_t free) {
  using namespace std::chrono_literals;
  if (failures < free) return 0ms;
  const auto doublings = std::min<std::int64_t>(failures - free, 8);
  return std::min<std::chrono::milliseconds>(5s * (1 << doublings), 15min);
}

bool is_alive(const Session& session, Instant now) {
  if (now >= session.ends_at) return false;
  return session.is_token || now < session.last_seen_at + session_idle;
}

}  // namespace ruam::people
