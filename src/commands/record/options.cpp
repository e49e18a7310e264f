#include "record/options.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/times.hpp"
#include "record/columns.hpp"
#include "ticket/step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aftersales::commands {

namespace {

using domain::Field;
using domain::Holds;
using domain::Use;

std::string option_name(const Field& field) {
    std::string name{field.holds == Holds::words && !field.term.empty() ? field.term : field.name};
    std::ranges::replace(name, '_', '-');
    return name;
}

std::string placeholder_of(const Field& field, Telling telling) {
    if (field.holds == Holds::flag) return telling == Telling::first ? "" : "YES";
    if (field.holds == Holds::date) return "DATE";
    std::string text{field.placeholder.empty() ? field.name : field.placeholder};
    for (auto& each : text) each = each >= 'a' && each <= 'z' ? static_cast<char>(each - 'a' + 'A') : each;
    return field.holds == Holds::words && telling == Telling::change ? "+" + text : text;
}

// A record that was merged goes on as another.
Result<std::int64_t> followed(const store::Reader& store, domain::ObjectKind object, std::int64_t id) {
    for (;;) {
        const auto record = TRY(store.get(object, id));
        if (!record) return fail(ErrorKind::not_found, fmt::format("there is no {} {}", noun_of(object), id));
        const auto* merged = domain::find_field(domain::table_of(object), "merged_into");
        const auto into = merged ? domain::written(*merged, domain::view_of(*record)) : std::string{};
        if (into.empty()) return id;
        std::from_chars(into.data(), into.data() + into.size(), id);
    }
}

// Of several, the first without its label. A change gives one, and no label.
Result<std::string> first_reachable(const Field& field, Telling telling, const std::vector<std::string>& words) {
    const auto kind = domain::read_word<domain::ContactKind>(field.name).value();
    const auto& word = telling == Telling::first ? words.front() : words.back();
    const auto read = service::read_reachable(kind, word);
    if (telling == Telling::first) return read.value;
    if (read.label.empty()) return word;
    return fail(ErrorKind::usage, fmt::format("'{}' has a label, which --{} does not take", word, field.name),
                {fmt::format("Add it besides, with its label: --add-{} {}", field.name, word)});
}

}  // namespace

std::vector<const Field*> given_fields(domain::ObjectKind object, Telling telling) {
    std::vector<const Field*> fields;
    for (const auto& field : domain::table_of(object)) {
        const bool taken = telling == Telling::first || !has(field.uses, Use::once);
        if (has(field.uses, Use::given) && taken) fields.push_back(&field);
    }
    return fields;
}

std::vector<const Field*> set_fields(domain::ObjectKind object, const domain::Act& act, std::string_view computed) {
    std::vector<const Field*> fields;
    for (const auto& field : domain::table_of(object))
        if (domain::lists(act.sets, field.name) && !domain::lists(computed, field.name)) fields.push_back(&field);
    return fields;
}

cli::Parameter option_of(const Field& field, Telling telling) {
    const bool bare = has(field.uses, Use::bare) && telling == Telling::first;
    const auto placeholder = placeholder_of(field, telling);
    const auto own = std::string{field.option};
    const auto name = bare ? placeholder : own.empty() ? fmt::format("--{} {}", option_name(field), placeholder) : own;
    auto help = std::string{field.sentence};
    if (field.holds == Holds::words && telling == Telling::change) help = "add one (+x), or take it away (-x)";
    auto made = cli::parameter(name.ends_with(' ') ? name.substr(0, name.size() - 1) : name, std::move(help));
    const bool several = has(field.uses, Use::several) && telling == Telling::first;
    if (several) made.placeholder += "[=LABEL]";
    if (field.holds == Holds::words || several) made.repeatable = true;
    if (field.of) made.kind = cli::kind_of_record(*field.of);
    if (field.holds == Holds::text && own.empty()) made.kind = cli::ValueKind::text;
    if (has(field.uses, Use::prose) && !own.empty()) made.input = cli::Input::whole;
    if (field.holds == Holds::flag && telling == Telling::change) {
        made.kind = cli::ValueKind::choice;
        made.choices = {"yes", "no"};
    }
    if (field.set) {
        made.kind = cli::ValueKind::choice;
        made.choices = {field.set->all.begin(), field.set->all.end()};
    }
    made.required = telling == Telling::first && has(field.uses, Use::required);
    return made;
}

bool hangs_on_ticket(domain::ObjectKind object) {
    return !domain::acts_of_kind(object).empty() && domain::find_field(domain::table_of(object), "ticket") != nullptr;
}

cli::Parameter force_option() { return cli::parameter("--force", std::string{force_help}); }

cli::Parameter attach_option() {
    auto made = cli::parameter("--attach FILE", "keep the file with the ticket");
    made.repeatable = true;
    return made;
}

Result<void> attach_to_ticket_of(const domain::AnyRecord& record, const std::vector<std::string>& paths,
                                 service::Writing& desk) {
    if (paths.empty()) return {};
    const auto view = domain::view_of(record);
    const auto id = service::ticket_of(view);
    if (!id)
        return fail(ErrorKind::usage,
                    fmt::format("--attach: {} {} hangs on no ticket, which would keep the file",
                                noun_of(static_cast<domain::ObjectKind>(record.index())), domain::number_of(view)));
    auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, service::no_such(domain::ObjectKind::ticket, id.value));
    return attach_files(paths, *ticket, desk);
}

std::vector<cli::Parameter> options_of(const RecordFace& face, Telling telling) {
    std::vector<cli::Parameter> options;
    for (const auto* field : given_fields(face.object, telling)) options.push_back(option_of(*field, telling));
    if (face.options)
        for (auto& each : face.options(telling)) options.push_back(std::move(each));
    if (telling == Telling::first && hangs_on_ticket(face.object)) options.push_back(force_option());
    return options;
}

GivenWords taken_by(const RecordFace& face, Telling telling, std::span<const cli::Given> given) {
    GivenWords taken{.telling = telling};
    if (!face.take) return taken;
    const auto fields = given_fields(face.object, telling);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (telling == Telling::first && has(fields[i]->uses, Use::several) && given[i].given)
            taken.all.push_back({std::string{fields[i]->name}, given[i].words});
    }
    const auto further = face.options ? face.options(telling) : std::vector<cli::Parameter>{};
    for (std::size_t i = 0; i < further.size(); ++i) {
        const auto& words = given[fields.size() + i];
        if (words.given) taken.all.push_back({further[i].names.back(), words.words});
    }
    return taken;
}

Result<std::int64_t> read_id(const service::Reading& desk, domain::ObjectKind object, const std::string& word) {
    if (object == domain::ObjectKind::ticket) return TRY(service::read_ticket(desk.store, desk.policy, word)).value;
    if (object == domain::ObjectKind::part) return TRY(service::read_part(desk.store, word)).id;
    const auto& store = desk.store;
    const auto colon = word.find(':');
    if (colon != std::string::npos) {
        const auto* field = domain::find_field(domain::table_of(object), word.substr(0, colon));
        if (field && has(field->uses, Use::unique)) {
            const auto found = TRY(store.find(object, field->name, word.substr(colon + 1)));
            if (found) return *found;
            return fail(ErrorKind::not_found,
                        fmt::format("there is no {} with {} '{}'", noun_of(object),
                                    field->sentence.substr(0, field->sentence.find(",")), word.substr(colon + 1)));
        }
    }
    return service::read_record(desk.policy, object, word);
}

Result<std::string> said(const service::Writing& desk, const Field& field, Telling telling,
                         const std::vector<std::string>& words) {
    if (field.holds == Holds::words) return fmt::format("{}", fmt::join(domain::tags_in(words), ","));
    if (field.holds == Holds::flag) return words.empty() || words.back() == "true" ? "yes" : words.back();
    const auto word = has(field.uses, Use::several) ? TRY(first_reachable(field, telling, words)) : words.back();
    if (word.empty()) return word;
    if (field.holds == Holds::date)
        return calendar::print(*TRY(service::read_day(desk.policy, desk.now, std::optional{word})));
    if (field.holds == Holds::instant) {
        const bool until = has(field.uses, Use::deadline);
        return domain::written_instant(until ? TRY(service::read_deadline(desk.policy, desk.now, word))
                                             : TRY(service::read_point(desk.policy, desk.now, word)));
    }
    if (field.holds == Holds::money && !domain::read_money(word))
        return fail(ErrorKind::usage, fmt::format("'{}' is not an amount: expected a number such as 12.50", word));
    if (field.holds == Holds::record && field.of) {
        const auto id = TRY(read_id(reading_of(desk), *field.of, word));
        return std::to_string(TRY(followed(desk.store, *field.of, id)));
    }
    return word;
}

cli::Spec spec_of(const RecordFace& face, std::string_view what, CommandWording&& wording, cli::Needs needs) {
    return {.name = wording.name.empty() ? fmt::format("{} {}", domain::word(face.object), what)
                                         : std::string{wording.name},
            .group = face.group,
            .summary = std::move(wording.summary),
            .about = std::move(wording.about),
            .examples = std::move(wording.examples),
            .see_also = std::move(wording.see_also),
            .tier = cli::Tier::everyday,
            .needs = needs};
}

}  // namespace aftersales::commands
