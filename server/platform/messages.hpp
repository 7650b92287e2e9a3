#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "platform/result.hpp"

namespace ruam {

enum class Language { thai, english };

/// English when the reader puts it before Thai (an Accept-Language value), else Thai.
Language preferred_language(std::string_view accept_language);

/// The sentences of all rooms by problem code: server/ROOM/messages.{th,en}.json.
class Messages {
 public:
  /// Those baked into the program.
  static const Messages& built_in();

  /// Adds a flat JSON object of code → sentence.
  void add(Language language, std::string_view json_text);

  bool has(std::string_view code) const;
  /// The sentence with every {param} filled in; the code itself when nobody wrote a sentence.
  std::string say(Language language, std::string_view code,
                  const std::map<std::string, std::string>& params = {}) const;

 private:
  struct Sentence {
    std::string thai, english;
  };
  std::unordered_map<std::string, Sentence> sentences_;
};

}  // namespace ruam
