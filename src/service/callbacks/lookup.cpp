// Callbacks, programs and horizons as they are named.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/require_open.hpp"

#include <fmt/format.h>

namespace aftersales::service {

Result<domain::Callback> require_callback(const store::Reader& store, domain::CallbackId id) {
    auto found = TRY(store::get<domain::Callback>(store, id));
    if (!found) return fail(ErrorKind::not_found, fmt::format("there is no callback {}", id.value));
    return std::move(*found);
}

Result<domain::Callback> require_open_callback(const Writing& desk, domain::CallbackId id, std::string_view what) {
    auto callback = TRY(require_callback(desk.store, id));
    if (callback.state == domain::CallbackState::open) return callback;
    std::vector<std::string> hints{fmt::format("Look at it: aftersales callback show {}", id.value)};
    const bool tried =
        callback.state == domain::CallbackState::done || callback.state == domain::CallbackState::unreached;
    if (tried && what == "recorded") {
        hints.push_back(
            fmt::format("Where that was wrong: aftersales callback record {} --replace -m WHY …", id.value));
    }
    if (callback.state == domain::CallbackState::merged) {
        hints = {fmt::format("It is done with callback {}.", callback.merged_into.value)};
    }
    return fail(ErrorKind::refused,
                fmt::format("callback {} is {} and cannot be {}", id.value, domain::word(callback.state), what), hints);
}

Result<domain::Date> horizon_of(const policy::Policy& policy, domain::Date day, const std::string& horizon) {
    const auto duration = TRY(calendar::read_duration(horizon));
    // A day of a horizon is one of the calendar, also where summer time makes it longer or shorter.
    if (duration.kind == calendar::Duration::Kind::elapsed) {
        return day + std::chrono::floor<std::chrono::days>(calendar::seconds{duration.amount});
    }
    if (duration.amount == 0) return day;
    const auto* calendar = TRY(policy.calendar(policy.callbacks.calendar));
    return policy.zone().date(TRY(calendar->add(policy.zone().start_of(day), duration)));
}

}  // namespace aftersales::service
