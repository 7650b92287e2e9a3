#include "documents/parts.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "platform/assets.hpp"
#include "platform/json/json.hpp"
#include "projects/project.hpp"

namespace ruam::documents {
namespace {

constexpr std::string_view folder = "documents/parts/";

struct PartsFile {
  std::string form;
  std::vector<Part> parts;
};
BOOST_DESCRIBE_STRUCT(PartsFile, (), (form, parts))

std::string joined(const std::set<std::string, std::less<>>& words) {
  std::string all;
  for (const auto& word : words)
    if (!word.empty()) all.append(all.empty() ? "" : ", ").append(word);
  return all;
}

using Words = std::set<std::string, std::less<>>;

class Check {
 public:
  explicit Check(const Template& form) : form_(form), base_(base_of(form.form)) {}

  std::vector<Fault> faults() && {
    if (!base_) {
      Words forms;
      for (const auto& one : list_templates()) forms.insert(one.form);
      add("/form", "not_one_of", {{"choices", joined(forms)}});
      return std::move(faults_);
    }
    head();
    sections();
    words();
    tables();
    signatures();
    return std::move(faults_);
  }

 private:
  void add(std::string where, std::string code, std::map<std::string, std::string> params = {}) {
    faults_.push_back({std::move(where), std::move(code), std::move(params)});
  }

  void text(const std::string& where, std::string_view value, std::size_t most,
            bool is_wanted = false) {
    if (is_wanted && value.empty()) add(where, "missing");
    std::size_t letters = 0;
    for (const char c : value) letters += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    if (letters > most) add(where, "too_long", {{"most", std::to_string(most)}});
  }

  void choice(const std::string& where, const std::string& value, const Words& choices) {
    if (!choices.contains(value)) add(where, "not_one_of", {{"choices", joined(choices)}});
  }

  void head() {
    text("/name", form_.name, 200, true);
    if (form_.from_year < 2500 || form_.from_year > 2700)
      add("/from_year", "out_of_range", {{"least", "2500"}, {"most", "2700"}});
    for (std::size_t i = 0; i < form_.title.size(); ++i)
      text("/title/" + std::to_string(i), form_.title[i], 500);
    for (std::size_t i = 0; i < form_.footer.size(); ++i)
      text("/footer/" + std::to_string(i), form_.footer[i], 500);
    choice("/numbers", form_.numbers, {"", "1.", "1)", "๑.", "none"});
    choice("/list", form_.list, list_marks());
    choice("/digits", form_.digits, {"", "arabic", "thai"});
  }

  static const Words& list_marks() {
    static const Words marks = {"", "1)", "(1)", "1.1", "-"};
    return marks;
  }

  void sections() {
    const auto count = form_.sections.size();
    if (count == 0) add("/sections", "missing");
    if (count > 100) add("/sections", "out_of_range", {{"least", "1"}, {"most", "100"}});
    std::set<std::string> ids;
    for (std::size_t i = 0; i < count; ++i) {
      const auto& section = form_.sections[i];
      const auto where = "/sections/" + std::to_string(i);
      text(where + "/id", section.id, 100, true);
      if (!ids.insert(section.id).second) add(where + "/id", "template.twice");
      text(where + "/number", section.number, 20);
      text(where + "/label", section.label, 500);
      text(where + "/text", section.text, 4'000);
      text(where + "/hint", section.hint, 500);
      choice(where + "/list", section.list, list_marks());
      choice(where + "/numbered", section.numbered, {"", "no"});
      kind(section, where);
    }
  }

  void kind(const Section& section, const std::string& where) {
    const auto& name = kind_of(section);
    const bool is_common = name == "words" || name == "extra";
    if (name == "extra") {
      text(where + "/label", section.label, 500, true);
      choice(where + "/input", section.input, {"text", "long", "list"});
    }
    const auto& parts = list_parts(form_.form);
    if (parts.empty()) {
      Words known{"words", "extra"};
      for (const auto& one : base_->sections) known.insert(kind_of(one));
      if (!is_common && !known.contains(name))
        add(where + "/kind", "not_one_of", {{"choices", joined(known)}});
      return;
    }
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const Part& one) { return one.kind == name; });
    if (part == parts.end()) {
      Words known;
      for (const auto& one : parts) known.insert(one.kind);
      return add(where + "/kind", "not_one_of", {{"choices", joined(known)}});
    }
    choice(where + "/look", section.look, {part->looks.begin(), part->looks.end()});
    columns(section, *part, where + "/columns");
  }

  void columns(const Section& section, const Part& part, const std::string& where) {
    Words known;
    for (const auto& column : part.columns) known.insert(column.id);
    std::set<std::string> seen;
    bool shows_one = part.columns.empty();
    for (std::size_t i = 0; i < section.columns.size(); ++i) {
      const auto& column = section.columns[i];
      const auto here = where + "/" + std::to_string(i);
      choice(here + "/id", column.id, known);
      if (!seen.insert(column.id).second) add(here + "/id", "template.twice");
      text(here + "/label", column.label, 200);
      if (column.width < 1 || column.width > 100)
        add(here + "/width", "out_of_range", {{"least", "1"}, {"most", "100"}});
      shows_one |= column.shown;
    }
    if (!shows_one) add(where, "template.no_column");
  }

  /// Every word of the shipped form, and no other.
  void words() {
    for (const auto& [key, value] : base_->words)
      if (!form_.words.contains(key)) add("/words/" + key, "missing");
    for (const auto& [key, value] : form_.words) {
      text("/words/" + key, value, 1'000);
      if (!base_->words.contains(key)) add("/words/" + key, "template.unknown_word");
    }
  }

  void tables() {
    for (const auto& [key, shape] : base_->tables) {
      const auto own = form_.tables.find(key);
      const auto where = "/tables/" + key;
      if (own == form_.tables.end()) {
        add(where, "missing");
        continue;
      }
      const auto heads = std::to_string(shape.heads.size());
      if (own->second.heads.size() != shape.heads.size())
        add(where + "/heads", "out_of_range", {{"least", heads}, {"most", heads}});
      const auto widths = std::to_string(shape.widths.size());
      if (own->second.widths.size() != shape.widths.size())
        add(where + "/widths", "out_of_range", {{"least", widths}, {"most", widths}});
      for (const auto width : own->second.widths)
        if (width < 1 || width > 100)
          add(where + "/widths", "out_of_range", {{"least", "1"}, {"most", "100"}});
    }
    for (const auto& [key, shape] : form_.tables)
      if (!base_->tables.contains(key)) add("/tables/" + key, "template.unknown_word");
  }

  void signatures() {
    if (!form_.signatures) return;
    const auto& shape = *form_.signatures;
    choice("/signatures/layout", shape.layout, {"right", "centre", "two_columns", "three_columns"});
    choice("/signatures/place", shape.place, {"above", "behind"});
    text("/signatures/sign", shape.sign, 50);
    if (shape.blocks.size() == 1 || shape.blocks.size() > 6)
      add("/signatures/blocks", "out_of_range", {{"least", "2"}, {"most", "6"}});
    const auto roles = projects::signing_roles();
    for (std::size_t i = 0; i < shape.blocks.size(); ++i) {
      const auto where = "/signatures/blocks/" + std::to_string(i);
      text(where + "/label", shape.blocks[i].label, 200, true);
      text(where + "/position", shape.blocks[i].position, 200);
      choice(where + "/role", shape.blocks[i].role, {roles.begin(), roles.end()});
    }
  }

  const Template& form_;
  const Template* base_;
  std::vector<Fault> faults_;
};

}  // namespace

const std::vector<Part>& list_parts(std::string_view form) {
  static const auto all = [] {
    std::map<std::string, std::vector<Part>, std::less<>> by_form;
    for (const auto& asset : assets("templates"))
      if (asset.path.starts_with(folder)) {
        auto file = json::read<PartsFile>(asset.bytes).value();
        by_form[file.form] = std::move(file.parts);
      }
    return by_form;
  }();
  static const std::vector<Part> none;
  const auto found = all.find(form);
  return found == all.end() ? none : found->second;
}

Result<void> check_template(const Template& form) {
  auto faults = Check{form}.faults();
  if (faults.empty()) return {};
  return Problem{Kind::invalid, "template.invalid", {}, std::move(faults)};
}

}  // namespace ruam::documents
