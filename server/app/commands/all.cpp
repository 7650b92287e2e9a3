#include "app/commands/all.hpp"

namespace ruam::app {

std::span<const Command> all_commands() {
  static const std::vector<Command> all = {
      serve_command(),    demo_command(),     user_command(),     migrate_command(),
      document_command(), intake_command(),   opinions_command(), themes_command(),
      openapi_command(),  backup_command(),   restore_command(),  verify_command(),
      doctor_command(),   read_file_command()};
  return all;
}

}  // namespace ruam::app
