// The rows of a file one after the other, each taken whole or not at all; what is wrong with one names it: "FILE:LINE:
// …".
#pragma once

#include "aftersales/service/desk.hpp"
#include "exchange/rows.hpp"

#include <functional>

namespace aftersales::service {

// known: it is there as the row says it; differs: it is there, and says otherwise; updated: it says now what the row
// says; no: there was nothing to take. Of one that was added or updated, something else may be said otherwise than what
// is known, and left.
enum class RowOutcome { yes, known, differs, updated, no, yes_but_differs, updated_but_differs };

constexpr bool was_added(RowOutcome outcome) {
    return outcome == RowOutcome::yes || outcome == RowOutcome::yes_but_differs;
}
constexpr bool was_updated(RowOutcome outcome) {
    return outcome == RowOutcome::updated || outcome == RowOutcome::updated_but_differs;
}
constexpr bool says_otherwise(RowOutcome outcome) {
    return outcome == RowOutcome::differs || outcome == RowOutcome::yes_but_differs ||
           outcome == RowOutcome::updated_but_differs;
}
// The same outcome, where something was left besides.
RowOutcome but_differs(RowOutcome outcome);

// With OnError::stop the first bad row is the failure; with skip each is told, and what it began is taken back.
Result<ImportSummary> take_each_row(Writing& desk, ImportRows& rows, const ImportSource& source,
                                    const std::function<Result<RowOutcome>(const ImportRow&)>& take,
                                    const std::function<void(const Error&)>& tell);

// What is wrong with a row is a bad row, whatever kind of mistake it was; what is wrong with the store is not.
bool is_of_the_row(ErrorKind kind);

// An error of that line of the source, where it is one of the row at all.
Error placed(Error error, const ImportSource& source, std::size_t line);

}  // namespace aftersales::service
