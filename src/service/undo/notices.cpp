// What the run wanted to tell: what waits is withdrawn, what was sent stays sent and is named.
#include "aftersales/service/notices.hpp"

#include "aftersales/store/store.hpp"
#include "notify/sender.hpp"
#include "undo/undoing.hpp"

namespace aftersales::service {

// It was sent or is on its way; what its sender held too long, or left behind, is not.
bool Undoing::is_out(const store::Notice& notice) const {
    return notice.state == "sent" || is_being_sent(notice, desk_.now);
}

Result<void> Undoing::withdraw_of_run() {
    for (const auto& before : TRY(desk_.store.runs().notices(run_.number))) {
        auto notice = TRY(desk_.store.outbox().notice(before.notice));
        if (!notice) continue;
        if (before.state.empty()) {
            TRY(withdraw(std::move(*notice)));
            continue;
        }
        if (is_out(*notice)) {
            TRY(tell_.sent(*notice));
            continue;
        }
        const bool waited = notice->state == "waiting" || notice->state == "sending";
        // Who was sending it then has let go of it.
        notice->state = before.state == "sending" ? "waiting" : before.state;
        notice->not_before = before.not_before;
        notice->tries = before.tries;
        notice->trouble = before.trouble;
        notice->claimed_by.clear();
        notice->claimed_until.reset();
        TRY(change_notice(desk_, *notice));
        ++seen_;
        if (waited && notice->state != "waiting") TRY(tell_.withdrawn(*notice));
    }
    return {};
}

Result<void> Undoing::withdraw_of_steps() {
    for (const auto& step : steps_) {
        const auto run = TRY(desk_.store.runs().find(step.run));
        if (!run) continue;
        for (const auto& before : TRY(desk_.store.runs().notices(run->number))) {
            if (!before.state.empty()) continue;
            auto notice = TRY(desk_.store.outbox().notice(before.notice));
            if (!notice || notice->ticket != step.ticket || notice->event != step.step) continue;
            if (notice->created_at == step.recorded_at) TRY(withdraw(std::move(*notice)));
        }
    }
    return {};
}

Result<void> Undoing::withdraw(store::Notice notice) {
    if (is_out(notice)) return tell_.sent(notice);
    if (notice.state == "cancelled") return {};
    notice.state = "cancelled";
    notice.trouble = withdrawn_with(run_.name);
    notice.claimed_by.clear();
    notice.claimed_until.reset();
    TRY(change_notice(desk_, notice));
    ++seen_;
    return tell_.withdrawn(notice);
}

}  // namespace aftersales::service
