// The runs of a store, in SQL: what the present transaction's run touches is gathered and written when it commits, as
// spans of ids, so that an import of very many records costs a row or two.
#pragma once

#include "aftersales/domain/id.hpp"
#include "aftersales/store/connection.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/store/store.hpp"
#include "sql/counters.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::store {

class SqlRuns final : public Runs, public RunJournal {
public:
    SqlRuns(Connection& connection, Counters& counters) : connection_{connection}, counters_{counters} {}

    Result<std::optional<Run>> find(const std::string& name) const override;
    Result<void> list(const Listing& listing, const Visit<Run>& visit) const override;
    Result<std::optional<Run>> last_of(const std::string& actor) const override;
    Result<std::optional<domain::Instant>> last_at() const override;
    Result<std::vector<RecordSpan>> records(std::int64_t number) const override;
    Result<std::vector<NoticeBefore>> notices(std::int64_t number) const override;

    Result<std::string> current(const RunStart& start) override;
    Result<void> change_notice(const NoticeBefore& before) override;
    Result<void> undo(const Run& taken) override;
    Result<void> add(const Run& run, const std::vector<NoticeBefore>& notices) override;
    Result<void> link(const std::string& undo, const std::string& taken) override;
    Result<void> derive() override;

    // For the store: a record was written with an event of that run.
    void touch(domain::ObjectKind object, std::int64_t id, const std::string& run);
    // What the store's transaction does, it tells here as well: forget() at its beginning and end.
    void forget();
    Result<void> write();
    void begin_part();
    void commit_part();
    void rollback_part();

private:
    using Touched = std::pair<domain::ObjectKind, std::int64_t>;
    // The run of this transaction, and within how many parts it was numbered.
    struct Current {
        std::int64_t number{};
        std::string name{};
        std::size_t depth{};
    };

    Result<std::optional<Run>> one(std::string_view condition, std::span<const SqlValue> values) const;
    Result<void> settle_undone(std::int64_t number);
    Result<void> count_on();
    Result<std::optional<std::int64_t>> number_of(const std::string& name) const;
    Result<void> insert_notice(std::int64_t run, const NoticeBefore& before);
    void gather(const Touched& touched);

    Connection& connection_;
    Counters& counters_;
    std::optional<Current> current_{};
    std::map<domain::ObjectKind, std::map<std::int64_t, std::int64_t>> spans_{};  // from the first id to the last
    std::vector<Touched> of_parts_{};   // within open parts, which may be taken back
    std::vector<std::size_t> parts_{};  // where each open part begins in it
};

}  // namespace aftersales::store
