// Whom a rule, a notice or a command means: whoever a case concerns, one person, or all of a role. How that is spelled
// stands here alone: assignee, customer, role:R, staff:ID, customer:N.
#pragma once

#include "aftersales/domain/id.hpp"

#include <string>
#include <string_view>
#include <utility>

namespace aftersales::domain {

struct Addressee {
    enum class Means {
        nobody,
        assignee,      // whoever has the ticket
        its_customer,  // whose ticket it is
        role,
        staff,
        customer,
    };
    Means means{Means::nobody};
    std::string name{};  // the role, the staff member's id, or the customer's number

    bool operator==(const Addressee&) const = default;

    static Addressee role(std::string name) { return {Means::role, std::move(name)}; }
    static Addressee staff(std::string id) { return {Means::staff, std::move(id)}; }
    static Addressee customer(CustomerId id) { return {Means::customer, std::to_string(id.value)}; }

    [[nodiscard]] bool empty() const { return means == Means::nobody; }
    // Zero where it is no customer by number.
    [[nodiscard]] CustomerId customer() const;
    [[nodiscard]] std::string written() const;
};

// Of a word that is none of these nobody is meant.
Addressee read_addressee(std::string_view word);

}  // namespace aftersales::domain
