#include <cstring>

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/value_stack.hpp>

#include "platform/json/json.hpp"

namespace ruam::json {
namespace {

namespace bj = boost::json;

/// Keys of the objects that are open, to find a key written twice: readers of the same text must
/// never disagree on which one counts.
class Keys {
 public:
  void add(std::string_view part) { bytes_.append(part); }
  void end_key() { ends_.push_back(bytes_.size()); }

  /// Forgets the last n keys; false when two of them are equal.
  bool close(std::size_t n) {
    std::vector<std::string_view> keys(n);
    const auto first = ends_.size() - n;
    const auto start = first == 0 ? 0 : ends_[first - 1];
    for (std::size_t i = 0, at = start; i < n; at = ends_[first + i], ++i)
      keys[i] = std::string_view{bytes_}.substr(at, ends_[first + i] - at);
    std::sort(keys.begin(), keys.end());
    const bool unique = std::adjacent_find(keys.begin(), keys.end()) == keys.end();
    ends_.resize(first);
    bytes_.resize(start);
    return unique;
  }

 private:
  std::string bytes_;
  std::vector<std::size_t> ends_;
};

struct Handler {
  static constexpr std::size_t max_object_size = 100'000, max_array_size = 1'000'000,
                               max_key_size = 10'000, max_string_size = 16 << 20;
  using Error = boost::system::error_code;

  bj::value_stack stack;
  Keys keys;

  bool on_document_begin(Error&) { return stack.reset(), true; }
  bool on_document_end(Error&) { return true; }
  bool on_object_begin(Error&) { return true; }
  bool on_object_end(std::size_t n, Error& error) {
    if (!keys.close(n)) return error = bj::error::syntax, false;
    return stack.push_object(n), true;
  }
  bool on_array_begin(Error&) { return true; }
  bool on_array_end(std::size_t n, Error&) { return stack.push_array(n), true; }
  bool on_key_part(bj::string_view s, std::size_t, Error&) {
    return keys.add(s), stack.push_chars(s), true;
  }
  bool on_key(bj::string_view s, std::size_t, Error&) {
    return keys.add(s), keys.end_key(), stack.push_key(s), true;
  }
  bool on_string_part(bj::string_view s, std::size_t, Error&) { return stack.push_chars(s), true; }
  bool on_string(bj::string_view s, std::size_t, Error&) { return stack.push_string(s), true; }
  bool on_number_part(bj::string_view, Error&) { return true; }
  bool on_int64(std::int64_t i, bj::string_view, Error&) { return stack.push_int64(i), true; }
  bool on_uint64(std::uint64_t u, bj::string_view, Error&) { return stack.push_uint64(u), true; }
  bool on_double(double d, bj::string_view, Error&) { return stack.push_double(d), true; }
  bool on_bool(bool b, Error&) { return stack.push_bool(b), true; }
  bool on_null(Error&) { return stack.push_null(), true; }
  bool on_comment_part(bj::string_view, Error&) { return true; }
  bool on_comment(bj::string_view, Error&) { return true; }
};

}  // namespace

Result<value> parse(std::string_view text) {
  bj::parse_options options;
  options.max_depth = 32;
  bj::basic_parser<Handler> parser(options);
  boost::system::error_code error;
  const auto at = parser.write_some(false, text.data(), text.size(), error);
  if (!error && at < text.size()) error = bj::error::extra_data;
  if (error || text.find('\0') != text.npos)
    return Problem{Kind::invalid, "json.malformed", {{"at", std::to_string(at)}}};
  return parser.handler().stack.release();
}

}  // namespace ruam::json
