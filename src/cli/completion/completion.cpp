#include "completion/completion.hpp"

#include "globals.hpp"
#include "help.hpp"

#include <algorithm>

namespace aftersales::cli {
namespace {

constexpr std::string_view instants = "=now =today =yesterday =tomorrow";
constexpr std::string_view periods = "=today =yesterday =this-week =last-week =this-month =last-month =this-quarter "
                                     "=last-quarter =this-year =last-year";

std::vector<std::string> places(const Spec& spec) {
    std::vector<std::string> all;
    bool many = false;
    for (const auto& parameter : spec.parameters) {
        if (!parameter.positional()) continue;
        const auto value = values(parameter);
        if (many && !all.empty()) {
            // "ID… STAFF": from the second word on either may follow.
            if (all.size() == 1) all.push_back(all.front());
            all.back() += " " + value;
        } else {
            all.push_back(value);
        }
        many |= parameter.repeatable;
    }
    // Without a repeatable one nothing stands beyond the last.
    if (!many) all.emplace_back();
    return all;
}

}  // namespace

std::string values(const Parameter& parameter) {
    switch (parameter.kind) {
    case ValueKind::flag:
    case ValueKind::text:
    case ValueKind::duration:
    case ValueKind::number:
        return {};
    case ValueKind::instant:
        return std::string{instants};
    case ValueKind::period:
        return std::string{periods};
    case ValueKind::choice: {
        std::string all;
        for (const auto& choice : parameter.choices) all += (all.empty() ? "=" : " =") + choice;
        return all;
    }
    case ValueKind::ticket:
    case ValueKind::customer:
    case ValueKind::asset:
    case ValueKind::callback:
    case ValueKind::task:
    case ValueKind::visit:
    case ValueKind::part:
    case ValueKind::reservation:
    case ValueKind::part_order:
    case ValueKind::defective_part:
    case ValueKind::product_return:
    case ValueKind::delivery:
    case ValueKind::trip:
    case ValueKind::person:
    case ValueKind::category:
    case ValueKind::priority:
    case ValueKind::program:
    case ValueKind::checklist:
    case ValueKind::checklist_item:
    case ValueKind::calendar:
    case ValueKind::path:
    case ValueKind::term:
    case ValueKind::column:
    case ValueKind::columns:
        return std::string{word(parameter.kind)};
    }
    return {};
}

Completions completions(const Face& face) {
    Completions all{.globals = global_parameters()};
    for (const auto& topic : face.topics) all.first_words.emplace_back(topic.name, topic.summary);
    for (const auto& spec : specs(face.commands)) {
        if (spec.tier == Tier::hidden) continue;
        Completed made{.name = spec.name, .summary = spec.summary, .places = places(spec)};
        std::ranges::copy_if(spec.parameters, std::back_inserter(made.options),
                             [](const Parameter& parameter) { return !parameter.positional(); });
        all.commands.push_back(std::move(made));
        const bool topic = std::ranges::find(face.topics, spec.name, &Topic::name) != face.topics.end();
        if (spec.name.find(' ') == std::string::npos && !topic) all.first_words.emplace_back(spec.name, spec.summary);
    }
    return all;
}

std::string completion(std::string_view shell, const Face& face) {
    const auto all = completions(face);
    if (shell == "zsh") return zsh_completion(all);
    return shell == "fish" ? fish_completion(all) : bash_completion(all);
}

}  // namespace aftersales::cli
