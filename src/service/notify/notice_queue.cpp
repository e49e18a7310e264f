#include "notify/notice_queue.hpp"

#include "aftersales/store/atomically.hpp"
#include "aftersales/store/records.hpp"
#include "callbacks/holding.hpp"
#include "notify/message.hpp"
#include "notify/sender.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

constexpr std::chrono::seconds standard_time_out{30};
constexpr std::chrono::seconds slack{60};  // beyond what sending takes at most

// How long all notices of a claim may take: they are sent max_parallel at a time, and each may have to be made to end.
std::chrono::seconds lease_of(const policy::Channel& channel, std::int64_t count) {
    constexpr std::chrono::seconds ending{5};
    const auto rounds = (count + channel.max_parallel - 1) / channel.max_parallel + 1;
    return rounds * (time_out_of(channel) + ending) + slack;
}

}  // namespace

std::chrono::seconds time_out_of(const policy::Channel& channel) {
    return channel.time_out ? std::chrono::seconds{channel.time_out->amount} : standard_time_out;
}

std::string directory_of(const policy::Policy& policy) {
    const auto slash = policy.path.rfind('/');
    return slash == std::string::npos ? std::string{} : policy.path.substr(0, slash + 1);
}

Result<std::string> why_unwanted(const store::Reader& store, const policy::Policy& policy, domain::Instant now,
                                 const store::Notice& notice) {
    // One that a killed sender held while its ticket was taken back.
    if (notice.ticket && !TRY(store::get<domain::Ticket>(store, notice.ticket)))
        return std::string{"the ticket is not there any more"};
    if (!notice.callback) return std::string{};
    const auto callback = TRY(store::get<domain::Callback>(store, notice.callback));
    if (!callback) return std::string{"the callback is gone"};
    if (callback->state != domain::CallbackState::open)
        return fmt::format("the callback is {}", domain::word(callback->state));
    if (TRY(is_held(store, policy, *callback))) return std::string{"the call is held: the customer has an open ticket"};
    return std::string{callback->call_at <= now ? "the time of the call has passed" : ""};
}

Result<void> NoticeQueue::release_lost() {
    // Mostly there is nothing to release, and asking needs no turn at writing.
    if (TRY(store_.outbox().claims()).empty()) return {};
    return store::atomically(store_, [&] { return release_lost_here(); });
}

Result<void> NoticeQueue::release_lost_here() {
    const auto now = clock_();
    for (const auto& claim : TRY(store_.outbox().claims())) {
        const bool own = claim.by.starts_with(sender_ + "#");
        if (!own && (claim.until <= now || is_gone(claim.by))) TRY(store_.outbox().release_notices(claim));
    }
    return {};
}

Result<TakenNotices> NoticeQueue::route(std::int64_t limit) {
    return store::atomically(store_, [&] { return route_here(limit); });
}

Result<TakenNotices> NoticeQueue::claim(const policy::Channel& channel, std::int64_t limit) {
    return store::atomically(store_, [&] { return claim_here(channel, limit); });
}

Result<std::vector<store::Notice>> NoticeQueue::due(const store::NoticeQuery& query) const {
    std::vector<store::Notice> found;
    TRY(store_.outbox().notices(query, [&](const store::Notice& notice) -> Result<bool> {
        found.push_back(notice);
        return true;
    }));
    return found;
}

// Without any channel nobody can be told of anything: what is queued waits until the policy has one.
Result<TakenNotices> NoticeQueue::route_here(std::int64_t limit) {
    if (policy_.channels.empty()) return TakenNotices{};
    store::NoticeQuery query{.state = "waiting", .due_by = clock_(), .limit = limit};
    auto& names = query.in_no_channel_of.emplace();
    for (const auto& channel : policy_.channels) names.push_back(channel.name);
    TakenNotices taken{};
    const auto found = TRY(due(query));
    for (const auto& notice : found) TRY(route_one(notice, taken));
    taken.more = static_cast<std::int64_t>(found.size()) == limit;
    return taken;
}

Result<TakenNotices> NoticeQueue::claim_here(const policy::Channel& channel, std::int64_t limit) {
    const auto found = TRY(due({.state = "waiting", .due_by = clock_(), .limit = limit, .channel = channel.name}));
    TakenNotices taken{};
    ++claims_;
    for (const auto& notice : found) TRY(claim_one(notice, channel, taken));
    taken.more = static_cast<std::int64_t>(found.size()) == limit;
    for (auto& each : taken.ready) {
        each.notice.claimed_until = clock_() + lease_of(channel, static_cast<std::int64_t>(taken.ready.size()));
        TRY(store_.outbox().update_notice(each.notice));
    }
    return taken;
}

Result<void> NoticeQueue::end(store::Notice notice, std::string_view state, std::string trouble, TakenNotices& taken) {
    notice.state = state;
    notice.trouble = std::move(trouble);
    TRY(store_.outbox().update_notice(notice));
    taken.settled.push_back(std::move(notice));
    return {};
}

Result<void> NoticeQueue::route_one(store::Notice notice, TakenNotices& taken) {
    const auto receiver = TRY(receiver_of(store_, policy_, notice.to));
    if (!receiver.unwanted.empty()) return end(std::move(notice), "cancelled", receiver.unwanted, taken);
    auto unwanted = TRY(why_unwanted(store_, policy_, clock_(), notice));
    if (!unwanted.empty()) return end(std::move(notice), "cancelled", std::move(unwanted), taken);
    const auto route = route_to(receiver, notice.channel, policy_);
    if (route.channel == nullptr) return end(std::move(notice), "failed", route.trouble, taken);
    notice.channel = route.channel->name;
    return store_.outbox().update_notice(notice);
}

// Between queueing and sending a customer may have moved, gone on as another, or said that they want no more notices.
Result<void> NoticeQueue::claim_one(store::Notice notice, const policy::Channel& channel, TakenNotices& taken) {
    const auto receiver = TRY(receiver_of(store_, policy_, notice.to));
    if (!receiver.unwanted.empty()) return end(std::move(notice), "cancelled", receiver.unwanted, taken);
    auto unwanted = TRY(why_unwanted(store_, policy_, clock_(), notice));
    if (!unwanted.empty()) return end(std::move(notice), "cancelled", std::move(unwanted), taken);
    const auto route = route_to(receiver, notice.channel, policy_);
    if (route.channel == nullptr) return end(std::move(notice), "failed", route.trouble, taken);
    if (route.channel != &channel) {
        notice.channel = route.channel->name;
        taken.moved = true;
        return store_.outbox().update_notice(notice);
    }
    const auto facts = TRY(facts_of(store_, policy_, notice));
    const auto message = compose({facts, notice, receiver}, channel, policy_);
    notice.state = "sending";
    notice.claimed_by = fmt::format("{}#{}", sender_, claims_);
    taken.ready.push_back({.notice = notice,
                           .order = {.words = command_of(notice, receiver, route),
                                     .input = record_of(message, {facts, notice, receiver}, route, policy_),
                                     .directory = directory_of(policy_),
                                     .time_out = time_out_of(channel)}});
    return {};
}

Result<std::vector<store::Notice>> NoticeQueue::settle(const std::vector<store::Notice>& notices) {
    std::vector<store::Notice> settled;
    if (notices.empty()) return settled;
    return store::atomically(store_, [&]() -> Result<std::vector<store::Notice>> {
        for (auto notice : notices) {
            const auto claim = std::exchange(notice.claimed_by, {});
            notice.claimed_until.reset();
            if (TRY(store_.outbox().settle_notice(notice, claim))) settled.push_back(std::move(notice));
        }
        return settled;
    });
}

}  // namespace aftersales::service
