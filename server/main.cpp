#include <cstdio>
#include <exception>
#include <string_view>

#include "app/command.hpp"

namespace {

using namespace ruam::app;

int run(const Command& command, std::span<const char* const> typed) {
  const auto arguments = parse_arguments(command, typed);
  if (arguments.has("--help")) return std::fputs(help(command).c_str(), stdout), 0;
  return command.run(arguments);
}

}  // namespace

int main(int count, char** words) {
  const std::span<const char* const> typed(words, static_cast<std::size_t>(count));
  const std::string_view name = count > 1 ? words[1] : "--help";
  try {
    if (name == "--help" || name == "-h" || name == "help")
      return std::fputs(help().c_str(), stdout), count > 1 ? 0 : 2;
    for (const auto& command : all_commands())
      if (command.name == name) return run(command, typed.subspan(2));
    throw UsageError("ruam has no command " + std::string(name));
  } catch (const UsageError& error) {
    std::fprintf(stderr, "%s\nruam --help lists the commands and options\n", error.what());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "ruam %s: %s\n", words[1], error.what());
    return 1;
  }
}
