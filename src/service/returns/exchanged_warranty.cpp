#include "returns/exchanged_warranty.hpp"

#include "aftersales/calendar/duration.hpp"

namespace aftersales::service {

namespace {

using MaybeDay = std::optional<domain::Date>;

std::string term_of(const std::optional<domain::Product>& product) {
    return product ? product->warranty : std::string{};
}

// The last day; nothing where that is not known.
MaybeDay last_day(const MaybeDay& begins, const std::string& term) {
    const auto span = calendar::read_calendar_span(term);
    if (!begins || !span || span->working_days != 0) return std::nullopt;
    return calendar::add(*begins, *span);
}

// What is left of the old one's; its term is the new one's own where the new product's is another.
WarrantyGiven inherited(const WarrantyQuestion& asked) {
    if (!asked.old) return {.begins = asked.day, .term = {}};
    WarrantyGiven given{.begins = asked.old->purchased ? asked.old->purchased : asked.old->delivered,
                        .term = asked.old->warranty};
    if (given.term.empty() && term_of(asked.old_product) != term_of(asked.new_product))
        given.term = term_of(asked.old_product);
    return given;
}

// The new product's, from the exchange on; where it has none, as long as the old one's.
WarrantyGiven anew(const WarrantyQuestion& asked) {
    WarrantyGiven given{.begins = asked.day, .term = {}};
    if (!term_of(asked.new_product).empty() || !asked.old) return given;
    given.term = asked.old->warranty.empty() ? term_of(asked.old_product) : asked.old->warranty;
    return given;
}

MaybeDay last_day(const WarrantyGiven& given, const WarrantyQuestion& asked) {
    return last_day(given.begins, given.term.empty() ? term_of(asked.new_product) : given.term);
}

}  // namespace

WarrantyGiven exchanged_warranty(const WarrantyQuestion& asked) {
    if (asked.rule == domain::ExchangeWarranty::inherit) return inherited(asked);
    if (asked.rule == domain::ExchangeWarranty::fresh) return anew(asked);
    const auto left = last_day(inherited(asked), asked);
    const auto fresh = last_day(anew(asked), asked);
    const bool keeps = left && (!fresh || *left > *fresh);
    return keeps ? inherited(asked) : anew(asked);
}

}  // namespace aftersales::service
