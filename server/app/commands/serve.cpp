#include <algorithm>
#include <cstdio>
#include <thread>

#include "app/commands/all.hpp"
#include "app/database.hpp"
#include "app/house.hpp"
#include "forums/hall.hpp"
#include "people/actions.hpp"
#include "platform/http/certificate.hpp"
#include "platform/http/server.hpp"
#include "platform/jobs.hpp"
#include "platform/live/board.hpp"
#include "platform/live/feed.hpp"
#include "platform/log.hpp"
#include "platform/tlog/tlog.hpp"

namespace ruam::app {
namespace {

/// With `--tls auto` phones and other computers fetch the authority here, to trust it once.
void add_authority(http::Router& router, const Config& config) {
  router
      .add_download("/authority.pem", std::nullopt, {},
                    [file = config.data / "tls" /
                            "authority.pem"](http::Request&) -> Result<http::FileReply> {
                      return http::FileReply{.content_type = "application/x-x509-ca-cert",
                                             .file_name = "ruam-authority.pem",
                                             .path = file.string()};
                    })
      .says("The office's own certificate authority, to be trusted by its devices");
}

http::ServerSettings server_settings(const Arguments& arguments) {
  const auto& config = arguments.config;
  if (const auto tls = arguments.value("--tls"); tls && *tls != "auto")
    throw UsageError("--tls takes auto; a certificate of your own goes to --tls-certificate");
  http::ServerSettings settings;
  settings.listen = config.listen;
  settings.workers = config.workers;
  // SQLite reads on the processor, PostgreSQL waits for the network
  const int cores = static_cast<int>(std::max(2u, std::thread::hardware_concurrency()));
  settings.quick_workers = config.db.empty() ? cores : 16 * cores;
  settings.tls_certificate = config.tls_certificate;
  settings.tls_key = config.tls_key;
  if (arguments.has("--tls")) {
    const auto made = http::office_certificate(config.data / "tls", http::own_names());
    settings.tls_certificate = made.certificate.string();
    settings.tls_key = made.key.string();
  }
  settings.spool = (config.data / "spool").string();
  return settings;
}

/// The transparency log's key, made at the first start.
tlog::Signer log_key(const Config& config) {
  const auto name = "ruam-" + new_timeless_uuid().to_string().substr(0, 8);
  return tlog::Signer::load_or_make(config.data / "tlog.key", name);
}

int run_serve(const Arguments& arguments) {
  const auto& config = arguments.config;
  const auto settings = server_settings(arguments);
  const SystemClock clock;
  const auto db = open_database(config);
  bring_up_to_date(*db, config, clock);
  const House house;
  live::Hub hub;
  const live::Feed feed(*db, clock, hub);
  const live::Board hall(*db, hub, forums::hall_channel, forums::hall_frame);
  auto router = house.router();
  if (arguments.has("--tls")) add_authority(router, config);
  const http::Service service({*db, clock, config, router, house.authenticator(*db, clock)});
  http::Server server(service, hub, settings);
  jobs::Runner runner(*db, clock, config, house.reactions(*db, clock));
  runner.start();
  const tlog::Sequencer sequencer(*db, clock, log_key(config));
  std::printf("ruam: %s\n", server.address().c_str());
  if (const auto code = people::make_set_up_code(*db))
    std::printf("ruam: no account yet; open %s/setup and type the set-up code %s\n",
                server.address().c_str(), code->c_str());
  std::fflush(stdout);
  server.run(http::Server::Until::signal);
  runner.stop();
  log::flush();
  return 0;
}

}  // namespace

Command serve_command() {
  return {
      .name = "serve",
      .words = "",
      .summary = "serve the web app and the API until SIGTERM",
      .details =
          "Makes the data folder and brings the database up to date when need be, prints one\n"
          "line `ruam: http://ADDRESS:PORT` and serves. Several of them may share one\n"
          "PostgreSQL database behind any proxy.\n\n"
          "Without TLS, people sign in only at this computer itself; other computers of the\n"
          "network see public pages. Give a certificate, let `--tls auto` make one, or put a\n"
          "proxy with TLS on this computer and name its address by --public-url.",
      .options = {{"--listen", "ADDRESS:PORT", "default 127.0.0.1:8480; port 0 takes a free one"},
                  {"--public-url", "URL", "as people reach it, e.g. https://ruam.example.go.th"},
                  {"--tls-certificate", "FILE", "certificate chain (PEM)"},
                  {"--tls-key", "FILE", "its private key (PEM)"}},
      .run = run_serve};
}

}  // namespace ruam::app
