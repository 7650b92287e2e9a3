#pragma once

#include "app/command.hpp"

namespace ruam::app {

// Each is defined in the file of its name; all.cpp lists them in the order of help.
Command serve_command();
Command demo_command();
Command document_command();
Command intake_command();
Command read_file_command();
Command opinions_command();
Command themes_command();
Command user_command();
Command migrate_command();
Command openapi_command();
Command backup_command();
Command restore_command();
Command verify_command();
Command doctor_command();

}  // namespace ruam::app
