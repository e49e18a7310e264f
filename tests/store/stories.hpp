// Short histories for tests: each step is an event, the row is what the domain makes of it. Instants are minutes after
// one beginning.
#pragma once

#include "aftersales/domain/fold.hpp"
#include "aftersales/store/records.hpp"

#include <doctest/doctest.h>

namespace aftersales::store {

inline domain::Instant minute(std::int64_t minutes) {
    return domain::Instant{std::chrono::sys_days{std::chrono::January / 5 / 2026}} + std::chrono::minutes{minutes};
}
inline domain::Date day(std::int64_t days) {
    return domain::Date{std::chrono::local_days{std::chrono::January / 5 / 2026}} + std::chrono::days{days};
}

// The value, or a failed test that says why not.
template <class Value>
Value must(Result<Value> result) {
    if (!result) FAIL(result.error().message);
    if constexpr (!std::is_void_v<Value>) return std::move(*result);
}

using domain::object_of;

// One record's life. `then` adds a step; `recorded` hands what is new to the store.
template <class Record>
class Story {
public:
    explicit Story(std::int64_t id) : id_(id) {}

    Story& then(std::int64_t at, domain::Change change, domain::Effects effects = {}) {
        events_.push_back({.object = object_of<Record>,
                           .id = id_,
                           .revision = std::int64_t(events_.size()) + 1,
                           .at = minute(at),
                           .recorded_at = minute(at),
                           .actor = "li.na",
                           .run = "run-1",
                           .change = std::move(change),
                           .effects = std::move(effects)});
        after_ = must(domain::fold<Record>(events_)).value();
        return *this;
    }
    Story& recorded(Store& store) {
        const auto fresh = std::span<const domain::Event>{events_}.subspan(told_);
        if constexpr (std::is_same_v<Record, domain::Ticket>)
            must(store.record(fresh, after_, next_step));
        else
            must(store.record(fresh, after_));
        told_ = events_.size();
        return *this;
    }

    std::optional<domain::Instant> next_step{};

    [[nodiscard]] const Record& row() const { return after_; }
    [[nodiscard]] const std::vector<domain::Event>& events() const { return events_; }
    // What is not yet recorded.
    [[nodiscard]] std::span<const domain::Event> fresh() const {
        return std::span<const domain::Event>{events_}.subspan(told_);
    }

private:
    std::int64_t id_;
    std::vector<domain::Event> events_{};
    Record after_{};
    std::size_t told_{};
};

inline Story<domain::Customer> a_customer(Store& store, std::string name, std::string phone = "") {
    Story<domain::Customer> story{must(store.new_id(domain::ObjectKind::customer))};
    return story.then(0, domain::Added<domain::Customer>{{.name = {std::move(name)}, .phone = {std::move(phone)}}})
        .recorded(store);
}

inline Story<domain::Asset> an_asset(Store& store, domain::Asset added) {
    Story<domain::Asset> story{must(store.new_id(domain::ObjectKind::asset))};
    return story.then(0, domain::Added<domain::Asset>{std::move(added)}).recorded(store);
}

// Not recorded yet.
inline Story<domain::Ticket> a_ticket(Store& store, std::int64_t at, domain::Opened opened = {}) {
    Story<domain::Ticket> story{must(store.new_id(domain::ObjectKind::ticket))};
    return story.then(at, std::move(opened));
}

// A clock due at a minute.
inline domain::Effects due(domain::ClockName name, std::int64_t at,
                           domain::ClockState state = domain::ClockState::running) {
    return {.clocks = {{.name = name,
                        .state = state,
                        .target = "4h",
                        .calendar = "24x7",
                        .started_at = minute(0),
                        .due_at = minute(at)}},
            .plan = "standard",
            .policy_version = 1};
}

template <class Row, class Id>
void check_row(const Store& store, const std::optional<Row>& row, Id id) {
    const auto history = must(store.history(object_of<Row>, id, 0));
    const auto folded = must(domain::fold<Row>(history));
    REQUIRE(row.has_value());
    CHECK(row == folded);
}

// Doctor's sentence: every row is the fold of its events, and the engine finds nothing wrong.
inline void check_sound(const Store& store) {
    for (const auto& each : must(store.self_check())) FAIL_CHECK(each);
    std::vector<std::pair<domain::ObjectKind, std::int64_t>> records;
    must(store.events([&](const domain::Event& event) -> Result<bool> {
        if (event.revision == 1) records.emplace_back(event.object, event.id);
        return true;
    }));
    for (const auto& [object, id] : records) {
        CAPTURE(id);
        const auto row = must(store.get(object, id));
        CHECK(row == must(domain::fold(object, must(store.history(object, id, 0)))));
    }
}

}  // namespace aftersales::store
