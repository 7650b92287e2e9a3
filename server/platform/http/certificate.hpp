#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ruam::http {

/// PEM files of an office's own certificate.
struct CertificateFiles {
  std::filesystem::path authority;         ///< to be trusted by the office's devices
  std::filesystem::path certificate, key;  ///< the server's; the chain holds the authority
};

/// Makes, in `folder`, an authority of this office (10 years) and a certificate of this server for
/// `names` (host names and addresses; 397 days, as browsers want), or keeps what is there while it
/// is good for a month more and covers the names. Throws std::runtime_error.
CertificateFiles office_certificate(const std::filesystem::path& folder,
                                    const std::vector<std::string>& names);

/// This computer's name and the addresses of its network cards, "localhost" and "127.0.0.1".
std::vector<std::string> own_names();

}  // namespace ruam::http
