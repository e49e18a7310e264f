#include "aftersales/domain/fold.hpp"

#include "fold_check.hpp"
#include "ticket/fold_effects.hpp"

#include <fmt/format.h>

#include <map>

namespace aftersales::domain {
namespace {

template <class Record>
struct KindOf;
template <>
struct KindOf<Ticket> {
    static constexpr auto value = ObjectKind::ticket;
};
template <>
struct KindOf<Customer> {
    static constexpr auto value = ObjectKind::customer;
};
template <>
struct KindOf<Asset> {
    static constexpr auto value = ObjectKind::asset;
};
template <>
struct KindOf<Product> {
    static constexpr auto value = ObjectKind::product;
};
template <>
struct KindOf<Callback> {
    static constexpr auto value = ObjectKind::callback;
};
template <>
struct KindOf<StaffMark> {
    static constexpr auto value = ObjectKind::staff_mark;
};

std::int64_t number(std::int64_t id) { return id; }
template <class Tag>
std::int64_t number(Id<Tag> id) {
    return id.value;
}

// The states that an Undone will go back to, by revision, still to be filled in.
template <class Record>
Result<std::map<std::int64_t, Record>> wanted_states(std::span<const Event> history) {
    std::map<std::int64_t, Record> wanted;
    for (const auto& event : history) {
        const auto* undone = std::get_if<Undone>(&event.change);
        if (!undone) continue;
        if (undone->back_to < 1 || undone->back_to >= event.revision)
            return corrupt(event, "goes back to an event that is not before it");
        wanted.try_emplace(undone->back_to);
    }
    return wanted;
}

// Only tickets have clocks and a plan.
template <class Record>
void take_effects(Record& record, const Event& event) {
    if constexpr (std::is_same_v<Record, Ticket>) apply_effects(record, event.effects);
}

}  // namespace

Result<void> check_next(const Event& event, const Standing& record) {
    if (event.object != record.object) return corrupt(event, fmt::format("is none of a {}", word(record.object)));
    if (event.revision != record.revision + 1)
        return corrupt(event, fmt::format("does not follow revision {}", record.revision));
    if (record.revision != 0 && event.id != record.id)
        return corrupt(event, fmt::format("is none of {} {}", word(record.object), record.id));
    return {};
}

tl::unexpected<Error> corrupt(const Event& event, std::string_view what) {
    return fail(ErrorKind::corrupt, fmt::format("{} {}: event {} ({}) {}", word(event.object), event.id, event.revision,
                                                kind(event.change), what));
}

template <class Record>
Result<Record> fold(std::span<const Event> history) {
    if (history.empty()) return fail(ErrorKind::corrupt, "a record without events");
    auto states = TRY(wanted_states<Record>(history));
    Record record{};
    for (const auto& event : history) {
        if (const auto* undone = std::get_if<Undone>(&event.change)) {
            TRY(check_next(event, {KindOf<Record>::value, number(record.id), record.revision}));
            record = states.at(undone->back_to);
            record.revision = event.revision;
            take_effects(record, event);
        } else {
            record = TRY(apply(std::move(record), event));
        }
        if (const auto wanted = states.find(record.revision); wanted != states.end()) wanted->second = record;
    }
    return record;
}

template Result<Ticket> fold<Ticket>(std::span<const Event>);
template Result<Customer> fold<Customer>(std::span<const Event>);
template Result<Asset> fold<Asset>(std::span<const Event>);
template Result<Product> fold<Product>(std::span<const Event>);
template Result<Callback> fold<Callback>(std::span<const Event>);
template Result<StaffMark> fold<StaffMark>(std::span<const Event>);

}  // namespace aftersales::domain
