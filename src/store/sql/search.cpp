// Full text: what of a ticket is found by words. Its facts (subject, customer …) and the messages of its history stand
// as tokens in search_text; SQLite indexes them in FTS5, which needs the old tokens to take them out, PostgreSQL in a
// column of its own making.
#include "aftersales/domain/standing.hpp"
#include "aftersales/text/tokens.hpp"
#include "aftersales/text/unicode.hpp"
#include "sql/store.hpp"

#include <algorithm>
#include <utility>

namespace aftersales::store {
namespace {

// PostgreSQL takes no more than a megabyte of a document; nobody searches the end of so long a talk.
constexpr std::size_t longest_document = 400'000;
constexpr std::size_t most_waiting = 1'000;  // tickets whose talk is to be written

void append(std::string& tokens, std::string_view more) {
    if (more.empty() || tokens.size() >= longest_document) return;
    if (!tokens.empty()) tokens.push_back(' ');
    tokens.append(more);
    if (tokens.size() <= longest_document) return;
    const auto end = tokens.rfind(' ', longest_document);
    tokens.resize(end == std::string::npos ? 0 : end);
}

std::string tokens_of(std::string_view utf8) { return text::tokens(text::head(utf8, longest_document)); }

// The text that a change adds to the talk: its message, and what was advised.
std::string message_of(const domain::Change& change) {
    std::string out;
    std::visit(
        [&]<class Kind>(const Kind& it) {
            fields(static_cast<Kind*>(nullptr), it, [&](std::string_view name, const auto& member) {
                if constexpr (std::is_same_v<decltype(member), const domain::Text&>)
                    if (name == "message" || name == "note" || name == "problem" || name == "advice")
                        append(out, tokens_of(member.value));
            });
        },
        change);
    return out;
}

bool is_undone(const Event& event) { return std::holds_alternative<domain::Undone>(event.change); }
bool is_erased(const Event& event) { return std::holds_alternative<domain::Erased>(event.change); }

bool alters_facts(const Event& event) { return domain::meaning(event.change).alters_facts; }

}  // namespace

Result<std::string> SqlStore::facts_of(const domain::Ticket& ticket) const {
    std::string out;
    for (const auto* each : {&ticket.subject, &ticket.description, &ticket.occurred, &ticket.frequency, &ticket.signs,
                             &ticket.steps_tried, &ticket.solution})
        append(out, tokens_of(each->value));
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
    bool anew = false;  // what the index holds of the talk does not stand any more
    const auto add = [&](const domain::Change& change) {
        append(messages, message_of(change));
        if (std::holds_alternative<domain::Erased>(change)) messages.clear(), anew = true;
    };
    if (std::any_of(events.begin(), events.end(), is_undone)) {
        const auto all = TRY(history(domain::ObjectKind::ticket, after.id.value, 0));
        anew = true;
        for (const auto* each : domain::standing(all)) add(each->change);
    } else {
        for (const auto& each : events) add(each.change);
    }
    const bool facts = std::any_of(events.begin(), events.end(), alters_facts);
    if (!facts && !anew && messages.empty()) return {};
    const bool opening = events.front().revision == 1;
    if (!facts && !anew && !opening) {
        append(talk_[after.id], messages);
        return talk_.size() > most_waiting ? write_talk() : Result<void>{};
    }
    TRY(write_talk());
    const auto old = opening ? std::nullopt : TRY(search_text(after.id));
    SearchText text;
    text.facts = facts || !old ? TRY(facts_of(after)) : old->facts;
    if (old && !anew) text.messages = old->messages;
    append(text.messages, messages);
    TRY(write_search_text(after.id, old, text));
    const bool erases = std::any_of(events.begin(), events.end(), is_erased);
    // Deleted tokens stay in the index's older segments until these are merged.
    if (erases && is_sqlite() && !bulk_) TRY(run("INSERT INTO search (search) VALUES ('optimize')", Values{}));
    return {};
}

Result<void> SqlStore::write_talk() const {
    for (const auto& [ticket, said] : std::exchange(talk_, {})) {
        const auto old = TRY(search_text(ticket));
        SearchText text = old.value_or(SearchText{});
        append(text.messages, said);
        TRY(write_search_text(ticket, old, text));
    }
    return {};
}

Result<void> SqlStore::write_search_text(TicketId ticket, const std::optional<SearchText>& old,
                                         const SearchText& text) const {
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
    TRY(write_talk());
    for (const auto& ticket : TRY(ticket_ids(sql, Values{id}))) {
        const auto row = TRY(get(ObjectKind::ticket, ticket.value));
        if (!row) continue;
        const auto old = TRY(search_text(ticket));
        const SearchText text{.facts = TRY(facts_of(std::get<domain::Ticket>(*row))),
                              .messages = old ? old->messages : ""};
        TRY(write_search_text(ticket, old, text));
    }
    return {};
}

}  // namespace aftersales::store
