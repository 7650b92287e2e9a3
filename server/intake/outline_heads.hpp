#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks/paper.hpp"
#include "intake/skeleton.hpp"
#include "intake/vocabulary.hpp"
#include "platform/thai/figures.hpp"

/// The lines that may begin a section, for `outline`.
namespace ruam::intake {

/// A line that may begin a section.
struct HeadCandidate {
  int line = 0;
  thai::Marker marker;
  const HeadingWord* word = nullptr;
  std::string heading, rest;
  bool is_part = false, is_free = false, is_glued = false, is_counted = false, is_stem = false,
       is_strategy = false, is_clause = false, is_frame = false, is_agenda = false;

  int chapter = 0;  ///< 3 of 3.1, where 3.1 is a section of chapter 3

  int number() const;
  bool is_numbered() const;
};

std::string_view trimmed_left(std::string_view text);
/// A line of dashes, dots or stars.
bool is_ruled_line(std::string_view text);

/// What the layout says of single lines.
class LineShapes {
 public:
  explicit LineShapes(const checks::Paper& paper) : paper_(paper) {}

  /// The line behind or before that says something; 0: none.
  int next_said(int line) const;
  int last_said(int line) const;
  bool is_full(int line) const;
  bool starts_paragraph(const HeadCandidate& one) const;
  /// The next line does not go on with this one's sentence.
  bool ends_paragraph(int line) const;
  bool is_edge_line(int line) const;
  /// The left edge, where short lines with more indented ones below are the rule at it; else -1.
  int find_edge() const;

 protected:
  const checks::Paper& paper_;
};

/// Goes over the lines of a paper and keeps those that may begin a section.
class HeadReader : private LineShapes {
 public:
  explicit HeadReader(const checks::Paper& paper);

  /// Once.
  std::vector<HeadCandidate> run();
  const Skeleton& frame() const { return frame_; }

 private:
  void look(int line);
  /// A line that the layout makes a heading: its words may be known, they need not.
  void look_at_frame(HeadCandidate one, std::string_view text);

  /// A heading of the vocabulary, and nothing behind it that would make it a sentence.
  bool named(HeadCandidate& one, std::string_view words) const;
  /// Dots that lead to a page number, in a list of contents.
  static bool is_leader(std::string_view rest);
  /// `(Output)`, `(จากข้อ 13)`, `(ถ้ามี)`: the heading goes on to the bracket's end.
  bool bracketed(HeadCandidate& one, std::string_view rest) const;
  /// Three short cells or more, and no figure: the head of a table.
  static bool is_table_head(std::string_view words);
  /// A row of a form: its first cell is a label that the vocabulary knows.
  bool is_label_row(const HeadCandidate& one) const;
  /// A numbered line that begins like a heading and is short enough to be one.
  bool glued(HeadCandidate& one, std::string_view words) const;
  bool whole_line(HeadCandidate& one, std::string_view words) const;
  /// `วาระ 1 …`, `เรื่องที่ 2 …`, and the lists of who came and who did not, however they are called.
  bool look_at_minutes(HeadCandidate& one, std::string_view text);
  /// The lines of an agenda that is only numbered, each with what was said below it.
  std::set<int> numbered_agenda_lines() const;
  static const HeadingWord& present_list();
  static const HeadingWord& absent_list();
  /// ส่วนที่ 1 …, ระเบียบวาระที่ 1 ….
  bool is_part(HeadCandidate& one, std::string_view words) const;
  /// 3 where 3.1, 3.2, 3.3 count through a text that has no 3 of its own: a chapter cut out of its
  /// plan. Else 0.
  int unnamed_chapter() const;
  /// `ข้อ ๑ องค์ประกอบของคณะทำงาน` of an order.
  bool clause(HeadCandidate& one, std::string_view words) const;
  /// A committee's name alone on its line, its list below.
  bool is_plain_committee(const HeadCandidate& one, std::string_view words) const;
  /// In an order each committee is a section of its own.
  bool committee(HeadCandidate& one, std::string_view words) const;
  /// A line that is a paragraph of its own and short, in a document without forms.
  bool free_heading(HeadCandidate& one, std::string_view words) const;
  /// A short numbered line: a heading if it goes on with the numbers of the headings.
  bool counted(HeadCandidate& one, std::string_view words) const;
  /// `ผู้ดูแลงาน: …`: a label that begins as headings do.
  bool label(HeadCandidate& one, std::string_view words) const;
  /// A short line at the left edge with what belongs to it further in.
  bool edge_heading(HeadCandidate& one, std::string_view words) const;
  /// A short line without a number that begins as headings do, or stands out to the left.
  bool stem(HeadCandidate& one, std::string_view words) const;

  std::vector<HeadCandidate> candidates_;
  Skeleton frame_;
  std::set<int> agenda_;
  int chapter_ = 0, edge_ = -1;
};

}  // namespace ruam::intake
