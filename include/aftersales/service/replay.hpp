// A ticket's history lived through again under another policy, in memory: what people did stays, what rules, clocks and
// the sweep did is done anew. A step that was taken in fact is taken when it was, one that is still to be taken waits;
// only what the policy in force knows nothing of is taken at its own instant. So under the policy that held all along
// nothing changes, however late the sweeps were. Nothing is written.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace aftersales::service {

struct Replayed {
    domain::Ticket ticket{};
    std::vector<domain::Event> events{};
};

// What is replayed, and under what; `in_force` says which steps are still to be taken. All must outlive it.
struct ReplayedUnder {
    const policy::Policy& policy;
    const policy::Policy& in_force;
    const store::Reader& store;
    RecordedPolicies& versions;
};

class Replay {
public:
    Replay(const ReplayedUnder& under, domain::Instant now)
        : policy_{under.policy}, in_force_{under.in_force}, store_{under.store}, versions_{under.versions}, now_{now},
          asks_assets_{asks_about_assets(under.policy)}, asks_open_{asks_about_open_tickets(under.policy)} {}

    // The whole history of one ticket, by revision.
    Result<Replayed> of(std::span<const domain::Event> history);

private:
    struct Span {
        domain::Instant from{};
        domain::Instant to{};
        domain::TicketId ticket{};
    };

    // Takings of steps: step, clock, run, which of its takings, and its instant.
    using Taking = std::tuple<std::string, domain::ClockName, int, int, domain::Instant>;
    struct Reality {
        std::set<Taking> taken{};    // not met yet in the history
        std::set<Taking> waiting{};  // due by now under the policy in force, and in no sweep yet
    };

    // Whether the texts of the history are there, or some were erased.
    enum class Texts { kept, erased };

    Result<bool> held_all_along(const std::vector<const domain::Event*>& events);
    Result<Replayed> as_it_was(std::span<const domain::Event> history) const;
    Result<Reality> reality_of(std::span<const domain::Event> history, const std::vector<const domain::Event*>& events);
    Result<void> sweep(Course& course, const Reality& reality, domain::Instant until);
    Result<void> take_as_it_was(Course& course, Reality& reality, const domain::Event& event);
    Result<void> live(Course& course, std::span<const domain::Event* const> from_here, Texts texts);
    Result<bool> was_elsewhere(const Course& course, std::span<const domain::Event* const> from_here,
                               const std::vector<domain::StepCause>& causes);
    Result<std::optional<domain::Change>> translated(const domain::Event& event, const Course& course, Texts texts);
    Result<domain::Change> opened(domain::Opened opened, const domain::Event& event, const Course& course, Texts texts);
    Result<std::optional<domain::Change>> classified(domain::Classified classified, const Course& course);
    Result<CheckedFacts> facts(const domain::Ticket& ticket);
    Result<std::string> assignee(const domain::Ticket& ticket, const domain::Addressee& target) const;
    Result<int> open_tickets(const domain::Ticket& ticket);

    const policy::Policy& policy_;
    const policy::Policy& in_force_;
    const store::Reader& store_;
    RecordedPolicies& versions_;
    domain::Instant now_{};
    bool asks_assets_{};
    bool asks_open_{};
    std::map<std::int64_t, bool> same_{};  // versions that mean what the policy does
    std::int64_t version_{};               // that the event at hand was computed with
    FoldedText text_{};                    // of the ticket at hand
    std::optional<std::pair<domain::AssetId, std::optional<domain::Asset>>> asset_{};
    std::map<std::string, std::optional<domain::Product>> products_{};
    std::optional<std::map<domain::CustomerId, std::vector<Span>>> open_{};  // of all tickets, when first asked
};

}  // namespace aftersales::service
