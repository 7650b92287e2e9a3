#include "platform/thai/restore.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "platform/thai/lattice.hpp"
#include "platform/thai/letters.hpp"
#include "platform/thai/mender.hpp"

namespace ruam::thai {
namespace {

// Nats by which a change must be likelier than none to be made, and to be told.
constexpr double sure_enough = 1.0, worth_telling = 0.1;
constexpr std::size_t longest_read = 96, name_letters = 24;
constexpr int rare_word = 105;  // twelfths of a nat

bool is_model_letter(char32_t c) { return is_thai_letter(c); }
bool is_digit_letter(char32_t c) { return is_thai_digit(c) || (c >= '0' && c <= '9'); }

/// A change of cells, before it is told in bytes.
struct Mark {
  Damage damage;
  std::uint32_t begin, end;  ///< raw bytes
  double confidence;
};

/// A change that is only proposed.
struct Proposal {
  Mark mark;
  std::string after;
};

double confidence_of(double gain) { return 1 / (1 + std::exp(-gain)); }

/// Goes over mended letters, line by line.
class Restorer {
 public:
  explicit Restorer(std::string_view raw)
      : raw_(raw), mended_(mend(raw)), lattice_(Lexicon::ours()) {
    for (const auto& change : mended_.changes) {
      const auto begin = static_cast<std::uint32_t>(change.offset);
      marks_.push_back({static_cast<Damage>(change.rule), begin,
                        begin + static_cast<std::uint32_t>(change.original.size()), 1});
    }
  }

  Restored run() {
    doubts_ = doubts_of(mended_);
    for (std::size_t at = 0; at < cells().size();) at = next_part(at);
    tell_line_breaks();
    sweep();
    return take();
  }

 private:
  Cells& cells() { return mended_.cells; }
  char32_t code(std::size_t at) const {
    return at < mended_.cells.size() ? mended_.cells[at].code : U'\n';
  }

  /// A text that the safe rules found torn is likelier torn elsewhere too.
  static Doubts doubts_of(const Mended& mended) {
    std::size_t torn = 0;
    for (const auto& change : mended.changes) torn += change.rule >= 1;
    const auto share = mended.cells.empty() ? 0.0 : 1000.0 * torn / mended.cells.size();
    Doubts doubts;
    const auto more = share > 2 ? 0.0 : 0.5;
    doubts.tone_late += more, doubts.pair_torn += more, doubts.am_for_aa += more;
    doubts.aa_for_am += more, doubts.blank_inside += more;
    return doubts;
  }

  /// Takes what begins at a cell and says where the next begins.
  std::size_t next_part(std::size_t at) {
    const auto c = code(at);
    if (c == '<') return drop_markup(at);
    if (is_digit_letter(c)) return unite_digits(at);
    if (is_model_letter(c)) return read_chunk(at);
    return at + 1;
  }

  /// Tags that come from forms and web pages; others may be meant.
  std::size_t drop_markup(std::size_t at) {
    static constexpr std::u32string_view tags[] = {U"p",      U"br", U"b",    U"i",   U"u",
                                                   U"strong", U"em", U"span", U"div", U"li",
                                                   U"ul",     U"ol", U"font"};
    auto end = at + 1;
    if (code(end) == '/') ++end;
    std::u32string name;
    while (code(end) >= 'a' && code(end) <= 'z' && name.size() < 8) name += code(end++);
    if (std::find(std::begin(tags), std::end(tags), name) == std::end(tags)) return at + 1;
    while (code(end) == ' ') ++end;
    if (code(end) == '/') ++end;
    if (code(end) != '>') return at + 1;
    drop(at, end + 1, Damage::markup, 1);
    return end + 1;
  }

  /// ๒๕๖7 becomes 2567.
  std::size_t unite_digits(std::size_t at) {
    auto end = at;
    bool has_thai = false, has_arabic = false;
    const auto joins = [&](char32_t c) { return c == '.' || c == ',' || c == '/'; };
    for (; is_digit_letter(code(end)) || (joins(code(end)) && is_digit_letter(code(end + 1)));
         ++end)
      (is_thai_digit(code(end)) ? has_thai : has_arabic) |= is_digit_letter(code(end));
    if (!has_thai || !has_arabic) return end;
    for (auto i = at; i < end; ++i)
      if (is_thai_digit(code(i))) cells()[i].code = U'0' + (code(i) - 0x0E50);
    note(at, end, Damage::mixed_digits, 1);
    return end;
  }

  /// Thai letters with single blanks between them, up to an abbreviation or another sign.
  std::size_t read_chunk(std::size_t at) {
    auto end = at;
    codes_.clear();
    for (;; ++end) {
      const auto c = code(end);
      const bool is_inner_blank = c == ' ' && is_model_letter(code(end + 1));
      if (!is_model_letter(c) && !is_inner_blank) break;
      codes_.push_back(c == ' ' ? blank_code : static_cast<LetterCode>(c - 0x0E00));
    }
    if (code(end) == '.') leave_abbreviation();
    first_ = at;
    mend_chunk();
    return end;
  }

  void leave_abbreviation() {
    const auto last = std::find(codes_.rbegin(), codes_.rend(), blank_code);
    const auto size = static_cast<std::size_t>(last - codes_.rbegin());
    if (size <= 5) codes_.resize(codes_.size() - std::min(codes_.size(), size + 1));
  }

  void mend_chunk() {
    if (codes_.size() < 2) return;
    lattice_.cut(codes_, pieces_);
    suspect();
    for (std::size_t i = 0, done = 0; i < pieces_.size();) {
      if (!is_suspect_[i]) {
        ++i;
        continue;
      }
      auto from = std::max(i < 3 ? 0 : i - 3, done), to = i;
      for (auto calm = 0; to < pieces_.size() && calm < 3; ++to) {
        calm = is_suspect_[to] ? 0 : calm + 1;
        if (pieces_[to].end - pieces_[from].begin > longest_read) break;
      }
      done = i = std::max(to, i + 1);
      read_pieces(from, done);
    }
  }

  /// Marks the pieces that may be torn.
  void suspect() {
    is_suspect_.assign(pieces_.size(), false);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const auto& piece = pieces_[i];
      if (piece.word == Lexicon::no_word)
        is_suspect_[i] = codes_[piece.begin] == blank_code ? is_torn_by(i) : true;
      else
        is_suspect_[i] = is_doubtful(piece);
    }
  }

  /// Rare short words stand where a common one was torn.
  bool is_doubtful(const Piece& piece) const {
    const auto size = static_cast<int>(piece.end - piece.begin);
    return Lexicon::ours().cost(piece.word) > rare_word + 6 * std::max(0, size - 4);
  }

  bool is_torn_by(std::size_t blank) const {
    std::array<std::uint32_t, 4> starts;
    std::size_t count = 0;
    for (auto i = blank; i > 0 && count < starts.size(); --i) {
      if (codes_[pieces_[i - 1].begin] == blank_code) break;
      starts[count++] = pieces_[i - 1].begin;
    }
    return lattice_.joins(codes_, pieces_[blank].begin, {starts.data(), count});
  }

  void read_pieces(std::size_t from, std::size_t to) {
    const auto begin = pieces_[from].begin, end = pieces_[to - 1].end;
    if (end - begin > 2 * longest_read) return;
    const auto before = from > 0 ? pieces_[from - 1].word : Lexicon::no_word;
    const auto reading =
        lattice_.read(std::span{codes_}.subspan(begin, end - begin), before, doubts_);
    if (reading.mendings.empty()) return;
    const auto gain = reading.gain / static_cast<double>(reading.mendings.size());
    if (gain < worth_telling) return;
    for (auto mending : reading.mendings) {
      mending.at += begin;
      if (mending.damage == Damage::blank_inside && is_between_single_letters(mending.at)) continue;
      const bool is_sure = gain >= sure_enough && !is_in_name(mending.at);
      is_sure ? make(mending, gain) : propose(mending, gain);
    }
  }

  /// ก ข ค ง are an enumeration, not a torn word.
  bool is_between_single_letters(std::size_t blank) const {
    const auto is_end = [&](std::size_t at) {
      return at >= codes_.size() || codes_[at] == blank_code;
    };
    return (blank < 2 || is_end(blank - 2)) && is_end(blank + 2);
  }

  /// Stands it close behind a person's title?
  bool is_in_name(std::uint32_t at) const {
    static constexpr std::u32string_view titles[] = {U"นาย", U"นาง", U"เด็กชาย", U"เด็กหญิง"};
    std::u32string behind;
    const auto here = first_ + at;
    for (auto i = here > name_letters + 8 ? here - name_letters - 8 : 0; i < here; ++i) {
      if (mended_.cells[i].code == '\n')
        behind.clear();
      else
        behind += mended_.cells[i].code;
    }
    for (const auto title : titles) {
      const auto found = behind.rfind(title);
      if (found == behind.npos || behind.size() - found - title.size() > name_letters) continue;
      if (found > 0 && is_thai_letter(behind[found - 1])) continue;
      // นายก, นายอำเภอ, นายทะเบียน are offices.
      const auto rest = std::u32string_view{behind}.substr(found + title.size());
      if (!rest.starts_with(U"ก") && !rest.starts_with(U"อำเภอ") && !rest.starts_with(U"ทะเบียน"))
        return true;
    }
    return false;
  }

  void make(const Mending& mending, double gain) {
    const auto at = first_ + mending.at;
    if (mending.after.empty())
      return drop(at, at + mending.count, mending.damage, confidence_of(gain));
    for (std::size_t i = 0; i < mending.count; ++i)
      cells()[at + i].code = i < mending.after.size() ? 0x0E00 + mending.after[i] : 0;
    note(at, at + mending.count, mending.damage, confidence_of(gain));
  }

  void propose(const Mending& mending, double gain) {
    const auto& first = cells()[first_ + mending.at];
    const auto& last = cells()[first_ + mending.at + mending.count - 1];
    Proposal proposal{{mending.damage, first.begin, last.end, confidence_of(gain)}, {}};
    for (const auto letter : mending.after) append(proposal.after, 0x0E00 + letter);
    proposals_.push_back(std::move(proposal));
  }

  void note(std::size_t from, std::size_t to, Damage damage, double confidence) {
    marks_.push_back({damage, mended_.cells[from].begin, mended_.cells[to - 1].end, confidence});
  }

  void drop(std::size_t from, std::size_t to, Damage damage, double confidence) {
    note(from, to, damage, confidence);
    for (auto i = from; i < to; ++i) cells()[i].code = 0;
  }

  /// A word that a line's end cuts is told, so that readers may join it.
  void tell_line_breaks() {
    for (std::size_t at = 1; at + 1 < cells().size(); ++at) {
      if (code(at) != '\n') continue;
      auto left = at, right = at + 1;
      while (left > 0 && code(left - 1) == ' ') --left;
      if (left > 0 && (code(left - 1) == '-' || code(left - 1) == 0x2010)) --left;
      if (left == 0 || !is_model_letter(code(left - 1)) || !is_model_letter(code(right))) continue;
      tell_break(left, right);
    }
  }

  void tell_break(std::size_t left, std::size_t right) {
    constexpr std::size_t reach = 24;
    auto from = left, to = right;
    while (from > 0 && left - from < reach && is_model_letter(code(from - 1))) --from;
    while (to - right < reach && is_model_letter(code(to))) ++to;
    codes_.clear();
    for (auto i = from; i < left; ++i) codes_.push_back(static_cast<LetterCode>(code(i) - 0x0E00));
    const auto blank = static_cast<std::uint32_t>(codes_.size());
    codes_.push_back(blank_code);
    for (auto i = right; i < to; ++i) codes_.push_back(static_cast<LetterCode>(code(i) - 0x0E00));
    std::array<std::uint32_t, reach> starts;
    for (std::uint32_t i = 0; i < blank; ++i) starts[i] = i;
    if (!lattice_.joins(codes_, blank, {starts.data(), blank})) return;
    Doubts only_blanks;
    only_blanks.tone_late = only_blanks.pair_torn = only_blanks.am_for_aa = only_blanks.aa_for_am =
        only_blanks.mark_doubled = 1000;
    only_blanks.blank_inside = 2;
    const auto reading = lattice_.read(codes_, Lexicon::no_word, only_blanks);
    if (reading.mendings.size() != 1 || reading.mendings[0].at != blank) return;
    if (reading.gain < sure_enough) return;
    Proposal proposal{{Damage::line_break, mended_.cells[left - 1].begin, mended_.cells[right].end,
                       confidence_of(reading.gain)},
                      {}};
    append(proposal.after, code(left - 1));
    append(proposal.after, code(right));
    proposals_.push_back(std::move(proposal));
  }

  void sweep() {
    std::erase_if(cells(), [](const Cell& cell) { return cell.code == 0; });
    std::stable_sort(marks_.begin(), marks_.end(),
                     [](const Mark& a, const Mark& b) { return a.begin < b.begin; });
  }

  /// The text, and an edit for every stretch of it that is not as it was.
  Restored take() {
    Restored restored;
    restored.text.reserve(raw_.size());
    std::uint32_t done = 0;
    std::optional<Edit> open;
    const auto close = [&](std::uint32_t end) {
      if (!open) return;
      open->before = raw_.substr(open->offset, end - open->offset);
      if (open->before != open->after) restored.edits.push_back(std::move(*open));
      open.reset();
    };
    std::string letter;
    for (const auto& cell : cells()) {
      letter.clear();
      append(letter, cell.code);
      const bool is_same = raw_.substr(cell.begin, cell.end - cell.begin) == letter;
      if ((cell.begin > done || !is_same) && !open) open = Edit{.offset = done};
      if (is_same)
        close(cell.begin);
      else
        open->after += letter;
      restored.text += letter;
      done = cell.end;
    }
    if (!open && done < raw_.size()) open = Edit{.offset = done};
    close(static_cast<std::uint32_t>(raw_.size()));
    explain(restored.edits);
    add_proposals(restored.edits);
    number_lines(restored.edits);
    return restored;
  }

  /// Which damage each edit mends: of several the one that was found last.
  void explain(std::vector<Edit>& edits) const {
    auto mark = marks_.begin();
    for (auto& edit : edits) {
      const auto end = edit.offset + edit.before.size();
      while (mark != marks_.end() && mark->end <= edit.offset) ++mark;
      for (auto at = mark; at != marks_.end() && at->begin < end; ++at) {
        edit.damage = std::max(edit.damage, at->damage);
        edit.confidence = std::min(edit.confidence, at->confidence);
      }
    }
  }

  void add_proposals(std::vector<Edit>& edits) const {
    for (const auto& [mark, after] : proposals_)
      edits.push_back({.damage = mark.damage,
                       .offset = mark.begin,
                       .before = std::string(raw_.substr(mark.begin, mark.end - mark.begin)),
                       .after = after,
                       .confidence = mark.confidence,
                       .is_applied = false});
    std::stable_sort(edits.begin(), edits.end(),
                     [](const Edit& a, const Edit& b) { return a.offset < b.offset; });
  }

  void number_lines(std::vector<Edit>& edits) const {
    std::size_t line = 1, at = 0;
    for (auto& edit : edits) {
      line +=
          static_cast<std::size_t>(std::count(raw_.begin() + at, raw_.begin() + edit.offset, '\n'));
      at = edit.offset;
      edit.line = line;
    }
  }

  std::string_view raw_;
  Mended mended_;
  Lattice lattice_;
  Doubts doubts_;
  std::vector<LetterCode> codes_;
  std::size_t first_ = 0;
  std::vector<Piece> pieces_;
  std::vector<bool> is_suspect_;
  std::vector<Mark> marks_;
  std::vector<Proposal> proposals_;
};

}  // namespace

std::string_view name_of(Damage damage) {
  static constexpr std::string_view names[] = {
      "hygiene",           "nikhahit",        "blank_before_mark", "sara_am_split",
      "tone_before_vowel", "mark_past_vowel", "tone_late",         "vowel_late",
      "pair_torn",         "am_for_aa",       "aa_for_am",         "blank_inside",
      "mixed_digits",      "markup",          "line_break",        "mark_doubled"};
  return names[static_cast<std::size_t>(damage)];
}

Restored restore(std::string_view raw) { return Restorer{raw}.run(); }

std::string with_edits(std::string_view raw, const std::vector<Edit>& edits,
                       const std::vector<std::size_t>& chosen) {
  std::vector<const Edit*> taken, proposed;
  for (const auto place : chosen) taken.push_back(&edits.at(place));
  std::stable_sort(taken.begin(), taken.end(),
                   [](const Edit* a, const Edit* b) { return a->offset < b->offset; });
  std::copy_if(taken.begin(), taken.end(), std::back_inserter(proposed),
               [](const Edit* edit) { return !edit->is_applied; });
  std::string text;
  std::size_t done = 0, next = 0;
  for (const auto* edit : taken) {
    const auto begin = edit->offset, end = begin + edit->before.size();
    while (next < proposed.size() &&
           proposed[next]->offset + proposed[next]->before.size() <= begin)
      ++next;
    const bool gives_way =
        edit->is_applied && next < proposed.size() && proposed[next]->offset < end;
    if (begin < done || gives_way) continue;
    text += raw.substr(done, begin - done);
    text += edit->after;
    done = end;
  }
  return text += raw.substr(done);
}

}  // namespace ruam::thai
