// Full text: what of a ticket is found by words. Its facts (subject, customer …) and the messages of its history stand
// as tokens in search_text; SQLite indexes them in FTS5, which needs the old tokens to take them out, PostgreSQL in a
// column of its own making.
#include "aftersales/text/tokens.hpp"
#include "sql/store.hpp"

#include <algorithm>

namespace aftersales::store {
namespace {

// PostgreSQL takes no more than a megabyte of a document; nobody searches the end of so long a talk.
constexpr std::size_t longest = 400'000;

void append(std::string& tokens, std::string_view more) {
    if (more.empty() || tokens.size() >= longest) return;
    if (!tokens.empty()) tokens.push_back(' ');
    tokens.append(more);
    if (tokens.size() <= longest) return;
    const auto end = tokens.rfind(' ', longest);
    tokens.resize(end == std::string::npos ? 0 : end);
}

// The text that a change adds to the talk: its message.
std::string message_of(const domain::Change& change) {
    std::string out;
    std::visit(
        [&]<class Kind>(const Kind& it) {
            fields(static_cast<Kind*>(nullptr), it, [&](std::string_view name, const auto& member) {
                if constexpr (std::is_same_v<decltype(member), const domain::Text&>)
                    if (name == "message" || name == "note" || name == "problem")
                        append(out, text::tokens(member.value));
            });
        },
        change);
    return out;
}

bool alters_facts(const Event& event) {
    using namespace domain;
    if (const auto* changed = std::get_if<Changed>(&event.change))
        return changed->field == "subject" || changed->field == "description" || changed->field == "occurred" ||
               changed->field == "frequency" || changed->field == "signs" || changed->field == "customer" ||
               changed->field == "asset";
    return std::holds_alternative<Opened>(event.change) || std::holds_alternative<Resolved>(event.change) ||
           std::holds_alternative<Undone>(event.change) || std::holds_alternative<Erased>(event.change);
}

}  // namespace

Result<std::string> SqlStore::facts_of(const domain::Ticket& ticket) const {
    std::string out;
    for (const auto* each :
         {&ticket.subject, &ticket.description, &ticket.occurred, &ticket.frequency, &ticket.signs, &ticket.solution})
        append(out, text::tokens(each->value));
    const auto add = [&](const Row& row) -> Result<bool> {
        append(out, text::tokens(row.text(0)));
        return false;
    };
    if (ticket.customer)
        TRY(connection_->query("SELECT name FROM customer WHERE id = $1", Values{ticket.customer.value}.all(), add));
    if (ticket.asset)
        TRY(connection_->query("SELECT serial FROM asset WHERE id = $1", Values{ticket.asset.value}.all(), add));
    append(out, text::tokens(ticket.reference));
    return out;
}

Result<std::optional<SqlStore::SearchText>> SqlStore::search_text(TicketId ticket) const {
    std::optional<SearchText> found;
    TRY(connection_->query("SELECT facts, messages FROM search_text WHERE ticket = $1", Values{ticket.value}.all(),
                           [&](const Row& row) -> Result<bool> {
                               found = SearchText{std::string{row.text(0)}, std::string{row.text(1)}};
                               return false;
                           }));
    return found;
}

Result<void> SqlStore::index_ticket(std::span<const Event> events, const domain::Ticket& after) {
    std::string messages;
    bool erased = false;
    for (const auto& each : events) {
        append(messages, message_of(each.change));
        if (std::holds_alternative<domain::Erased>(each.change)) messages.clear(), erased = true;
    }
    const bool facts = std::any_of(events.begin(), events.end(), alters_facts);
    if (!facts && messages.empty()) return {};
    const bool opening = events.front().revision == 1;
    const auto old = opening ? std::nullopt : TRY(search_text(after.id));
    SearchText text;
    text.facts = facts || !old ? TRY(facts_of(after)) : old->facts;
    if (old && !erased) text.messages = old->messages;
    append(text.messages, messages);
    TRY(write_search_text(after.id, old, text));
    // Deleted tokens stay in the index's older segments until these are merged.
    if (erased && is_sqlite() && !bulk_) TRY(run("INSERT INTO search (search) VALUES ('optimize')", Values{}));
    return {};
}

Result<void> SqlStore::write_search_text(TicketId ticket, const std::optional<SearchText>& old,
                                         const SearchText& text) {
    const bool indexed = is_sqlite() && !bulk_;
    if (old && indexed)
        TRY(run("INSERT INTO search (search, rowid, facts, messages) VALUES ('delete', $1, $2, $3)",
                Values{ticket.value, old->facts, old->messages}));
    TRY(run(old ? "UPDATE search_text SET facts = $2, messages = $3 WHERE ticket = $1"
                : "INSERT INTO search_text (ticket, facts, messages) VALUES ($1, $2, $3)",
            Values{ticket.value, text.facts, text.messages}));
    if (indexed)
        TRY(run("INSERT INTO search (rowid, facts, messages) VALUES ($1, $2, $3)",
                Values{ticket.value, text.facts, text.messages}));
    return {};
}

// Makes the facts of the tickets anew: what they say of a customer or an asset has changed.
Result<void> SqlStore::refresh_facts(std::string_view sql, std::int64_t id) {
    for (const auto& ticket : TRY(ticket_ids(sql, Values{id}))) {
        const auto row = TRY(get(ObjectKind::ticket, ticket.value));
        if (!row) continue;
        const auto old = TRY(search_text(ticket));
        const SearchText text{.facts = TRY(facts_of(std::get<domain::Ticket>(*row))), .messages = old ? old->messages : ""};
        TRY(write_search_text(ticket, old, text));
    }
    return {};
}

}  // namespace aftersales::store
