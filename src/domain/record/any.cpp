#include "aftersales/domain/record/any.hpp"

namespace aftersales::domain {
namespace {

template <std::size_t... At>
AnyRecord empty_record_at(std::size_t place, std::index_sequence<At...>) {
    AnyRecord record;
    static_cast<void>(((At == place && (record.emplace<At>(), true)) || ...));
    return record;
}

template <std::size_t... At>
constexpr auto tables_at(std::index_sequence<At...>) {
    return std::array{fields_of<std::variant_alternative_t<At, AnyRecord>>...};
}
template <std::size_t... At>
constexpr auto acts_at(std::index_sequence<At...>) {
    return std::array{acts_of<std::variant_alternative_t<At, AnyRecord>>...};
}
constexpr auto acts = acts_at(std::make_index_sequence<kinds_of_record>{});
template <std::size_t... At>
constexpr auto prefixes_at(std::index_sequence<At...>) {
    return std::array{number_prefix<std::variant_alternative_t<At, AnyRecord>>...};
}
constexpr auto prefixes = prefixes_at(std::make_index_sequence<kinds_of_record>{});
constexpr auto tables = tables_at(std::make_index_sequence<kinds_of_record>{});

std::int64_t* number_at(const Member& member) {
    if (const auto* id = std::get_if<RecordMember>(&member)) return id->number;
    return std::get<std::int64_t*>(member);
}

}  // namespace

AnyRecord empty_record(ObjectKind object) {
    return empty_record_at(static_cast<std::size_t>(object), std::make_index_sequence<kinds_of_record>{});
}

RecordRef ref_of(AnyRecord& record) {
    return std::visit([](auto& it) { return RecordRef{it}; }, record);
}

RecordView view_of(const AnyRecord& record) {
    return std::visit([](const auto& it) { return RecordView{it}; }, record);
}

std::span<const Field> table_of(ObjectKind object) { return tables[static_cast<std::size_t>(object)]; }

std::span<const Act> acts_of_kind(ObjectKind object) { return acts[static_cast<std::size_t>(object)]; }

std::string_view number_prefix_of(ObjectKind object) { return prefixes[static_cast<std::size_t>(object)]; }

std::int64_t number_of(const RecordView& record) { return *number_at(member_of(record.fields[0], record)); }
std::int64_t revision_of(const RecordView& record) { return *number_at(member_of(record.fields[1], record)); }
void set_number(const RecordRef& record, std::int64_t number) {
    *number_at(record.fields[0].member(record.at)) = number;
}
void set_revision(const RecordRef& record, std::int64_t revision) {
    *number_at(record.fields[1].member(record.at)) = revision;
}

}  // namespace aftersales::domain
