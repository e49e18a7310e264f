// Acts on records that live through states (domain/record/act.hpp), of whatever kind: possible or refused, recorded
// once, told to the ticket that the record hangs on.
#pragma once

#include "aftersales/domain/record/decide_act.hpp"
#include "aftersales/service/change/change.hpp"

#include <cstddef>
#include <cstdint>

namespace aftersales::service {

// What is to happen: the act's place in its kind's table, and what it says of the record.
struct WantedAct {
    std::size_t place{};
    domain::AnyRecord set{};
    domain::Text message{};
    domain::ToldHow told{};
};

// The instant of an act on a record: what was said, else now. ErrorKind::refused where it lies in the future, or before
// what happened to the record last.
Result<domain::Instant> instant_of_act(const Writing& desk, const store::RecordName& record,
                                       const StepOptions& options);
// ErrorKind::conflict where the revision is another than asked for.
Result<void> check_revision(const store::RecordName& record, std::int64_t revision, const StepOptions& options);

// Adds the act where it is possible; nothing where it is so already. Says whether it was added.
enum class Took { nothing, it };
template <class Record>
Result<Took> add_act(RecordChange<Record>& change, WantedAct wanted, domain::Instant at) {
    constexpr auto object = domain::object_of<Record>;
    const auto& act = domain::acts_of<Record>[wanted.place];
    const auto possible = TRY(domain::check_act(object, domain::RecordView{change.record()}, act));
    if (possible == domain::Possible::so_already) return Took::nothing;
    auto happens = domain::acted(wanted.set, wanted.place, std::move(wanted.message), wanted.told);
    std::vector<std::string> passed;
    if constexpr (requires { change.record().ticket.value; })
        passed = TRY(pass_gates(change.desk(), change.record().ticket, domain::step_of(happens), change.forced()));
    TRY(change.add(std::move(happens), at));
    if (!passed.empty()) change.note_passed(std::move(passed));
    return Took::it;
}

// The whole of it, for acts that mean nothing beyond their table. Gives the record as it is then.
Result<domain::AnyRecord> take_act(Writing& desk, const store::RecordName& record, const StepOptions& options,
                                   WantedAct wanted);

}  // namespace aftersales::service
