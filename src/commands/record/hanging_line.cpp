#include "record/hanging_line.hpp"

#include "aftersales/domain/record/decide_act.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/text/article.hpp"
#include "record/columns.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

std::string instant_or(const domain::Field& field, const domain::RecordView& record, const std::string& otherwise,
                       const PrintInstant& print) {
    return domain::see_member(field, record, [&]<class Held>(const Held& held) {
        if constexpr (std::is_same_v<Held, std::optional<domain::Instant>>)
            return held ? print(*held) : otherwise;
        else if constexpr (std::is_same_v<Held, domain::Instant>)
            return print(held);
        else
            return otherwise;
    });
}

}  // namespace

std::string hanging_line(const std::string& number, const domain::RecordView& record, const PrintInstant& print) {
    auto text = number + " · " + text::spaced(domain::state_of(record));
    for (const auto& field : record.fields) {
        const auto written = domain::written(field, record);
        if (written.empty() || field.name == "state") continue;
        if (has(field.uses, domain::Use::high))
            text += fmt::format(" · {} {}", label_of_field(field), instant_or(field, record, written, print));
        else if (has(field.uses, domain::Use::vital))
            text += " · " + written;
    }
    return text;
}

Result<void> add_hanging(const service::Reading& desk, std::span<const domain::TicketId> tickets, Further& further) {
    render::List all;
    const auto print = [&](domain::Instant at) {
        return desk.policy.zone().print(at).replace(10, 1, " ").substr(0, 16);
    };
    for (const auto ticket : tickets) {
        for (const auto& any : TRY(service::hanging_on(desk.store, ticket))) {
            const auto object = domain::object_of_any(any);
            const auto record = domain::view_of(any);
            const auto id = domain::number_of(record);
            const bool told_apart = object == domain::ObjectKind::visit || object == domain::ObjectKind::product_return;
            if (told_apart || !domain::calling_off(object, record)) continue;
            all.emplace_back(render::Record{{"kind", std::string{domain::word(object)}},
                                            {"id", id},
                                            {"ticket", ticket.value},
                                            {"state", domain::state_of(record)}});
            further.lines.emplace_back(noun_of(object),
                                       hanging_line(service::number_of(desk.policy, object, id), record, print));
        }
    }
    further.members.emplace_back("records", std::move(all));
    return {};
}

Result<void> tell_whose(const service::Reading& desk, domain::TicketId id, domain::AssetId unit, Further& further) {
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (ticket && ticket->customer) {
        const auto customer = TRY(service::require_customer(desk.store, ticket->customer));
        further.lines.emplace_back("customer", fmt::format("{} · {}{}{}", customer.id.value, customer.name.value,
                                                           customer.phone.empty() ? "" : " · ", customer.phone.value));
        if (!customer.address.empty()) further.lines.emplace_back("address", customer.address.value);
    }
    if (ticket && !ticket->region.empty()) further.lines.emplace_back("region", ticket->region);
    const auto asset = unit || !ticket ? unit : ticket->asset;
    if (asset) {
        const auto held = TRY(service::require_asset(desk.store, asset));
        further.lines.emplace_back("unit", fmt::format("{} · {} · {}", held.id.value, held.serial, held.product));
    } else if (ticket && !ticket->product.empty()) {
        further.lines.emplace_back("product", ticket->product);
    }
    return {};
}

}  // namespace aftersales::commands
