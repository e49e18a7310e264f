// The words of goods that come back. D25.
#pragma once

#include "aftersales/domain/words.hpp"

namespace aftersales::domain {

// How far it is.
enum class ReturnState {
    applied,
    refused,
    approved,
    in_transit,
    received,
    inspected,
    decided,
    settled,
    closed,
    cancelled,
    expired
};
enum class ReturnWish { refund, exchange, repair };                   // of the customer
enum class ReturnDecision { refund, exchange, repair, fee, reject };  // fee: a repair that the customer pays for
enum class ParcelWay { in, out };                                     // to us, to the customer
enum class FaultFound { yes, no };                                    // one of quality
enum class ExchangeWarranty { inherit, fresh, longer };               // what the unit that is given instead has (D25)
enum class SinceDay { delivered, purchased };                         // the day that days_since counts from
enum class SpanBound { at_most, less_than, at_least, more_than };     // "<=", "<", ">=", ">"

template <>
constexpr auto spellings<ReturnState>() {
    return std::array{Spelling<ReturnState>{ReturnState::applied, "applied"},
                      Spelling<ReturnState>{ReturnState::refused, "refused"},
                      Spelling<ReturnState>{ReturnState::approved, "approved"},
                      Spelling<ReturnState>{ReturnState::in_transit, "in_transit"},
                      Spelling<ReturnState>{ReturnState::received, "received"},
                      Spelling<ReturnState>{ReturnState::inspected, "inspected"},
                      Spelling<ReturnState>{ReturnState::decided, "decided"},
                      Spelling<ReturnState>{ReturnState::settled, "settled"},
                      Spelling<ReturnState>{ReturnState::closed, "closed"},
                      Spelling<ReturnState>{ReturnState::cancelled, "cancelled"},
                      Spelling<ReturnState>{ReturnState::expired, "expired"}};
}
template <>
constexpr auto spellings<ReturnWish>() {
    return std::array{Spelling<ReturnWish>{ReturnWish::refund, "refund"},
                      Spelling<ReturnWish>{ReturnWish::exchange, "exchange"},
                      Spelling<ReturnWish>{ReturnWish::repair, "repair"}};
}
template <>
constexpr auto spellings<ReturnDecision>() {
    return std::array{Spelling<ReturnDecision>{ReturnDecision::refund, "refund"},
                      Spelling<ReturnDecision>{ReturnDecision::exchange, "exchange"},
                      Spelling<ReturnDecision>{ReturnDecision::repair, "repair"},
                      Spelling<ReturnDecision>{ReturnDecision::fee, "fee"},
                      Spelling<ReturnDecision>{ReturnDecision::reject, "reject"}};
}
template <>
constexpr auto spellings<ParcelWay>() {
    return std::array{Spelling<ParcelWay>{ParcelWay::in, "in"}, Spelling<ParcelWay>{ParcelWay::out, "out"}};
}
template <>
constexpr auto spellings<FaultFound>() {
    return std::array{Spelling<FaultFound>{FaultFound::yes, "yes"}, Spelling<FaultFound>{FaultFound::no, "no"}};
}
template <>
constexpr auto spellings<ExchangeWarranty>() {
    return std::array{Spelling<ExchangeWarranty>{ExchangeWarranty::inherit, "inherit"},
                      Spelling<ExchangeWarranty>{ExchangeWarranty::fresh, "fresh"},
                      Spelling<ExchangeWarranty>{ExchangeWarranty::longer, "longer"}};
}
template <>
constexpr auto spellings<SinceDay>() {
    return std::array{Spelling<SinceDay>{SinceDay::delivered, "delivered"},
                      Spelling<SinceDay>{SinceDay::purchased, "purchased"}};
}
template <>
constexpr auto spellings<SpanBound>() {
    return std::array{Spelling<SpanBound>{SpanBound::at_most, "<="}, Spelling<SpanBound>{SpanBound::less_than, "<"},
                      Spelling<SpanBound>{SpanBound::at_least, ">="}, Spelling<SpanBound>{SpanBound::more_than, ">"}};
}

// Goods are still to come, or it is still to be seen what becomes of them.
constexpr bool is_open(ReturnState state) {
    return state == ReturnState::applied || (state >= ReturnState::approved && state <= ReturnState::decided);
}
}  // namespace aftersales::domain
