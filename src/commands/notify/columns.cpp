#include "notify/columns.hpp"

#include <array>
#include <string>

namespace aftersales::commands {

namespace {

using render::Column;
using render::id_or_absent;
using render::Kind;
using render::Value;

constexpr std::array notice_table{
    Column{"id", "ID", Kind::id, "the notice's id", true, render::Importance::vital},
    Column{"state", "State", Kind::text, "waiting, sending, sent, failed or cancelled", true,
           render::Importance::vital},
    Column{"channel", "Channel", Kind::text, "the [notify.NAME] it goes by, once one is chosen"},
    Column{"to", "To", Kind::key, "staff:ID or customer:ID", true, render::Importance::high},
    Column{"event", "Event", Kind::text, "a step's id, escalated or callback"},
    Column{"ticket", "Ticket", Kind::id, "the ticket it is about", true, render::Importance::high},
    Column{"callback", "Callback", Kind::id, "the callback it is about", true, render::Importance::low},
    Column{"created_at", "Created", Kind::instant, "when it was put into the outbox"},
    Column{"not_before", "Not before", Kind::instant, "when it may be sent, or tried again", true,
           render::Importance::low},
    Column{"tries", "Tries", Kind::number, "how often it was tried", true, render::Importance::low},
    Column{"sent_at", "Sent", Kind::instant, "when it was sent", true, render::Importance::low},
    Column{"trouble", "Trouble", Kind::prose, "what went wrong the last time, or why it was cancelled", true,
           render::Importance::high},
    Column{"key", "Key", Kind::key, "what the receiver drops a second delivery by", true, render::Importance::least},
};

// Of those above, by their place.
constexpr std::array delivered{notice_table[0], notice_table[2], notice_table[3], notice_table[4],
                               notice_table[1], notice_table[9], notice_table[11]};

render::Record record_of(std::span<const Column> names, std::vector<Value> cells) {
    render::Record record;
    for (std::size_t i = 0; i < names.size(); ++i) record.emplace_back(std::string{names[i].name}, std::move(cells[i]));
    return record;
}

}  // namespace

std::span<const Column> notice_columns() { return notice_table; }
std::span<const Column> delivery_columns() { return delivered; }

std::vector<Value> notice_cells(const store::Notice& notice) {
    return {notice.id.value,
            notice.state,
            render::text_or_absent(notice.channel),
            notice.to,
            notice.event,
            id_or_absent(notice.ticket),
            id_or_absent(notice.callback),
            notice.created_at,
            notice.not_before,
            notice.tries,
            render::or_absent(notice.sent_at),
            render::text_or_absent(notice.trouble),
            notice.key};
}

std::vector<Value> delivery_cells(const store::Notice& notice) {
    return {notice.id.value, render::text_or_absent(notice.channel), notice.to, notice.event, notice.state,
            notice.tries,    render::text_or_absent(notice.trouble)};
}

render::Record notice_record(const store::Notice& notice) { return record_of(notice_table, notice_cells(notice)); }
render::Record delivery_record(const store::Notice& notice) { return record_of(delivered, delivery_cells(notice)); }

}  // namespace aftersales::commands
