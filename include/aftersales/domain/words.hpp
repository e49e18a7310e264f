// Every enum that a person or a file can spell, and the only place its spelling exists.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace aftersales::domain {

enum class Status {
    fresh,  // "new"
    in_progress,
    waiting_customer,
    waiting_parts,
    waiting_third_party,
    resolved,
    reopened,
    closed,
    cancelled,
    merged
};
enum class WaitFor { customer, parts, third_party };
enum class ClockName {
    respond,
    diagnose,
    propose,
    resolve,
    update,
    next,
    feedback,
    promise,
    wait,
    progress,  // the handler's own word, from the assignment on (D13)
    // Of the records that hang on a ticket, one run each.
    task,
    send,
    inspect,
    settle
};
enum class ClockState { running, paused, met, missed, ended };
enum class Milestone { opened, responded, diagnosed, proposed, resolved };  // what a clock can start on
enum class CategoryKind { fault, question, complaint, logistics, feedback };
enum class WarrantyState { in, out, unknown };
enum class Cause { own, third_party, user };
enum class QualityFault { quality, not_quality, user };             // what a diagnosis says of the product (D10)
enum class Verified { yes, no };                                    // whether the trouble was seen again (D10)
enum class WorkAction { replace, repair, adjust, guide, inspect };  // what a work report says was done (D14)
enum class TestResult { passed, failed };
enum class Replaces { diagnosis, offer };                         // what a note says anew
enum class ToldBy { customer, phone, sms, email, chat, onsite };  // how the customer was told; the first: not said
enum class AddressKind { phone, email, id };                      // what a notice's channel sends to
enum class ObjectKind {
    ticket,
    customer,
    asset,
    product,
    callback,
    staff_mark,
    contact,
    reporter,
    task,
    visit,
    absence,
    part,
    part_move,
    reservation,
    part_order,
    defective_part,
    product_return,  // "return"
    delivery,
    trip
};
enum class TaskState { open, done, dropped };  // of a piece of work that a ticket needs (D13)
enum class VisitState { planned, confirmed, under_way, on_site, done, partly, not_possible, nobody_home, cancelled };
enum class VisitResult { done, partly, not_possible, nobody_home };  // how a visit came out (D27)
enum class DeliveryState {
    accepted,
    planned,
    loaded,
    on_the_way,
    delivered,
    refused,
    damaged,
    nobody_home,
    installed,
    settled,
    cancelled
};
enum class TripState { planned, loading, out, back, settled, cancelled };  // of the people and the vehicle (D28)
// What became of a ticket's need of a part (D26).
enum class ReservationState { queued, reserved, issued, released };
enum class PartOrderState { ordered, received, cancelled };
enum class DefectiveState { held, sent, credited, scrapped };
// Why parts changed their place.
enum class MoveReason { received, moved, counted, issued, returned, defective, sent, scrapped };
enum class ContactKind { phone, email };
enum class ReporterRole { family, dealer, colleague };                          // what a reporter is to the customer
enum class MarkBy { superior, peer, customer, self, subordinate };              // whose mark it is (D23, 360°)
enum class ChecklistOn { ticket, visit, delivery, handed_back, outlet, trip };  // what a checklist is for
enum class ItemKind { yes, text, number, choice, file };                        // what an item of it takes
enum class CallbackState { open, done, unreached, skipped, missed, dropped, merged };

// How the customer was told of a step; nothing where they were not.
using ToldHow = std::optional<ToldBy>;

template <class Word>
using Spelling = std::pair<Word, std::string_view>;

// The spellings of an enum, in its order.
template <class Word>
constexpr auto spellings() = delete;

template <>
constexpr auto spellings<Status>() {
    return std::array{Spelling<Status>{Status::fresh, "new"},
                      Spelling<Status>{Status::in_progress, "in_progress"},
                      Spelling<Status>{Status::waiting_customer, "waiting_customer"},
                      Spelling<Status>{Status::waiting_parts, "waiting_parts"},
                      Spelling<Status>{Status::waiting_third_party, "waiting_third_party"},
                      Spelling<Status>{Status::resolved, "resolved"},
                      Spelling<Status>{Status::reopened, "reopened"},
                      Spelling<Status>{Status::closed, "closed"},
                      Spelling<Status>{Status::cancelled, "cancelled"},
                      Spelling<Status>{Status::merged, "merged"}};
}
template <>
constexpr auto spellings<WaitFor>() {
    return std::array{Spelling<WaitFor>{WaitFor::customer, "customer"}, Spelling<WaitFor>{WaitFor::parts, "parts"},
                      Spelling<WaitFor>{WaitFor::third_party, "third_party"}};
}
template <>
constexpr auto spellings<ClockName>() {
    return std::array{
        Spelling<ClockName>{ClockName::respond, "respond"},   Spelling<ClockName>{ClockName::diagnose, "diagnose"},
        Spelling<ClockName>{ClockName::propose, "propose"},   Spelling<ClockName>{ClockName::resolve, "resolve"},
        Spelling<ClockName>{ClockName::update, "update"},     Spelling<ClockName>{ClockName::next, "next"},
        Spelling<ClockName>{ClockName::feedback, "feedback"}, Spelling<ClockName>{ClockName::promise, "promise"},
        Spelling<ClockName>{ClockName::wait, "wait"},         Spelling<ClockName>{ClockName::progress, "progress"},
        Spelling<ClockName>{ClockName::task, "task"},         Spelling<ClockName>{ClockName::send, "send"},
        Spelling<ClockName>{ClockName::inspect, "inspect"},   Spelling<ClockName>{ClockName::settle, "settle"}};
}
template <>
constexpr auto spellings<ClockState>() {
    return std::array{Spelling<ClockState>{ClockState::running, "running"},
                      Spelling<ClockState>{ClockState::paused, "paused"}, Spelling<ClockState>{ClockState::met, "met"},
                      Spelling<ClockState>{ClockState::missed, "missed"},
                      Spelling<ClockState>{ClockState::ended, "ended"}};
}
template <>
constexpr auto spellings<Milestone>() {
    return std::array{
        Spelling<Milestone>{Milestone::opened, "opened"}, Spelling<Milestone>{Milestone::responded, "responded"},
        Spelling<Milestone>{Milestone::diagnosed, "diagnosed"}, Spelling<Milestone>{Milestone::proposed, "proposed"},
        Spelling<Milestone>{Milestone::resolved, "resolved"}};
}
template <>
constexpr auto spellings<CategoryKind>() {
    return std::array{Spelling<CategoryKind>{CategoryKind::fault, "fault"},
                      Spelling<CategoryKind>{CategoryKind::question, "question"},
                      Spelling<CategoryKind>{CategoryKind::complaint, "complaint"},
                      Spelling<CategoryKind>{CategoryKind::logistics, "logistics"},
                      Spelling<CategoryKind>{CategoryKind::feedback, "feedback"}};
}
template <>
constexpr auto spellings<WarrantyState>() {
    return std::array{Spelling<WarrantyState>{WarrantyState::in, "in"},
                      Spelling<WarrantyState>{WarrantyState::out, "out"},
                      Spelling<WarrantyState>{WarrantyState::unknown, "unknown"}};
}
template <>
constexpr auto spellings<Cause>() {
    return std::array{Spelling<Cause>{Cause::own, "own"}, Spelling<Cause>{Cause::third_party, "third_party"},
                      Spelling<Cause>{Cause::user, "user"}};
}
template <>
constexpr auto spellings<QualityFault>() {
    return std::array{Spelling<QualityFault>{QualityFault::quality, "quality"},
                      Spelling<QualityFault>{QualityFault::not_quality, "not_quality"},
                      Spelling<QualityFault>{QualityFault::user, "user"}};
}
template <>
constexpr auto spellings<Verified>() {
    return std::array{Spelling<Verified>{Verified::yes, "yes"}, Spelling<Verified>{Verified::no, "no"}};
}
template <>
constexpr auto spellings<WorkAction>() {
    return std::array{
        Spelling<WorkAction>{WorkAction::replace, "replace"}, Spelling<WorkAction>{WorkAction::repair, "repair"},
        Spelling<WorkAction>{WorkAction::adjust, "adjust"}, Spelling<WorkAction>{WorkAction::guide, "guide"},
        Spelling<WorkAction>{WorkAction::inspect, "inspect"}};
}
template <>
constexpr auto spellings<TestResult>() {
    return std::array{Spelling<TestResult>{TestResult::passed, "passed"},
                      Spelling<TestResult>{TestResult::failed, "failed"}};
}
template <>
constexpr auto spellings<Replaces>() {
    return std::array{Spelling<Replaces>{Replaces::diagnosis, "diagnosis"},
                      Spelling<Replaces>{Replaces::offer, "offer"}};
}
template <>
constexpr auto spellings<ToldBy>() {
    return std::array{Spelling<ToldBy>{ToldBy::customer, "customer"}, Spelling<ToldBy>{ToldBy::phone, "phone"},
                      Spelling<ToldBy>{ToldBy::sms, "sms"},           Spelling<ToldBy>{ToldBy::email, "email"},
                      Spelling<ToldBy>{ToldBy::chat, "chat"},         Spelling<ToldBy>{ToldBy::onsite, "onsite"}};
}
template <>
constexpr auto spellings<ObjectKind>() {
    return std::array{Spelling<ObjectKind>{ObjectKind::ticket, "ticket"},
                      Spelling<ObjectKind>{ObjectKind::customer, "customer"},
                      Spelling<ObjectKind>{ObjectKind::asset, "asset"},
                      Spelling<ObjectKind>{ObjectKind::product, "product"},
                      Spelling<ObjectKind>{ObjectKind::callback, "callback"},
                      Spelling<ObjectKind>{ObjectKind::staff_mark, "staff_mark"},
                      Spelling<ObjectKind>{ObjectKind::contact, "contact"},
                      Spelling<ObjectKind>{ObjectKind::reporter, "reporter"},
                      Spelling<ObjectKind>{ObjectKind::task, "task"},
                      Spelling<ObjectKind>{ObjectKind::visit, "visit"},
                      Spelling<ObjectKind>{ObjectKind::absence, "absence"},
                      Spelling<ObjectKind>{ObjectKind::part, "part"},
                      Spelling<ObjectKind>{ObjectKind::part_move, "part_move"},
                      Spelling<ObjectKind>{ObjectKind::reservation, "reservation"},
                      Spelling<ObjectKind>{ObjectKind::part_order, "part_order"},
                      Spelling<ObjectKind>{ObjectKind::defective_part, "defective_part"},
                      Spelling<ObjectKind>{ObjectKind::product_return, "return"},
                      Spelling<ObjectKind>{ObjectKind::delivery, "delivery"},
                      Spelling<ObjectKind>{ObjectKind::trip, "trip"}};
}
template <>
constexpr auto spellings<ReporterRole>() {
    return std::array{Spelling<ReporterRole>{ReporterRole::family, "family"},
                      Spelling<ReporterRole>{ReporterRole::dealer, "dealer"},
                      Spelling<ReporterRole>{ReporterRole::colleague, "colleague"}};
}
template <>
constexpr auto spellings<TaskState>() {
    return std::array{Spelling<TaskState>{TaskState::open, "open"}, Spelling<TaskState>{TaskState::done, "done"},
                      Spelling<TaskState>{TaskState::dropped, "dropped"}};
}
template <>
constexpr auto spellings<VisitState>() {
    return std::array{Spelling<VisitState>{VisitState::planned, "planned"},
                      Spelling<VisitState>{VisitState::confirmed, "confirmed"},
                      Spelling<VisitState>{VisitState::under_way, "under_way"},
                      Spelling<VisitState>{VisitState::on_site, "on_site"},
                      Spelling<VisitState>{VisitState::done, "done"},
                      Spelling<VisitState>{VisitState::partly, "partly"},
                      Spelling<VisitState>{VisitState::not_possible, "not_possible"},
                      Spelling<VisitState>{VisitState::nobody_home, "nobody_home"},
                      Spelling<VisitState>{VisitState::cancelled, "cancelled"}};
}
template <>
constexpr auto spellings<VisitResult>() {
    return std::array{Spelling<VisitResult>{VisitResult::done, "done"},
                      Spelling<VisitResult>{VisitResult::partly, "partly"},
                      Spelling<VisitResult>{VisitResult::not_possible, "not_possible"},
                      Spelling<VisitResult>{VisitResult::nobody_home, "nobody_home"}};
}
template <>
constexpr auto spellings<DeliveryState>() {
    return std::array{Spelling<DeliveryState>{DeliveryState::accepted, "accepted"},
                      Spelling<DeliveryState>{DeliveryState::planned, "planned"},
                      Spelling<DeliveryState>{DeliveryState::loaded, "loaded"},
                      Spelling<DeliveryState>{DeliveryState::on_the_way, "on_the_way"},
                      Spelling<DeliveryState>{DeliveryState::delivered, "delivered"},
                      Spelling<DeliveryState>{DeliveryState::refused, "refused"},
                      Spelling<DeliveryState>{DeliveryState::damaged, "damaged"},
                      Spelling<DeliveryState>{DeliveryState::nobody_home, "nobody_home"},
                      Spelling<DeliveryState>{DeliveryState::installed, "installed"},
                      Spelling<DeliveryState>{DeliveryState::settled, "settled"},
                      Spelling<DeliveryState>{DeliveryState::cancelled, "cancelled"}};
}
template <>
constexpr auto spellings<TripState>() {
    return std::array{
        Spelling<TripState>{TripState::planned, "planned"}, Spelling<TripState>{TripState::loading, "loading"},
        Spelling<TripState>{TripState::out, "out"},         Spelling<TripState>{TripState::back, "back"},
        Spelling<TripState>{TripState::settled, "settled"}, Spelling<TripState>{TripState::cancelled, "cancelled"}};
}
template <>
constexpr auto spellings<ReservationState>() {
    return std::array{Spelling<ReservationState>{ReservationState::queued, "queued"},
                      Spelling<ReservationState>{ReservationState::reserved, "reserved"},
                      Spelling<ReservationState>{ReservationState::issued, "issued"},
                      Spelling<ReservationState>{ReservationState::released, "released"}};
}
template <>
constexpr auto spellings<PartOrderState>() {
    return std::array{Spelling<PartOrderState>{PartOrderState::ordered, "ordered"},
                      Spelling<PartOrderState>{PartOrderState::received, "received"},
                      Spelling<PartOrderState>{PartOrderState::cancelled, "cancelled"}};
}
template <>
constexpr auto spellings<DefectiveState>() {
    return std::array{Spelling<DefectiveState>{DefectiveState::held, "held"},
                      Spelling<DefectiveState>{DefectiveState::sent, "sent"},
                      Spelling<DefectiveState>{DefectiveState::credited, "credited"},
                      Spelling<DefectiveState>{DefectiveState::scrapped, "scrapped"}};
}
template <>
constexpr auto spellings<MoveReason>() {
    return std::array{Spelling<MoveReason>{MoveReason::received, "received"},
                      Spelling<MoveReason>{MoveReason::moved, "moved"},
                      Spelling<MoveReason>{MoveReason::counted, "counted"},
                      Spelling<MoveReason>{MoveReason::issued, "issued"},
                      Spelling<MoveReason>{MoveReason::returned, "returned"},
                      Spelling<MoveReason>{MoveReason::defective, "defective"},
                      Spelling<MoveReason>{MoveReason::sent, "sent"},
                      Spelling<MoveReason>{MoveReason::scrapped, "scrapped"}};
}
template <>
constexpr auto spellings<ContactKind>() {
    return std::array{Spelling<ContactKind>{ContactKind::phone, "phone"},
                      Spelling<ContactKind>{ContactKind::email, "email"}};
}
template <>
constexpr auto spellings<MarkBy>() {
    return std::array{Spelling<MarkBy>{MarkBy::superior, "superior"}, Spelling<MarkBy>{MarkBy::peer, "peer"},
                      Spelling<MarkBy>{MarkBy::customer, "customer"}, Spelling<MarkBy>{MarkBy::self, "self"},
                      Spelling<MarkBy>{MarkBy::subordinate, "subordinate"}};
}
template <>
constexpr auto spellings<ChecklistOn>() {
    return std::array{Spelling<ChecklistOn>{ChecklistOn::ticket, "ticket"},
                      Spelling<ChecklistOn>{ChecklistOn::visit, "visit"},
                      Spelling<ChecklistOn>{ChecklistOn::delivery, "delivery"},
                      Spelling<ChecklistOn>{ChecklistOn::handed_back, "return"},
                      Spelling<ChecklistOn>{ChecklistOn::outlet, "outlet"},
                      Spelling<ChecklistOn>{ChecklistOn::trip, "trip"}};
}
template <>
constexpr auto spellings<ItemKind>() {
    return std::array{Spelling<ItemKind>{ItemKind::yes, "yes"}, Spelling<ItemKind>{ItemKind::text, "text"},
                      Spelling<ItemKind>{ItemKind::number, "number"}, Spelling<ItemKind>{ItemKind::choice, "choice"},
                      Spelling<ItemKind>{ItemKind::file, "file"}};
}
template <>
constexpr auto spellings<AddressKind>() {
    return std::array{Spelling<AddressKind>{AddressKind::phone, "phone"},
                      Spelling<AddressKind>{AddressKind::email, "email"}, Spelling<AddressKind>{AddressKind::id, "id"}};
}
template <>
constexpr auto spellings<CallbackState>() {
    return std::array{Spelling<CallbackState>{CallbackState::open, "open"},
                      Spelling<CallbackState>{CallbackState::done, "done"},
                      Spelling<CallbackState>{CallbackState::unreached, "unreached"},
                      Spelling<CallbackState>{CallbackState::skipped, "skipped"},
                      Spelling<CallbackState>{CallbackState::missed, "missed"},
                      Spelling<CallbackState>{CallbackState::dropped, "dropped"},
                      Spelling<CallbackState>{CallbackState::merged, "merged"}};
}

// The word for a value.
template <class Word>
constexpr std::string_view word(Word value) {
    constexpr auto table = spellings<Word>();
    return table.at(static_cast<std::size_t>(value)).second;
}

// The value a word spells, exactly.
template <class Word>
constexpr std::optional<Word> read_word(std::string_view text) {
    constexpr auto table = spellings<Word>();
    const auto found = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.second == text; });
    if (found == table.end()) return std::nullopt;
    return found->first;
}

// Open tickets are the first five statuses and reopened (cli.md, ticket).
constexpr bool is_open(Status status) { return status <= Status::waiting_third_party || status == Status::reopened; }
constexpr bool is_waiting(Status status) {
    return status >= Status::waiting_customer && status <= Status::waiting_third_party;
}
// Somebody is still to go there, or is there.
constexpr bool is_open(VisitState state) { return state <= VisitState::on_site; }
// The goods are still with us: to be handed over, or to be told what became of them.
constexpr bool is_open(DeliveryState state) { return state <= DeliveryState::on_the_way; }
// The people and the vehicle are taken by it.
constexpr bool is_open(TripState state) { return state <= TripState::out; }
// Nothing more can happen to it.
constexpr bool is_gone(Status status) { return status == Status::cancelled || status == Status::merged; }

}  // namespace aftersales::domain
