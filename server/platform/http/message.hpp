#pragma once

// What passes between the transport (Beast) and the service: plain values.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ruam::live {
struct Subscription;
}

namespace ruam::http {

/// A request as it came; names in small letters, views live until the answer is out.
struct Incoming {
  std::string_view method, target;
  std::vector<std::pair<std::string_view, std::string_view>> headers;
  std::string_view body = {};
  std::string body_file = {};
  std::string_view peer = {};
  bool is_tls = false;
  bool is_local = true;  ///< came over the loopback interface

  std::string path = {}, query = {};  ///< decoded path, raw query; filled by the service

  /// The first header of that name, or empty.
  std::string_view header(std::string_view name) const {
    for (const auto& [key, value] : headers)
      if (key == name) return value;
    return {};
  }
};

/// A part of a file to send.
struct FilePart {
  std::string path;
  std::uint64_t offset = 0, length = 0;
};

/// An answer; exactly one kind of body. `head` holds whole header lines except those of length,
/// connection and date, which the transport adds.
struct Outgoing {
  int status = 200;
  std::string head = {};
  std::string body = {};
  std::string_view fixed = {};  ///< lives as long as the program
  FilePart file = {};
  std::shared_ptr<live::Subscription> events = {};  ///< the stream outlives the request
  bool close = false;

  Outgoing& add(std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
    return *this;
  }
  std::uint64_t length() const { return body.size() + fixed.size() + file.length; }
};

}  // namespace ruam::http
