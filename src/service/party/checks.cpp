#include "party/checks.hpp"

#include "aftersales/calendar/duration.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

Result<void> check_birthday(const Writing& desk, const std::string& birthday) {
    const auto day = calendar::read_date(birthday);
    if (!day) return fail(ErrorKind::usage, fmt::format("'{}' is not a birthday: expected YYYY-MM-DD", birthday));
    if (*day <= today(desk.policy, desk.now)) return {};
    return fail(ErrorKind::usage, fmt::format("the birthday {} lies in the future", birthday));
}

Result<void> check_free(const Writing& desk, domain::CustomerId self, const domain::Customer& party,
                        const std::string& what) {
    const auto known = TRY(find_customer(desk.store, desk.policy, party));
    if (!known || *known == self) return {};
    return fail(ErrorKind::refused, fmt::format("customer {} has the {} already", known->value, what),
                {fmt::format("Look at them: aftersales customer show {}", known->value)});
}

}  // namespace

Result<void> check_customer_field(const Writing& desk, domain::CustomerId self, const std::string& field,
                                  const std::string& value) {
    if (field == "name" && text::trimmed(value).empty()) return fail(ErrorKind::usage, "a customer needs a name");
    if (value.empty()) return {};
    domain::Customer party;
    if (field == "phone") {
        TRY(nobodies_in(desk.policy, value, {}));
        party.phone = {value};
        return check_free(desk, self, party, fmt::format("phone '{}'", value));
    }
    if (field == "email") {
        TRY(nobodies_in(desk.policy, {}, value));
        party.email = {value};
        return check_free(desk, self, party, fmt::format("e-mail address '{}'", value));
    }
    if (field == "birthday") return check_birthday(desk, value);
    return {};
}

Result<void> check_party(const Writing& desk, const domain::Customer& party) {
    TRY(check_customer_field(desk, {}, "name", party.name.value));
    TRY(check_customer_field(desk, {}, "phone", party.phone.value));
    TRY(check_customer_field(desk, {}, "email", party.email.value));
    return check_customer_field(desk, {}, "birthday", party.birthday ? calendar::print(*party.birthday) : "");
}

Result<void> check_reference(const Writing& desk, const std::string& reference) {
    const auto known = TRY(store::find<domain::Customer>(desk.store, "reference", reference));
    if (!known) return {};
    return fail(ErrorKind::refused, fmt::format("customer {} has the reference '{}' already", known->value, reference),
                {fmt::format("Look at them: aftersales customer show {}", known->value)});
}

Result<void> check_warranty(const std::string& span) {
    if (span.empty()) return {};
    const auto read = TRY(calendar::read_calendar_span(span));
    if (read.working_days == 0 && !span.ends_with("bd")) return {};
    return fail(ErrorKind::usage, fmt::format("'{}' is not a warranty: expected a span such as 2y, 18mo or 90d", span));
}

}  // namespace aftersales::service
