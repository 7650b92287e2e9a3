#include "platform/config.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "platform/json/json.hpp"

namespace ruam {
namespace {

using Given = std::map<std::string, std::string, std::less<>>;

constexpr std::array<std::string_view, 4> levels{"debug", "info", "warning", "error"};

Problem bad_value(std::string_view name, std::string_view value, std::string_view wanted) {
  return {Kind::invalid,
          "config.bad_value",
          {{"name", std::string(name)},
           {"value", std::string(value)},
           {"wanted", std::string(wanted)}}};
}

std::optional<int> whole_number(std::string_view text) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

bool is_listen_address(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == text.npos || colon == 0) return false;
  const auto port = whole_number(text.substr(colon + 1));
  return port && *port >= 0 && *port <= 65'535;
}

using Setter = Result<void> (*)(Config&, const std::string&);

template <auto Member>
Result<void> set_text(Config& config, const std::string& value) {
  config.*Member = value;
  return {};
}

Result<void> set_listen(Config& config, const std::string& value) {
  if (!is_listen_address(value)) return bad_value("listen", value, "HOST:PORT");
  config.listen = value;
  return {};
}

Result<void> set_db(Config& config, const std::string& value) {
  if (!value.empty() && !value.starts_with("postgres://") && !value.starts_with("postgresql://"))
    return bad_value("db", value, "postgres://…");
  config.db = value;
  return {};
}

Result<void> set_workers(Config& config, const std::string& value) {
  const auto number = whole_number(value);
  if (!number || *number < 1 || *number > 4096) return bad_value("workers", value, "1 – 4096");
  config.workers = *number;
  return {};
}

Result<void> set_log_level(Config& config, const std::string& value) {
  if (std::find(levels.begin(), levels.end(), value) == levels.end())
    return bad_value("log_level", value, "debug, info, warning, error");
  config.log_level = value;
  return {};
}

struct Setting {
  std::string_view name;  ///< as in settings.json; the option has dashes, the variable capitals
  Setter set;
};

constexpr std::array<Setting, 8> settings{{
    {"data", set_text<&Config::data>},
    {"db", set_db},
    {"listen", set_listen},
    {"public_url", set_text<&Config::public_url>},
    {"tls_certificate", set_text<&Config::tls_certificate>},
    {"tls_key", set_text<&Config::tls_key>},
    {"workers", set_workers},
    {"log_level", set_log_level},
}};

const Setting* find_setting(std::string_view name) {
  const auto* found = std::find_if(settings.begin(), settings.end(),
                                   [&](const Setting& setting) { return setting.name == name; });
  return found == settings.end() ? nullptr : found;
}

/// "--tls-key" as "tls_key"; empty for what is no option of ours.
std::string option_name(std::string_view argument) {
  if (!argument.starts_with("--")) return {};
  std::string name(argument.substr(2, argument.find('=') - 2));
  std::replace(name.begin(), name.end(), '-', '_');
  return find_setting(name) ? name : std::string{};
}

Result<Given> take_options(std::vector<std::string>& arguments) {
  Given given;
  std::vector<std::string> rest;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") {
      std::copy(arguments.begin() + static_cast<std::ptrdiff_t>(i), arguments.end(),
                std::back_inserter(rest));
      break;
    }
    const auto name = option_name(arguments[i]);
    const auto equals = arguments[i].find('=');
    if (name.empty())
      rest.push_back(arguments[i]);
    else if (equals != std::string::npos)
      given[name] = arguments[i].substr(equals + 1);
    else if (i + 1 < arguments.size())
      given[name] = arguments[++i];
    else
      return Problem{Kind::invalid, "config.value_missing", {{"option", arguments[i]}}};
  }
  arguments = std::move(rest);
  return given;
}

void add_environment(Given& given, const Environment& environment) {
  for (const auto& setting : settings) {
    std::string name = "RUAM_" + std::string(setting.name);
    for (auto& c : name)
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (auto value = environment(name)) given.emplace(setting.name, std::move(*value));
  }
}

Result<std::string> text_of(const std::string& name, const boost::json::value& value) {
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_int64()) return std::to_string(value.get_int64());
  return bad_value(name, "", "\"…\"");
}

Result<void> add_file(Given& given, const std::filesystem::path& file) {
  if (!std::filesystem::exists(file)) return {};
  const Problem unreadable{Kind::invalid, "config.unreadable", {{"file", file.string()}}};
  std::ifstream in(file, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  if (!in) return unreadable;
  const auto parsed = json::parse(text);
  if (parsed.has_error() || !parsed->is_object()) return unreadable;
  for (const auto& [key, value] : parsed->get_object()) {
    const std::string name(key);
    if (name == "data" || !find_setting(name))
      return Problem{
          Kind::invalid, "config.unknown_setting", {{"name", name}, {"file", file.string()}}};
    given.emplace(name, TRY(text_of(name, value)));
  }
  return {};
}

}  // namespace

Environment process_environment() {
  return [](std::string_view name) -> std::optional<std::string> {
    const char* value = std::getenv(std::string(name).c_str());
    if (!value) return std::nullopt;
    return value;
  };
}

Result<Config> read_config(std::vector<std::string>& arguments, const Environment& environment) {
  auto given = TRY(take_options(arguments));
  add_environment(given, environment);
  Config config;
  if (const auto data = given.find("data"); data != given.end()) config.data = data->second;
  TRY(add_file(given, config.data / "settings.json"));
  for (const auto& [name, value] : given) TRY(find_setting(name)->set(config, value));
  return config;
}

}  // namespace ruam
