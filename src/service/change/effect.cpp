#include "aftersales/service/change/effect.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/replay.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

using domain::Event;
using domain::Ticket;

class Comparing {
public:
    Comparing(const store::Reader& store, const policy::Policy& before, const policy::Policy& after,
              domain::Instant now, const std::function<Result<void>(const Effect&)>& tell)
        : versions_{store}, before_{{.policy = before, .in_force = before, .store = store, .versions = versions_}, now},
          after_{{.policy = after, .in_force = before, .store = store, .versions = versions_}, now},
          zone_{after.zone()}, tell_{tell} {}

    Result<void> see(const std::vector<Event>& history) {
        ++affected_.seen;
        const auto before = TRY(before_.of(history)).ticket;
        const auto after = TRY(after_.of(history)).ticket;
        bool differs = false;
        const auto compare = [&](const std::string& what, const std::string& was,
                                 const std::string& is) -> Result<void> {
            if (was == is) return {};
            differs = true;
            return tell_({.ticket = after.id, .what = what, .before = was, .after = is});
        };
        TRY(compare("category", before.category, after.category));
        TRY(compare("priority", before.priority, after.priority));
        TRY(compare("plan", before.plan, after.plan));
        for (const auto& [clock, word] : domain::spellings<domain::ClockName>())
            TRY(compare(fmt::format("due {}", word), due(before, clock), due(after, clock)));
        affected_.differ += differs ? 1 : 0;
        return {};
    }

    [[nodiscard]] const Affected& affected() const { return affected_; }

private:
    std::string due(const Ticket& ticket, domain::ClockName name) const {
        const auto* clock = domain::newest(ticket, name);
        return clock != nullptr && clock->due_at ? zone_.print(*clock->due_at) : std::string{};
    }

    RecordedPolicies versions_;
    Replay before_;
    Replay after_;
    const calendar::Zone& zone_;
    const std::function<Result<void>(const Effect&)>& tell_;
    Affected affected_{};
};

}  // namespace

Result<Affected> effects(const store::Reader& store, const PolicyPair& policies, domain::Instant since,
                         domain::Instant now, const std::function<Result<void>(const Effect&)>& tell) {
    Comparing comparing{store, policies.before, policies.after, now, tell};
    std::vector<Event> history;
    const auto finish = [&]() -> Result<void> {
        if (!history.empty() && history.front().at >= since) TRY(comparing.see(history));
        history.clear();
        return {};
    };
    TRY(store.events([&](const Event& event) -> Result<bool> {
        if (event.object != domain::ObjectKind::ticket) return true;
        if (!history.empty() && history.front().id != event.id) TRY(finish());
        history.push_back(event);
        return true;
    }));
    TRY(finish());
    return comparing.affected();
}

}  // namespace aftersales::service
