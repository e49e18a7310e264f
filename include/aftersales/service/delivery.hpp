// Delivery of the outbox: each notice that is due is given to the command of its channel, once by one sender, and again
// after growing waits until it succeeds or has failed. At least once: a success that a killed sender could not record
// is repeated, with the same key. No lock of the store is held while a command runs.
#pragma once

#include "aftersales/domain/id.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/notice.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace aftersales::service {

// The time at this moment; a fixed clock stands.
using TimeSource = std::function<calendar::Instant()>;

struct Delivery {
    std::optional<std::int64_t> limit{};
    std::string channel{};  // "" for all
};

// What became of one notice in this run, as the store has it now.
using TellNotice = std::function<Result<void>(const store::Notice& notice)>;

struct Delivered {
    std::int64_t sent{};
    std::int64_t again{};      // will be tried again
    std::int64_t failed{};     // for good
    std::int64_t cancelled{};  // nobody wants them
    bool interrupted{};        // a person stopped it; what ran was recorded
};

// Sends until nothing is due, in short transactions of its own: not for use inside another one.
Result<Delivered> deliver_notices(store::Store& store, const policy::Policy& policy, const TimeSource& clock,
                                  const Delivery& wanted, const TellNotice& tell);
// What deliver_notices would begin with, in the order in which it would; those that would be sent are `waiting`. To be
// rolled back.
Result<void> plan_delivery(store::Store& store, const policy::Policy& policy, calendar::Instant now,
                           const Delivery& wanted, const TellNotice& tell);

// One message that is no notice of the store, delivered at once; with `compose` nothing is started.
enum class TestRun { compose, send };
struct TestMessage {
    std::string channel{};
    std::string address{};
    std::string record{};   // what the command reads
    std::string trouble{};  // "" where it was sent
};
// `to` is one of the staff or an address. ErrorKind::usage where nobody is meant by it; refused where no channel leads
// there.
Result<TestMessage> deliver_trial(const policy::Policy& policy, calendar::Instant now, const std::string& to,
                                  const std::string& channel, TestRun how);

// Waits to be sent at once, with all its tries. ErrorKind::refused where it was sent or is being sent.
Result<store::Notice> retry_notice(Writing& desk, domain::NoticeId id);
// What came with an import and is still to be sent may be sent from here now; gives how many there were.
Result<std::int64_t> adopt_notices(Writing& desk);
// ErrorKind::refused where it was sent or is being sent.
Result<store::Notice> cancel_notice(Writing& desk, domain::NoticeId id, const std::string& why);

}  // namespace aftersales::service
