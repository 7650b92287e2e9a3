#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ruam::doc::pdf {

/// The bytes of a PDF file under construction: numbered objects, then the cross-reference table.
class File {
 public:
  File();

  /// A number for an object that is written later.
  int reserve() {
    offsets_.push_back(0);
    return int(offsets_.size());
  }
  void object(int number, std::string_view body);
  int object(std::string_view body);
  void stream(int number, std::string_view dictionary, std::string_view bytes);
  int stream(std::string_view dictionary, std::string_view bytes);

  /// Ends the file and hands it out.
  std::string finish(int catalog, int info);

 private:
  void begin(int number);

  std::string out_;
  std::vector<std::size_t> offsets_;
};

/// A PDF text string: UTF-16 in hex, with byte order mark.
std::string text_string(std::string_view utf8);

}  // namespace ruam::doc::pdf
