#include "aftersales/service/undo.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "log/log.hpp"
#include "log/run_changes.hpp"
#include "record/columns.hpp"

#include <fmt/format.h>

#include <set>
#include <utility>

namespace aftersales::commands {

namespace undo_command {

struct Args {
    std::optional<std::string> run{};
};

// What is done is told on a terminal; what would be done, and what cannot be taken back, wherever it goes.
class UndoTelling {
public:
    UndoTelling(const cli::Session& session, const calendar::Zone& zone, render::Sink& out)
        : dry_{session.dry_run()}, zone_{zone}, out_{out} {}

    service::TellUndo told() {
        return {.taken_back = [this](const domain::Event& event) { return event_of(event, service::Stands::no); },
                .standing = [this](const domain::Event& event) { return event_of(event, service::Stands::yes); },
                .withdrawn = [this](const store::Notice& notice) { return withdrawn(notice); },
                .sent = [this](const store::Notice& notice) { return sent(notice); }};
    }

    // ": ticket 17, customer 3 and 40 more"
    [[nodiscard]] std::string touched() const {
        constexpr std::size_t most = 3;
        std::string text;
        std::size_t named = 0;
        for (const auto& [object, id] : touched_) {
            if (named == most) break;
            text += fmt::format("{}{} {}", named++ == 0 ? ": " : ", ", noun_of(object), id);
        }
        if (touched_.size() > most) text += fmt::format(" and {} more", touched_.size() - most);
        return text;
    }

private:
    Result<void> event_of(const domain::Event& event, service::Stands stands) {
        if (out_.shows_progress()) touched_.emplace(event.object, event.id);
        if (dry_) {
            out_.remark(fmt::format("would {} {}", stands == service::Stands::no ? "take back" : "bring back",
                                    run_change_line(event, zone_)));
        }
        return out_.changed(run_change_record(run_change_cells(event, stands, zone_)));
    }
    Result<void> withdrawn(const store::Notice& notice) {
        if (dry_) out_.remark("would withdraw " + run_change_line(notice));
        return out_.changed(run_change_record(run_change_cells(notice, service::Stands::no)));
    }
    Result<void> sent(const store::Notice& notice) {
        const bool on_its_way = notice.state == "sending";
        out_.warning(run_change_line(notice) +
                     (on_its_way ? ": is being sent, and stays so" : ": was sent, and stays so"));
        return {};
    }

    std::set<std::pair<domain::ObjectKind, std::int64_t>> touched_{};
    bool dry_{};
    const calendar::Zone& zone_;
    render::Sink& out_;
};

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    if (session.in_transaction()) {
        return fail(ErrorKind::usage, "undo is not part of a transaction",
                    {"Run it on its own, or the batch with --each."});
    }
    TRY(session.expect_changes(run_change_columns()));
    return session.in_one_transaction([&]() -> Result<void> {
        auto desk = TRY(session.writing());
        const auto taken = args.run ? TRY(service::require_run(desk.store, *args.run))
                                    : TRY(service::last_run_of(desk.store, desk.actor));
        UndoTelling telling{session, desk.policy.zone(), out};
        TRY(service::undo(desk, taken, telling.told()));
        if (session.dry_run() || out.shows_progress()) {
            const auto outcome = TRY(service::outcome_of(desk.store, taken));
            const auto* would = outcome.stands ? "would bring back" : "would undo";
            const auto* did = outcome.stands ? "brought back:" : "undone:";
            out.remark(fmt::format("{} {}{}", session.dry_run() ? would : did, service::name_of(outcome.run),
                                   session.dry_run() ? std::string{} : telling.touched()));
        }
        return {};
    });
}

}  // namespace undo_command

cli::Command undo() {
    using namespace undo_command;
    return cli::declare<Args>("undo", cli::Group::upkeep, "Take back what one run did")
        .about(
            "Without a RUN it takes back the last run of whoever asks that still stands; an undo is brought back only "
            "right after it, by a second one. Nothing is erased: the events "
            "of the run do not stand any more, an event of the kind undone says so, and records, clocks and reports "
            "are as if it had not happened. What the run created is gone from lists, figures and lookups, its "
            "reference, serial number and phone are free again, and its history can still be read (ticket history).\n\n"
            "Steps that the program took because of the run are taken back with it. Notices that wait are withdrawn; "
            "those that were sent are named on standard error. Refused (1) where something that a person did later "
            "builds on the run: it is named, and undone first. The runs of notify send, policy apply and import all "
            "cannot be undone.\n\n"
            "An undo is a run itself: undoing it brings everything back, so that a second undo takes the first one "
            "back. With --format what was taken back is printed.")
        .takes("[RUN]", &Args::run, "the run, as log lists it")
        .example("aftersales undo", "Take back what you did last.")
        .example("aftersales undo -n 17", "See what undoing run 17 would do.")
        .example("aftersales log actor:li.na", "Find the run to undo.")
        .see_also({"log", "log show", "ticket history"})
        .runs(run);
}

}  // namespace aftersales::commands
