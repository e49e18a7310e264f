// The one way a callback changes: events, row, and the same events in the history of its ticket (change/calls.hpp).
// Nothing is written before save().
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <vector>

namespace aftersales::service {

class CallbackChange {
public:
    explicit CallbackChange(Writing& desk, domain::Callback before = {}) : desk_{&desk}, callback_{std::move(before)} {}
    // A new callback, to which CallbackScheduled must be added first.
    static Result<CallbackChange> fresh(Writing& desk);

    [[nodiscard]] const domain::Callback& callback() const { return callback_; }

    Result<void> add(domain::Change change, domain::Instant at);
    Result<void> save();
    // For whoever writes the ticket's history itself: gives what belongs there.
    Result<std::vector<domain::Change>> save_alone();

private:
    Writing* desk_;
    domain::Callback callback_{};
    std::vector<domain::Event> events_{};
};

}  // namespace aftersales::service
