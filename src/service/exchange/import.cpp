#include "aftersales/service/exchange/import.hpp"

#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/importers.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

Error placed(Error error, const ImportSource& source, std::size_t line) {
    if (!is_of_the_row(error.kind)) return error;
    error.kind = ErrorKind::refused;
    error.message = fmt::format("{}:{}: {}", source.name, line, error.message);
    return error;
}

class Import {
public:
    Import(Writing& desk, Importable what, const ImportSource& source,
           const std::function<void(const std::string&)>& tell)
        : desk_{desk}, what_{what}, source_{source}, tell_{tell} {}

    Result<ImportSummary> run(ImportRows& rows) {
        const auto places =
            what_ == Importable::history ? places_by_instant(rows, desk_.now) : std::vector<ImportRows::Place>{};
        for (const auto& place : places) {
            rows.go_to(place);
            TRY(next(rows));
        }
        while (places.empty() && TRY(next(rows))) {
        }
        return summary_;
    }

private:
    // False behind the last row.
    Result<bool> next(ImportRows& rows) {
        auto row = rows.next();
        if (row && !*row) return false;
        ++summary_.read;
        auto added = row ? one(**row) : Result<Added>{fail(std::move(row.error()))};
        if (added) {
            ++(*added == Added::yes ? summary_.added : summary_.known);
            return true;
        }
        auto error = placed(std::move(added.error()), source_, rows.line());
        if (source_.on_error == OnError::stop || error.kind != ErrorKind::refused) return fail(std::move(error));
        ++summary_.refused;
        tell_(error.message);
        return true;
    }

    Result<Added> one(const ImportRow& row) {
        if (source_.on_error == OnError::stop) return change(row);
        customers_.begin_row();
        TRY(desk_.store.begin_part());
        auto added = change(row);
        if (added) {
            TRY(desk_.store.commit_part());
        } else {
            desk_.store.rollback_part();
            customers_.forget_row();
        }
        return added;
    }

    Result<Added> change(const ImportRow& row) {
        switch (what_) {
        case Importable::tickets:
            return import_ticket(desk_, row, customers_);
        case Importable::customers:
            return import_customer(desk_, row);
        case Importable::assets:
            return import_asset(desk_, row, customers_);
        case Importable::history:
            return import_change(desk_, row, before_);
        }
        return Added::known;
    }

    Writing& desk_;
    Importable what_;
    const ImportSource& source_;
    const std::function<void(const std::string&)>& tell_;
    NamedCustomers customers_{};
    HistoryBefore before_{};
    ImportSummary summary_{};
};

}  // namespace

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

Result<ImportSummary> import_rows(Writing& desk, Importable what, std::string_view text, const ImportSource& source,
                                  const policy::ImportMap& map, const std::function<void(const std::string&)>& tell) {
    auto rows = ImportRows::of(text, source, map, desk.policy, import_field_names(what));
    if (!rows) return fail(placed(std::move(rows.error()), source, 1));
    TRY(version_in_force(desk));  // not in a row that may be taken back
    TRY(desk.store.begin_bulk());
    const auto summary = TRY(Import(desk, what, source, tell).run(*rows));
    TRY(desk.store.end_bulk());
    return summary;
}

}  // namespace aftersales::service
