#include "aftersales/domain/fold.hpp"
#include "aftersales/policy/fingerprint.hpp"
#include "aftersales/service/doctor.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/inspection.hpp"
#include "aftersales/store/records.hpp"
#include "change/agenda.hpp"
#include "change/recomputation.hpp"
#include "doctor/examine_files.hpp"
#include "doctor/examine_outbox.hpp"
#include "doctor/remaking.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

constexpr std::array checks{
    Check{"store", "the engine finds its file and foreign keys sound, and the schema as its migrations make it"},
    Check{"history", "revisions run from 1 without a gap, and every event can be read and is as it was written"},
    Check{"projection", "every row, with its tags and keys, equals what its events lead to"},
    Check{"orphans", "no row without events, no events without a row"},
    Check{"clocks", "clocks equal their recomputation under the policy version they were computed with"},
    Check{"figures", "what reports count of an event is what the event says"},
    Check{"search", "the full-text index holds what the tickets say"},
    Check{"agenda", "no ticket waits longer for its next step than the policy says"},
    Check{"counters", "each counter stands behind the last number that was given"},
    Check{"runs", "what is noted of each run is what its events say, and what took it back"},
    Check{"outbox", "every notice is in one of its states, and about what is there"},
    Check{"files", "every file that an event names is there with its bytes, and no other"},
    Check{"versions", "every policy version that a record was computed with can be read"},
    Check{"policy", "categories, priorities and plans that open tickets have are in the policy"},
};

// Looks at one record's whole history as it comes by, and makes the record anew in the rebuilt store.
class Examination {
public:
    Examination(const Patient& patient, const TellAilment& tell)
        : patient_{patient}, tell_{tell}, recomputation_{patient.store} {}

    Result<void> run(const WhileRebuilt& then) {
        TRY(patient_.rebuilt.begin());
        auto done = records();
        if (done && then) done = then(wrong_);
        patient_.rebuilt.rollback();
        return done;
    }

private:
    [[nodiscard]] bool wants(std::string_view check) const { return patient_.only.empty() || patient_.only == check; }

    Result<void> found(std::string_view check, store::RecordName name, std::string what) {
        return tell_({.check = check,
                      .object = std::string{domain::word(name.object)},
                      .id = name.id,
                      .finding = std::move(what)});
    }
    Result<void> pass_on(const store::Finding& finding) {
        if (!wants(finding.check)) return {};
        return tell_({.check = finding.check, .object = finding.object, .id = finding.id, .finding = finding.sentence});
    }

    Result<void> records() {
        const auto pass = [&](const store::Finding& finding) { return pass_on(finding); };
        if (wants("store")) TRY(store::inspect_engine(patient_.store, patient_.rebuilt, pass));
        if (patient_.only == "store") return {};
        TRY(patient_.rebuilt.bulk(store::Bulk::begins));
        TRY(store::each_history(patient_.store,
                                [&](store::RecordName name, Result<std::vector<domain::Event>> history) {
                                    return see(name, std::move(history));
                                }));
        TRY(store::inspect_rows(patient_.store, patient_.rebuilt, wrong_, pass));
        if (wants("agenda")) TRY(agenda());
        return {};
    }

    // Of a history that is wrong nothing can be made, and nothing more is said.
    Result<void> see(store::RecordName name, Result<std::vector<domain::Event>> history) {
        const auto wrong = [&](std::string what) -> Result<void> {
            wrong_.emplace(name.object, name.id);
            return wants("history") ? found("history", name, std::move(what)) : Result<void>{};
        };
        if (!history) {
            if (history.error().kind != ErrorKind::corrupt) return fail(std::move(history.error()));
            return wrong(history.error().message);
        }
        for (std::size_t i = 0; i < history->size(); ++i) {
            const auto revision = (*history)[i].revision;
            if (revision != static_cast<std::int64_t>(i) + 1)
                return wrong(fmt::format("revision {} stands where {} belongs", revision, i + 1));
        }
        auto made = remake(name, *history);
        if (made) return {};
        if (made.error().kind != ErrorKind::corrupt && made.error().kind != ErrorKind::conflict)
            return fail(std::move(made.error()));
        return wrong(made.error().message);
    }

    Result<void> remake(store::RecordName name, const std::vector<domain::Event>& history) {
        const auto folded = TRY(domain::fold(name.object, history));
        // Of what was taken back wholly nothing is there but its history.
        if (!folded) return patient_.rebuilt.record(history, std::nullopt);
        TRY(patient_.rebuilt.record(history, *folded));
        const auto* ticket = std::get_if<domain::Ticket>(&*folded);
        return ticket != nullptr ? look_at(*ticket, name, history) : Result<void>{};
    }

    Result<void> look_at(const domain::Ticket& folded, store::RecordName name,
                         const std::vector<domain::Event>& history) {
        if (wants("clocks")) {
            const auto differs = recomputation_.differs(history);
            if (!differs) {
                if (differs.error().kind != ErrorKind::corrupt && differs.error().kind != ErrorKind::policy)
                    return fail(differs.error());
                TRY(found("clocks", name, differs.error().message));
            } else if (*differs) {
                TRY(found("clocks", name, **differs));
            }
        }
        const bool going_on = domain::is_open(folded.status) || folded.status == domain::Status::resolved;
        if (going_on) unfinished_.push_back(folded.id);
        if (wants("policy") && patient_.policy != nullptr && domain::is_open(folded.status)) TRY(words(name, folded));
        return {};
    }

    Result<void> words(store::RecordName name, const domain::Ticket& ticket) {
        const auto& rules = patient_.policy->classification;
        const auto unknown = [&](std::string_view what, const std::string& word) {
            return found("policy", name, fmt::format("its {} '{}' is not in the policy", what, word));
        };
        if (!ticket.category.empty() && rules.category(ticket.category) == nullptr)
            TRY(unknown("category", ticket.category));
        if (rules.priority(ticket.priority) == nullptr) TRY(unknown("priority", ticket.priority));
        if (!ticket.plan.empty() && patient_.policy->plan(ticket.plan) == nullptr) TRY(unknown("plan", ticket.plan));
        return {};
    }

    // The agenda is a promise of the newest recorded version: a step that comes later than it says is found by looking
    // again, one that comes earlier is missed.
    Result<void> agenda() {
        const auto newest = TRY(patient_.store.policies().newest_policy());
        if (!newest) return {};
        const auto policy = recorded_policy(patient_.store, newest->number);
        if (!policy) return {};  // "versions" tells it
        const auto planned = TRY(store::planned_steps(patient_.store));
        const Writing desk{
            .store = patient_.rebuilt, .policy = *policy, .now = patient_.now, .actor = {}, .command = {}};
        for (const auto id : unfinished_) {
            const auto row = TRY(store::get<domain::Ticket>(patient_.rebuilt, id));
            if (!row) continue;
            const auto next = TRY(next_step(desk, *row));
            const auto kept = planned.find(id.value);
            if (!next || (kept != planned.end() && kept->second <= *next)) continue;
            TRY(found("agenda", {domain::ObjectKind::ticket, id.value},
                      fmt::format("its next step is due at {}, and {}", policy->zone().print(*next),
                                  kept == planned.end() ? "it waits for none"
                                                        : "it waits until " + policy->zone().print(kept->second))));
        }
        return {};
    }

    const Patient& patient_;
    const TellAilment& tell_;
    Recomputation recomputation_;
    store::RecordNames wrong_{};
    std::vector<domain::TicketId> unfinished_{};
};

// What tickets were computed with must be there, and be what it was.
Result<void> examine_versions(const Patient& patient, const TellAilment& tell) {
    std::int64_t expected = 0;
    for (const auto& version : TRY(patient.store.policies().policy_versions())) {
        const auto told = [&](std::string what) {
            return tell(
                {.check = "versions", .object = "policy_version", .id = version.number, .finding = std::move(what)});
        };
        if (version.number != ++expected) TRY(told(fmt::format("it stands where {} belongs", expected)));
        expected = version.number;
        const auto policy = recorded_policy(patient.store, version.number);
        if (!policy) {
            TRY(told("it cannot be read: " + policy.error().message));
            continue;
        }
        const auto is = [&](const Result<std::string>& fingerprint) {
            return fingerprint && *fingerprint == version.fingerprint;
        };
        if (!is(policy->fingerprint()) && !is(policy::fingerprint_as_written(*policy)))
            TRY(told("its text is not what was recorded"));
    }
    return {};
}

}  // namespace

std::span<const Check> doctor_checks() { return checks; }

Result<void> examine_records(const Patient& patient, const TellAilment& tell, const WhileRebuilt& then) {
    return Examination{patient, tell}.run(then);
}

Result<void> examine(const Patient& patient, const TellAilment& tell) {
    const auto wants = [&](std::string_view check) { return patient.only.empty() || patient.only == check; };
    constexpr std::array apart{"counters", "runs", "outbox", "files", "versions"};
    if (std::find(apart.begin(), apart.end(), patient.only) == apart.end())
        TRY(examine_records(patient, tell, nullptr));
    const auto found = [&](const store::Finding& finding) {
        return tell({.check = finding.check, .object = finding.object, .id = finding.id, .finding = finding.sentence});
    };
    if (wants("counters")) TRY(store::inspect_counters(patient.store, found));
    if (wants("runs")) TRY(store::inspect_runs(patient.store, found));
    if (wants("outbox")) TRY(examine_outbox(patient.store, tell));
    if (wants("files")) TRY(examine_files(patient, tell));
    if (wants("versions")) TRY(examine_versions(patient, tell));
    return {};
}

}  // namespace aftersales::service
