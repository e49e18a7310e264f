// A customer or an asset at work: changes are added to it and recorded together. Nothing is written before save().
#pragma once

#include "aftersales/domain/fold.hpp"
#include "aftersales/store/store.hpp"
#include "change/event_for.hpp"

#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

template <class Record>
class PartyChange {
public:
    PartyChange(Writing& desk, Record before) : desk_{&desk}, record_{std::move(before)} {}

    [[nodiscard]] const Record& record() const { return record_; }

    // What is so already makes no event.
    Result<void> set(const std::string& field, const std::string& value, const std::string& key = {}) {
        const auto* row = domain::find_field(domain::fields_of<Record>, field);
        if (!row || !has(row->uses, domain::Use::given)) {
            return fail(ErrorKind::usage,
                        "a " + std::string{domain::word(object)} + " has no field '" + field + "' that can be changed");
        }
        auto from = domain::written(*row, domain::RecordView{record_});
        if (from == value) return {};
        return add(domain::Changed{
            .field = field, .from = {std::move(from)}, .to = {value}, .message = {}, .by_hand = true, .key = {key}});
    }

    Result<void> add(domain::Change change) { return add(std::move(change), desk_->now); }
    Result<void> add(domain::Change change, domain::Instant at) {
        auto event = TRY(event_for(
            *desk_,
            {.object = object, .id = domain::number_of(domain::RecordView{record_}), .revision = record_.revision + 1},
            at, std::move(change)));
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
    static constexpr auto object = domain::object_of<Record>;

    Writing* desk_;
    Record record_{};
    std::vector<domain::Event> events_{};
};

}  // namespace aftersales::service
