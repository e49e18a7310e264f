#include "aftersales/service/delivery.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/sha256.hpp"
#include "notify/commands.hpp"
#include "notify/message.hpp"
#include "notify/notice_queue.hpp"
#include "notify/outcome.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

bool is_phone(const std::string& text) {
    return !text.empty() && text.find_first_not_of("+0123456789 -()") == std::string::npos;
}

Result<Receiver> receiver_named(const policy::Policy& policy, const std::string& to) {
    // As the policy and the outbox write it, too.
    const auto named = domain::read_addressee(to);
    if (const auto* person = policy.person(named.means == domain::Addressee::Means::staff ? named.name : to))
        return person_as_receiver(policy, *person);
    Receiver receiver{.kind = ReceiverKind::address, .id = to, .name = to, .language = policy.language};
    for (const auto& channel : policy.channels) receiver.channels.push_back(channel.name);
    if (to.find('@') != std::string::npos) receiver.email = to;
    if (is_phone(to)) receiver.phone = to;
    if (!receiver.email.empty() || !receiver.phone.empty()) return receiver;
    std::vector<std::string> names;
    for (const auto& person : policy.staff) names.push_back(person.id);
    std::vector<std::string> hints;
    if (const auto near = text::nearest(to, names)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    return fail(ErrorKind::usage, fmt::format("'{}' is neither one of the staff nor an address", to), std::move(hints));
}

Result<Route> route_of(const policy::Policy& policy, Receiver receiver, const std::string& channel) {
    if (!channel.empty()) receiver.channels = {channel};
    auto route = route_to(receiver, channel, policy);
    if (route.channel != nullptr) return route;
    if (channel.empty())
        return fail(ErrorKind::refused, fmt::format("no channel reaches '{}': {}", receiver.id, route.trouble));
    if (policy.channel(channel) == nullptr)
        return fail(ErrorKind::usage, fmt::format("the policy has no [notify.{}]", channel));
    return fail(ErrorKind::refused,
                fmt::format("[notify.{}] does not reach '{}': {}", channel, receiver.id, route.trouble));
}

}  // namespace

Result<TestMessage> deliver_trial(const policy::Policy& policy, calendar::Instant now, const std::string& to,
                                  const std::string& channel, TestRun how) {
    const auto receiver = TRY(receiver_named(policy, to));
    const auto route = TRY(route_of(policy, receiver, channel));
    const store::Notice notice{
        .key = fmt::format("test-{}-{}", now.time_since_epoch().count(), text::sha256(route.address).substr(0, 8)),
        .channel = route.channel->name,
        .to = receiver.id,
        .event = "test",
        .created_at = now};
    const NoticeFacts facts{.occasion = Occasion::test};
    const auto message = compose({facts, notice, receiver}, *route.channel, policy);
    TestMessage trial{.channel = route.channel->name, .address = route.address};
    trial.record = record_of(message, {facts, notice, receiver}, route, policy);
    if (how == TestRun::compose) return trial;
    const ChildCommand order{.words = command_of(notice, receiver, route),
                             .input = trial.record,
                             .directory = directory_of(policy),
                             .time_out = time_out_of(*route.channel)};
    Commands commands;
    if (auto started = commands.start(0, order); !started) {
        trial.trouble = started.error().message;
        return trial;
    }
    while (commands.running() > 0) {
        if (commands.interruptions() > 0) return fail(ErrorKind::interrupted, "interrupted");
        for (const auto& ended : commands.wait(std::chrono::minutes{1}))
            trial.trouble = trouble_of(ended.ending, *route.channel);
    }
    return trial;
}

}  // namespace aftersales::service
