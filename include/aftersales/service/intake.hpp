// Intake: a request becomes a ticket, its customer and asset found or created, classified at once (D1-D4, D6; cli.md,
// ticket open).
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/party/parties.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

enum class TakeOver { no, yes };  // yes: the unit of another customer is this one's from now on

struct Request {
    domain::Text subject{};
    domain::Text description{};
    domain::Text occurred{};
    domain::Text frequency{};
    domain::Text signs{};
    domain::Text steps_tried{};
    std::string channel{};
    bool wants_priority{};
    domain::CustomerId customer{};  // where it is known by number
    domain::Customer party{};       // else who it is
    bool new_customer{};            // whoever has the phone: the party is a customer of its own
    domain::Asset asset{};          // serial, product, purchased, delivered
    std::string category{};         // "" where the rules decide
    std::string priority{};
    std::string outlet{};
    std::string assignee{};
    std::vector<std::string> tags{};
    std::string reference{};
    std::optional<domain::Instant> at{};
    domain::CallbackId callback{};
    TakeOver take_over{};
};

struct Intake {
    domain::Ticket ticket{};
    bool known{};                        // the reference was seen before; nothing changed
    std::vector<std::string> remarks{};  // what was taken and may surprise
    std::string shared{};                // who has the phone, where several have and no name tells whose ticket it is
};

// Categories, priorities, staff and channels by id or label. ErrorKind::usage for an empty subject, for one of them
// that the policy does not know, for a phone without a digit or an e-mail address without a host; refused for an
// opening, purchase or delivery in the future, a delivery before the purchase, and for the unit of another customer,
// where this one is identified; conflict where the reference came before with another subject, customer or serial
// number; not_found for a customer's number that is none.
Result<Intake> open(Writing& desk, const Request& request);

// Of what open() finds, for other requests that name a customer and a unit.
// Whom a customer goes on as, having been merged.
Result<domain::Customer> surviving_customer(const store::Reader& store, domain::CustomerId id);
// The unit with the request's serial number; nothing where none is known.
Result<std::optional<domain::Asset>> known_asset(const Writing& desk, const Request& request);
// Who asks: by number, found by phone or e-mail, whose unit it is where a name alone is told, made, or nobody. `shared`
// says so where several have the phone.
Result<std::optional<domain::Customer>> customer_for(Writing& desk, const Request& request,
                                                     const std::optional<domain::Asset>& asset, domain::Instant at,
                                                     std::string& shared);
// The unit, made where it is not known. ErrorKind::refused where it is another customer's and was not taken over.
Result<std::optional<domain::Asset>> asset_for(Writing& desk, const Request& request,
                                               std::optional<domain::Asset> known,
                                               const std::optional<domain::Customer>& customer, domain::Instant at);
// That refusal.
Error another_s(const domain::Asset& asset, domain::CustomerId owner, std::string hint);

}  // namespace aftersales::service
