#include "platform/http/session.hpp"

#include <algorithm>
#include <ctime>

#include <fcntl.h>
#include <unistd.h>

#include "platform/ids.hpp"

namespace ruam::http {
namespace {

using beast::http::error;

const std::string& date_line() {
  thread_local std::time_t made = 0;
  thread_local std::string line;
  const auto now = std::time(nullptr);
  if (now != made) {
    std::tm civil{};
    gmtime_r(&now, &civil);
    char text[64];
    const auto size =
        std::strftime(text, sizeof text, "Date: %a, %d %b %Y %H:%M:%S GMT\r\n", &civil);
    line.assign(text, size);
    made = now;
  }
  return line;
}

}  // namespace

SpoolFile::SpoolFile(const std::string& folder)
    : path_(folder + "/upload-" + new_timeless_uuid().to_string()),
      file_(::open(path_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600)) {}

SpoolFile::~SpoolFile() {
  if (file_ < 0) return;
  ::close(file_);
  ::unlink(path_.c_str());
}

bool SpoolFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::write(file_, bytes.data(), bytes.size());
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::string_view status_line(int status) {
  switch (status) {
    case 200:
      return "200 OK";
    case 201:
      return "201 Created";
    case 202:
      return "202 Accepted";
    case 204:
      return "204 No Content";
    case 206:
      return "206 Partial Content";
    case 304:
      return "304 Not Modified";
    case 400:
      return "400 Bad Request";
    case 401:
      return "401 Unauthorized";
    case 403:
      return "403 Forbidden";
    case 404:
      return "404 Not Found";
    case 405:
      return "405 Method Not Allowed";
    case 408:
      return "408 Request Timeout";
    case 409:
      return "409 Conflict";
    case 412:
      return "412 Precondition Failed";
    case 413:
      return "413 Content Too Large";
    case 415:
      return "415 Unsupported Media Type";
    case 416:
      return "416 Range Not Satisfiable";
    case 428:
      return "428 Precondition Required";
    case 429:
      return "429 Too Many Requests";
    case 431:
      return "431 Request Header Fields Too Large";
    case 503:
      return "503 Service Unavailable";
    default:
      return "500 Internal Server Error";
  }
}

std::string head_of(const Outgoing& out, bool is_alive) {
  std::string head;
  head.reserve(out.head.size() + 160);
  head.append("HTTP/1.1 ").append(status_line(out.status)).append("\r\n").append(date_line());
  if (out.status != 204 && out.status != 304 && !out.events)
    head.append("Content-Length: ").append(std::to_string(out.length())).append("\r\n");
  if (!is_alive) head.append("Connection: close\r\n");
  return head.append(out.head).append("\r\n");
}

void fill(Incoming& incoming, const beast::http::request_header<>& head, std::string& names) {
  incoming.method = {head.method_string().data(), head.method_string().size()};
  incoming.target = {head.target().data(), head.target().size()};
  std::size_t bytes = 0, count = 0;
  for (const auto& field : head) {
    bytes += field.name_string().size();
    ++count;
  }
  names.clear();
  names.reserve(bytes);  // views into it stay good
  incoming.headers.reserve(count);
  for (const auto& field : head) {
    const auto start = names.size();
    for (const char c : field.name_string()) names += c >= 'A' && c <= 'Z' ? char(c | 32) : c;
    const auto value = field.value();
    incoming.headers.emplace_back(std::string_view{names}.substr(start),
                                  std::string_view{value.data(), value.size()});
  }
}

bool is_ambiguous(const beast::http::request_header<>& head) {
  using beast::http::field;
  if (head.count(field::content_length) > 1 || head.count(field::transfer_encoding) > 1)
    return true;
  if (head.count(field::content_length) && head.count(field::transfer_encoding)) return true;
  if (head.count(field::transfer_encoding) &&
      (head.version() != 11 || !beast::iequals(head[field::transfer_encoding], "chunked")))
    return true;
  const auto length = head[field::content_length];  // "5, 5" is legal and read in several ways
  if (!std::all_of(length.begin(), length.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return true;
  if (head.count(field::host) != 1 && head.version() == 11) return true;
  return head.version() != 11 && head.version() != 10;
}

int status_of_parse_error(const beast::error_code& problem) {
  return problem == error::header_limit || problem == error::buffer_overflow ? 431 : 400;
}

}  // namespace ruam::http
