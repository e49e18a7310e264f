// A row whose customer, asset or product is known already: what is empty there is filled; what is said otherwise is
// counted, and taken on request.
#pragma once

#include "aftersales/domain/record/field.hpp"
#include "aftersales/service/party/parties.hpp"
#include "exchange/each_row.hpp"

#include <functional>

namespace aftersales::service {

struct News {
    FieldValues values{};  // to take
    bool differs{};        // something else is said otherwise, and left
};

// Fields that the row says, as the record `said` has them. Tags are added and never taken away, and a flag is never
// lowered.
News news_of(const ImportRow& row, const domain::RecordView& known, const domain::RecordView& said, OnKnown on_known);

// What came of it, once `edit` has taken the values.
Result<RowOutcome> take_news(const News& news, const std::function<Result<void>(const FieldValues&)>& edit);

}  // namespace aftersales::service
