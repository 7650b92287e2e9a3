#include "platform/json/wire.hpp"

#include <algorithm>
#include <cmath>

namespace ruam::json {

std::string escape_pointer(std::string_view segment) {
  std::string escaped;
  for (const char c : segment) {
    if (c == '~')
      escaped += "~0";
    else if (c == '/')
      escaped += "~1";
    else
      escaped += c;
  }
  return escaped;
}

std::string Where::pointer() const {
  if (!parent_) return std::string(base_);
  auto path = parent_->pointer() + '/';
  return path +
         (index_ == static_cast<std::size_t>(-1) ? escape_pointer(name_) : std::to_string(index_));
}

void add_fault(Faults& faults, const Where& where, std::string code,
               std::map<std::string, std::string> params) {
  if (faults.size() < 100) faults.push_back({where.pointer(), std::move(code), std::move(params)});
}

namespace detail {

void read_text(const value& from, std::string& to, const Where& where, Faults& faults,
               std::size_t most) {
  const auto* text = from.if_string();
  if (!text) return add_fault(faults, where, "not_text");
  if (!is_clean(*text)) return add_fault(faults, where, "bad_text");
  if (text->size() > most && count_characters(*text) > most)
    return add_fault(faults, where, "too_long", {{"most", std::to_string(most)}});
  to.assign(text->data(), text->size());
}

std::optional<std::int64_t> read_integer(const value& from, const Where& where, Faults& faults,
                                         std::int64_t least, std::int64_t most) {
  if (const auto* number = from.if_int64(); number && *number >= least && *number <= most)
    return *number;
  if (from.is_int64() || from.is_uint64())
    add_fault(faults, where, "out_of_range",
              {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
  else
    add_fault(faults, where, "not_integer");
  return std::nullopt;
}

void check_value(const value& from, const Where& where, Faults& faults) {
  if (const auto* text = from.if_string(); text && !is_clean(*text))
    return add_fault(faults, where, "bad_text");
  if (const auto* list = from.if_array())
    for (std::size_t i = 0; i < list->size(); ++i) check_value((*list)[i], {where, i}, faults);
  if (const auto* members = from.if_object()) {
    for (const auto& [key, item] : *members) {
      const Where here{where, std::string_view{key}};
      if (!is_clean(key)) add_fault(faults, here, "bad_text");
      check_value(item, here, faults);
    }
  }
}

void append_value(std::string& out, const value& from) {
  switch (from.kind()) {
    case boost::json::kind::null:
      out += "null";
      break;
    case boost::json::kind::bool_:
      out += from.get_bool() ? "true" : "false";
      break;
    case boost::json::kind::int64:
      append_integer(out, from.get_int64());
      break;
    case boost::json::kind::uint64:
      out += std::to_string(from.get_uint64());
      break;
    case boost::json::kind::double_:
      Wire<double>::write(from.get_double(), out);
      break;
    case boost::json::kind::string:
      append_text(out, from.get_string());
      break;
    case boost::json::kind::array:
      out += '[';
      for (bool first = true; const auto& item : from.get_array()) {
        if (!std::exchange(first, false)) out += ',';
        append_value(out, item);
      }
      out += ']';
      break;
    case boost::json::kind::object:
      out += '{';
      for (bool first = true; const auto& [key, item] : from.get_object()) {
        if (!std::exchange(first, false)) out += ',';
        append_text(out, key);
        out += ':';
        append_value(out, item);
      }
      out += '}';
      break;
  }
}

std::string to_text(const value& from) {
  std::string out;
  append_value(out, from);
  return out;
}

object text_schema(std::string_view format, std::size_t most) {
  object schema{{"type", "string"}};
  if (!format.empty()) schema["format"] = format;
  if (most) schema["maxLength"] = most;
  return schema;
}

object integer_schema(std::string_view format, std::int64_t least, std::int64_t most) {
  object schema{{"type", "integer"}};
  if (!format.empty()) schema["format"] = format;
  schema["minimum"] = least;
  schema["maximum"] = most;
  return schema;
}

object reference(std::string_view component) {
  return {{"$ref", "#/components/schemas/" + std::string(component)}};
}

namespace {

void refuse_unknown(std::span<const Member> members, const object& from, const Where& where,
                    Faults& faults) {
  for (const auto& given : from) {
    const auto is_it = [&](const Member& member) { return member.name == given.key(); };
    if (std::none_of(members.begin(), members.end(), is_it))
      add_fault(faults, Where{where, std::string_view{given.key()}}, "unknown_field");
  }
}

std::string choices(std::span<const Name> names) {
  std::string all;
  for (const auto& name : names) all.append(all.empty() ? "" : ", ").append(name.text);
  return all;
}

}  // namespace

void read_members(std::span<const Member> members, const value& from, void* to, const Where& where,
                  Faults& faults) {
  const auto* given = from.if_object();
  if (!given) return add_fault(faults, where, "not_object");
  std::size_t known = 0;
  for (const auto& member : members) {
    const Where here{where, member.name};
    if (const auto* value = given->if_contains(member.name)) {
      ++known;
      member.kind->read(*value, static_cast<char*>(to) + member.offset, here, faults);
    } else if (member.kind->required) {
      add_fault(faults, here, "missing");
    }
  }
  if (known != given->size()) refuse_unknown(members, *given, where, faults);
}

void write_members(std::span<const Member> members, const void* from, std::string& out) {
  out += '{';
  for (const auto& [name, offset, kind] : members) {
    const void* member = static_cast<const char*>(from) + offset;
    if (kind->is_empty && kind->is_empty(member)) continue;
    out += '"';
    out.append(name).append("\":", 2);
    kind->write(member, out);
    out += ',';
  }
  if (out.back() == ',')
    out.back() = '}';
  else
    out += '}';
}

object members_schema(std::span<const Member> members, const std::string& name,
                      Components& components) {
  if (components.contains(name)) return reference(name);
  components[name] = nullptr;  // holds the place: a tree refers to itself
  object properties;
  boost::json::array required;
  for (const auto& member : members) {
    properties[member.name] = member.kind->schema(components);
    if (member.kind->required) required.emplace_back(member.name);
  }
  components[name] = {{"type", "object"},
                      {"properties", std::move(properties)},
                      {"required", std::move(required)},
                      {"additionalProperties", false}};
  return reference(name);
}

std::optional<std::int64_t> read_name(std::span<const Name> names, const value& from,
                                      const Where& where, Faults& faults) {
  if (const auto* text = from.if_string())
    for (const auto& name : names)
      if (name.text == std::string_view{*text}) return name.number;
  add_fault(faults, where, "not_one_of", {{"choices", choices(names)}});
  return std::nullopt;
}

void write_name(std::span<const Name> names, std::int64_t number, std::string& out) {
  std::string_view text;
  for (const auto& name : names)
    if (name.number == number) text = name.text;
  append_text(out, text);
}

object names_schema(std::span<const Name> names, const std::string& name, Components& components) {
  if (!components.contains(name)) {
    boost::json::array all;
    for (const auto& one : names) all.emplace_back(one.text);
    components[name] = {{"type", "string"}, {"enum", std::move(all)}};
  }
  return reference(name);
}

std::string component_name(std::string_view pretty_function) {
  // g++ and clang: "... [with T = ruam::projects::wire::Project; ...]" / "[T = ...]"
  auto text = pretty_function.substr(pretty_function.find("T = ") + 4);
  text = text.substr(0, text.find_first_of(";]"));
  std::string name;
  while (!text.empty()) {
    const auto end = text.find("::");
    const auto part = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 2);
    if (part == "ruam" || part == "wire" || part.starts_with('{') || part.starts_with('('))
      continue;
    if (!name.empty()) name += '.';
    for (const char c : part) name += std::isalnum(static_cast<unsigned char>(c)) ? c : '_';
  }
  return name;
}

}  // namespace detail

void Wire<double>::read(const value& from, double& to, const Where& where, Faults& faults) {
  if (!from.is_number()) return add_fault(faults, where, "not_number");
  to = from.to_number<double>();
  if (!std::isfinite(to)) add_fault(faults, where, "not_number");
}

void Wire<double>::write(double from, std::string& out) {
  if (!std::isfinite(from)) {
    out += "null";
    return;
  }
  char digits[40];  // + 0.0: there is no -0 among the integers that it may be read back as
  out.append(digits, std::to_chars(digits, digits + sizeof digits, from + 0.0).ptr);
}

void Wire<Uuid>::write(const Uuid& from, std::string& out) {
  constexpr char digits[] = "0123456789abcdef";
  char text[38];
  char* at = text;
  *at++ = '"';
  for (std::size_t i = 0; i < 16; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *at++ = '-';
    *at++ = digits[from.bytes[i] >> 4];
    *at++ = digits[from.bytes[i] & 0xF];
  }
  *at++ = '"';
  out.append(text, sizeof text);
}

}  // namespace ruam::json
