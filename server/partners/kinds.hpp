#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

#include "platform/actor.hpp"
#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/result.hpp"

/// Partners of an office: what all nouns of the room share.
namespace ruam::partners {

inline constexpr Permission read_partners{"partners.read"};
inline constexpr Permission write_partners{"partners.write"};
inline constexpr Permission decide_partners{"partners.decide"};
inline constexpr Permission set_model{"partners.model"};

/// Who takes part: an organisation that people keeps, an entry of the directory, or only a name.
struct Body {
  std::optional<OfficeId> office;
  std::optional<Uuid> entry;  ///< of the same office's directory
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Body, (), (office, entry, name))

/// Proof: a file, or where the paper lies.
struct Evidence {
  Uuid id;
  std::optional<Uuid> file_id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (id, file_id, text))

/// Whether any of it says something.
bool is_shown(const std::vector<Evidence>& evidence);

/// All faults of a content at once: `code` of the room at a JSON pointer.
class Faults {
 public:
  Faults& must(bool holds, std::string where, std::string code);
  Faults& text(const std::string& where, const std::string& value, std::size_t most,
               bool is_needed = false);
  /// Years that offices' papers can have.
  Faults& day(const std::string& where, const std::optional<Date>& value);
  Faults& body(const std::string& where, const Body& value);
  /// No two items of a list carry the same id.
  template <class List>
  Faults& unique(const std::string& where, const List& list) {
    for (std::size_t i = 0; i < list.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        if (list[i].id == list[j].id) must(false, at(where, i) + "/id", "partner.id_twice");
    return *this;
  }
  /// Refuses: `code` with the faults.
  Result<void> check(std::string code) const;

  static std::string at(const std::string& where, std::size_t index) {
    return where + "/" + std::to_string(index);
  }

 private:
  std::vector<Fault> all_;
};

}  // namespace ruam::partners
