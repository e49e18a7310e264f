#include "callback/form.hpp"

#include "callback/columns.hpp"

#include <algorithm>

namespace aftersales::commands {

namespace {

using render::Value;

Value text_of(const domain::Callback& callback, const std::string& name) {
    if (name == "note") return render::text_or_absent(callback.note.value);
    if (name == "problem") return render::text_or_absent(callback.problem.value);
    std::string suggestions;
    for (const auto& each : callback.answers) {
        if (each.score || each.key != domain::suggestion_key) continue;
        suggestions += (suggestions.empty() ? "" : "\n") + each.text.value;
    }
    return render::text_or_absent(suggestions);
}

Value score_of(const domain::Callback& callback, const std::string& key) {
    for (const auto& each : callback.answers) {
        if (each.key == key && each.score) return *each.score;
    }
    return {};
}

}  // namespace

Form::Form(std::span<const render::Column> listed, const policy::Policy& policy) {
    keys_ = policy.callbacks.dimensions;
    for (const auto& program : policy.callbacks.programs) {
        for (const auto& key : program.dimensions) {
            if (std::ranges::find(keys_, key) == keys_.end()) keys_.push_back(key);
        }
    }
    names_ = {"reached", "score"};
    for (const auto& key : keys_) names_.push_back("answer:" + key);
    for (const auto* name : {"note", "suggestion", "problem"}) names_.emplace_back(name);
    for (const auto& column : listed) {
        kept_.push_back(std::ranges::find(names_, column.name) == names_.end());
        if (kept_.back()) columns_.push_back(column);
    }
    for (const auto& name : names_) columns_.push_back({.name = name, .title = name, .kind = render::Kind::text});
}

std::vector<Value> Form::cells(std::vector<Value> cells, const domain::Callback& callback) const {
    std::vector<Value> all;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (kept_[i]) all.push_back(std::move(cells[i]));
    }
    const bool done = callback.state == domain::CallbackState::done;
    const bool over = done || callback.state == domain::CallbackState::unreached;
    all.push_back(over ? Value{done ? "yes" : "no"} : Value{});
    all.push_back(over ? render::or_absent(callback.score) : Value{});
    for (const auto& key : keys_) all.push_back(over ? score_of(callback, key) : Value{});
    for (std::size_t i = names_.size() - 3; i < names_.size(); ++i) {
        all.push_back(over ? text_of(callback, names_[i]) : Value{});
    }
    return all;
}

std::vector<std::string> exported_columns() {
    // What pages and exports have besides the columns of lists.
    std::vector<std::string> names{"type",        "revision", "asset",   "customer_name", "answers",
                                   "merged_into", "text",     "script",  "dimensions",    "scheduled_at",
                                   "events",      "greeting", "closing", "emergency",     "together"};
    for (const auto& column : callback_columns()) names.emplace_back(column.name);
    return names;
}

}  // namespace aftersales::commands
