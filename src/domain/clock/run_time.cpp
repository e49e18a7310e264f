#include "clock/run_time.hpp"

#include <algorithm>

namespace aftersales::domain {

seconds RunTime::span(Instant from, Instant to) const {
    if (to <= from) return seconds{0};
    return calendar_ ? calendar_->between(from, to) : to - from;
}

Result<Instant> RunTime::plus(Instant from, seconds amount) const {
    if (!calendar_) return from + amount;
    return calendar_->add(from, amount);
}

Result<Instant> RunTime::minus(Instant to, seconds amount) const {
    if (!calendar_) return to - amount;
    return calendar_->subtract(to, amount);
}

seconds RunTime::between(Instant from, Instant to) const {
    auto sum = span(from, to);
    for (const auto& each : interruptions_) sum -= span(std::max(from, each.from), std::min(to, each.to.value_or(to)));
    return sum;
}

Result<std::optional<Instant>> RunTime::after(Instant from, seconds amount) const {
    for (const auto& each : interruptions_) {
        if (each.to && *each.to <= from) continue;
        if (each.from > from) {
            const auto passed = span(from, each.from);
            if (passed >= amount) {
                const auto at = TRY(plus(from, amount));
                if (at < each.from) return std::optional{at};
            }
            amount -= std::min(passed, amount);
        }
        if (!each.to) return std::optional<Instant>{};
        from = *each.to;
    }
    return std::optional{TRY(plus(from, amount))};
}

Result<Instant> RunTime::before(Instant to, seconds amount) const {
    for (auto each = interruptions_.rbegin(); each != interruptions_.rend(); ++each) {
        if (!each->to || each->from >= to) continue;
        const auto passed = span(*each->to, to);
        if (passed >= amount) return minus(to, amount);
        amount -= passed;
        to = each->from;
    }
    return minus(to, amount);
}

}  // namespace aftersales::domain
