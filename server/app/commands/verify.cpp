#include "app/verify.hpp"

#include <cstdio>
#include <filesystem>

#include "app/commands/all.hpp"
#include "app/database.hpp"
#include "app/house.hpp"
#include "platform/messages.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::app {
namespace {

namespace fs = std::filesystem;

std::optional<tlog::Verifier> verifying_key(const Config& config) {
  const auto file = config.data / "tlog.key";
  if (!fs::exists(file)) return std::nullopt;
  return tlog::Signer::load_or_make(file, {}).verifier();
}

void print(const Fault& fault) {
  auto params = fault.params;
  std::string covers;
  if (const auto record = params.find("record"); record != params.end())
    covers = " (" + record->second +
             (params["last"] == record->second ? ")" : " … " + params["last"] + ")");
  std::printf("%s%s: %s\n", fault.where.c_str(), covers.c_str(),
              Messages::built_in().say(Language::english, fault.code, params).c_str());
}

int run_verify(const Arguments& arguments) {
  const auto& config = arguments.config;
  const auto db = open_database(config);
  const auto faults = verify_all(*db, House(), config, verifying_key(config));
  for (const auto& fault : faults) print(fault);
  std::printf("%zu faults\n", faults.size());
  return faults.empty() ? 0 : 1;
}

}  // namespace

Command verify_command() {
  return {.name = "verify",
          .words = "",
          .summary = "recompute every hash and name the record that was tampered with",
          .details =
              "History rows against their chain, logged records against the transparency log and\n"
              "its signed heads, uploaded files against their names. Ends with 1 on any fault.",
          .options = {},
          .run = run_verify};
}

}  // namespace ruam::app
