#include "customer/record.hpp"

#include <array>

namespace aftersales::commands {

namespace {

using domain::Customer;
using render::Kind;
using render::or_absent;
using render::text_or_absent;
using render::Value;

struct CustomerColumn {
    render::Column column{};
    Value (*value)(const Customer&){};
};

template <domain::Text Customer::*Member>
Value personal(const Customer& customer) {
    return text_or_absent((customer.*Member).value);
}
template <std::string Customer::*Member>
Value word(const Customer& customer) {
    return text_or_absent(customer.*Member);
}

constexpr std::array table{
    CustomerColumn{{"id", "ID", Kind::id, "the customer's id"}, [](const Customer& it) { return Value{it.id.value}; }},
    CustomerColumn{{"name", "Name", Kind::text, "the name"}, personal<&Customer::name>},
    CustomerColumn{{"phone", "Phone", Kind::text, "the phone"}, personal<&Customer::phone>},
    CustomerColumn{{"email", "E-mail", Kind::text, "the e-mail address"}, personal<&Customer::email>},
    CustomerColumn{{"region", "Region", Kind::text, "where the customer is"}, word<&Customer::region>},
    CustomerColumn{{"tier", "Tier", Kind::text, "new, regular, repeat, vip or a word of your own"},
                   word<&Customer::tier>},
    CustomerColumn{{"tags", "Tags", Kind::list, "the tags"}, [](const Customer& it) { return render::texts(it.tags); }},
    CustomerColumn{{"gender", "Gender", Kind::text, "the gender", false}, personal<&Customer::gender>},
    CustomerColumn{{"age", "Age", Kind::text, "the age or age range, as it was said", false}, personal<&Customer::age>},
    CustomerColumn{{"birthday", "Birthday", Kind::date, "the day of birth", false},
                   [](const Customer& it) { return or_absent(it.birthday); }},
    CustomerColumn{{"postcode", "Postcode", Kind::text, "the postcode", false}, personal<&Customer::postcode>},
    CustomerColumn{{"address", "Address", Kind::text, "the address", false}, personal<&Customer::address>},
    CustomerColumn{{"reference", "Reference", Kind::text, "the key it has elsewhere", false},
                   word<&Customer::reference>},
    CustomerColumn{{"no_contact", "No contact", Kind::text, "whether the customer wants no calls", false},
                   [](const Customer& it) { return Value{it.no_contact}; }},
    CustomerColumn{{"tier_since", "Since", Kind::instant, "since when it has the tier", false},
                   [](const Customer& it) { return or_absent(it.tier_since); }},
    CustomerColumn{{"merged_into", "Merged into", Kind::id, "the customer it goes on as", false},
                   [](const Customer& it) { return it.merged_into ? Value{it.merged_into.value} : Value{}; }},
    CustomerColumn{{"added_at", "Added", Kind::instant, "when it became known", false},
                   [](const Customer& it) { return Value{it.added_at}; }},
    CustomerColumn{{"revision", "Revision", Kind::number, "how many changes it has seen", false},
                   [](const Customer& it) { return Value{it.revision}; }},
};

constexpr auto columns = [] {
    std::array<render::Column, table.size()> made{};
    for (std::size_t i = 0; i < table.size(); ++i) made[i] = table[i].column;
    return made;
}();

}  // namespace

std::span<const render::Column> customer_columns() { return columns; }

std::vector<Value> customer_cells(const Customer& customer) {
    std::vector<Value> cells;
    cells.reserve(table.size());
    for (const auto& each : table) cells.push_back(each.value(customer));
    return cells;
}

render::Record customer_record(const Customer& customer) {
    render::Record record;
    for (const auto& each : table) record.emplace_back(std::string{each.column.name}, each.value(customer));
    return record;
}

}  // namespace aftersales::commands
