#include "app/demo/demo.hpp"

#include <cstdio>

#include "app/commands/all.hpp"
#include "app/database.hpp"
#include "app/house.hpp"
#include "platform/jobs.hpp"

namespace ruam::app {
namespace {

int run_demo(const Arguments& arguments) {
  const SystemClock clock;
  const auto db = open_database(arguments.config);
  bring_up_to_date(*db, arguments.config, clock);
  const House house;
  demo::load(*db, arguments.config, house.permission_rules());
  jobs::Runner runner(*db, clock, arguments.config, house.reactions(*db, clock));
  while (runner.run_due() > 0) {  // issue the documents of what was approved and sent
  }
  std::printf("demonstration offices are in %s; password of all: %.*s\n",
              arguments.config.data.c_str(), static_cast<int>(demo::password.size()),
              demo::password.data());
  for (const auto& one : demo::sign_ins())
    std::printf("  %-18s %-18s %s\n", one.login.c_str(), one.role.c_str(), one.position.c_str());
  return 0;
}

}  // namespace

Command demo_command() {
  return {.name = "demo",
          .words = "",
          .summary = "load the demonstration offices and print a sign-in for each role",
          .details =
              "Facts of five published documents, roles instead of people. Loading again changes\n"
              "nothing. For trying out only: everybody knows the password.",
          .options = {},
          .run = run_demo};
}

}  // namespace ruam::app
