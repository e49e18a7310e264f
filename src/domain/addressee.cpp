#include "aftersales/domain/addressee.hpp"

#include <array>
#include <charconv>

namespace aftersales::domain {

namespace {

struct SpelledAddressee {
    Addressee::Means means{};
    std::string_view word{};
    bool named{};
};
constexpr std::array spelled_addressees{
    SpelledAddressee{Addressee::Means::assignee, "assignee", false},
    SpelledAddressee{Addressee::Means::its_customer, "customer", false},
    SpelledAddressee{Addressee::Means::role, "role:", true},
    SpelledAddressee{Addressee::Means::staff, "staff:", true},
    SpelledAddressee{Addressee::Means::customer, "customer:", true},
};

}  // namespace

CustomerId Addressee::customer() const {
    CustomerId id{};
    if (means == Means::customer) std::from_chars(name.data(), name.data() + name.size(), id.value);
    return id;
}

std::string Addressee::written() const {
    for (const auto& each : spelled_addressees)
        if (each.means == means) return std::string{each.word} + name;
    return {};
}

Addressee read_addressee(std::string_view word) {
    for (const auto& each : spelled_addressees) {
        if (!each.named && word == each.word) return {each.means, {}};
        if (each.named && word.starts_with(each.word) && word.size() > each.word.size())
            return {each.means, std::string{word.substr(each.word.size())}};
    }
    return {};
}

}  // namespace aftersales::domain
