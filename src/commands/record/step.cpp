
#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/record/decide_act.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/text/article.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"
#include "words.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

std::vector<cli::Parameter> parameters_of(const RecordStep& step) {
    const auto& face = step.face;
    auto ids = cli::parameter("ID…", std::string{face.ids_help});
    ids.kind = cli::kind_of_record(face.object);
    ids.input = cli::Input::lines;
    std::vector<cli::Parameter> all{std::move(ids)};
    const auto& act = domain::acts_of_kind(face.object)[domain::place_of_step(face.object, step.step)];
    for (const auto* field : set_fields(face.object, act, step.computed)) {
        auto made = option_of(*field, Telling::first);
        made.required = has(field->uses, domain::Use::required) || domain::lists(step.needed, field->name);
        all.push_back(std::move(made));
    }
    if (step.options)
        for (auto& each : step.options()) all.push_back(std::move(each));
    if (step.message != StepMessage::none) {
        auto message = cli::parameter("-m,--message TEXT", std::string{step.message_help});
        message.required = step.message == StepMessage::needed;
        message.input = cli::Input::whole;
        all.push_back(std::move(message));
    }
    if (step.told == MayTell::maybe) {
        auto told = cli::parameter("--told CHANNEL", "the customer was told, and how");
        told.kind = cli::ValueKind::choice;
        told.choices = {"phone", "sms", "email", "chat", "onsite"};
        all.push_back(std::move(told));
        all.push_back(cli::parameter("--told-customer", "the customer was told"));
    }
    if (hangs_on_ticket(face.object)) {
        if (step.message != StepMessage::none) all.push_back(force_option());
        all.push_back(attach_option());
    }
    all.push_back(cli::parameter("--at INSTANT", "when it happened, if not now"));
    all.push_back(cli::parameter(
        "--if-revision N", fmt::format("only if the {} is still at this revision, else exit 5", noun_of(face.object))));
    return all;
}

// In the order of the parameters: ids, the act's fields, what the step takes besides, message, told, force, files, at,
// revision.
class StepWords {
public:
    StepWords(const RecordStep& step, const std::vector<cli::Given>& given)
        : step_{step}, given_{given}, act_{domain::acts_of_kind(step.face.object)[place_]} {}

    [[nodiscard]] const std::vector<std::string>& ids() const { return given_.front().words; }
    [[nodiscard]] Result<service::WantedAct> wanted(const service::Writing& desk) const {
        service::WantedAct wanted{.place = place_, .set = domain::empty_record(step_.face.object)};
        const auto fields = set_fields(step_.face.object, act_, step_.computed);
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto& words = given_[i + 1];
            if (!words.given) continue;
            const auto text = TRY(said(desk, *fields[i], Telling::first, words.words));
            if (!domain::read_field(*fields[i], domain::ref_of(wanted.set), text))
                return fail(ErrorKind::usage, fmt::format("'{}' cannot be a {}", text, fields[i]->name));
        }
        if (const auto* message = named("-m")) wanted.message = {message->words.back()};
        if (const auto* told = named("--told")) wanted.told = domain::read_word<domain::ToldBy>(told->words.back());
        if (!wanted.told && named("--told-customer")) wanted.told = domain::ToldBy::customer;
        return wanted;
    }
    [[nodiscard]] Result<service::StepOptions> when(const service::Writing& desk) const {
        service::StepOptions when;
        if (const auto* at = named("--at")) when.at = TRY(service::read_point(desk.policy, desk.now, at->words.back()));
        if (const auto* revision = named("--if-revision")) {
            std::int64_t number{};
            TRY(cli::read(revision->words.back(), number));
            when.if_revision = number;
        }
        if (!named("--force")) return when;
        const auto* message = named("-m");
        if (!message || message->words.back().empty())
            return fail(ErrorKind::usage, "--force needs a reason", {"Say why with -m WHY."});
        when.force = message->words.back();
        return when;
    }
    [[nodiscard]] std::vector<std::string> attached() const {
        const auto* files = named("--attach");
        return files ? files->words : std::vector<std::string>{};
    }
    [[nodiscard]] std::vector<Words> further() const {
        std::vector<Words> all;
        if (!step_.options) return all;
        const auto first = 1 + set_fields(step_.face.object, act_, step_.computed).size();
        const auto options = step_.options();
        for (std::size_t i = 0; i < options.size(); ++i) {
            const auto& words = given_[first + i];
            if (words.given)
                all.push_back(
                    {options[i].positional() ? options[i].placeholder : options[i].names.back(), words.words});
        }
        return all;
    }

private:
    [[nodiscard]] const cli::Given* named(std::string_view name) const {
        for (std::size_t i = 0; i < parameters_.size(); ++i) {
            const auto& names = parameters_[i].names;
            if (std::ranges::find(names, name) != names.end()) return given_[i].given ? &given_[i] : nullptr;
        }
        return nullptr;
    }

    const RecordStep& step_;
    const std::vector<cli::Given>& given_;
    std::size_t place_{domain::place_of_step(step_.face.object, step_.step)};
    const domain::Act& act_;
    std::vector<cli::Parameter> parameters_{parameters_of(step_)};
};

Result<void> tell_step(const RecordStep& step, const domain::AnyRecord& after, const service::Writing& desk,
                       render::Sink& out) {
    if (out.shows_changes()) return out.changed(TRY(record_of(step.face, reading_of(desk), after)));
    if (step.prints.empty()) return {};
    const auto view = domain::view_of(after);
    return out.text(domain::written(domain::field_in(view.fields, step.prints), view) + "\n");
}

// A step that was taken already changes nothing; one that says otherwise than it was taken is refused.
Result<void> check_said(const RecordStep& step, const domain::AnyRecord& before, const domain::AnyRecord& after,
                        const service::WantedAct& wanted) {
    const auto was = domain::view_of(before);
    const auto is = domain::view_of(after);
    if (domain::revision_of(was) != domain::revision_of(is)) return {};
    const auto nothing = domain::empty_record(step.face.object);
    const auto& act = domain::acts_of_kind(step.face.object)[wanted.place];
    for (const auto* field : set_fields(step.face.object, act, step.computed)) {
        const auto said = domain::written(*field, domain::view_of(wanted.set));
        const bool is_said = said != domain::written(*field, domain::view_of(nothing));
        const auto known = domain::written(*field, is);
        if (!is_said || said == known) continue;
        return fail(ErrorKind::refused,
                    fmt::format("{} {} is {} already, with {} {}", noun_of(step.face.object), domain::number_of(is),
                                text::spaced(domain::state_of(is)), label_of_field(*field),
                                known.empty() ? "none" : known),
                    {"What was recorded wrongly is taken back by aftersales undo."});
    }
    return {};
}

Result<void> run_step(const RecordStep& step, const std::vector<cli::Given>& given, service::Writing& desk,
                      render::Sink& out) {
    const auto& face = step.face;
    const StepWords words{step, given};
    const auto wanted = TRY(words.wanted(desk));
    const auto when = TRY(words.when(desk));
    const auto further = words.further();
    for (const auto& word : words.ids()) {
        const auto id = TRY(read_id(reading_of(desk), face.object, word));
        const auto before = TRY(desk.store.get(face.object, id));
        const auto after = step.take ? TRY(step.take(desk, id, when, wanted, further))
                                     : TRY(service::take_act(desk, {.object = face.object, .id = id}, when, wanted));
        if (before && !step.compares) TRY(check_said(step, *before, after, wanted));
        TRY(attach_to_ticket_of(after, words.attached(), desk));
        TRY(tell_step(step, after, desk, out));
    }
    return {};
}

}  // namespace

cli::Command record_step(const RecordStep& step, CommandWording wording) {
    cli::Command command;
    command.spec = spec_of(step.face, step.step, std::move(wording), cli::Needs::writing);
    command.spec.parameters = parameters_of(step);
    command.read = [&step](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::writing, [&step, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_step(step, given, *std::get<service::Writing*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
