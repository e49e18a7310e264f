// What a person decides about notices: once more, or never.
#include "aftersales/service/delivery.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/service/undo.hpp"
#include "aftersales/store/store.hpp"
#include "notify/sender.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

Result<store::Notice> require_unsent(const Writing& desk, domain::NoticeId id, std::string_view verb) {
    auto notice = TRY(desk.store.outbox().notice(id));
    if (!notice) return fail(ErrorKind::not_found, fmt::format("there is no notice {}", id.value));
    if (notice->state == "sent")
        return fail(ErrorKind::refused, fmt::format("notice {} was sent and cannot be {}", id.value, verb));
    if (is_being_sent(*notice, desk.now)) {
        return fail(
            ErrorKind::refused, fmt::format("notice {} is being sent and cannot be {}", id.value, verb),
            {"Wait for the sender; what one left that was killed is nobody's as soon as its time has run out."});
    }
    if (notice->state == "sending") notice->state = "waiting";
    notice->claimed_by.clear();
    notice->claimed_until.reset();
    return *notice;
}

// What went with its run comes back with it: alone it would tell of what is not there.
Result<void> check_not_withdrawn(const store::Store& store, const store::Notice& notice) {
    const auto name = run_withdrawn(notice);
    const auto run = name.empty() ? std::nullopt : TRY(store.runs().find(name));
    if (!run || run->undone.empty()) return {};
    return fail(ErrorKind::refused,
                fmt::format("notice {} cannot be tried again: {} was undone by run {}, and it was withdrawn with that",
                            notice.id.value, name_of(*run), run->undone),
                {fmt::format("Bring both back: aftersales undo {}", run->undone)});
}

}  // namespace

Result<store::Notice> retry_notice(Writing& desk, domain::NoticeId id) {
    auto notice = TRY(require_unsent(desk, id, "tried again"));
    TRY(check_not_withdrawn(desk.store, notice));
    notice.state = "waiting";
    notice.tries = 0;
    notice.not_before = desk.now;
    notice.adopted = true;
    TRY(change_notice(desk, notice));
    return notice;
}

Result<std::int64_t> adopt_notices(Writing& desk) {
    std::vector<store::Notice> unsent;
    TRY(desk.store.outbox().notices({.adopted = false}, [&](const store::Notice& notice) -> Result<bool> {
        unsent.push_back(notice);
        return true;
    }));
    for (auto& notice : unsent) {
        notice.adopted = true;
        TRY(desk.store.outbox().update_notice(notice));
    }
    return static_cast<std::int64_t>(unsent.size());
}

Result<store::Notice> cancel_notice(Writing& desk, domain::NoticeId id, const std::string& why) {
    auto notice = TRY(require_unsent(desk, id, "cancelled"));
    if (notice.state == "cancelled") return notice;
    notice.state = "cancelled";
    notice.trouble = why;
    TRY(change_notice(desk, notice));
    return notice;
}

}  // namespace aftersales::service
