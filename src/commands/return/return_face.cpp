#include "return/return_face.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/returns.hpp"
#include "record/columns.hpp"
#include "record/hanging_line.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace {

using render::Importance;
using render::Kind;

// In the order of join_return().
constexpr std::array return_joined{
    JoinedColumn{{"number", "Number", Kind::key, "the id with the prefix", true, Importance::vital}, "id"},
    JoinedColumn{{"customer", "Customer", Kind::text, "the customer's name", true, Importance::high}, "ticket"},
    JoinedColumn{{"serial", "Serial", Kind::key, "the unit's serial number", true, Importance::high}, "ticket"},
    JoinedColumn{{"product", "Product", Kind::text, "the model"}, "ticket"},
    JoinedColumn{{"customer_id", "Customer ID", Kind::id, "the customer's id", false}, ""},
    JoinedColumn{{"phone", "Phone", Kind::phone, "the customer's phone", false}, ""},
    JoinedColumn{{"category", "Category", Kind::text, "the category of the ticket", false}, ""},
};

Result<Join> join_return(const service::Reading& desk) {
    return Join{[&policy = desk.policy](const store::AnyLine& any) -> std::vector<render::Value> {
        const auto& line = std::get<store::ReturnLine>(any);
        return {service::number_of(policy, domain::ObjectKind::product_return, line.it.id),
                render::text_or_absent(line.customer_name.value),
                render::text_or_absent(line.serial),
                render::text_or_absent(line.product),
                render::id_or_absent(line.customer),
                render::text_or_absent(line.phone.value),
                render::text_or_absent(line.category)};
    }};
}

// Whose it is, and which unit.
Result<Further> further_of_return(const service::Reading& desk, const domain::AnyRecord& record) {
    const auto& it = std::get<domain::ProductReturn>(record);
    Further further;
    TRY(tell_whose(desk, it.ticket, it.asset, further));
    return further;
}

}  // namespace

const RecordFace return_face{.object = domain::ObjectKind::product_return,
                             .group = cli::Group::service,
                             .id_help = "the return's id, its number or its voucher",
                             .ids_help = "the returns, by their ids, numbers or vouchers",
                             .joined = return_joined,
                             .join = join_return,
                             .edit = [](service::Writing& desk, std::int64_t id, const service::FieldValues& values)
                                 -> Result<domain::AnyRecord> { return TRY(service::edit_return(desk, id, values)); },
                             .further = further_of_return};

Result<void> add_returns(const service::Reading& desk, std::string_view column, std::int64_t id, Further& further) {
    const auto of_it = service::column_is(std::string{column}, domain::FieldKind::id, {std::to_string(id)});
    render::List returns;
    TRY(store::list<domain::ProductReturn>(
        desk.store, {.filter = of_it}, [&](const store::ReturnLine& line) -> Result<bool> {
            const auto& it = line.it;
            const std::string state{domain::word(it.state)};
            const auto decision = it.decision ? std::string{domain::word(*it.decision)} : std::string{};
            const auto number = service::number_of(desk.policy, domain::ObjectKind::product_return, it.id);
            returns.emplace_back(render::Record{{"id", it.id},
                                                {"number", number},
                                                {"ticket", it.ticket.value},
                                                {"state", state},
                                                {"decision", render::text_or_absent(decision)},
                                                {"opened_at", it.opened_at}});
            further.lines.emplace_back("return", fmt::format("{} · {} · {}{}", number,
                                                             calendar::print(desk.policy.zone().date(it.opened_at)),
                                                             state, decision.empty() ? "" : " · " + decision));
            return true;
        }));
    further.members.emplace_back("returns", std::move(returns));
    return {};
}

}  // namespace aftersales::commands
