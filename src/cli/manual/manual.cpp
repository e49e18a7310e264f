#include "manual/manual.hpp"

#include "exit_status.hpp"
#include "globals.hpp"
#include "help.hpp"
#include "manual/mdoc.hpp"
#include "manual/policy_page.hpp"
#include "wording.hpp"

#include <algorithm>

namespace aftersales::cli {
namespace {

std::string page_name(std::string command) {
    std::ranges::replace(command, ' ', '-');
    return "aftersales-" + command;
}

std::string references(std::vector<std::string> names) {
    std::ranges::sort(names);
    std::string all = ".Sh SEE ALSO\n";
    for (std::size_t i = 0; i < names.size(); ++i) {
        all += ".Xr " + names[i] + " 1" + (i + 1 < names.size() ? " ,\n" : "\n");
    }
    return all;
}

std::string examples(const std::vector<Example>& examples) {
    if (examples.empty()) return {};
    std::string all = ".Sh EXAMPLES\n";
    for (const auto& example : examples) {
        if (&example != &examples.front()) all += ".Pp\n";
        all += mdoc::prose(example.what) + ".Pp\n.Dl " + mdoc::argument(example.line) + "\n";
    }
    return all;
}

std::string synopsis(const Spec& spec) {
    std::string all = ".Cm " + spec.name + "\n";
    bool optional = false;
    for (const auto& parameter : spec.parameters) {
        if (parameter.positional()) continue;
        if (parameter.required) {
            all += ".Fl " + mdoc::argument(parameter.names.front().substr(1)) + " Ar " +
                   mdoc::argument(parameter.placeholder) + "\n";
        }
        optional |= !parameter.required;
    }
    if (optional) all += ".Op Ar option ...\n";
    for (const auto& parameter : spec.parameters) {
        if (!parameter.positional()) continue;
        all += (parameter.required ? ".Ar " : ".Op Ar ") + mdoc::argument(parameter.placeholder) +
               (parameter.repeatable ? " ...\n" : "\n");
    }
    return all;
}

std::string command_list(const std::vector<Spec>& specs, auto wanted) {
    std::string all;
    for (const auto& spec : specs) {
        if (spec.tier == Tier::hidden || !wanted(spec)) continue;
        all += ".It Xr " + page_name(spec.name) + " 1\n" + mdoc::escaped(spec.summary) + ".\n";
    }
    return all.empty() ? all : ".Bl -tag -width Ds\n" + all + ".El\n";
}

Page command_page(const Face& face, const Spec& spec) {
    auto text = mdoc::head(page_name(spec.name), spec.summary, synopsis(spec));
    text += mdoc::prose(spec.about.empty() ? spec.summary + "." : spec.about);
    const auto places = mdoc::list(spec.parameters, Parameter::Said::by_place);
    if (!places.empty()) text += ".Pp\nThe arguments are as follows:\n" + places;
    const auto options = mdoc::list(spec.parameters, Parameter::Said::by_name);
    if (!options.empty()) text += ".Pp\nThe options are as follows:\n" + options;
    text += ".Pp\nThe options of every command and the exit statuses are told in\n.Xr aftersales 1 .\n";
    text += examples(spec.examples);
    std::vector<std::string> near{"aftersales"};
    for (const auto& name : spec.see_also) near.push_back(page_name(name));
    const auto first = spec.name.substr(0, spec.name.find(' '));
    if (first != spec.name && std::ranges::find(face.topics, first, &Topic::name) != face.topics.end()) {
        near.push_back(page_name(first));
    }
    return {page_name(spec.name) + ".1", text + references(std::move(near))};
}

Page topic_page(const Topic& topic, const std::vector<Spec>& specs) {
    const std::string name{topic.name};
    auto text = mdoc::head(page_name(name), std::string{topic.summary},
                           ".Cm " + name + "\n.Ar command\n.Op Ar option ...\n.Op Ar argument ...\n");
    text += mdoc::prose(topic.about.empty() ? std::string{topic.summary} + "." : std::string{topic.about});
    text += ".Pp\nThe commands are as follows:\n";
    text += command_list(specs, [&](const Spec& spec) { return spec.name.starts_with(name + " "); });
    return {page_name(name) + ".1", text + references({"aftersales"})};
}

std::string environment_section() {
    struct Variable {
        std::string_view name{};
        std::string_view sentence{};
    };
    constexpr std::array variables{
        Variable{"AFTERSALES_POLICY", "The policy, where no option names one."},
        Variable{"AFTERSALES_STORE", "The store, where no option names one."},
        Variable{"AFTERSALES_WAIT", "How long to wait for a busy store."},
        Variable{"AFTERSALES_ACTOR", "Who acts."},
        Variable{"AFTERSALES_NOW", "The clock, for tests and re-runs."},
        Variable{"XDG_CONFIG_HOME", "Where a policy of one's own is looked for last."},
        Variable{"NO_COLOR", "Forbids colour."},
        Variable{"CLICOLOR_FORCE", "Wants colour also where the output is no terminal."},
        Variable{"COLUMNS", "How wide the terminal is; what is less than 20 is taken for that."},
        Variable{"LC_ALL", "With LC_CTYPE and LANG: whether charts may show more than ASCII."},
    };
    std::string all = ".Sh ENVIRONMENT\n.Bl -tag -width Ds\n";
    for (const auto& variable : variables) {
        all += ".It Ev " + std::string{variable.name} + "\n" + std::string{variable.sentence} + "\n";
    }
    return all + ".El\n";
}

std::string exit_section() {
    std::string all = ".Sh EXIT STATUS\n.Bl -tag -width Ds\n.It 0\nDone, also where a list is empty.\n";
    int last = 0;
    for (const auto& known : exit_statuses) {
        if (known.status != last) all += ".It " + std::to_string(known.status) + "\n";
        all += std::string{known.sentence} + "\n";
        last = known.status;
    }
    return all + ".El\n";
}

Page program_page(const Face& face, const std::vector<Spec>& specs) {
    auto text =
        mdoc::head("aftersales", "Run an after-sales service desk by its own rules",
                   ".Op Ar global ...\n.Ar command\n.Op Ar subcommand\n.Op Ar option ...\n.Op Ar argument ...\n");
    text +=
        "Tickets, their clocks, escalations, callbacks and reports follow a policy, a TOML file that the team writes.\n"
        ".Pp\nResults go to standard output; remarks and errors go to standard error.\n";
    for (int group = 0; group <= static_cast<int>(Group::help); ++group) {
        const auto list =
            command_list(specs, [&](const Spec& spec) { return spec.group == static_cast<Group>(group); });
        if (!list.empty()) text += ".Ss " + std::string{title(static_cast<Group>(group))} + "\n" + list;
    }
    text += ".Ss Options of every command\n" + mdoc::list(global_parameters(), Parameter::Said::by_name);
    text += environment_section();
    text += ".Sh FILES\n.Bl -tag -width Ds\n.It Pa aftersales.toml\n"
            "The policy, in the working directory or the nearest one above it.\n.El\n";
    text += exit_section();
    std::vector<std::string> near;
    for (const auto& topic : face.topics) near.push_back(page_name(std::string{topic.name}));
    if (near.empty()) near.emplace_back("aftersales-help");
    return {"aftersales.1", text + references(std::move(near))};
}

}  // namespace

std::vector<Page> manual_pages(const Face& face) {
    const auto known = specs(face.commands);
    std::vector<Page> pages{program_page(face, known)};
    for (const auto& topic : face.topics) pages.push_back(topic_page(topic, known));
    for (const auto& spec : known) {
        if (spec.tier != Tier::hidden) pages.push_back(command_page(face, spec));
    }
    pages.push_back({"aftersales-policy.5", policy_page()});
    return pages;
}

}  // namespace aftersales::cli
