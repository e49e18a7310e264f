#include "aftersales/domain/query/fields.hpp"

#include "aftersales/domain/record/any.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <string>

namespace aftersales::domain {
namespace {

// Fields that are not the record's own.
struct FieldBeyond {
    ObjectKind object{};
    AskedField field{};
};
constexpr std::array fields_beyond{
    FieldBeyond{ObjectKind::customer, {"ref", "reference", FieldKind::glob, "The same as reference."}},
    FieldBeyond{ObjectKind::asset,
                {"customer_name", "customer_name", FieldKind::glob, "The customer's name, also one of digits."}},
    FieldBeyond{ObjectKind::part, {"place", "place", FieldKind::glob, "Where it lies: a row for each place then."}},
    FieldBeyond{ObjectKind::part, {"on_hand", "on_hand", FieldKind::integer, "How many are there."}},
    FieldBeyond{ObjectKind::part, {"reserved", "reserved", FieldKind::integer, "How many of these are reserved."}},
    FieldBeyond{ObjectKind::part, {"free", "free", FieldKind::integer, "How many are there and not reserved."}},
    FieldBeyond{ObjectKind::part, {"queued", "queued", FieldKind::integer, "How many are wanted and not there."}},
    FieldBeyond{ObjectKind::part, {"on_order", "on_order", FieldKind::integer, "How many are ordered and to come."}},
    FieldBeyond{ObjectKind::part, {"expected", "expected_on", FieldKind::date, "When the next of them are expected."}},
    FieldBeyond{ObjectKind::part, {"low", "low", FieldKind::flag, "yes or no: it is to be ordered."}},
};

FieldKind asked_kind(const Field& field) {
    switch (field.holds) {
    case Holds::flag:
        return FieldKind::flag;
    case Holds::number:
    case Holds::money:
        return FieldKind::integer;
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

// "added" of added_at; a customer is asked for by name too. The sentence is kept by whoever asks.
AskedField asked_as(const Field& field, std::string_view sentence) {
    auto name = field.term.empty() ? field.name : field.term;
    if (field.holds == Holds::instant && name.ends_with("_at")) name.remove_suffix(3);
    auto column = field.name;
    if (field.holds == Holds::record && column == "customer") column = "customer_id";
    if (field.holds == Holds::words) column = name;
    return {.name = name, .column = column, .kind = asked_kind(field), .about = sentence, .set = field.set};
}

std::vector<AskedField> made_of_table(ObjectKind object, std::deque<std::string>& sentences) {
    if (object == ObjectKind::ticket) return {std::begin(ticket_fields), std::end(ticket_fields)};
    if (object == ObjectKind::callback) return {std::begin(callback_fields), std::end(callback_fields)};
    std::vector<AskedField> fields;
    for (const auto& field : table_of(object)) {
        if (has(field.uses, Use::asked))
            fields.push_back(asked_as(field, sentences.emplace_back(as_sentence(field.sentence))));
    }
    for (const auto& [of, field] : fields_beyond) {
        if (of == object) fields.push_back(field);
    }
    return fields;
}

}  // namespace

std::span<const AskedField> asked_fields(ObjectKind object) {
    struct Made {
        std::deque<std::string> sentences{};
        std::array<std::vector<AskedField>, kinds_of_record> fields{};
        Made() {
            for (const auto& [kind, name] : spellings<ObjectKind>())
                fields.at(static_cast<std::size_t>(kind)) = made_of_table(kind, sentences);
        }
    };
    static const Made all;
    return all.fields.at(static_cast<std::size_t>(object));
}

}  // namespace aftersales::domain
