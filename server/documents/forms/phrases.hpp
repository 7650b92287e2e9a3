#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "documents/forms/builder.hpp"

/// Sentences of a proposal that several sections print.
namespace ruam::documents {

/// "11.23" of 1123.
std::string percent_text(std::int64_t hundredths);
std::string joined(const std::vector<std::string>& parts, std::string_view between);
std::string period_text(const std::optional<projects::Period>& period);
std::vector<std::string> texts(const std::vector<projects::Item>& items);

/// «2) อบรมครู»; one activity alone has no number.
std::string activity_title(const projects::Content& content, std::size_t activity);
/// «1.2»
std::string child_number(std::size_t activity, std::size_t child);

/// «... จำนวน 120 คน จำนวน 1 ครั้ง», unless the sentence already says so.
std::string target_text(const Builder& out, const projects::QuantitativeTarget& target);
/// «ไม่น้อยกว่าร้อยละ 80», or nothing without a target.
std::string goal_text(const Builder& out, const projects::Target& target);
/// The indicator with its goal behind it, unless it already says so.
std::string indicator_text(const Builder& out, const projects::Indicator& indicator);
/// «ค่าอาหารว่างและเครื่องดื่ม 32 คน X 35 บาท X 1 มื้อ X 1 ครั้ง = 1,120 บาท»
std::string line_text(const Builder& out, const projects::CostLine& line);
/// As this copy may name who does an activity.
std::string printed_responsible(const Builder& out, const std::string& text);

}  // namespace ruam::documents
