#pragma once

#include <map>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/config.hpp"

namespace ruam::app {

/// An option of a command; without a `value` it is a switch.
struct Option {
  std::string_view name;   ///< "--listen"
  std::string_view value;  ///< what follows, as help names it: "ADDRESS:PORT"
  std::string_view help;
};

/// What was typed after the command's name.
struct Arguments {
  std::vector<std::string> words;
  std::map<std::string, std::string, std::less<>> options;  ///< "--listen" → "127.0.0.1:80"
  Config config;  ///< settings file, environment and common options, already read

  bool has(std::string_view option) const { return options.contains(option); }
  std::optional<std::string> value(std::string_view option) const {
    const auto found = options.find(option);
    if (found == options.end()) return std::nullopt;
    return found->second;
  }
};

/// The command line was not right; main prints the words and where help is, and ends with 2.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One thing `ruam` can do. `run` answers the exit status; what it throws is printed, status 1.
struct Command {
  std::string_view name;
  std::string_view words;  ///< what follows the name, e.g. "FILE"
  std::string_view summary;
  std::string_view details;
  std::vector<Option> options;
  int (*run)(const Arguments&);
};

/// Says a refusal in Thai and English on standard error; answers 1, the exit status.
int refuse(const Problem& problem);

/// Every command, in the order help shows them; each is defined in a file of commands/.
std::span<const Command> all_commands();

/// Reads the words after the command's name: `--name value`, `--name=value`, switches, the rest.
/// Throws UsageError for an unknown option or one without its value.
Arguments parse_arguments(const Command& command, std::span<const char* const> words);

std::string help();
std::string help(const Command& command);

}  // namespace ruam::app
