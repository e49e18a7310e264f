// A visit: who goes to the customer of a ticket, when, and what came of it. D27.
#pragma once

#include "aftersales/domain/record/act.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct SiteVisit {
    std::int64_t id{};
    std::int64_t revision{};
    TicketId ticket{};
    VisitState state{};
    Instant start{};
    Instant end{};
    std::vector<std::string> staff{};  // everybody who goes; the first leads
    std::string outlet{};
    Text purpose{};
    std::vector<std::string> parts{};  // what is to be taken along, "SKU=N"
    std::optional<Instant> arrived_at{};
    std::optional<Instant> left_at{};
    std::optional<int> minutes{};  // on the spot, from the arrival to the end
    std::optional<VisitResult> result{};
    std::optional<int> late_minutes{};  // at the arrival
    std::optional<Money> fee{};
    Text signed_by{};
    Text why{};                    // of a result that is not done
    std::string rule{};            // of the policy: [[visit]]; "" where none held
    std::int64_t follows{};        // the visit that left open what this one is for; 0 where it is the first
    std::optional<int> travel{};   // minutes on the road to it, as planned
    int moved{};                   // how often it was moved
    std::optional<ToldBy> told{};  // how the customer was told when it was planned
    std::optional<Instant> confirmed_at{};
    std::optional<Instant> started_at{};  // on the way
    std::optional<Instant> late_at{};     // when it was found that nobody had arrived
    Instant added_at{};
    std::string reference{};

    bool operator==(const SiteVisit&) const = default;
};

inline constexpr std::array site_visit_rows{
    field<&SiteVisit::id>(
        {"id", "ID", "the visit's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&SiteVisit::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&SiteVisit::ticket>({"ticket", "Ticket", "the ticket that it is for",
                               Use::given | Use::shown | Use::asked | Use::required | Use::once}),
    field<&SiteVisit::state>(
        {"state", "State",
         "planned, confirmed, under_way, on_site, done, partly, not_possible, nobody_home or cancelled",
         Use::kept | Use::shown | Use::asked}),
    field<&SiteVisit::start>({"start", "Start", "when it begins",
                              Use::given | Use::shown | Use::asked | Use::high | Use::required, "", "", "starts_at"}),
    field<&SiteVisit::end>(
        {"end", "End", "when it ends, as planned", Use::given | Use::shown | Use::asked, "", "", "ends_at"}),
    field<&SiteVisit::staff>({"staff", "Staff", "who goes", Use::given | Use::shown | Use::vital}),
    field<&SiteVisit::outlet>({"outlet", "Outlet", "the outlet that goes", Use::given | Use::shown | Use::asked}),
    field<&SiteVisit::purpose>(
        {"purpose", "Purpose", "what it is for", Use::given | Use::shown | Use::asked | Use::personal | Use::prose}),
    field<&SiteVisit::parts>(
        {"parts", "Parts", "what is to be taken along, as SKU=N", Use::given | Use::shown | Use::asked}),
    field<&SiteVisit::arrived_at>({"arrived_at", "Arrived", "when somebody was there",
                                   Use::kept | Use::imported | Use::shown | Use::asked, "", "arrived"}),
    field<&SiteVisit::left_at>(
        {"left_at", "Left", "when it was over", Use::kept | Use::imported | Use::shown | Use::asked, "", "left"}),
    field<&SiteVisit::minutes>(
        {"minutes", "Minutes", "how long it took on the spot", Use::kept | Use::shown | Use::asked}),
    field<&SiteVisit::result>({"result", "Result", "how it came out: done, partly, not_possible or nobody_home",
                               Use::kept | Use::imported | Use::shown | Use::asked}),
    field<&SiteVisit::late_minutes>({"late_minutes", "Late", "minutes after its beginning at which somebody was there",
                                     Use::kept | Use::shown | Use::asked}),
    field<&SiteVisit::fee>(
        {"fee", "Fee", "what it costs the customer", Use::kept | Use::imported | Use::shown | Use::asked, "AMOUNT"}),
    field<&SiteVisit::signed_by>({"signed", "Signed", "who signed for it",
                                  Use::kept | Use::imported | Use::shown | Use::asked | Use::personal, "NAME", "",
                                  "signed_by"}),
    field<&SiteVisit::why>(
        {"why", "Why", "why it is not done", Use::kept | Use::imported | Use::hidden | Use::asked | Use::personal}),
    field<&SiteVisit::rule>(
        {"rule", "Rule", "the [[visit]] of the policy that it was planned by", Use::made | Use::hidden | Use::asked}),
    field<&SiteVisit::follows>(
        {"follows", "Follows", "the visit that left open what this one is for", Use::made | Use::hidden | Use::asked}),
    field<&SiteVisit::travel>(
        {"travel", "Travel", "minutes on the road to it, as planned", Use::made | Use::hidden | Use::asked}),
    field<&SiteVisit::moved>({"moved", "Moved", "how often it was moved", Use::kept | Use::hidden | Use::asked}),
    field<&SiteVisit::told>(
        {"told", "Told", "how the customer was told when it was planned", Use::made | Use::hidden | Use::asked}),
    field<&SiteVisit::confirmed_at>({"confirmed_at", "Confirmed at", "when the customer agreed",
                                     Use::kept | Use::hidden | Use::asked, "", "confirmed"}),
    field<&SiteVisit::started_at>(
        {"started_at", "Started", "when somebody set out", Use::kept | Use::hidden | Use::asked, "", "started"}),
    field<&SiteVisit::late_at>({"late_at", "Late at", "when it was found that nobody had arrived",
                                Use::kept | Use::hidden | Use::asked, "", "late"}),
    field<&SiteVisit::added_at>({"added_at", "Added", "when it was planned",
                                 Use::kept | Use::imported | Use::hidden | Use::asked | Use::begins | Use::exported, "",
                                 "added"}),
    reference_field<&SiteVisit::reference>(),
};
template <>
inline constexpr std::span<const Field> fields_of<SiteVisit>{site_visit_rows};

inline constexpr std::array site_visit_acts{
    Act{.word = "visit_planned", .step = "plan", .to = "planned", .said = "planned"},
    Act{.word = "visit_confirmed",
        .step = "confirm",
        .from = "planned",
        .to = "confirmed",
        .at = "confirmed_at",
        .said = "confirmed"},
    Act{.word = "visit_moved",
        .step = "move",
        .from = "planned confirmed under_way",
        .to = "planned",
        .sets = "start end staff outlet travel moved",
        .clears = "confirmed_at started_at late_at",
        .said = "moved"},
    Act{.word = "visit_started",
        .step = "start",
        .from = "planned confirmed",
        .to = "under_way",
        .at = "started_at",
        .said = "under way"},
    Act{.word = "visit_arrived",
        .step = "arrive",
        .from = "planned confirmed under_way",
        .to = "on_site",
        .sets = "late_minutes",
        .at = "arrived_at",
        .said = "arrived"},
    Act{.word = "visit_done",
        .step = "finish",
        .from = "on_site",
        .to = "done",
        .sets = "minutes result fee signed why",
        .at = "left_at",
        .said = "done"},
    Act{.word = "visit_partly",
        .step = "finish",
        .from = "on_site",
        .to = "partly",
        .sets = "minutes result fee signed why",
        .at = "left_at",
        .said = "partly done"},
    Act{.word = "visit_not_possible",
        .step = "finish",
        .from = "under_way on_site",
        .to = "not_possible",
        .sets = "minutes result fee signed why",
        .at = "left_at",
        .said = "not possible"},
    Act{.word = "visit_nobody_home",
        .step = "finish",
        .from = "under_way on_site",
        .to = "nobody_home",
        .sets = "minutes result fee signed why",
        .at = "left_at",
        .said = "nobody at home"},
    Act{.word = "visit_cancelled",
        .step = "cancel",
        .from = "planned confirmed under_way on_site",
        .to = "cancelled",
        .said = "cancelled",
        .calls_off = true},
    Act{.word = "visit_late",
        .from = "planned confirmed under_way",
        .at = "late_at",
        .said = "late: nobody has arrived",
        .meaning = {.by_person = false}},
};
template <>
inline constexpr std::span<const Act> acts_of<SiteVisit>{site_visit_acts};
template <>
inline constexpr std::string_view added_word<SiteVisit> = site_visit_acts.front().word;
template <>
inline constexpr std::string_view number_prefix<SiteVisit> = "VS-";
static_assert(is_sound<SiteVisit>());

// The place of a result's act, and of the one that no command takes.
inline constexpr std::size_t first_visit_result = 5;
constexpr std::size_t place_of(VisitResult result) { return first_visit_result + static_cast<std::size_t>(result); }
inline constexpr std::size_t visit_late_place = 10;
static_assert(site_visit_acts[place_of(VisitResult::nobody_home)].word == "visit_nobody_home");
static_assert(site_visit_acts[visit_late_place].word == "visit_late");

}  // namespace aftersales::domain
