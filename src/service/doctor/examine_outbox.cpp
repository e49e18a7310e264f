#include "doctor/examine_outbox.hpp"

#include "aftersales/service/notices.hpp"
#include "aftersales/store/records.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace aftersales::service {
namespace {

std::string wrong_state(const store::Notice& notice) {
    constexpr std::array states{"waiting", "sending", "sent", "failed", "cancelled"};
    if (std::find(states.begin(), states.end(), notice.state) == states.end())
        return fmt::format("'{}' is no state", notice.state);
    if ((notice.state == "sent") != notice.sent_at.has_value())
        return notice.sent_at ? "it was sent, and does not say so" : "it says that it was sent, and not when";
    if ((notice.state == "sending") != !notice.claimed_by.empty() ||
        notice.claimed_until.has_value() != !notice.claimed_by.empty())
        return "who is sending it, and whether it is being sent, do not go together";
    if (notice.tries < 0) return "it was tried less than never";
    return {};
}

// A key is made for one notice, and says which.
std::string wrong_key(const store::Notice& notice) {
    const auto own = fmt::format("-{}", notice.id.value);
    const auto of_first_schema = fmt::format("notice-{}-", notice.id.value);
    if (!notice.key.ends_with(own) && !notice.key.starts_with(of_first_schema))
        return "its key is that of another notice";
    // What was erased of it is not in its body any more.
    if (notice.run.empty() || notice.body.empty() || notice.key == key_of(notice)) return {};
    return "it does not say what it was queued with";
}

// What was taken back wholly has no row any more, but the history in which it stands.
template <class Record, class Id>
Result<bool> is_told_of(const store::Reader& store, Id id) {
    if (TRY(store::get<Record>(store, id))) return true;
    return !TRY(store.history(domain::object_of<Record>, id.value, 1)).empty();
}

Result<std::string> wrong_subject(const store::Reader& store, const store::Notice& notice) {
    if (notice.ticket && !TRY(is_told_of<domain::Ticket>(store, notice.ticket)))
        return fmt::format("it is about ticket {}, which is not there", notice.ticket.value);
    if (notice.callback && !TRY(is_told_of<domain::Callback>(store, notice.callback)))
        return fmt::format("it is about callback {}, which is not there", notice.callback.value);
    const auto to = domain::read_addressee(notice.to).means;
    if (to != domain::Addressee::Means::staff && to != domain::Addressee::Means::customer)
        return fmt::format("'{}' is nobody to send it to", notice.to);
    return std::string{};
}

}  // namespace

Result<void> examine_outbox(const store::Reader& store, const std::function<Result<void>(const Ailment&)>& tell) {
    TRY(store.outbox().notices({}, [&](const store::Notice& notice) -> Result<bool> {
        for (const auto& wrong : {wrong_state(notice), wrong_key(notice), TRY(wrong_subject(store, notice))})
            if (!wrong.empty())
                TRY(tell({.check = "outbox", .object = "notice", .id = notice.id.value, .finding = wrong}));
        return true;
    }));
    return {};
}

}  // namespace aftersales::service
