// What the rules may know of a ticket: the facts that conditions are judged on, asked of the store only where a
// condition needs them.
#pragma once

#include "aftersales/domain/rule/condition.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"

#include <memory>
#include <optional>

namespace aftersales::service {

// `trouble` holds the first failure of a question asked of the store while a condition was judged: look at it
// afterwards.
struct CheckedFacts {
    domain::Facts facts{};
    std::shared_ptr<std::optional<Error>> trouble{};

    [[nodiscard]] Result<void> check() const;
};

// The warranty is that of the day of the opening, for ever (policy.md, Classification).
Result<CheckedFacts> facts_of(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy);

// What a ticket says, as rules read it; folding costs more than all other facts together, so a replay keeps it.
struct FoldedText {
    std::string as_told{};
    std::string folded{};
    std::string normalised{};
};
std::string text_of(const domain::Ticket& ticket);
// How many bytes of it the rules look at: folding a book would keep all others from writing.
inline constexpr std::size_t looked_at = 64 * 1024;
FoldedText fold_text(std::string as_told);

// What the ticket itself tells: all but warranty, product line, repeats and open tickets.
domain::Facts own_facts(const domain::Ticket& ticket, const policy::Policy& policy);
domain::Facts own_facts(const domain::Ticket& ticket, const policy::Policy& policy, const FoldedText& text);
// True where some condition of the policy asks about the warranty or the product line.
bool asks_about_assets(const policy::Policy& policy);
// The same of how many tickets a customer has open.
bool asks_about_open_tickets(const policy::Policy& policy);

// What of a ticket other tickets are asked for by.
struct AskedAbout {
    domain::TicketId id{};
    domain::Instant opened_at{};
    domain::CustomerId customer{};
    domain::AssetId asset{};
};
AskedAbout asked_about(const domain::Ticket& ticket);

// Tickets in the window of a repetition, this one counted. `same` is the category that "same" stands for.
Result<int> repeats(const domain::Repeat& repeat, const std::string& same, const AskedAbout& ticket,
                    const store::Reader& store);
// The value of a question to the store; 0, with the trouble kept, where it cannot be answered.
int answer(Result<int> asked, std::optional<Error>& trouble);

// Of a text alone, for `classify --text`.
domain::Facts facts_of_text(const std::string& text, const policy::Policy& policy);

}  // namespace aftersales::service
