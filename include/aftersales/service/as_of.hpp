// The desk as it was at an instant (--as-of): what had been recorded by then, folded anew into a private store, under
// the policy version in force then, with the clock of then. The real store is only read.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <memory>
#include <string>

namespace aftersales::service {

class Past {
public:
    Past(std::unique_ptr<store::Store> store, std::shared_ptr<const policy::Policy> recorded,
         const policy::Policy& present, calendar::Instant then, std::string actor)
        : store_{std::move(store)}, recorded_{std::move(recorded)}, policy_{recorded_ ? *recorded_ : present},
          then_{then}, actor_{std::move(actor)} {}

    // As long as this and the policy of today live.
    [[nodiscard]] Reading desk() const { return {*store_, policy_, then_, actor_}; }

private:
    std::unique_ptr<store::Store> store_;
    std::shared_ptr<const policy::Policy> recorded_;  // none had been recorded by then: the one of today holds
    const policy::Policy& policy_;
    calendar::Instant then_{};
    std::string actor_{};
};

// Makes an empty store that vanishes with it, for engines that copy none of theirs.
using MakeStore = std::function<Result<std::unique_ptr<store::Store>>()>;

// ErrorKind::usage for an instant that is still to come. Outside a transaction of the store.
Result<std::unique_ptr<Past>> as_of(const Reading& present, calendar::Instant then, const MakeStore& make);

}  // namespace aftersales::service
