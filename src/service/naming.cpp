#include "aftersales/service/naming.hpp"

#include "aftersales/domain/return/return_voucher.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/article.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <set>

namespace aftersales::service {

namespace {

std::optional<std::int64_t> read_number(std::string_view word) {
    std::int64_t value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (error != std::errc{} || end != word.data() + word.size() || value <= 0) return std::nullopt;
    return value;
}

std::string_view without_prefix(std::string_view word, std::string_view prefix) {
    if (prefix.empty() || word.size() <= prefix.size()) return word;
    if (text::folded(word.substr(0, prefix.size())) != text::folded(prefix)) return word;
    return word.substr(prefix.size());
}

}  // namespace

Result<domain::TicketId> read_ticket(const store::Reader& store, const policy::Policy& policy,
                                     const std::string& word) {
    constexpr std::string_view by_reference = "ref:";
    if (word.starts_with(by_reference)) {
        const auto key = word.substr(by_reference.size());
        const auto found = TRY(store::find<domain::Ticket>(store, "reference", key));
        if (!found) return fail(ErrorKind::not_found, fmt::format("there is no ticket with the reference '{}'", key));
        return *found;
    }
    const auto number = read_number(without_prefix(word, policy.ticket_prefix));
    if (!number) {
        return fail(
            ErrorKind::usage, fmt::format("'{}' is not a ticket", word),
            {fmt::format("A ticket is named by its id (17), its number ({}17) or ref:KEY.", policy.ticket_prefix)});
    }
    return domain::TicketId{*number};
}

Result<std::vector<domain::TicketId>> read_tickets(const store::Reader& store, const policy::Policy& policy,
                                                   const std::vector<std::string>& words) {
    std::vector<domain::TicketId> ids;
    ids.reserve(words.size());
    std::set<domain::TicketId> seen;
    for (const auto& word : words) {
        const auto id = TRY(read_ticket(store, policy, word));
        if (seen.insert(id).second) ids.push_back(id);
    }
    return ids;
}

Result<std::int64_t> read_record(const policy::Policy& policy, domain::ObjectKind object, const std::string& word) {
    const auto number = read_number(without_prefix(word, policy.prefix_of(object)));
    if (number) return *number;
    const bool of_return = object == domain::ObjectKind::product_return;
    if (of_return && domain::looks_like_voucher(word)) return domain::read_voucher(word);
    const auto noun = text::with_article(text::spaced(domain::word(object)));
    if (object == domain::ObjectKind::asset)
        return fail(ErrorKind::usage, fmt::format("'{}' is not the id of an asset", word),
                    {fmt::format("Is it a serial number? Write serial:{}", word)});
    return fail(ErrorKind::usage, fmt::format("'{}' is not {}", word, noun),
                {fmt::format("It is named by its id: aftersales {}", list_command(object))});
}

std::string list_command(domain::ObjectKind object) {
    if (object == domain::ObjectKind::part_order) return "part orders";
    if (object == domain::ObjectKind::reservation) return "part reservations";
    if (object == domain::ObjectKind::defective_part) return "part defective list";
    if (object == domain::ObjectKind::part_move) return "part ledger SKU";
    if (object == domain::ObjectKind::absence) return "staff absences";
    if (object == domain::ObjectKind::staff_mark) return "staff marks";
    return std::string{domain::word(object)} + " list";
}

std::string look_command(domain::ObjectKind object, std::int64_t id) {
    const std::string word{domain::word(object)};
    const auto list = list_command(object);
    if (list.starts_with("staff ")) return list;  // which names none by its id
    return list == word + " list" ? fmt::format("{} show {}", word, id) : fmt::format("{} id:{}", list, id);
}

std::string number_of(const policy::Policy& policy, domain::ObjectKind object, std::int64_t id) {
    return policy.prefix_of(object) + std::to_string(id);
}

std::string name_of(const policy::Policy& policy, domain::ObjectKind object, std::int64_t id) {
    const auto number = number_of(policy, object, id);
    const bool is_bare = object != domain::ObjectKind::ticket && policy.prefix_of(object).empty();
    return is_bare ? fmt::format("{} {}", text::spaced(domain::word(object)), number) : number;
}

std::string number_of(const policy::Policy& policy, domain::TicketId id) {
    return policy.ticket_prefix + std::to_string(id.value);
}

Result<domain::CustomerId> read_customer(const std::string& word) {
    const auto number = read_number(word);
    if (!number) {
        return fail(ErrorKind::usage, fmt::format("'{}' is not a customer", word),
                    {"A customer is named by its id: aftersales customer list"});
    }
    return domain::CustomerId{*number};
}

Result<domain::AssetId> read_asset(const store::Reader& store, const std::string& word) {
    constexpr std::string_view by_serial = "serial:";
    if (word.starts_with(by_serial)) {
        const auto serial = word.substr(by_serial.size());
        const auto found = TRY(store::find<domain::Asset>(store, "serial", serial));
        if (!found)
            return fail(ErrorKind::not_found, fmt::format("there is no asset with the serial number '{}'", serial));
        return *found;
    }
    const auto number = read_number(word);
    if (!number) {
        return fail(ErrorKind::usage, fmt::format("'{}' is not an asset", word),
                    {"An asset is named by its id or serial:SN."});
    }
    return domain::AssetId{*number};
}

Result<domain::CallbackId> read_callback(const std::string& word) {
    const auto number = read_number(word);
    if (!number) {
        return fail(ErrorKind::usage, fmt::format("'{}' is not a callback", word),
                    {"A callback is named by its id: aftersales callback list"});
    }
    return domain::CallbackId{*number};
}

}  // namespace aftersales::service
