// Records as lists show them: with what is joined to them.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/store/calling.hpp"
#include "aftersales/store/visit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aftersales::store {

// How a listing is wanted. `order` is a column of the row ("id", "due_at", "updated_at" …), id breaking ties.
struct Listing {
    domain::Filter filter{};
    std::string order{"id"};
    bool descending{};
    std::optional<std::int64_t> limit{};
    bool whole{};                  // tickets with their clocks, waits, rests and taken steps
    std::optional<Asked> facts{};  // callbacks with what their orders ask
};

// What the warranty of a ticket's unit follows from.
struct UnitTerms {
    std::string product{};
    std::optional<domain::Date> purchased{};
    std::optional<domain::Date> delivered{};
    std::string warranty{};  // its own term
};

// A ticket as lists show it: the flat columns, with what is joined to it.
struct TicketLine {
    domain::Ticket ticket{};  // without clocks, waits, rests and taken steps, unless Listing::whole
    domain::Text customer_name{};
    std::string serial{};
    std::optional<domain::Instant> due_at{};
    std::optional<domain::ClockName> due_clock{};
    UnitTerms unit{};
};

struct CallbackLine {
    domain::Callback callback{};
    domain::Text customer_name{};
    domain::Text phone{};
    std::string tier{};
    std::string region{};
    std::string product{};
    std::string serial{};
    std::optional<CallFacts> facts{};  // where Listing::facts asks for them
};

struct AssetLine {
    domain::Asset asset{};
    domain::Text customer_name{};
};

struct VisitLine {
    domain::SiteVisit visit{};
    domain::CustomerId customer{};
    domain::Text customer_name{};
    domain::Text phone{};
    domain::Text address{};
    std::string region{};
    std::string product{};
    std::string category{};
    std::string serial{};
};

struct ReturnLine {
    domain::ProductReturn it{};
    domain::CustomerId customer{};  // of the ticket
    domain::Text customer_name{};
    domain::Text phone{};
    std::string serial{};   // of the unit
    std::string product{};  // of the unit, else of the ticket
    std::string category{};
};

struct DeliveryLine {
    domain::HomeDelivery delivery{};
    domain::Text customer_name{};
    domain::Text phone{};
    domain::Text address{};
    std::string region{};
    std::vector<std::string> staff{};  // of its trip
    std::string vehicle{};
    std::optional<domain::Date> date{};
};

// A trip with what its stops come to.
struct TripLine {
    domain::DeliveryTrip trip{};
    std::int64_t stops{};
    std::int64_t handed_over{};   // of the stops
    domain::Money to_collect{};   // of all stops
    domain::Money collected{};    // so far
    std::int64_t signed_slips{};  // stops that somebody signed for
};

// A part with what there is of it: at one place where the filter asks for places, else at all that give it out.
struct PartLine {
    domain::Part part{};
    std::string place{};
    std::int64_t on_hand{};
    std::int64_t reserved{};
    std::int64_t queued{};
    std::int64_t on_order{};
    std::optional<domain::Date> expected_on{};
    bool low{};  // so few are free that it is to be ordered
    [[nodiscard]] std::int64_t free() const { return on_hand - reserved; }
};

// What a list of a kind of record is made of: the record, or a line with what is joined to it.
template <class Record>
struct LineOf {
    using type = Record;
};
template <>
struct LineOf<domain::Ticket> {
    using type = TicketLine;
};
template <>
struct LineOf<domain::Callback> {
    using type = CallbackLine;
};
template <>
struct LineOf<domain::Asset> {
    using type = AssetLine;
};
template <>
struct LineOf<domain::Part> {
    using type = PartLine;
};

template <>
struct LineOf<domain::SiteVisit> {
    using type = VisitLine;
};
template <>
struct LineOf<domain::ProductReturn> {
    using type = ReturnLine;
};

template <>
struct LineOf<domain::HomeDelivery> {
    using type = DeliveryLine;
};
template <>
struct LineOf<domain::DeliveryTrip> {
    using type = TripLine;
};

template <class Records>
struct LinesOf;
template <class... Records>
struct LinesOf<std::variant<Records...>> {
    using type = std::variant<typename LineOf<Records>::type...>;
};
using AnyLine = LinesOf<domain::AnyRecord>::type;

AnyLine empty_line(domain::ObjectKind object);
// The record of a line, without its type.
domain::RecordView view_of(const AnyLine& line);

}  // namespace aftersales::store
