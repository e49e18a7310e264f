#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "checklist_page.hpp"
#include "page_text.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"
#include "ticket/record.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace {

using domain::Field;
using domain::Holds;
using domain::Use;

struct RecordPage {
    domain::AnyRecord record{};
    render::Record members{};
    Further further{};
    std::vector<domain::Event> events{};
    std::vector<service::ListFace> lists{};
};

Result<RecordPage> page_of(const RecordFace& face, std::int64_t id, const service::Reading& desk) {
    auto record = TRY(desk.store.get(face.object, id));
    if (!record) return fail(ErrorKind::not_found, fmt::format("there is no {} {}", noun_of(face.object), id));
    RecordPage page{.record = std::move(*record)};
    page.members = TRY(record_of(face, desk, page.record));
    if (face.further) page.further = TRY(face.further(desk, page.record));
    page.events = TRY(desk.store.history(face.object, id));
    for (auto& member : page.further.members) page.members.push_back(std::move(member));
    page.members.emplace_back("events", event_records(page.events));
    if (const auto subject = TRY(service::check_subject(page.record, desk.store, desk.policy))) {
        page.lists = TRY(service::list_faces(desk.policy, *subject, page.events));
        page.members.emplace_back("checklists", checklist_records(page.lists));
    }
    return page;
}

// The line of one field; what is empty, or not so, has none.
void tell_field(PageText& text, const Field& field, const domain::RecordView& record, const std::string& currency) {
    const auto label = label_of_field(field);
    const auto written = domain::written(field, record);
    if (field.holds == Holds::instant) {
        domain::see_member(field, record, [&]<class Held>(const Held& held) {
            if constexpr (std::is_same_v<Held, std::optional<domain::Instant>>) text.line(label, held);
            if constexpr (std::is_same_v<Held, domain::Instant>) text.line(label, std::optional{held});
        });
    } else if (field.holds == Holds::number && domain::holds_nothing(field, record)) {
        return;
    } else if (field.holds == Holds::flag) {
        text.line(label, written == "yes" ? written : "");
    } else if (field.holds == Holds::money && !written.empty()) {
        text.line(label, written + " " + currency);
    } else if (field.of && !written.empty()) {
        text.line(label, fmt::format("{} {}", noun_of(*field.of), written));
    } else {
        text.line(label, written);
    }
}

bool is_told(const Field& field) {
    const bool listed = has(field.uses, Use::shown) || has(field.uses, Use::hidden);
    return listed && !has(field.uses, Use::begins);
}

// One that took the place of the first is said with it, and is no loss.
bool moved_up(const PastEvent& past, const std::string& name, const std::vector<domain::Event>& own) {
    const auto* dropped = std::get_if<domain::Changed>(&past.event->change);
    if (dropped == nullptr || dropped->field != "dropped" || dropped->to.value != "yes") return false;
    return std::ranges::any_of(own, [&](const domain::Event& each) {
        const auto* changed = std::get_if<domain::Changed>(&each.change);
        return changed != nullptr && each.run == past.event->run && name == changed->field + " " + changed->to.value;
    });
}

// All events of the page as they were recorded. What a record was added as names it.
std::vector<PastEvent> past_of(const RecordPage& page) {
    auto past = commands::past_of(page.events);
    for (const auto& [name, events] : page.further.histories) {
        for (auto& each : commands::past_of(events)) {
            if (moved_up(each, name, page.events)) continue;
            if (each.event->revision > 1) each.before = name + " ";
            past.push_back(std::move(each));
        }
    }
    std::ranges::stable_sort(past, {}, [](const PastEvent& each) { return each.event->recorded_at; });
    return past;
}

// What stands beside its number: its name, or what it hangs on.
std::string names_it(const domain::Field& field, const domain::RecordView& record) {
    auto name = domain::written(field, record);
    return field.holds == domain::Holds::record ? label_of_field(field) + " " + name : name;
}

std::string text_of(const RecordFace& face, const RecordPage& page, const service::Reading& desk,
                    const render::View& view) {
    const auto record = domain::view_of(page.record);
    const auto& fields = record.fields;
    PageText text{desk.policy.zone(), view};
    auto noun = noun_of(face.object);
    noun.front() = static_cast<char>(noun.front() + 'A' - 'a');
    text.title(fmt::format("{} {}  {}", noun, service::number_of(desk.policy, face.object, domain::number_of(record)),
                           names_it(fields[2], record)));
    auto lines = page.further.lines;
    for (const auto& field : fields.subspan(3)) {
        const auto label = label_of_field(field);
        const auto instead = std::ranges::find(lines, label, &std::pair<std::string, std::string>::first);
        if (instead != lines.end()) {
            text.line(instead->first, instead->second);
            lines.erase(instead);
        } else if (is_told(field)) {
            tell_field(text, field, record, desk.policy.currency);
        }
    }
    for (const auto& [label, line] : lines) text.line(label, line);
    text.gap();
    if (!page.lists.empty()) {
        text.lines(checklist_text(page.lists, view));
        text.gap();
    }
    text.events(past_of(page));
    return text.take();
}

Result<void> run_show(const RecordFace& face, const std::vector<cli::Given>& given, service::Reading& desk,
                      render::Sink& out) {
    for (const auto& word : given.front().words) {
        const auto page = TRY(page_of(face, TRY(read_id(desk, face.object, word)), desk));
        TRY(out.record(page.members, [&](const render::View& view) { return text_of(face, page, desk, view); }));
    }
    return {};
}

}  // namespace

cli::Command record_show(const RecordFace& face, CommandWording wording) {
    cli::Command command;
    auto& spec = command.spec;
    auto ids = cli::parameter("ID…", std::string{face.ids_help});
    ids.kind = cli::kind_of_record(face.object);
    ids.input = cli::Input::lines;
    spec = spec_of(face, "show", std::move(wording), cli::Needs::reading);
    spec.parameters = {std::move(ids)};
    command.read = [&face](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::reading, [&face, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_show(face, given, *std::get<service::Reading*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
