#include "aftersales/render/value.hpp"

namespace aftersales::render {

bool Value::operator==(const Value& other) const { return is == other.is; }

Value text_or_absent(std::string text) { return text.empty() ? Value{} : Value{std::move(text)}; }

Value named_or_absent(std::string id, std::string label) {
    return id.empty() ? Value{} : Value{NamedValue{.id = std::move(id), .label = std::move(label)}};
}

Value texts(const std::vector<std::string>& words) {
    List list;
    list.reserve(words.size());
    for (const auto& word : words) list.emplace_back(word);
    return list;
}

}  // namespace aftersales::render
