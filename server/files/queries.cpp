#include "files/queries.hpp"

#include <algorithm>
#include <fstream>
#include <optional>

#include "files/content.hpp"

namespace ruam::files {
namespace {

std::optional<Digest> digest_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  Sha256 hash;
  std::string piece(1 << 16, '\0');
  while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
    hash.add(std::string_view(piece.data(), static_cast<std::size_t>(in.gcount())));
  return hash.finish();
}

}  // namespace

std::vector<Fault> verify(db::Tx& tx, const Config& config) {
  std::vector<Fault> faults;
  tx.each("SELECT id, sha256, kind, record_id FROM files WHERE removed = 0 ORDER BY sha256",
          [&](const db::Row& row) {
            Digest digest{};
            const auto stored = row.bytes(1);
            if (stored.size() == digest.size())
              std::transform(stored.begin(), stored.end(), digest.begin(),
                             [](std::byte b) { return std::to_integer<std::uint8_t>(b); });
            const auto found = digest_of(content_path(config, digest));
            if (found == digest) return;
            Fault fault{"file/" + row.get<Uuid>(0).to_string(),
                        found ? "verify.file_changed" : "verify.file_missing",
                        {}};
            if (!row.is_null(3)) {
              fault.params["record"] = row.get<std::string>(2) + "/" + row.get<Uuid>(3).to_string();
              fault.params["last"] = fault.params["record"];
            }
            faults.push_back(std::move(fault));
          });
  return faults;
}

}  // namespace ruam::files
