// Every kind of record, listed once, in the order of ObjectKind; and a record of a kind that is known only while the
// program runs.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/delivery/delivery_trip.hpp"
#include "aftersales/domain/delivery/home_delivery.hpp"
#include "aftersales/domain/part/defective_part.hpp"
#include "aftersales/domain/part/part.hpp"
#include "aftersales/domain/part/part_move.hpp"
#include "aftersales/domain/part/part_order.hpp"
#include "aftersales/domain/part/reservation.hpp"
#include "aftersales/domain/party/contact.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/party/staff_mark.hpp"
#include "aftersales/domain/record/act.hpp"
#include "aftersales/domain/record/field.hpp"
#include "aftersales/domain/return/product_return.hpp"
#include "aftersales/domain/task/task.hpp"
#include "aftersales/domain/ticket/reporter.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/domain/visit/absence.hpp"
#include "aftersales/domain/visit/site_visit.hpp"

#include <variant>

namespace aftersales::domain {

using AnyRecord =
    std::variant<Ticket, Customer, Asset, Product, Callback, StaffMark, Contact, Reporter, Task, SiteVisit, Absence,
                 Part, PartMove, Reservation, PartOrder, DefectivePart, ProductReturn, HomeDelivery, DeliveryTrip>;

inline constexpr std::size_t kinds_of_record = std::variant_size_v<AnyRecord>;
inline constexpr std::size_t first_later_kind = 6;  // those before it have first events of their own place
static_assert(kinds_of_record == spellings<ObjectKind>().size());

template <class Record, std::size_t at = 0>
consteval ObjectKind kind_of() {
    static_assert(at < kinds_of_record, "no kind of record");
    if constexpr (std::is_same_v<std::variant_alternative_t<at, AnyRecord>, Record>)
        return spellings<ObjectKind>()[at].first;
    else
        return kind_of<Record, at + 1>();
}
template <class Record>
inline constexpr ObjectKind object_of = kind_of<Record>();

inline ObjectKind object_of_any(const AnyRecord& record) { return spellings<ObjectKind>()[record.index()].first; }

// An empty record of the kind.
AnyRecord empty_record(ObjectKind object);
// The table of the kind.
std::span<const Field> table_of(ObjectKind object);
std::string_view number_prefix_of(ObjectKind object);
// Its acts; none where it lives through no states.
std::span<const Act> acts_of_kind(ObjectKind object);

// A record of any kind where it lies.
template <class Records>
struct PointersTo;
template <class... Records>
struct PointersTo<std::variant<Records...>> {
    using type = std::variant<const Records*...>;
};
class RecordPointer {
public:
    template <Described Record>
    RecordPointer(const Record& record) : to{&record} {}
    RecordPointer(const AnyRecord& record)
        : to{std::visit([](const auto& it) { return PointersTo<AnyRecord>::type{&it}; }, record)} {}
    PointersTo<AnyRecord>::type to;
    [[nodiscard]] ObjectKind object() const { return spellings<ObjectKind>()[to.index()].first; }
    [[nodiscard]] RecordView view() const {
        return std::visit([](const auto* it) { return RecordView{*it}; }, to);
    }
};

RecordRef ref_of(AnyRecord& record);
RecordView view_of(const AnyRecord& record);

// Its number and revision, which every table begins with.
std::int64_t number_of(const RecordView& record);
std::int64_t revision_of(const RecordView& record);
void set_number(const RecordRef& record, std::int64_t number);
void set_revision(const RecordRef& record, std::int64_t revision);

}  // namespace aftersales::domain
