#include "exchange/each_row.hpp"

#include "aftersales/store/store.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

Result<RowOutcome> take_one(Writing& desk, const ImportRow& row, OnError on_error,
                            const std::function<Result<RowOutcome>(const ImportRow&)>& take) {
    if (on_error == OnError::stop) return take(row);
    TRY(desk.store.begin(store::Scope::part));
    auto added = take(row);
    const auto kept = added ? desk.store.commit(store::Scope::part) : Result<void>{};
    if (!kept) added = fail(kept.error());
    if (!added) desk.store.rollback(store::Scope::part);
    return added;
}

void count(ImportSummary& summary, RowOutcome added) {
    if (says_otherwise(added)) ++summary.differ;
    switch (added) {
    case RowOutcome::yes:
    case RowOutcome::yes_but_differs:
        ++summary.added;
        return;
    case RowOutcome::known:
    case RowOutcome::differs:
        ++summary.known;
        return;
    case RowOutcome::updated:
    case RowOutcome::updated_but_differs:
        ++summary.updated;
        return;
    case RowOutcome::no:
        ++summary.left;
        return;
    }
}

}  // namespace

RowOutcome but_differs(RowOutcome outcome) {
    if (was_added(outcome)) return RowOutcome::yes_but_differs;
    if (was_updated(outcome)) return RowOutcome::updated_but_differs;
    return outcome == RowOutcome::known ? RowOutcome::differs : outcome;
}

bool is_of_the_row(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::not_found:
    case ErrorKind::refused:
    case ErrorKind::conflict:
        return true;
    case ErrorKind::policy:
    case ErrorKind::unavailable:
    case ErrorKind::corrupt:
    case ErrorKind::busy:
    case ErrorKind::interrupted:
    case ErrorKind::internal:
        return false;
    }
    return false;
}

Error placed(Error error, const ImportSource& source, std::size_t line) {
    if (!is_of_the_row(error.kind)) return error;
    if (error.kind != ErrorKind::conflict) error.kind = ErrorKind::refused;
    error.message = fmt::format("{}:{}: {}", source.name, line, error.message);
    return error;
}

Result<ImportSummary> take_each_row(Writing& desk, ImportRows& rows, const ImportSource& source,
                                    const std::function<Result<RowOutcome>(const ImportRow&)>& take,
                                    const std::function<void(const Error&)>& tell) {
    ImportSummary summary;
    while (true) {
        auto row = rows.next();
        if (row && !*row) return summary;
        ++summary.read;
        auto added =
            row ? take_one(desk, **row, source.on_error, take) : Result<RowOutcome>{fail(std::move(row.error()))};
        if (added) {
            count(summary, *added);
            continue;
        }
        const bool of_the_row = is_of_the_row(added.error().kind);
        auto error = placed(std::move(added.error()), source, rows.line());
        if (source.on_error == OnError::stop || !of_the_row) return fail(std::move(error));
        ++summary.refused;
        tell(error);
    }
}

}  // namespace aftersales::service
