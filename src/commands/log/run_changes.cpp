#include "log/run_changes.hpp"

#include "aftersales/domain/words.hpp"
#include "ticket/event_text.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace {

using render::Column;
using render::Kind;

constexpr std::array run_columns{
    Column{"object", "Record", Kind::text,
           "what kind of record: ticket, customer, asset, product, callback … or notice"},
    Column{"id", "ID", Kind::id, "the record's id"},
    Column{"seq", "Seq", Kind::number, "the revision that the event made; empty for a notice"},
    Column{"at", "At", Kind::instant, "when it happened"},
    Column{"kind", "Kind", Kind::text, "what kind of event it is; the state of a notice"},
    Column{"what", "What", Kind::prose, "what happened, in a line"},
    Column{"stands", "Stands", Kind::text, "yes; no where it was taken back"},
};

std::string word_of(service::Stands stands) { return stands == service::Stands::yes ? "yes" : "no"; }

std::string told_of(const store::Notice& notice) { return fmt::format("to {}, {}", notice.to, notice.event); }

}  // namespace

std::span<const Column> run_change_columns() { return run_columns; }

std::vector<render::Value> run_change_cells(const domain::Event& event, service::Stands stands,
                                            const calendar::Zone& zone) {
    return {std::string{domain::word(event.object)},
            event.id,
            event.revision,
            event.at,
            std::string{domain::kind(event.change)},
            event_text(event, zone),
            word_of(stands)};
}

std::vector<render::Value> run_change_cells(const store::Notice& notice, service::Stands stands) {
    return {std::string{"notice"}, notice.id.value, render::Value{}, notice.created_at,
            notice.state,          told_of(notice), word_of(stands)};
}

render::Record run_change_record(std::vector<render::Value> cells) {
    render::Record record;
    for (std::size_t i = 0; i < run_columns.size(); ++i)
        record.emplace_back(std::string{run_columns[i].name}, std::move(cells[i]));
    return record;
}

std::string run_change_line(const domain::Event& event, const calendar::Zone& zone) {
    const auto what = event_text(event, zone);
    return fmt::format("{} {}: {}{}{}", domain::word(event.object), event.id, domain::kind(event.change),
                       what.empty() ? "" : ", ", what);
}

std::string run_change_line(const store::Notice& notice) {
    return fmt::format("notice {} {}", notice.id.value, told_of(notice));
}

}  // namespace aftersales::commands
