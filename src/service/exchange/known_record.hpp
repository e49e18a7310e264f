// A row whose customer, asset or product is known already: what is empty there is filled; what is said otherwise is
// counted, and taken on request.
#pragma once

#include "aftersales/domain/record/field.hpp"
#include "aftersales/service/party/parties.hpp"
#include "exchange/each_row.hpp"

#include <functional>
#include <string>

namespace aftersales::service {

struct News {
    FieldValues values{};    // to take
    bool differs{};          // something else is said otherwise, and left
    bool taken_elsewhere{};  // something of it was taken already, by another record
};

// Fields that the row says, as the record `said` has them. Tags are added and never taken away, and a flag is never
// lowered.
News news_of(const ImportRow& row, const domain::RecordView& known, const domain::RecordView& said, OnKnown on_known);

// What came of it, once `edit` has taken the values.
Result<RowOutcome> take_news(const News& news, const std::function<Result<void>(const FieldValues&)>& edit);

// Whom a row of another kind names, by the columns for it.
domain::Customer party_in(const ImportRow& row);

// Whether all that a row of another kind says of a customer or a unit is so now, or something else was left.
enum class Agreement { full, partial };

// Whose the name beside a phone is: on a ticket another name is that of whoever reported it.
enum class NameIs { theirs, whoever_reported };

// What such a row says of a customer. `found_by` is what find_holder() found them by, and so theirs.
struct SaidOfCustomer {
    domain::Customer told{};
    std::string found_by{};
    NameIs name{};
};
// What is empty is filled, now; what is said otherwise is left, or taken on request. A phone or an address that another
// takes the place of stays one of the customer's, and what another customer has is left. `known` is afterwards as it
// is. Asks nothing of the store where the row says nothing new.
Result<Agreement> take_said(Writing& desk, domain::Customer& known, const SaidOfCustomer& said, OnKnown on_known);
// The same of the model and the owner of a unit; another owner than it has is for the caller.
Result<Agreement> take_said(Writing& desk, domain::Asset& known, const domain::Asset& told, OnKnown on_known);

}  // namespace aftersales::service
