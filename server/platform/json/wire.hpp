#pragma once

// What may cross the wire: Wire<T> reads, writes and describes one type. Rooms describe plain
// structs with BOOST_DESCRIBE_STRUCT and enums with BOOST_DESCRIBE_ENUM and get the rest.

#include <algorithm>
#include <array>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/describe.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include "platform/clock.hpp"
#include "platform/ids.hpp"
#include "platform/json/text.hpp"
#include "platform/json/where.hpp"
#include "platform/money.hpp"

namespace ruam::json {

using boost::json::object;
using boost::json::value;

/// Schemas by name, shared by all routes: the `components/schemas` of OpenAPI.
using Components = boost::json::object;

/// read: takes `from` into `to` or adds faults; write: appends JSON text; schema: JSON Schema
/// 2020-12, named types by $ref into `components`.
template <class T>
struct Wire;

/// Text of up to 200,000 characters; a plain std::string takes 10,000.
struct LongText : std::string {
  using std::string::string;
  LongText() = default;
  LongText(std::string text) : std::string(std::move(text)) {}  // NOLINT: is a string
};

/// A text or list that came to its struct after records were stored: a missing member is empty and
/// an empty one is not written, so that what was signed before keeps its text and its hash.
template <class T>
struct Later : T {
  using T::T;
  using T::operator=;
  Later() = default;
  Later(T value) : T(std::move(value)) {}  // NOLINT: is a T
};

/// JSON that is already text: written verbatim, promised to be what Wire<T> would write.
template <class T>
struct RawOf {
  std::string text = "null";
};
using Raw = RawOf<value>;

/// The largest integer that JavaScript, and so the web app, holds exactly (RFC 7493 §2.2).
inline constexpr std::int64_t most_exact = 9'007'199'254'740'991;

template <class T>
concept DescribedStruct =
    boost::describe::has_describe_members<T>::value && !std::is_union_v<T> && std::is_class_v<T>;
template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_later = false;
template <class T>
inline constexpr bool is_later<Later<T>> = true;

namespace detail {

void read_text(const value& from, std::string& to, const Where& where, Faults& faults,
               std::size_t most);
/// Nothing, and a fault, unless it is an integer from `least` to `most`.
std::optional<std::int64_t> read_integer(const value& from, const Where& where, Faults& faults,
                                         std::int64_t least, std::int64_t most);
/// Any value whose texts and keys are clean.
void check_value(const value& from, const Where& where, Faults& faults);
void append_value(std::string& out, const value& from);
std::string to_text(const value& from);
object text_schema(std::string_view format = {}, std::size_t most = 0);
object integer_schema(std::string_view format, std::int64_t least, std::int64_t most);
object reference(std::string_view component);
/// "projects.Project" of `... [with T = ruam::projects::wire::Project]`.
std::string component_name(std::string_view pretty_function);

template <class T>
const std::string& name_of() {
  static const std::string name = component_name(__PRETTY_FUNCTION__);
  return name;
}

template <class T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public |
                                                         boost::describe::mod_inherited>;

// A described struct or enum is a table; one reader and one writer serve all tables, so that a room
// compiles no code of its own for each member.

/// What can be done with a member of one type, wherever it stands.
struct MemberKind {
  void (*read)(const value& from, void* to, const Where& where, Faults& faults);
  void (*write)(const void* from, std::string& out);
  object (*schema)(Components& components);
  bool (*is_empty)(const void* member);  ///< of a later member only, else null
  bool required;
};

template <class T>
inline constexpr MemberKind member_kind{
    [](const value& from, void* to, const Where& where, Faults& faults) {
      Wire<T>::read(from, *static_cast<T*>(to), where, faults);
    },
    [](const void* from, std::string& out) { Wire<T>::write(*static_cast<const T*>(from), out); },
    [](Components& components) { return object(Wire<T>::schema(components)); }, nullptr,
    !is_optional<T>};
template <class T>
inline constexpr MemberKind member_kind<Later<T>>{
    member_kind<T>.read, member_kind<T>.write, member_kind<T>.schema,
    [](const void* member) { return static_cast<const Later<T>*>(member)->empty(); }, false};

struct Member {
  std::string_view name;
  std::ptrdiff_t offset;  ///< bytes from the start of its struct
  const MemberKind* kind;
};

template <class T, template <class...> class List, class... M>
std::array<Member, sizeof...(M)> members_of(List<M...>) {
  return {{{M::name,
            __builtin_bit_cast(
                std::ptrdiff_t,  // what a pointer to a data member is (Itanium ABI)
                static_cast<std::remove_cvref_t<decltype(std::declval<T&>().*M::pointer)> T::*>(
                    M::pointer)),
            &member_kind<std::remove_cvref_t<decltype(std::declval<T&>().*M::pointer)>>}...}};
}

void read_members(std::span<const Member> members, const value& from, void* to, const Where& where,
                  Faults& faults);
void write_members(std::span<const Member> members, const void* from, std::string& out);
object members_schema(std::span<const Member> members, const std::string& name,
                      Components& components);

struct Name {
  std::string_view text;
  std::int64_t number;
};

template <class T, template <class...> class List, class... E>
constexpr std::array<Name, sizeof...(E)> names_of(List<E...>) {
  return {{{E::name, static_cast<std::int64_t>(E::value)}...}};
}

std::optional<std::int64_t> read_name(std::span<const Name> names, const value& from,
                                      const Where& where, Faults& faults);
void write_name(std::span<const Name> names, std::int64_t number, std::string& out);
object names_schema(std::span<const Name> names, const std::string& name, Components& components);

/// Text in a fixed form: `parse` gives an optional T, `print` its one spelling.
template <class T>
struct FormattedText {
  template <class Parse>
  static void read(const value& from, T& to, const Where& where, Faults& faults, const char* code,
                   Parse parse) {
    const auto* text = from.if_string();
    const auto parsed = text ? parse(std::string_view{*text}) : std::optional<T>{};
    if (parsed)
      to = *parsed;
    else
      add_fault(faults, where, code);
  }
};

}  // namespace detail

template <>
struct Wire<std::string> {
  static constexpr std::size_t most = 10'000;
  static void read(const value& from, std::string& to, const Where& where, Faults& faults) {
    detail::read_text(from, to, where, faults, most);
  }
  static void write(const std::string& from, std::string& out) { append_text(out, from); }
  static object schema(Components&) { return detail::text_schema({}, most); }
};

template <>
struct Wire<LongText> {
  static constexpr std::size_t most = 200'000;
  static void read(const value& from, LongText& to, const Where& where, Faults& faults) {
    detail::read_text(from, to, where, faults, most);
  }
  static void write(const LongText& from, std::string& out) { append_text(out, from); }
  static object schema(Components&) { return detail::text_schema({}, most); }
};

template <>
struct Wire<bool> {
  static void read(const value& from, bool& to, const Where& where, Faults& faults) {
    if (const auto* flag = from.if_bool())
      to = *flag;
    else
      add_fault(faults, where, "not_boolean");
  }
  static void write(bool from, std::string& out) { out += from ? "true" : "false"; }
  static object schema(Components&) { return {{"type", "boolean"}}; }
};

template <std::signed_integral T>
struct Wire<T> {
  static constexpr std::int64_t least =
      std::max<std::int64_t>(std::numeric_limits<T>::min(), -most_exact);
  static constexpr std::int64_t most =
      std::min<std::int64_t>(std::numeric_limits<T>::max(), most_exact);
  static void read(const value& from, T& to, const Where& where, Faults& faults) {
    if (const auto number = detail::read_integer(from, where, faults, least, most))
      to = static_cast<T>(*number);
  }
  static void write(T from, std::string& out) { append_integer(out, from); }
  static object schema(Components&) { return detail::integer_schema({}, least, most); }
};

/// For measures and statistics only; money and quantities are integers.
template <>
struct Wire<double> {
  static void read(const value& from, double& to, const Where& where, Faults& faults);
  static void write(double from, std::string& out);
  static object schema(Components&) { return {{"type", "number"}}; }
};

template <>
struct Wire<Satang> {
  static void read(const value& from, Satang& to, const Where& where, Faults& faults) {
    Wire<std::int64_t>::read(from, to.value, where, faults);
  }
  static void write(Satang from, std::string& out) { append_integer(out, from.value); }
  static object schema(Components&) {
    return detail::integer_schema("satang", -most_exact, most_exact);
  }
};

template <>
struct Wire<Thousandths> {
  static void read(const value& from, Thousandths& to, const Where& where, Faults& faults) {
    Wire<std::int64_t>::read(from, to.value, where, faults);
  }
  static void write(Thousandths from, std::string& out) { append_integer(out, from.value); }
  static object schema(Components&) {
    return detail::integer_schema("thousandths", -most_exact, most_exact);
  }
};

template <>
struct Wire<Uuid> : detail::FormattedText<Uuid> {
  static void read(const value& from, Uuid& to, const Where& where, Faults& faults) {
    FormattedText::read(from, to, where, faults, "not_id", parse_uuid);
  }
  static void write(const Uuid& from, std::string& out);
  static object schema(Components&) { return detail::text_schema("uuid"); }
};

template <>
struct Wire<OfficeId> {
  static void read(const value& from, OfficeId& to, const Where& where, Faults& faults) {
    Wire<Uuid>::read(from, to.uuid, where, faults);
  }
  static void write(const OfficeId& from, std::string& out) { Wire<Uuid>::write(from.uuid, out); }
  static object schema(Components&) { return detail::text_schema("uuid"); }
};

template <>
struct Wire<Date> : detail::FormattedText<Date> {
  static void read(const value& from, Date& to, const Where& where, Faults& faults) {
    FormattedText::read(from, to, where, faults, "not_date", parse_date);
  }
  static void write(const Date& from, std::string& out) { append_text(out, to_string(from)); }
  static object schema(Components&) { return detail::text_schema("date"); }
};

template <>
struct Wire<Instant> : detail::FormattedText<Instant> {
  static void read(const value& from, Instant& to, const Where& where, Faults& faults) {
    FormattedText::read(from, to, where, faults, "not_instant", parse_instant);
  }
  static void write(const Instant& from, std::string& out) { append_text(out, to_string(from)); }
  static object schema(Components&) { return detail::text_schema("date-time"); }
};

/// Any JSON; its texts are checked like all others.
template <>
struct Wire<value> {
  static void read(const value& from, value& to, const Where& where, Faults& faults) {
    detail::check_value(from, where, faults);
    to = from;
  }
  static void write(const value& from, std::string& out) { detail::append_value(out, from); }
  static object schema(Components&) { return {}; }
};

template <class T>
struct Wire<RawOf<T>> {
  static void read(const value& from, RawOf<T>& to, const Where& where, Faults& faults) {
    T typed{};
    Wire<T>::read(from, typed, where, faults);
    to.text.clear();
    Wire<T>::write(typed, to.text);
  }
  static void write(const RawOf<T>& from, std::string& out) { out += from.text; }
  static object schema(Components& components) { return Wire<T>::schema(components); }
};

/// null and a missing member are nothing; nothing is written as null.
template <class T>
struct Wire<std::optional<T>> {
  static void read(const value& from, std::optional<T>& to, const Where& where, Faults& faults) {
    if (from.is_null())
      to.reset();
    else
      Wire<T>::read(from, to.emplace(), where, faults);
  }
  static void write(const std::optional<T>& from, std::string& out) {
    if (from)
      Wire<T>::write(*from, out);
    else
      out += "null";
  }
  static object schema(Components& components) {
    return {{"anyOf", {value(Wire<T>::schema(components)), {{"type", "null"}}}}};
  }
};

template <class T>
struct Wire<std::vector<T>> {
  static void read(const value& from, std::vector<T>& to, const Where& where, Faults& faults) {
    const auto* list = from.if_array();
    if (!list) return add_fault(faults, where, "not_list");
    to.clear();
    to.resize(list->size());
    for (std::size_t i = 0; i < list->size(); ++i)
      Wire<T>::read((*list)[i], to[i], Where{where, i}, faults);
  }
  static void write(const std::vector<T>& from, std::string& out) {
    out += '[';
    for (const auto& item : from) {
      Wire<T>::write(item, out);
      out += ',';
    }
    if (from.empty())
      out += ']';
    else
      out.back() = ']';
  }
  static object schema(Components& components) {
    return {{"type", "array"}, {"items", Wire<T>::schema(components)}};
  }
};

template <class T>
struct Wire<std::map<std::string, T>> {
  static void read(const value& from, std::map<std::string, T>& to, const Where& where,
                   Faults& faults) {
    const auto* members = from.if_object();
    if (!members) return add_fault(faults, where, "not_object");
    to.clear();
    for (const auto& [key, item] : *members) {
      const Where here{where, std::string_view{key}};
      std::string name;
      detail::read_text(value(key), name, here, faults, 200);
      Wire<T>::read(item, to[name], here, faults);
    }
  }
  static void write(const std::map<std::string, T>& from, std::string& out) {
    out += '{';
    for (const auto& [key, item] : from) {
      append_text(out, key);
      out += ':';
      Wire<T>::write(item, out);
      out += ',';
    }
    if (from.empty())
      out += '}';
    else
      out.back() = '}';
  }
  static object schema(Components& components) {
    return {{"type", "object"}, {"additionalProperties", Wire<T>::schema(components)}};
  }
};

template <class T>
struct Wire<Later<T>> {
  static void read(const value& from, Later<T>& to, const Where& where, Faults& faults) {
    Wire<T>::read(from, static_cast<T&>(to), where, faults);
  }
  static void write(const Later<T>& from, std::string& out) {
    Wire<T>::write(static_cast<const T&>(from), out);
  }
  static object schema(Components& components) { return Wire<T>::schema(components); }
};

template <DescribedEnum T>
struct Wire<T> {
  static void read(const value& from, T& to, const Where& where, Faults& faults) {
    if (const auto number = detail::read_name(names, from, where, faults))
      to = static_cast<T>(*number);
  }
  static void write(T from, std::string& out) {
    detail::write_name(names, static_cast<std::int64_t>(from), out);
  }
  static object schema(Components& components) {
    return detail::names_schema(names, detail::name_of<T>(), components);
  }

 private:
  static constexpr auto names = detail::names_of<T>(boost::describe::describe_enumerators<T>{});
};

/// An object with exactly the described members; an optional or later one may be left out.
template <DescribedStruct T>
struct Wire<T> {
  static void read(const value& from, T& to, const Where& where, Faults& faults) {
    detail::read_members(members(), from, &to, where, faults);
  }
  static void write(const T& from, std::string& out) {
    detail::write_members(members(), &from, out);
  }
  static object schema(Components& components) {
    return detail::members_schema(members(), detail::name_of<T>(), components);
  }

 private:
  static std::span<const detail::Member> members() {
    static const auto all = detail::members_of<T>(detail::Members<T>{});
    return all;
  }
};

}  // namespace ruam::json
