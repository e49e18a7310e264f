// A customer or an asset at work: changes are added to it and recorded together. Nothing is written before save().
#pragma once

#include "aftersales/domain/fold.hpp"
#include "aftersales/store/store.hpp"
#include "change/event_for.hpp"
#include "party/fields.hpp"

#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

template <class Record>
class PartyChange {
public:
    PartyChange(Writing& desk, domain::ObjectKind object, Record before)
        : desk_{&desk}, object_{object}, record_{std::move(before)} {}

    [[nodiscard]] const Record& record() const { return record_; }

    // What is so already makes no event.
    Result<void> set(const std::string& field, const std::string& value) {
        auto from = written(record_, field);
        if (!from) {
            return fail(ErrorKind::usage, "a " + std::string{domain::word(object_)} + " has no field '" + field +
                                              "' that can be changed");
        }
        if (*from == value) return {};
        return add(domain::Changed{.field = field, .from = {*from}, .to = {value}, .message = {}, .by_hand = true});
    }

    Result<void> add(domain::Change change) {
        auto event = event_for(*desk_, {.object = object_, .id = record_.id.value, .revision = record_.revision + 1},
                               desk_->now, std::move(change));
        record_ = TRY(domain::apply(std::move(record_), event));
        events_.push_back(std::move(event));
        return {};
    }

    Result<void> save() {
        if (events_.empty()) return {};
        TRY(desk_->store.record(events_, record_));
        events_.clear();
        return {};
    }

private:
    Writing* desk_;
    domain::ObjectKind object_{};
    Record record_{};
    std::vector<domain::Event> events_{};
};

}  // namespace aftersales::service
