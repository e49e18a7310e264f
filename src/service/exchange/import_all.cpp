#include "aftersales/domain/fold.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/exchange/import.hpp"
#include "aftersales/store/event_json.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/json.hpp"
#include "change/agenda.hpp"
#include "change/texts.hpp"
#include "exchange/exported_runs.hpp"
#include "exchange/importers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace aftersales::service {

namespace {

// A record or history that cannot be is the file's mistake, not the store's.
template <class Value>
Result<Value> of_the_file(Result<Value> read) {
    if (!read && read.error().kind == ErrorKind::corrupt) read.error().kind = ErrorKind::refused;
    return read;
}

// So is a kind that only a newer version knows.
Result<domain::Event> read_event_of(const text::JsonValue& line) {
    auto read = store::read_event(line);
    if (read || read.error().kind != ErrorKind::unavailable) return of_the_file(std::move(read));
    const auto* kind = line.find("kind");
    return fail(ErrorKind::refused,
                fmt::format("this version knows no event of the kind '{}'", kind ? kind->text : std::string{}),
                std::move(read.error().hints));
}

// Every text of a line, whatever it is a member of.
Result<void> check_line(const text::JsonValue& value, std::string_view name) {
    TRY(check_text(name, value.text));
    for (const auto& each : value.items) TRY(check_line(each, name));
    for (const auto& [member, each] : value.members) {
        TRY(check_text("name of a member", member));
        TRY(check_line(each, member));
    }
    return {};
}

Result<store::Notice> read_notice(const text::JsonValue& line) {
    bool whole = true;
    const auto text = [&](std::string_view name) {
        const auto* member = line.find(name);
        whole = whole && member != nullptr;
        return member == nullptr ? std::string{} : member->text;
    };
    const auto number = [&](std::string_view name) -> std::int64_t {
        const auto* member = line.find(name);
        if (member == nullptr || member->is_null()) return 0;
        const auto read = member->integer();
        whole = whole && read && *read >= 0 && *read <= domain::largest_number;
        return read.value_or(0);
    };
    const auto tries = number("tries");
    whole = whole && std::in_range<int>(tries);
    const auto instant = [&](std::string_view name) {
        const auto* member = line.find(name);
        const auto read = member == nullptr ? std::nullopt : calendar::read_instant(member->text);
        return read;
    };
    store::Notice notice{.id = {number("id")},
                         .key = text("key"),
                         .state = text("state"),
                         .channel = text("channel"),
                         .to = text("to"),
                         .event = text("event"),
                         .ticket = {number("ticket")},
                         .callback = {number("callback")},
                         .body = {text("body")},
                         .created_at = {},
                         .not_before = {},
                         .tries = static_cast<int>(tries),
                         .sent_at = instant("sent_at"),
                         .trouble = text("trouble"),
                         .claimed_by = text("claimed_by"),
                         .claimed_until = instant("claimed_until"),
                         .run = text("run")};
    const auto created = instant("created_at");
    const auto not_before = instant("not_before");
    if (!whole || !notice.id || !created || !not_before) return fail(ErrorKind::refused, "a notice is not whole");
    notice.created_at = *created;
    notice.not_before = *not_before;
    return notice;
}

// Records each history as its last event has come by.
class Restoring {
public:
    explicit Restoring(Writing& desk) : desk_{desk} {}

    Result<void> see(const text::JsonValue& line) {
        ++summary_.read;
        TRY(check_line(line, "line"));
        const auto* type = line.find("type");
        if (type == nullptr) return fail(ErrorKind::refused, "a line has no type");
        if (type->text == "event") return event(TRY(read_event_of(line)));
        if (type->text == "policy_version") return version(line);
        if (type->text == "notice") return notice(line);
        if (type->text == "run") return run(line);
        // The rows are the fold of the events.
        if (domain::read_word<domain::ObjectKind>(type->text)) return expect(type->text, line);
        return fail(ErrorKind::refused, fmt::format("'{}' is no type of record", type->text));
    }

    Result<ImportSummary> finish() {
        TRY(settle());
        if (!expected_.empty()) {
            const auto& [object, id] = expected_.begin()->first;
            return fail(
                ErrorKind::refused,
                fmt::format("{} {} has no events here, so it cannot be restored", domain::word(object), id),
                {"Records without their history are taken in one kind at a time: aftersales import tickets FILE"});
        }
        TRY(check_merges());
        for (const auto& [object, name] : domain::spellings<domain::ObjectKind>()) {
            const auto last = last_.at(static_cast<std::size_t>(object));
            if (last > 0) TRY(desk_.store.reserve_id(object, last + 1));
        }
        // Only now are all customers and assets there that conditions may ask about.
        TRY(plan_all_next_steps(desk_));
        TRY(runs_.finish());
        TRY(run_of(desk_));
        return summary_;
    }

private:
    // Whoever goes on as another is looked for until one is found who does not.
    [[nodiscard]] Result<void> check_merges() const {
        std::set<domain::CustomerId> end_well;
        for (const auto& each : merged_) {
            std::set<domain::CustomerId> path;
            auto next = merged_.find(each.first);
            for (; next != merged_.end() && !end_well.contains(next->first); next = merged_.find(next->second)) {
                if (!path.insert(next->first).second)
                    return fail(ErrorKind::refused,
                                fmt::format("customer {} goes on as itself in the end", next->first.value));
            }
            end_well.merge(path);
        }
        return {};
    }

    Result<void> run(const text::JsonValue& line) {
        TRY(settle());
        ++(TRY(runs_.see(line)) ? summary_.added : summary_.known);
        return {};
    }

    // A row must be accounted for by its events.
    Result<void> expect(const std::string& type, const text::JsonValue& line) {
        const auto object = domain::read_word<domain::ObjectKind>(type);
        const auto* id = line.find("id");
        if (!object || id == nullptr || !is_counted(id->integer()))
            return fail(ErrorKind::refused, fmt::format("a {} has no id", type));
        const auto* revision = line.find("revision");
        expected_[{*object, *id->integer()}] = revision == nullptr ? 0 : revision->integer().value_or(0);
        return {};
    }

    Result<void> event(domain::Event event) {
        if (!events_.empty() && (events_.front().object != event.object || events_.front().id != event.id))
            TRY(settle());
        auto& last = last_.at(static_cast<std::size_t>(event.object));
        last = std::max(last, event.id);
        events_.push_back(std::move(event));
        return {};
    }

    Result<void> settle() {
        if (events_.empty()) return {};
        const auto object = events_.front().object;
        const auto id = events_.front().id;
        // Events that are missing at the end leave no gap: the row tells of them.
        const auto expected = expected_.find({object, id});
        const auto revision = events_.back().revision;
        if (expected != expected_.end() && expected->second != 0 && expected->second != revision) {
            return fail(
                ErrorKind::refused,
                fmt::format("{} {} has revision {} in its row, and its events end with {}: the file is not whole",
                            domain::word(object), id, expected->second, revision));
        }
        if (expected != expected_.end()) expected_.erase(expected);
        const auto known = TRY(desk_.store.history(object, id));
        if (known.empty()) {
            TRY(record(object));
            ++summary_.added;
        } else if (known == events_) {
            ++summary_.known;
        } else {
            return fail(ErrorKind::refused,
                        fmt::format("{} {} is in the store already, with another history", domain::word(object), id),
                        {"Import everything into a store of its own: aftersales init"});
        }
        events_.clear();
        return {};
    }

    // Of what was taken back wholly nothing is there but its history.
    Result<void> record(domain::ObjectKind object) {
        const auto folded = TRY(of_the_file(domain::fold(object, events_)));
        if (!folded) return desk_.store.record(events_, std::nullopt);
        const auto* customer = std::get_if<domain::Customer>(&*folded);
        if (customer && customer->merged_into) merged_.emplace(customer->id, customer->merged_into);
        const auto* ticket = std::get_if<domain::Ticket>(&*folded);
        return desk_.store.record(events_, *folded, ticket ? TRY(next_step(desk_, *ticket)) : std::nullopt);
    }

    Result<void> version(const text::JsonValue& line) {
        TRY(settle());
        const auto text = [&](std::string_view name) {
            const auto* member = line.find(name);
            return member == nullptr ? std::string{} : member->text;
        };
        const auto* number = line.find("number");
        const auto* sources = line.find("sources");
        const auto at = calendar::read_instant(text("recorded_at"));
        if (number == nullptr || !is_counted(number->integer()) || sources == nullptr || !at) {
            return fail(ErrorKind::refused, "a policy version is not whole");
        }
        const auto known = TRY(desk_.store.policies().policy_version(*number->integer()));
        if (known && known->fingerprint == text("fingerprint")) return ++summary_.known, Result<void>{};
        if (known)
            return fail(ErrorKind::refused,
                        fmt::format("policy version {} is in the store already, with another text", number->text));
        TRY(desk_.store.policies().record_policy({.number = *number->integer(),
                                                  .fingerprint = text("fingerprint"),
                                                  .sources = packed(*sources),
                                                  .actor = text("actor"),
                                                  .recorded_at = *at}));
        ++summary_.added;
        return {};
    }

    // Whoever sent them till now may go on sending: they wait until somebody adopts them here.
    Result<void> notice(const text::JsonValue& line) {
        TRY(settle());
        auto notice = TRY(read_notice(line));
        const auto known = TRY(desk_.store.outbox().notice(notice.id));
        if (known) notice.adopted = known->adopted;
        if (known && *known == notice) return ++summary_.known, Result<void>{};
        if (known)
            return fail(ErrorKind::refused,
                        fmt::format("notice {} is in the store already, with another text", notice.id.value));
        const bool unsent = notice.state == "waiting" || notice.state == "sending";
        notice.adopted = !unsent;
        TRY(desk_.store.outbox().queue_notice(notice));
        summary_.unsent += unsent ? 1 : 0;
        ++summary_.added;
        return {};
    }

    static std::string packed(const text::JsonValue& sources) {
        text::JsonWriter json;
        json.begin_array();
        for (const auto& source : sources.items) {
            json.begin_array();
            for (const auto& part : source.items) json.string(part.text);
            json.end_array();
        }
        return json.end_array().take();
    }

    Writing& desk_;
    RunsTakenIn runs_{desk_};
    std::vector<domain::Event> events_{};
    std::array<std::int64_t, domain::spellings<domain::ObjectKind>().size()> last_{};
    // The revision of each row whose events have not come yet; 0 where it tells none.
    std::map<std::pair<domain::ObjectKind, std::int64_t>, std::int64_t> expected_{};
    std::map<domain::CustomerId, domain::CustomerId> merged_{};
    ImportSummary summary_{};
};

}  // namespace

Result<ImportSummary> import_all(Writing& desk, std::string_view text, const std::string& name) {
    TRY(desk.store.bulk(store::Bulk::begins));
    Restoring restoring{desk};
    std::size_t number = 0;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++number;
        if (line.empty()) continue;
        const auto json = text::read_json(line);
        auto seen = json ? restoring.see(*json) : Result<void>{fail(json.error())};
        if (seen) continue;
        if (!is_of_the_row(seen.error().kind)) return fail(std::move(seen.error()));
        return fail(ErrorKind::refused, fmt::format("{}:{}: {}", name, number, seen.error().message),
                    seen.error().hints);
    }
    auto finished = restoring.finish();
    // Of what only the whole file tells, no line is at fault.
    if (!finished && is_of_the_row(finished.error().kind)) {
        finished.error().kind = ErrorKind::refused;
        finished.error().message = fmt::format("{}: {}", name, finished.error().message);
    }
    const auto summary = TRY(std::move(finished));
    TRY(desk.store.bulk(store::Bulk::ends));
    return summary;
}

}  // namespace aftersales::service
