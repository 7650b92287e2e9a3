#include "app/command.hpp"

#include <algorithm>

#include "platform/log.hpp"
#include "platform/messages.hpp"

namespace ruam::app {
namespace {

const std::vector<Option> common_options = {
    {"--data", "DIR", "folder of the database, files and settings.json (default: data)"},
    {"--db", "URL", "postgres://… instead of the SQLite file in the data folder"},
    {"--log-level", "LEVEL", "debug, info, warning or error (default: info)"},
    {"--help", "", "this help"},
};

std::string spelled(const Problem& problem) {
  return Messages::built_in().say(Language::english, problem.code, problem.details);
}

const Option* find_option(const Command& command, std::string_view name) {
  for (const auto* list : {&command.options, &common_options})
    for (const auto& option : *list)
      if (option.name == name) return &option;
  return nullptr;
}

void append_options(std::string& text, const std::vector<Option>& options) {
  for (const auto& option : options) {
    auto left = "  " + std::string(option.name);
    if (!option.value.empty()) left.append(" ").append(option.value);
    left.resize(std::max<std::size_t>(left.size() + 2, 26), ' ');
    text.append(left).append(option.help).append("\n");
  }
}

}  // namespace

Arguments parse_arguments(const Command& command, std::span<const char* const> words) {
  Arguments arguments;
  std::vector<std::string> typed(words.begin(), words.end());
  auto config = read_config(typed, process_environment());
  if (!config) throw UsageError(spelled(config.error()));
  arguments.config = std::move(*config);
  log::set_level(arguments.config.log_level);
  for (std::size_t i = 0; i < typed.size(); ++i) {
    const std::string_view word = typed[i];
    if (!word.starts_with("-") || word == "-") {
      arguments.words.emplace_back(word);
      continue;
    }
    const auto equals = word.find('=');
    const auto name = word == "-h" ? "--help" : word.substr(0, equals);
    const auto* option = find_option(command, name);
    if (!option)
      throw UsageError("ruam " + std::string(command.name) + " has no option " + std::string(name));
    auto& value = arguments.options[std::string(name)];
    if (equals != word.npos)
      value = word.substr(equals + 1);
    else if (!option->value.empty() && i + 1 < typed.size())
      value = typed[++i];
    else if (!option->value.empty())
      throw UsageError(std::string(name) + " wants " + std::string(option->value));
  }
  return arguments;
}

int refuse(const Problem& problem) {
  for (const auto language : {Language::thai, Language::english})
    std::fprintf(stderr, "%s\n",
                 Messages::built_in().say(language, problem.code, problem.details).c_str());
  return 1;
}

std::string help() {
  std::string text =
      "ruam - plans, projects and progress of Thai education offices, on one small server\n\n"
      "  ruam COMMAND [OPTIONS]        ruam COMMAND --help tells more\n\n";
  for (const auto& command : all_commands()) {
    auto left = "  " + std::string(command.name) + ' ' + std::string(command.words);
    left.resize(std::max<std::size_t>(left.size() + 1, 26), ' ');
    text.append(left).append(command.summary).append("\n");
  }
  text.append("\nOptions of every command\n");
  append_options(text, common_options);
  return text.append(
      "\nAn option may also stand in settings.json of the data folder, or in the environment\n"
      "(RUAM_DATA, RUAM_DB, RUAM_LISTEN ...); what is typed wins.\n");
}

std::string help(const Command& command) {
  auto text = "ruam " + std::string(command.name);
  if (!command.words.empty()) text.append(" ").append(command.words);
  text.append(" - ").append(command.summary).append("\n\n").append(command.details).append("\n");
  if (!command.options.empty()) text.append("\nOptions\n");
  append_options(text, command.options);
  text.append("\nCommon options\n");
  append_options(text, common_options);
  return text;
}

}  // namespace ruam::app
