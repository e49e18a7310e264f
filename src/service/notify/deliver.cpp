#include "aftersales/service/delivery.hpp"
#include "notify/commands.hpp"
#include "notify/notice_queue.hpp"
#include "notify/outcome.hpp"
#include "notify/sender.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <map>

namespace aftersales::service {

namespace {

using Steady = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr std::int64_t routed_at_once = 500;
constexpr std::int64_t claimed_at_most = 256;
constexpr auto kept_at_most = 100ms;  // an outcome before it is recorded
constexpr int tries_at_the_end = 10;  // to record it in a busy store, each as long as the store waits

// One channel at work: what it has claimed and not yet started, and how many run.
struct Lane {
    const policy::Channel* channel{};
    std::deque<Ready> queue{};
    int running{};
    std::int64_t next_claim{};  // grows while claims are sent quickly, so that quick commands cost few transactions
    Steady::time_point claimed_at{};
    bool dry{};  // nothing more is due
};

std::vector<Lane> lanes_of(const policy::Policy& policy, const std::string& wanted) {
    std::vector<Lane> lanes;
    for (const auto& channel : policy.channels) {
        if (wanted.empty() || channel.name == wanted) lanes.push_back({.channel = &channel});
    }
    return lanes;
}

class Sending {
public:
    Sending(store::Store& store, const policy::Policy& policy, const TimeSource& clock, const Delivery& wanted,
            const TellNotice& tell)
        : outbox_{store, policy, clock, sender_name()}, clock_{clock}, tell_{tell},
          lanes_{lanes_of(policy, wanted.channel)}, left_{wanted.limit.value_or(INT64_MAX)} {}

    Result<Delivered> run() {
        auto sent = send_all();
        if (!sent) end_in_order();
        if (!sent) return fail(std::move(sent).error());
        return done_;
    }

private:
    Result<void> send_all() {
        TRY(outbox_.release_lost());
        for (bool again = true; again;) {
            again = TRY(route_all());
            again = TRY(empty_lanes()) || again;
            again = again && !done_.interrupted && left_ > 0;
        }
        return {};
    }

    // After a failure nothing more is begun, but what runs is waited for, and what came of it recorded as well as can
    // be: a success that is not recorded is sent twice.
    void end_in_order() {
        give_back_queues();
        while (commands_.running() > 0) {
            for (auto& ended : commands_.wait(10'000ms)) finish(ended);
            if (commands_.interruptions() > 1 && !std::exchange(cut_short_, true)) commands_.stop_all();
        }
        for (int tries = 0; tries < tries_at_the_end && !outcomes_.empty(); ++tries) {
            const auto settled = outbox_.settle(outcomes_);
            if (settled) outcomes_.clear();
            if (!settled && settled.error().kind != ErrorKind::busy) return;
        }
    }

    // Whether anything was there.
    Result<bool> route_all() {
        for (bool any = false;;) {
            const auto taken = TRY(outbox_.route(routed_at_once));
            TRY(tell_all(taken.settled));
            any = any || !taken.settled.empty();
            if (!taken.more || commands_.interruptions() > 0) return any;
        }
    }

    // Until nothing is due on any lane. Whether anything was sent.
    Result<bool> empty_lanes() {
        bool any = false;
        for (auto& lane : lanes_) lane.dry = false;
        while (true) {
            TRY(heed_interruptions());
            for (auto& lane : lanes_) any = TRY(fill(lane)) || any;
            if (commands_.running() == 0) {
                TRY(record());
                if (std::all_of(lanes_.begin(), lanes_.end(), [&](const Lane& lane) { return is_over(lane); }))
                    return any;
                continue;
            }
            for (auto& ended : commands_.wait(outcomes_.empty() ? 10'000ms : kept_at_most)) finish(ended);
            if (!outcomes_.empty() && Steady::now() - kept_since_ >= kept_at_most) TRY(record());
        }
    }

    [[nodiscard]] bool is_over(const Lane& lane) const {
        return lane.queue.empty() && lane.running == 0 && (lane.dry || left_ <= 0 || done_.interrupted);
    }

    Result<bool> fill(Lane& lane) {
        const auto parallel = lane.channel->max_parallel;
        bool any = false;
        if (lane.queue.empty() && lane.running < parallel && !lane.dry && left_ > 0 && !done_.interrupted)
            any = TRY(claim(lane));
        while (!lane.queue.empty() && lane.running < parallel) start(lane);
        return any;
    }

    Result<bool> claim(Lane& lane) {
        TRY(record());
        const auto quick = Steady::now() - lane.claimed_at < 200ms;
        const std::int64_t least = std::max(lane.channel->max_parallel, 1);
        lane.next_claim = quick && lane.next_claim > 0 ? std::min(lane.next_claim * 2, claimed_at_most) : least;
        lane.claimed_at = Steady::now();
        auto claimed = outbox_.claim(*lane.channel, std::min(std::max(lane.next_claim, least), left_));
        // Not now: what runs goes on, and then it is asked again.
        if (!claimed && claimed.error().kind == ErrorKind::busy && commands_.running() > 0) return false;
        auto taken = TRY(std::move(claimed));
        TRY(tell_all(taken.settled));
        left_ -= static_cast<std::int64_t>(taken.ready.size());
        lane.dry = !taken.more;
        const bool any = !taken.ready.empty() || !taken.settled.empty() || taken.moved;
        for (auto& each : taken.ready) lane.queue.push_back(std::move(each));
        return any;
    }

    void start(Lane& lane) {
        auto ready = std::move(lane.queue.front());
        lane.queue.pop_front();
        const auto tag = ready.notice.id.value;
        if (auto started = commands_.start(tag, ready.order); !started) {
            keep(after_trouble(std::move(ready.notice), *lane.channel, std::move(started.error().message),
                               Lasts::for_now, clock_()));
            return;
        }
        ++lane.running;
        running_.emplace(tag, std::pair{&lane, std::move(ready.notice)});
    }

    void finish(const Commands::Ended& ended) {
        auto found = running_.extract(ended.tag);
        auto& [lane, notice] = found.mapped();
        --lane->running;
        auto trouble = trouble_of(ended.ending, *lane->channel);
        if (trouble.empty()) return keep(after_success(std::move(notice), clock_()));
        // What was cut short at a person's wish was no try.
        if (cut_short_ && !ended.ending.in_time) {
            notice.state = "waiting";
            return keep(std::move(notice));
        }
        keep(after_trouble(std::move(notice), *lane->channel, std::move(trouble), how_long(ended.ending), clock_()));
    }

    void keep(store::Notice notice) {
        if (outcomes_.empty()) kept_since_ = Steady::now();
        outcomes_.push_back(std::move(notice));
    }

    // By id, so that what is told of a run does not depend on which command was quicker.
    Result<void> record() {
        std::sort(outcomes_.begin(), outcomes_.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        const auto settled = outbox_.settle(outcomes_);
        if (!settled && settled.error().kind == ErrorKind::busy && commands_.running() > 0) {
            kept_since_ = Steady::now();
            return {};
        }
        if (!settled) return fail(settled.error());
        outcomes_.clear();
        return tell_all(*settled);
    }

    // The first time nothing more is begun and what was claimed waits again; the second time what runs is ended too.
    Result<void> heed_interruptions() {
        const int count = commands_.interruptions();
        if (count == 0) return {};
        done_.interrupted = true;
        give_back_queues();
        if (count > 1 && !std::exchange(cut_short_, true)) commands_.stop_all();
        return {};
    }

    void give_back_queues() {
        for (auto& lane : lanes_) {
            for (auto& ready : std::exchange(lane.queue, {})) {
                ready.notice.state = "waiting";
                keep(std::move(ready.notice));
            }
        }
    }

    Result<void> tell_all(const std::vector<store::Notice>& notices) {
        for (const auto& notice : notices) {
            done_.sent += notice.state == "sent" ? 1 : 0;
            done_.again += notice.state == "waiting" ? 1 : 0;
            done_.failed += notice.state == "failed" ? 1 : 0;
            done_.cancelled += notice.state == "cancelled" ? 1 : 0;
            TRY(tell_(notice));
        }
        return {};
    }

    Commands commands_{};
    NoticeQueue outbox_;
    const TimeSource& clock_;
    const TellNotice& tell_;
    std::vector<Lane> lanes_;
    std::map<std::int64_t, std::pair<Lane*, store::Notice>> running_{};
    std::vector<store::Notice> outcomes_{};
    Steady::time_point kept_since_{};
    std::int64_t left_;
    bool cut_short_{};
    Delivered done_{};
};

}  // namespace

Result<Delivered> deliver_notices(store::Store& store, const policy::Policy& policy, const TimeSource& clock,
                                  const Delivery& wanted, const TellNotice& tell) {
    return Sending{store, policy, clock, wanted, tell}.run();
}

Result<void> plan_delivery(store::Store& store, const policy::Policy& policy, calendar::Instant now,
                           const Delivery& wanted, const TellNotice& tell) {
    const TimeSource clock = [now] { return now; };
    NoticeQueue outbox{store, policy, clock, sender_name()};
    TRY(outbox.release_lost_here());
    auto left = wanted.limit.value_or(INT64_MAX);
    for (const auto& notice : TRY(outbox.route_here(INT64_MAX)).settled) TRY(tell(notice));
    for (const auto& lane : lanes_of(policy, wanted.channel)) {
        const auto taken = TRY(outbox.claim_here(*lane.channel, left));
        for (const auto& notice : taken.settled) TRY(tell(notice));
        left -= static_cast<std::int64_t>(taken.ready.size());
        for (auto ready : taken.ready) {
            ready.notice.state = "waiting";
            TRY(tell(ready.notice));
        }
    }
    return {};
}

}  // namespace aftersales::service
