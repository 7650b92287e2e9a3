#pragma once

#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include "platform/clock.hpp"

/// Described structs as bytes between a worker and us. The worker may have been overcome by what
/// it read: unpacking trusts nothing.
namespace ruam::intake {

class Packer {
 public:
  std::string bytes;

  template <class T>
  void add(const T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      add(value.size());
      bytes += value;
    } else if constexpr (std::is_same_v<T, Date>) {
      add(value.year), add(value.month), add(value.day);
    } else if constexpr (std::is_integral_v<T> || std::is_enum_v<T>) {
      const auto number = static_cast<std::int64_t>(value);
      bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    } else {
      add_parts(value);
    }
  }

 private:
  template <class T>
  void add_parts(const std::vector<T>& list) {
    add(list.size());
    for (const auto& one : list) add(one);
  }
  template <class T, std::size_t N>
  void add_parts(const std::array<T, N>& list) {
    for (const auto& one : list) add(one);
  }
  template <class T>
  void add_parts(const std::optional<T>& value) {
    add(value.has_value());
    if (value) add(*value);
  }
  void add_parts(const std::map<std::string, std::string>& map) {
    add(map.size());
    for (const auto& [key, value] : map) add(key), add(value);
  }
  template <class T>
  void add_parts(const T& value) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) { add(value.*member.pointer); });
  }
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

  /// All was there, in order and nothing more.
  bool is_good() const { return is_good_ && rest_.empty(); }

  template <class T>
  void take(T& value) {
    if constexpr (std::is_same_v<T, std::string>) {
      const auto size = count();
      value = rest_.substr(0, size);
      rest_.remove_prefix(size);
    } else if constexpr (std::is_same_v<T, Date>) {
      take(value.year), take(value.month), take(value.day);
    } else if constexpr (std::is_enum_v<T>) {
      const auto code = number();
      bool is_known = false;
      boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>(
          [&](auto one) { is_known |= static_cast<std::int64_t>(one.value) == code; });
      if (is_known) value = static_cast<T>(code);
      is_good_ &= is_known;
    } else if constexpr (std::is_integral_v<T>) {
      const auto read = number();
      value = static_cast<T>(read);
      is_good_ &= static_cast<std::int64_t>(value) == read;
    } else {
      take_parts(value);
    }
  }

 private:
  std::int64_t number() {
    std::int64_t value = 0;
    is_good_ &= rest_.size() >= sizeof value;
    if (!is_good_) return 0;
    std::memcpy(&value, rest_.data(), sizeof value);
    rest_.remove_prefix(sizeof value);
    return value;
  }
  /// Every part takes a byte at least.
  std::size_t count() {
    const auto said = number();
    is_good_ &= said >= 0 && static_cast<std::uint64_t>(said) <= rest_.size();
    return is_good_ ? static_cast<std::size_t>(said) : 0;
  }

  template <class T>
  void take_parts(std::vector<T>& list) {
    for (auto left = count(); left > 0 && is_good_; --left) take(list.emplace_back());
  }
  template <class T, std::size_t N>
  void take_parts(std::array<T, N>& list) {
    for (auto& one : list) take(one);
  }
  template <class T>
  void take_parts(std::optional<T>& value) {
    bool has = false;
    take(has);
    if (has) take(value.emplace());
  }
  void take_parts(std::map<std::string, std::string>& map) {
    for (auto left = count(); left > 0 && is_good_; --left) {
      std::string key;
      take(key);
      take(map[key]);
    }
  }
  template <class T>
  void take_parts(T& value) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>(
        [&](auto member) {
          if (is_good_) take(value.*member.pointer);
        });
  }

  std::string_view rest_;
  bool is_good_ = true;
};

}  // namespace ruam::intake
