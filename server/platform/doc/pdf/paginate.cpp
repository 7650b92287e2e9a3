#include "platform/doc/pdf/paginate.hpp"

#include <algorithm>

#include "platform/doc/pdf/ops.hpp"

namespace ruam::doc::pdf {

namespace {

class Paginator {
 public:
  Paginator(const Slabs& slabs, double height, double first_height)
      : slabs_(slabs), height_(height), room_(first_height) {
    pages_.emplace_back();
  }

  std::vector<PageBody> run() {
    for (std::size_t i = 0; i < slabs_.size();) {
      if (slabs_[i].opens_page && y_ > 0) turn();
      i = place_chain(i);
    }
    close();
    if (pages_.size() > 1 && pages_.back().ops.empty() && pages_.back().marks.empty())
      pages_.pop_back();  // blanks after a full page make no page
    return std::move(pages_);
  }

 private:
  std::size_t chain_end(std::size_t from, Glue weakest) const {
    auto end = from + 1;
    while (end < slabs_.size() && slabs_[end - 1].glue >= weakest && !slabs_[end].opens_page) ++end;
    return end;
  }

  double height_of(std::size_t from, std::size_t to, bool at_top) const {
    double sum = at_top && slabs_[from].head ? slabs_[from].head->height : 0;
    for (auto i = from; i < to; ++i)
      sum += slabs_[i].height + (at_top && i == from ? 0 : slabs_[i].space_before);
    return sum;
  }

  /// Places the longest chain from `i` that fits a page; returns what comes next.
  std::size_t place_chain(std::size_t i) {
    for (const auto weakest : {Glue::soft, Glue::hard}) {
      const auto end = chain_end(i, weakest);
      if (height_of(i, end, true) > std::max(room_, height_) + 0.01) continue;
      if (y_ + height_of(i, end, y_ == 0) > room_ + 0.01) turn();
      for (auto k = i; k < end; ++k) place(slabs_[k]);
      return end;
    }
    if (y_ > 0 && y_ + height_of(i, i + 1, false) > room_ + 0.01) turn();
    place(slabs_[i]);
    return i + 1;
  }

  void place(const Slab& slab) {
    auto& page = pages_.back();
    if (y_ == 0) {
      if (slab.height == 0 && slab.ops.empty()) {        // a spacer at the top of a page
        if (!page.ops.empty()) y_ += slab.space_before;  // below what was placed there
        return;
      }
      if (slab.head) {
        put_moved(page.ops, 0, 0, slab.head->ops);
        y_ += slab.head->height;
      }
      put_moved(page.ops, 0, -y_, slab.when_first);
    } else {
      y_ += slab.space_before;
    }
    if (slab.heading >= 0) page.marks.push_back({slab.heading, y_});
    put_moved(page.ops, 0, -y_, slab.ops);
    last_ = &slab;
    last_y_ = y_;
    y_ += slab.height;
  }

  void close() {
    if (last_ != nullptr) put_moved(pages_.back().ops, 0, -last_y_, last_->when_last);
    last_ = nullptr;
  }

  void turn() {
    close();
    pages_.emplace_back();
    room_ = height_;
    y_ = 0;
  }

  const Slabs& slabs_;
  double height_, room_;  ///< of a page, and of this one
  double y_ = 0, last_y_ = 0;
  const Slab* last_ = nullptr;
  std::vector<PageBody> pages_;
};

}  // namespace

std::vector<PageBody> paginate(const Slabs& slabs, double height, double first_height) {
  return Paginator(slabs, height, first_height).run();
}

}  // namespace ruam::doc::pdf
