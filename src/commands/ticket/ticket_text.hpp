// A ticket as people read it: facts, clocks with what is left, advice, the last events.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/reporter.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/checklists.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::commands {

struct ClockFace {
    domain::Clock clock{};
    domain::ClockState state{};
    std::optional<domain::seconds> left{};
    std::optional<domain::Instant> if_resumed{};
    bool working{};  // `left` is working time
};

// All that the text says, looked up.
struct TicketPage {
    domain::Ticket ticket{};
    std::optional<domain::Customer> customer{};
    std::optional<domain::Reporter> reporter{};
    std::optional<domain::Asset> asset{};
    std::vector<std::string> taken_in{};       // the tickets that go on under this one
    std::vector<domain::AnyRecord> hanging{};  // tasks, visits, returns …
    std::vector<ClockFace> clocks{};
    std::vector<domain::Event> events{};  // all; the last ones are shown
    std::vector<service::ListFace> lists{};
    std::vector<std::string> advice{};
    domain::WarrantyState warranty{domain::WarrantyState::unknown};  // on the day of the opening
    std::string number{};
    std::string category{};  // with its label
    std::string priority{};
    std::string team{};                                                                  // with its label
    std::function<std::string(domain::ObjectKind object, std::int64_t id)> number_of{};  // while the desk is there
    const calendar::Zone* zone{};
};

Result<TicketPage> ticket_page(const domain::Ticket& ticket, const service::Reading& desk);

// Stored text has its control characters shown, wherever it goes.
std::string show_text(const TicketPage& page, const render::View& view);

// "3h 20m", "2d 4h", "-15m": at most two parts.
std::string span_text(domain::seconds span);
// Of working time, "44h 30m": a day of it is no 24 hours.
std::string work_text(domain::seconds span);

}  // namespace aftersales::commands
