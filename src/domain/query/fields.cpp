#include "aftersales/domain/query/fields.hpp"

#include "aftersales/domain/record/any.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <utility>

namespace aftersales::domain {
namespace {

// What is no field of the record: joined to it (names, phone_key and email_key, region and tier of the customer,
// product_line of the product, serial and days of the asset), computed (due_at is next_due() of a ticket; breached is
// asked of its clocks), or another name of a field.
struct FieldBeyond {
    ObjectKind object{};
    AskedField field{};
};
constexpr AskedField asked_customer_name{"customer_name", "customer_name", FieldKind::glob,
                                         "The customer's name, also one of digits."};
constexpr AskedField asked_customer_phone{"phone", "phone_key", FieldKind::glob,
                                          "The customer's phone, by its digits."};
constexpr AskedField asked_other_reference{"ref", "reference", FieldKind::glob, "The same as reference."};
constexpr std::array fields_beyond{
    FieldBeyond{ObjectKind::ticket, asked_customer_name},
    FieldBeyond{ObjectKind::ticket, asked_customer_phone},
    FieldBeyond{ObjectKind::ticket, {"email", "email_key", FieldKind::glob, "The customer's e-mail address."}},
    FieldBeyond{ObjectKind::ticket, {"serial", "serial", FieldKind::glob, "The serial number of the asset."}},
    FieldBeyond{ObjectKind::ticket,
                {"reporter", "reporter", FieldKind::glob, "Who reported it, where that is not the customer."}},
    FieldBeyond{ObjectKind::ticket, asked_other_reference},
    FieldBeyond{ObjectKind::ticket,
                {"product_line", "product_line", FieldKind::glob, "The line that the model belongs to."}},
    FieldBeyond{ObjectKind::ticket,
                {"breached", "breached", FieldKind::flag, "yes, no, or a clock whose due time it has missed."}},
    FieldBeyond{ObjectKind::ticket,
                {"due", "due_at", FieldKind::instant, "The earliest due time of clocks that have not stopped."}},
    FieldBeyond{ObjectKind::ticket, {"due_clock", "due_clock", FieldKind::glob, "The clock that is due then."}},
    FieldBeyond{ObjectKind::customer, asked_other_reference},
    FieldBeyond{ObjectKind::asset, asked_customer_name},
    FieldBeyond{ObjectKind::callback, {"status", "state", FieldKind::word, "The same as state."}},
    FieldBeyond{ObjectKind::callback, asked_customer_name},
    FieldBeyond{ObjectKind::callback, asked_customer_phone},
    FieldBeyond{ObjectKind::callback, {"tier", "tier", FieldKind::glob, "The customer's tier."}},
    FieldBeyond{ObjectKind::callback, {"region", "region", FieldKind::glob, "Where the customer is."}},
    FieldBeyond{ObjectKind::callback,
                {"due", "due_window", FieldKind::date, "The window, from due_from to due_to, or a part of it."}},
    FieldBeyond{ObjectKind::callback, {"product", "product", FieldKind::glob, "The model of the asset."}},
    FieldBeyond{ObjectKind::callback, {"serial", "serial", FieldKind::glob, "The serial number of the asset."}},
    FieldBeyond{ObjectKind::callback,
                {"held", "held", FieldKind::flag, "yes or no: an open ticket of the customer holds the call."}},
    FieldBeyond{ObjectKind::callback, {"purchased", "purchased", FieldKind::date, "The day of purchase of the asset."}},
    FieldBeyond{ObjectKind::callback, {"delivered", "delivered", FieldKind::date, "The day of delivery of the asset."}},
    FieldBeyond{ObjectKind::callback,
                {"outlet", "outlet", FieldKind::glob, "The outlet in charge of the asset, else of the ticket."}},
    FieldBeyond{ObjectKind::callback,
                {"category", "category", FieldKind::word, "The category of the ticket it follows."}},
    FieldBeyond{ObjectKind::callback, {"tag", "tag", FieldKind::glob, "One of the customer's tags."}},
    FieldBeyond{ObjectKind::callback,
                {"history", "history", FieldKind::word,
                 "What the customer has had: a category of the policy, or a kind of them."}},
    FieldBeyond{ObjectKind::callback,
                {"last_ticket", "last_ticket_at", FieldKind::instant, "When the customer's last ticket was opened."}},
    FieldBeyond{ObjectKind::visit, {"staff", "staff", FieldKind::word, "Who goes: an id of the staff, me, or none."}},
    FieldBeyond{ObjectKind::visit, {"customer", "customer_id", FieldKind::id, "The customer's id or name."}},
    FieldBeyond{ObjectKind::visit, asked_customer_name},
    FieldBeyond{ObjectKind::visit, asked_customer_phone},
    FieldBeyond{ObjectKind::visit, {"address", "address", FieldKind::glob, "Where the customer lives."}},
    FieldBeyond{ObjectKind::visit, {"region", "region", FieldKind::glob, "The region of the ticket."}},
    FieldBeyond{ObjectKind::visit, {"product", "product", FieldKind::glob, "The model."}},
    FieldBeyond{ObjectKind::visit, {"category", "category", FieldKind::word, "The category of the ticket."}},
    FieldBeyond{ObjectKind::visit, {"serial", "serial", FieldKind::glob, "The serial number of the unit."}},
    FieldBeyond{ObjectKind::product_return, {"customer", "customer_id", FieldKind::id, "The customer's id or name."}},
    FieldBeyond{ObjectKind::product_return, asked_customer_name},
    FieldBeyond{ObjectKind::product_return, asked_customer_phone},
    FieldBeyond{ObjectKind::product_return, {"serial", "serial", FieldKind::glob, "The serial number of the unit."}},
    FieldBeyond{ObjectKind::product_return, {"product", "product", FieldKind::glob, "The model."}},
    FieldBeyond{ObjectKind::product_return, {"category", "category", FieldKind::word, "The category of the ticket."}},
    FieldBeyond{ObjectKind::delivery, asked_customer_name},
    FieldBeyond{ObjectKind::delivery, asked_customer_phone},
    FieldBeyond{ObjectKind::delivery, {"address", "address", FieldKind::glob, "Where it goes."}},
    FieldBeyond{ObjectKind::delivery, {"region", "region", FieldKind::glob, "The region where it goes."}},
    FieldBeyond{ObjectKind::delivery, {"staff", "staff", FieldKind::word, "Who brings it: an id of the staff, me."}},
    FieldBeyond{ObjectKind::delivery, {"vehicle", "vehicle", FieldKind::glob, "With what it comes."}},
    FieldBeyond{ObjectKind::delivery, {"date", "date", FieldKind::date, "The day of its trip."}},
    FieldBeyond{ObjectKind::delivery,
                {"window", "window", FieldKind::instant, "When it may come: the beginning of that time."}},
    FieldBeyond{ObjectKind::trip, {"staff", "staff", FieldKind::word, "Who goes: an id of the staff, me."}},
    FieldBeyond{ObjectKind::trip,
                {"to_collect", "to_collect", FieldKind::money, "What was to be collected at its stops."}},
    FieldBeyond{ObjectKind::trip, {"collected", "collected", FieldKind::money, "What was collected at them."}},
    FieldBeyond{ObjectKind::trip, {"signed", "signed", FieldKind::integer, "How many stops were signed for."}},
    FieldBeyond{ObjectKind::trip, {"stops", "stops", FieldKind::integer, "How many stops it has."}},
    FieldBeyond{ObjectKind::trip, {"done", "done", FieldKind::integer, "At how many the goods were handed over."}},
    FieldBeyond{ObjectKind::part, {"place", "place", FieldKind::glob, "Where it lies: a row for each place then."}},
    FieldBeyond{ObjectKind::part, {"on_hand", "on_hand", FieldKind::integer, "How many are there."}},
    FieldBeyond{ObjectKind::part, {"reserved", "reserved", FieldKind::integer, "How many of these are reserved."}},
    FieldBeyond{ObjectKind::part, {"free", "free", FieldKind::integer, "How many are there and not reserved."}},
    FieldBeyond{ObjectKind::part, {"queued", "queued", FieldKind::integer, "How many are wanted and not there."}},
    FieldBeyond{ObjectKind::part, {"on_order", "on_order", FieldKind::integer, "How many are ordered and to come."}},
    FieldBeyond{ObjectKind::part, {"expected", "expected_on", FieldKind::date, "When the next of them are expected."}},
    FieldBeyond{ObjectKind::part, {"low", "low", FieldKind::flag, "yes or no: it is to be ordered."}},
};

// Records that a field names and that are asked for by their number: under the field's own name lists may have what is
// joined. By the field's name, and as the store calls the number.
constexpr std::array asked_by_number{
    std::pair<std::string_view, std::string_view>{"customer", "customer_id"},
    std::pair<std::string_view, std::string_view>{"ticket", "ticket_id"},
};

FieldKind asked_kind(const Field& field) {
    if (has(field.uses, Use::chosen)) return FieldKind::word;
    if (has(field.uses, Use::prose)) return FieldKind::text;
    switch (field.holds) {
    case Holds::flag:
        return FieldKind::flag;
    case Holds::number:
        return FieldKind::integer;
    case Holds::money:
        return FieldKind::money;
    case Holds::instant:
        return FieldKind::instant;
    case Holds::date:
        return FieldKind::date;
    case Holds::record:
        return FieldKind::id;
    case Holds::word:
        return FieldKind::word;
    case Holds::text:
    case Holds::words:
    case Holds::answers:
        break;
    }
    return FieldKind::glob;
}

// "The model." of "the model".
std::string as_sentence(std::string_view words) {
    std::string sentence{words};
    if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    return sentence + ".";
}

// "added" of added_at. The sentence is kept by whoever asks.
AskedField asked_as(const Field& field, std::string_view sentence) {
    auto name = field.term.empty() ? field.name : field.term;
    if (field.holds == Holds::instant && name.ends_with("_at")) name.remove_suffix(3);
    auto column = field.name;
    for (const auto& [of, number] : asked_by_number) {
        if (field.holds == Holds::record && field.name == of) column = number;
    }
    if (field.holds == Holds::words) column = name;
    return {
        .name = name, .column = column, .kind = asked_kind(field), .about = sentence, .set = field.set, .of = field.of};
}

// The fields of one kind, with the sentences that they show.
struct AskedOf {
    std::deque<std::string> sentences{};
    std::vector<AskedField> fields{};

    explicit AskedOf(ObjectKind object) {
        for (const auto& field : table_of(object)) {
            if (!has(field.uses, Use::asked)) continue;
            fields.push_back(asked_as(field, sentences.emplace_back(as_sentence(field.sentence))));
            if (field.name == "id") add_number(object);
        }
        for (const auto& [of, field] : fields_beyond) {
            if (of == object) fields.push_back(field);
        }
    }

    // A record is asked for by its number for people too.
    void add_number(ObjectKind object) {
        fields.back().kind = FieldKind::id, fields.back().of = object;
        if (object != ObjectKind::ticket && number_prefix_of(object).empty()) return;
        fields.push_back({"number", "id", FieldKind::id, "The same as id, as people write it.", nullptr, object});
    }
};

// Made when they are first asked for: a command asks one kind of record, or none.
template <std::size_t at>
std::span<const AskedField> asked_at() {
    static const AskedOf made{spellings<ObjectKind>()[at].first};
    return made.fields;
}
template <std::size_t... At>
std::span<const AskedField> asked_in(std::size_t place, std::index_sequence<At...>) {
    constexpr std::array all{&asked_at<At>...};
    return all.at(place)();
}

}  // namespace

std::span<const AskedField> asked_fields(ObjectKind object) {
    return asked_in(static_cast<std::size_t>(object), std::make_index_sequence<kinds_of_record>{});
}

}  // namespace aftersales::domain
