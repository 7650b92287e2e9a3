#include "platform/db/sql_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "platform/db/error.hpp"

namespace ruam::db {
namespace {

enum class TokenKind { blank, comment, word, quoted, other };

struct Token {
  TokenKind kind;
  std::string_view text;
};

bool is_word_char(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '$' || (c & 0x80);
}

/// Where the quoted text that starts at sql[from] ends, with doubled quotes inside it.
std::size_t end_of_quoted(std::string_view sql, std::size_t from) {
  const char quote = sql[from];
  for (auto i = from + 1; i < sql.size(); ++i) {
    if (sql[i] != quote) continue;
    if (i + 1 >= sql.size() || sql[i + 1] != quote) return i + 1;
    ++i;
  }
  return sql.size();
}

Token next_token(std::string_view sql) {
  const auto cut = [&](TokenKind kind, std::size_t end) {
    return Token{kind, sql.substr(0, std::min(end, sql.size()))};
  };
  const char c = sql.front();
  if (c == '\'' || c == '"') return cut(TokenKind::quoted, end_of_quoted(sql, 0));
  if (sql.starts_with("--")) return cut(TokenKind::comment, sql.find('\n'));
  if (sql.starts_with("/*")) {
    const auto end = sql.find("*/", 2);
    return cut(TokenKind::comment, end == sql.npos ? end : end + 2);
  }
  std::size_t end = 1;
  if (std::isspace(static_cast<unsigned char>(c))) {
    while (end < sql.size() && std::isspace(static_cast<unsigned char>(sql[end]))) ++end;
    return cut(TokenKind::blank, end);
  }
  if (!is_word_char(c)) return cut(TokenKind::other, 1);
  while (end < sql.size() && is_word_char(sql[end])) ++end;
  return cut(TokenKind::word, end);
}

template <class F>
void each_token(std::string_view sql, F&& f) {
  while (!sql.empty()) {
    const auto token = next_token(sql);
    sql.remove_prefix(token.text.size());
    f(token);
  }
}

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) {
    return std::toupper(static_cast<unsigned char>(x)) ==
           std::toupper(static_cast<unsigned char>(y));
  });
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto w) { return same_word(word, w); });
}

struct TypeWord {
  std::string_view word, sqlite, postgres;
};

constexpr std::array<TypeWord, 8> type_words{{
    {"id", "BLOB", "uuid"},
    {"instant", "TEXT", "text COLLATE \"C\""},
    {"date", "TEXT", "text COLLATE \"C\""},
    {"satang", "INTEGER", "bigint"},
    {"int", "INTEGER", "bigint"},
    {"text", "TEXT", "text COLLATE \"C\""},
    {"json", "TEXT", "text COLLATE \"C\""},
    {"blob", "BLOB", "bytea"},
}};

std::string_view type_name(std::string_view word, Database::Engine engine) {
  for (const auto& type : type_words)
    if (type.word == word) return engine == Database::Engine::sqlite ? type.sqlite : type.postgres;
  throw Error("a column's type must be one of id instant date satang int text json blob, not " +
              std::string(word));
}

/// Walks a CREATE TABLE or ALTER TABLE … ADD COLUMN and replaces the word after a column's name.
class Translator {
 public:
  explicit Translator(Database::Engine engine) : engine_(engine) {}

  std::string translate(std::string_view sql) {
    each_token(sql, [this](const Token& token) { take(token); });
    while (out_.ends_with(' ')) out_.pop_back();
    const bool is_strict = is_create_table_ && engine_ == Database::Engine::sqlite;
    if (is_strict) out_ += is_rowless_ ? " WITHOUT ROWID, STRICT" : " STRICT";
    return std::move(out_);
  }

 private:
  enum class Expects { nothing, name, type };

  void take(const Token& token) {
    if (token.kind == TokenKind::blank || token.kind == TokenKind::comment) {
      out_ += ' ';
      return;
    }
    if (token.text == "(") ++depth_;
    if (token.text == ")") --depth_;
    if (is_create_table_ && depth_ == 0 && token.text != ")" && seen_body_) return take_tail(token);
    if (is_create_table_ && depth_ == 1 && is_one_of(token.text, {"(", ","})) {
      seen_body_ = true;
      out_ += token.text;
      expects_ = Expects::name;
      return;
    }
    take_word(token);
  }

  void take_word(const Token& token) {
    if (std::exchange(words_seen_, words_seen_ + 1) < 2) note_head(token.text);
    if (expects_ == Expects::type) {
      out_ += type_name(token.text, engine_);
      expects_ = Expects::nothing;
      return;
    }
    out_ += token.text;
    if (expects_ == Expects::name) {
      const bool is_rule =
          token.kind == TokenKind::word &&
          is_one_of(token.text, {"PRIMARY", "FOREIGN", "UNIQUE", "CHECK", "CONSTRAINT"});
      expects_ = is_rule ? Expects::nothing : Expects::type;
    } else if (is_alter_table_ && depth_ == 0 && same_word(token.text, "COLUMN") &&
               same_word(last_word_, "ADD")) {
      expects_ = Expects::name;
    }
    last_word_ = token.text;
  }

  void note_head(std::string_view word) {
    if (words_seen_ == 1) first_word_ = word;
    if (words_seen_ != 2 || !same_word(word, "TABLE")) return;
    is_create_table_ = same_word(first_word_, "CREATE");
    is_alter_table_ = same_word(first_word_, "ALTER");
  }

  /// After the closing bracket only STRICT and WITHOUT ROWID may stand; SQLite gets both at the
  /// end.
  void take_tail(const Token& token) {
    if (same_word(token.text, "WITHOUT")) is_rowless_ = true;
    if (!is_one_of(token.text, {"WITHOUT", "ROWID", "STRICT", ","}))
      throw Error("unknown table option " + std::string(token.text));
  }

  Database::Engine engine_;
  std::string out_;
  std::string_view first_word_, last_word_;
  Expects expects_ = Expects::nothing;
  int depth_ = 0, words_seen_ = 0;
  bool is_create_table_ = false, is_alter_table_ = false, is_rowless_ = false, seen_body_ = false;
};

}  // namespace

std::string number_parameters(std::string_view sql) {
  std::string out;
  out.reserve(sql.size());
  each_token(sql, [&](const Token& token) {
    const auto at = out.size();
    out += token.text;
    if (token.kind == TokenKind::word && token.text.size() > 1 && token.text[0] == '$')
      out[at] = '?';
  });
  return out;
}

std::vector<std::string> split_statements(std::string_view script) {
  std::vector<std::string> statements;
  std::string current;
  const auto finish = [&] {
    while (!current.empty() && std::isspace(static_cast<unsigned char>(current.back())))
      current.pop_back();
    if (!current.empty()) statements.push_back(std::move(current));
    current.clear();
  };
  each_token(script, [&](const Token& token) {
    if (token.text == ";" && token.kind == TokenKind::other) return finish();
    if (token.kind == TokenKind::comment) return;
    if (current.empty() && token.kind == TokenKind::blank) return;
    current += token.text;
  });
  finish();
  return statements;
}

std::string translate_ddl(std::string_view statement, Database::Engine engine) {
  return Translator(engine).translate(statement);
}

}  // namespace ruam::db
