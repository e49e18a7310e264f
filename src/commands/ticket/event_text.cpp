#include "ticket/event_text.hpp"

#include "aftersales/domain/ticket/decide.hpp"
#include "record/columns.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace {

std::string with(std::string what, const domain::Text& message) {
    if (!message.empty()) what += ": " + message.value;
    return what;
}

// ", told by phone"
std::string by(const domain::ToldHow& told) {
    if (!told) return {};
    return *told == domain::ToldBy::customer ? ", customer told" : fmt::format(", told by {}", domain::word(*told));
}

// " (own, quality, seen again)"
template <class Diagnosis>
std::string found(const Diagnosis& it) {
    std::vector<std::string_view> all;
    if (it.cause) all.push_back(domain::word(*it.cause));
    if (it.verdict) all.push_back(domain::word(*it.verdict));
    if (it.verified) all.push_back(*it.verified == domain::Verified::yes ? "seen again" : "not seen again");
    return all.empty() ? std::string{} : fmt::format(" ({})", fmt::join(all, ", "));
}

std::string comma_list(const std::vector<std::string>& words) { return fmt::format("{}", fmt::join(words, ", ")); }

// One overload for each kind of change; a new kind does not compile until it is told here.
class EventTelling {
public:
    explicit EventTelling(const calendar::Zone& zone) : zone_{zone} {}

    std::string operator()(const domain::Opened& it) const {
        auto what = fmt::format("opened as {}, {}", or_none(it.category), or_none(it.priority));
        if (!it.rules.empty()) what += fmt::format(" (rules: {})", comma_list(it.rules));
        return what;
    }
    std::string operator()(const domain::Classified& it) const {
        return with(fmt::format("classified as {}, {}", or_none(it.category), or_none(it.priority)), it.message);
    }
    std::string operator()(const domain::Assigned& it) const {
        return with("assigned to " + or_none(it.to), it.message);
    }
    std::string operator()(const domain::Responded& it) const { return with("first answer" + by(it.told), it.message); }
    std::string operator()(const domain::Diagnosed& it) const {
        return with("diagnosed" + found(it) + by(it.told), it.message);
    }
    std::string operator()(const domain::Proposed& it) const {
        return with("solution offered" + by(it.told), it.message);
    }
    std::string operator()(const domain::Worked& it) const {
        std::string what{domain::word(it.action)};
        if (it.minutes) what += fmt::format(", {} min", *it.minutes);
        if (it.test) what += fmt::format(", test {}", domain::word(*it.test));
        if (it.fee) what += fmt::format(", fee {}", domain::print(*it.fee));
        if (!it.parts.empty()) what += fmt::format(", parts {}", fmt::join(it.parts, " "));
        if (!it.by.empty()) what += ", by " + it.by;
        what = with("worked (" + what + ")", it.message);
        return it.advice.empty() ? what : what + "; advised: " + it.advice.value;
    }
    // "checked on-site: power=yes, noise=rattles"
    std::string operator()(const domain::Checked& it) const {
        auto all = it.items;
        for (const auto& each : it.by_text) {
            const auto text = std::ranges::find(it.texts, each, &domain::Answer::key);
            all.push_back(text == it.texts.end() ? each : each + "=" + text->text.value);
        }
        return with(fmt::format("checked {} ({})", it.list, comma_list(all)), it.message);
    }
    std::string operator()(const domain::Attached& it) const {
        return with(fmt::format("attached {} ({}, {} bytes)", it.digest.substr(0, 12), it.type, it.size), it.name);
    }
    std::string operator()(const domain::Restated& it) const { return with("read back to the customer", it.message); }
    std::string operator()(const domain::Waiting& it) const {
        auto what = fmt::format("waiting for {}", domain::word(it.reason));
        if (it.until) what += " until " + calendar::print(*it.until);
        return with(what + by(it.told), it.message);
    }
    std::string operator()(const domain::Resumed& it) const { return with("work goes on", it.message); }
    std::string operator()(const domain::Noted& it) const {
        if (it.replaces == domain::Replaces::diagnosis)
            return with("diagnosed again" + found(it) + by(it.told), it.message);
        if (it.replaces == domain::Replaces::offer) return with("another solution offered" + by(it.told), it.message);
        return with((it.told_customer ? "customer told" : "note") + by(it.told), it.message);
    }
    std::string operator()(const domain::Heard& it) const { return with("customer spoke", it.message); }
    std::string operator()(const domain::Resolved& it) const { return with("resolved", it.message); }
    std::string operator()(const domain::Confirmed& it) const {
        std::string what = it.satisfied ? "customer confirmed" : "customer not satisfied";
        if (it.score) what += fmt::format(", score {}", *it.score);
        return with(what, it.message);
    }
    std::string operator()(const domain::Closed& it) const {
        std::string what = it.forced ? "closed without a confirmation" : "closed";
        if (it.score) what += fmt::format(", score {}", *it.score);
        return with(what, it.message);
    }
    std::string operator()(const domain::Reopened& it) const { return with("reopened", it.message); }
    std::string operator()(const domain::Cancelled& it) const { return with("cancelled", it.message); }
    std::string operator()(const domain::Merged& it) const {
        return with(fmt::format("merged into {}", it.into), it.message);
    }
    std::string operator()(const domain::Changed& it) const {
        return with(fmt::format("{}: {} to {}", it.field, or_none(it.from.value), or_none(it.to.value)), it.message);
    }
    std::string operator()(const domain::Escalated& it) const {
        auto what = it.step.empty() ? std::string{"escalated by hand"} : fmt::format("escalated: {}", it.step);
        if (it.due_at) what += " due " + moment(*it.due_at);
        if (!it.actions.empty()) what += fmt::format(" ({})", comma_list(it.actions));
        return with(what, it.message);
    }
    std::string operator()(const domain::GateForced& it) const {
        return with(
            fmt::format("gate {} forced at {}, missing {}", comma_list(it.gates), it.step, comma_list(it.missing)),
            it.message);
    }
    std::string operator()(const domain::Notified& it) const {
        return fmt::format("notice {} sent to {} by {}", it.notice.value, it.to.value, it.channel);
    }
    std::string operator()(const domain::Promised& it) const {
        return with("promised for " + calendar::print(it.date) + by(it.told), it.message);
    }
    std::string operator()(const domain::Delayed& it) const {
        return with(
            fmt::format("delayed from {} to {}{}", calendar::print(it.from), calendar::print(it.to), by(it.told)),
            it.message);
    }
    std::string operator()(const domain::CallbackScheduled& it) const {
        return fmt::format("callback {} ({}) for {}", it.callback.value, it.program, moment(it.call_at));
    }
    std::string operator()(const domain::CallbackDone& it) const {
        auto what = fmt::format("callback {} {}", it.callback.value, it.reached ? "reached" : "not reached");
        if (it.score) what += fmt::format(", score {}", *it.score);
        return with(what, it.problem.empty() ? it.note : it.problem);
    }
    std::string operator()(const domain::CallbackReplaced& it) const {
        return with(fmt::format("instead of what was recorded before, {}", (*this)(it.done)), it.message);
    }
    std::string operator()(const domain::CallbackRescheduled& it) const {
        return with(fmt::format("callback {} moved to {}", it.callback.value, moment(it.call_at)), it.message);
    }
    std::string operator()(const domain::CallbackSkipped& it) const {
        return with(fmt::format("callback {} skipped", it.callback.value), it.message);
    }
    std::string operator()(const domain::CallbackMissed& it) const {
        return fmt::format("callback {} missed", it.callback.value);
    }
    std::string operator()(const domain::CallbackDropped& it) const {
        return fmt::format("callback {} dropped: {}", it.callback.value, it.reason);
    }
    std::string operator()(const domain::CallbackMerged& it) const {
        return fmt::format("callback {} is made together with {}", it.callback.value, it.into.value);
    }
    std::string operator()(const domain::Added<domain::StaffMark>& it) const {
        const auto& mark = it.record;
        return with(fmt::format("{} marked {} by {}", mark.staff, mark.mark, domain::word(mark.by)), mark.note);
    }
    std::string operator()(const domain::Added<domain::Contact>& it) const {
        const auto& contact = it.record;
        const auto label = contact.label.empty() ? std::string{} : fmt::format(" ({})", contact.label.value);
        return with(fmt::format("{} added", domain::word(contact.kind)), domain::Text{contact.value.value + label});
    }
    std::string operator()(const domain::RecordStepped& it) const {
        auto what = it.what;
        for (const auto& act : domain::acts_of_kind(it.object))
            if (act.word == it.what) what = act.said;
        return fmt::format("{} {} {}{}", domain::word(it.object), it.number, what, by(it.told));
    }
    template <class Record>
    std::string operator()(const domain::Acted<Record>& it) const {
        return with(said_of(it.act(), domain::RecordView{it.set}) + by(it.told), it.message);
    }
    // What people say of it names it, else the first field given.
    template <class Record>
    std::string operator()(const domain::Added<Record>& it) const {
        const domain::RecordView record{it.record};
        const domain::Field* name = nullptr;
        for (const auto& field : record.fields) {
            if (!has(field.uses, domain::Use::given)) continue;
            if (name == nullptr || has(field.uses, domain::Use::prose)) name = &field;
        }
        std::string what{"added"};
        if constexpr (domain::Acting<Record>) what = domain::acts_of<Record>.front().said;
        return with(std::move(what), domain::Text{domain::written(*name, record)});
    }
    std::string operator()(const domain::Undone& it) const { return "taken back: run " + it.run_undone; }
    std::string operator()(const domain::Erased& it) const { return "personal texts erased: " + it.reason; }

private:
    // "finished: result done, fee 12.00"
    [[nodiscard]] std::string said_of(const domain::Act& act, const domain::RecordView& set) const {
        std::vector<std::string> all;
        for (const auto& field : set.fields) {
            if (!domain::lists(act.sets, field.name) || domain::holds_nothing(field, set)) continue;
            all.push_back(label_of_field(field) + " " + written(field, set));
        }
        const auto said = std::string{act.said};
        return all.empty() ? said : fmt::format("{} ({})", said, fmt::join(all, ", "));
    }
    [[nodiscard]] std::string written(const domain::Field& field, const domain::RecordView& set) const {
        if (field.holds != domain::Holds::instant) return domain::written(field, set);
        return domain::see_member(field, set, [&]<class Held>(const Held& held) {
            if constexpr (std::is_same_v<Held, std::optional<domain::Instant>>)
                return held ? moment(*held) : std::string{};
            else if constexpr (std::is_same_v<Held, domain::Instant>)
                return moment(held);
            else
                return std::string{};
        });
    }
    [[nodiscard]] std::string moment(domain::Instant instant) const {
        return zone_.print(instant).replace(10, 1, " ").substr(0, 16);  // 2026-02-03 09:30
    }

    const calendar::Zone& zone_;
};

}  // namespace

std::string or_none(const std::string& value) { return value.empty() ? "none" : value; }

std::string event_text(const domain::Event& event, const calendar::Zone& zone, const domain::Event* undone_by) {
    auto what = std::visit(EventTelling{zone}, event.change);
    if (undone_by != nullptr) what.insert(0, fmt::format("(undone by run {}) ", undone_by->run));
    return what;
}

}  // namespace aftersales::commands
