#include <cmath>

#include <fmt/format.h>

#include "forums/opinions/report.hpp"

namespace ruam::forums {
namespace {

std::map<std::string, std::string> figures(Side side, const Counts& counts) {
  const auto on_side = side == Side::agree ? counts.agree : counts.disagree;
  const auto percent =
      counts.seen > 0
          ? std::lround(100.0 * static_cast<double>(on_side) / static_cast<double>(counts.seen))
          : 0;
  return {{"count", std::to_string(on_side)},
          {"seen", std::to_string(counts.seen)},
          {"percent", std::to_string(percent)}};
}

std::string code(Side side, const std::string& who) {
  return "opinions." + who + (side == Side::agree ? "_agree" : "_disagree");
}

}  // namespace

std::string explain(Language language, std::size_t number, const Representative& one) {
  const auto& messages = Messages::built_in();
  auto words = figures(one.side, one.group);
  words["group"] = std::to_string(number);
  auto sentence = messages.say(language, code(one.side, "group"), words) + " ";
  sentence += one.others.seen > 0
                  ? messages.say(language, code(one.side, "others"), figures(one.side, one.others))
                  : messages.say(language, "opinions.others_silent");
  const auto& clear = one.figures.difference > z90 ? "opinions.is_clear" : "opinions.is_unclear";
  return sentence + " " +
         messages.say(language, clear, {{"z", fmt::format("{:.2f}", one.figures.difference)}});
}

std::string explain(Language language, Side side, const Majority& one) {
  return Messages::built_in().say(language, code(side, "most"), figures(side, one.counts));
}

}  // namespace ruam::forums
