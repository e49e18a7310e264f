// What is listed and shown of visits, and their plain steps.
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "visit/visit_commands.hpp"
#include "visit/visit_face.hpp"

namespace aftersales::commands {

namespace {

constexpr RecordStep confirming{.face = visit_face, .step = "confirm", .message_help = "what was agreed on"};
constexpr RecordStep setting_out{
    .face = visit_face, .step = "start", .message_help = "what there is to know", .told = MayTell::maybe};
constexpr RecordStep arriving{
    .face = visit_face,
    .step = "arrive",
    .message_help = "what there is to know",
    .told = MayTell::never,
    .computed = "late_minutes",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::arrive_visit(desk, id, when, std::move(wanted)); }};
constexpr RecordStep calling_off{
    .face = visit_face, .step = "cancel", .message = StepMessage::needed, .message_help = "why"};

}  // namespace

cli::Command visit_list() {
    return record_list(visit_face,
                       {.summary = "List visits",
                        .about = "Terms as for ticket list. Beside the columns the category of the ticket can be asked "
                                 "for. As a calendar each visit is an entry.",
                        .examples = {{"aftersales visit list state:planned,confirmed staff:me", "Where I am to go."},
                                     {"aftersales visit list start:tomorrow", "What is planned for tomorrow."},
                                     {"aftersales visit list start:today.. --split staff --format ics -o calendars",
                                      "Write a calendar for each technician."}},
                        .see_also = {"visit day", "visit show"}});
}

cli::Command visit_show() {
    return record_show(visit_face, {.summary = "Show a visit and what happened to it",
                                    .about = "Everything that is known of the visit, and its history.",
                                    .examples = {{"aftersales visit show VS-3", "Show visit 3."}},
                                    .see_also = {"visit list"}});
}

cli::Command visit_check() {
    return record_check(visit_face, {.summary = "Answer items of a checklist at a visit",
                                     .about = "The lists are those of the policy for visits; visit show tells what is "
                                              "done and what is open. A later answer stands instead of the one before, "
                                              "and ITEM= takes it back.",
                                     .examples = {{"aftersales visit check VS-3 onsite shoe-covers=yes clean=yes",
                                                   "Answer two items of the list onsite at visit 3."}},
                                     .see_also = {"visit show", "visit finish"}});
}

cli::Command visit_confirm() {
    return record_step(confirming, {.summary = "Note that the customer agreed to the hour",
                                    .about = "A visit that is moved has to be agreed on anew.",
                                    .examples = {{"aftersales visit confirm VS-3 --told phone",
                                                  "The customer was called and will be at home."}},
                                    .see_also = {"visit move"}});
}

cli::Command visit_start() {
    return record_step(setting_out, {.summary = "Say that somebody is on the way",
                                     .about = "It may be left out: an arrival is possible without.",
                                     .examples = {{"aftersales visit start VS-3", "The technician has set out."}},
                                     .see_also = {"visit arrive"}});
}

cli::Command visit_arrive() {
    return record_step(arriving, {.summary = "Say that somebody is there",
                                  .about = "How late that is, is kept. The time on the spot counts from here.",
                                  .examples = {{"aftersales visit arrive VS-3 --at 'today 09:05'",
                                                "The technician was there at five past nine."}},
                                  .see_also = {"visit finish"}});
}

cli::Command visit_cancel() {
    return record_step(
        calling_off,
        {.summary = "Call a visit off",
         .about = "What was to be told to the customer ahead of it is taken back. A cancelled ticket "
                  "takes its visits with it.",
         .examples = {{"aftersales visit cancel VS-3 -m 'It runs again.' --told phone", "Nobody needs to go."}},
         .see_also = {"visit move"}});
}

}  // namespace aftersales::commands
