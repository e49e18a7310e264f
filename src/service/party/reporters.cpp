#include "aftersales/service/reporters.hpp"

#include "aftersales/service/change/change.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/party/holders.hpp"
#include "aftersales/store/records.hpp"

namespace aftersales::service {

std::optional<domain::Reporter> other_than(const domain::Customer& found, const domain::Customer& named) {
    if (named.name.empty() || found.name.empty() || is_named(found, named.name)) return std::nullopt;
    return domain::Reporter{.name = named.name, .phone = named.phone};
}

Result<domain::Reporter> keep_reporter(Writing& desk, domain::TicketId ticket, domain::Reporter reporter) {
    reporter.ticket = ticket;
    return begin_record(desk, std::move(reporter));
}

Result<std::optional<domain::Reporter>> reporter_of(const store::Reader& store, domain::TicketId ticket) {
    const auto of_ticket = column_is("ticket", domain::FieldKind::id, {std::to_string(ticket.value)});
    std::optional<domain::Reporter> last;
    TRY(store::list<domain::Reporter>(store, {.filter = of_ticket}, [&](const domain::Reporter& each) -> Result<bool> {
        last = each;
        return true;
    }));
    return last;
}

}  // namespace aftersales::service
