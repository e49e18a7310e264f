// The port over any connection, written once: each theme has its file (sql_tickets.cpp, sql_events.cpp …). It stores,
// it decides nothing.
#pragma once

#include "aftersales/store/rewind.hpp"
#include "aftersales/store/store.hpp"
#include "sql/cells.hpp"
#include "codec/event_codec.hpp"
#include "sql/filter.hpp"
#include "sql/statistics.hpp"
#include "sql/statements.hpp"
#include "sql/values.hpp"

namespace aftersales::store {

// Another process was first.
tl::unexpected<Error> changed_meanwhile(std::string_view table, std::int64_t id);

class SqlStore final : public Store {
public:
    explicit SqlStore(std::unique_ptr<Connection> connection)
        : connection_(std::move(connection)), statistics_(*connection_) {}
    ~SqlStore() override;

    Result<std::optional<domain::Ticket>> ticket(TicketId id) const override;
    Result<std::optional<TicketId>> ticket_by_reference(const std::string& reference) const override;
    Result<std::optional<domain::Customer>> customer(CustomerId id) const override;
    Result<std::optional<CustomerId>> customer_by_phone(const std::string& phone_key) const override;
    Result<std::optional<CustomerId>> customer_by_email(const std::string& email_key) const override;
    Result<std::optional<CustomerId>> customer_by_reference(const std::string& reference) const override;
    Result<std::optional<domain::Asset>> asset(AssetId id) const override;
    Result<std::optional<AssetId>> asset_by_serial(const std::string& serial) const override;
    Result<std::optional<domain::Product>> product(const std::string& model) const override;
    Result<std::optional<domain::Callback>> callback(CallbackId id) const override;

    Result<std::vector<Event>> history(domain::ObjectKind object, std::int64_t id, int newest) const override;
    Result<void> events(const Visit<Event>& visit) const override;

    Result<void> tickets(const Listing& listing, const Visit<TicketLine>& visit) const override;
    Result<std::int64_t> count_tickets(const domain::Filter& filter) const override;
    Result<std::vector<Hit>> search(const std::string& words, std::int64_t limit) const override;
    Result<void> customers(const Listing& listing, const Visit<domain::Customer>& visit) const override;
    Result<void> assets(const Listing& listing, const Visit<AssetLine>& visit) const override;
    Result<void> products(const Visit<domain::Product>& visit) const override;
    Result<std::optional<domain::StaffMark>> staff_mark(std::int64_t id) const override;
    Result<void> staff_marks(Instant from, Instant to, const std::string& staff,
                             const Visit<domain::StaffMark>& visit) const override;
    Result<void> callbacks(const Listing& listing, const Visit<CallbackLine>& visit) const override;

    Result<int> tickets_of_asset(AssetId asset, Instant from, Instant to, const std::string& category,
                                 TicketId but) const override;
    Result<int> tickets_of_customer(CustomerId customer, Instant from, Instant to, const std::string& category,
                                    TicketId but) const override;
    Result<int> open_tickets_of(CustomerId customer) const override;
    Result<int> open_tickets_assigned_to(const std::string& staff) const override;
    Result<std::optional<TicketId>> newest_open_ticket_of(AssetId asset) const override;
    Result<std::optional<Instant>> last_ticket_opened(CustomerId customer, AssetId asset) const override;
    Result<std::optional<int>> last_score(CustomerId customer) const override;
    Result<std::vector<TicketId>> open_tickets(CustomerId customer) const override;
    Result<std::vector<TicketId>> agenda(Instant until, std::int64_t limit) const override;

    Result<void> assets_by_day(bool delivered, domain::Date from, domain::Date to, const AnchorQuery& query,
                               const Visit<AnchorLine>& visit) const override;
    Result<void> tickets_by_end(bool closed, Instant from, Instant to, const AnchorQuery& query,
                                const Visit<AnchorLine>& visit) const override;
    Result<void> customers_to_call(const CustomerQuery& customers, const AnchorQuery& query,
                                   const Visit<AnchorLine>& visit) const override;
    Result<void> merged_programs(
        const std::function<void(CallbackId into, const std::string& program)>& visit) const override;
    Result<bool> has_callback(const std::string& program, CustomerId customer, domain::Date anchor) const override;
    Result<int> open_callbacks_of_day(const std::string& staff, Instant from, Instant to) const override;
    Result<int> calls_done_by(const std::string& staff, Instant from, Instant to) const override;

    Result<std::optional<PolicyVersion>> newest_policy() const override;
    Result<std::optional<PolicyVersion>> policy_version(std::int64_t number) const override;
    Result<std::vector<PolicyVersion>> policy_versions() const override;
    Result<std::optional<Notice>> notice(domain::NoticeId id) const override;
    Result<void> notices(const NoticeQuery& query, const Visit<Notice>& visit) const override;
    Result<void> list_notices(const Listing& listing, const Visit<Notice>& visit) const override;
    Result<std::vector<Claim>> claims() const override;
    Result<std::int64_t> next_id(domain::ObjectKind object) const override;

    [[nodiscard]] const Statistics& statistics() const override { return statistics_; }
    Result<std::vector<std::string>> self_check() const override;
    Result<void> back_up(const std::string& path) const override;
    [[nodiscard]] std::string description() const override;

    Result<void> begin() override;
    Result<void> commit() override;
    void rollback() noexcept override;
    Result<void> begin_part() override;
    Result<void> commit_part() override;
    void rollback_part() noexcept override;

    Result<std::int64_t> new_id(domain::ObjectKind object) override;
    Result<void> reserve_id(domain::ObjectKind object, std::int64_t next) override;

    Result<void> record(std::span<const Event> events, const domain::Ticket& after,
                        std::optional<Instant> next_step) override;
    Result<void> record(std::span<const Event> events, const domain::Customer& after) override;
    Result<void> record(std::span<const Event> events, const domain::Asset& after) override;
    Result<void> record(std::span<const Event> events, const domain::Product& after) override;
    Result<void> record(std::span<const Event> events, const domain::StaffMark& after) override;
    Result<void> record(std::span<const Event> events, const domain::Callback& after) override;
    Result<void> rewrite(const domain::Ticket& ticket, std::optional<Instant> next_step) override;

    Result<void> plan_next_step(TicketId ticket, std::optional<Instant> next_step) override;
    Result<std::int64_t> record_policy(PolicyVersion version) override;
    Result<domain::NoticeId> new_notice_id() override;
    Result<void> queue_notice(const Notice& notice) override;
    Result<void> update_notice(const Notice& notice) override;
    Result<bool> settle_notice(const Notice& notice, const std::string& claim) override;
    Result<void> release_notices(const Claim& claim) override;
    Result<void> begin_bulk() override;
    Result<void> end_bulk() override;

    // For readers: everything is seen as it is now, whatever others write.
    Result<void> begin_reading();

private:
    friend Result<std::unique_ptr<Store>> private_copy(const Reader& store);
    friend Result<std::vector<RecordName>> forget_changed_after(Store& copy, Instant last);

    // A ticket's row before the change: what the change is measured against.
    struct Before {
        bool open{};
        std::vector<std::string> tags{};
    };

    [[nodiscard]] bool is_sqlite() const { return connection_->dialect() == Dialect::sqlite; }
    Result<std::int64_t> run(std::string_view sql, const Values& values) const;
    // The first column of the first row; nothing where there is no row, or NULL in it.
    Result<std::optional<std::int64_t>> number(std::string_view sql, const Values& values) const;
    template <class Tag>
    Result<std::optional<domain::Id<Tag>>> find_id(std::string_view sql, const Values& values) const;
    template <class Record>
    Result<std::optional<Record>> find_record(std::string_view sql, const Values& values) const;
    Result<std::int64_t> take_number(std::string_view counter);
    Result<std::vector<TicketId>> ticket_ids(std::string_view sql, const Values& values) const;
    Result<void> list(const std::string& head, const ListingSql& columns, const Listing& listing,
                      const SeeRow& visit) const;
    Result<std::optional<CustomerId>> surviving(std::string_view sql, const std::string& key) const;
    Result<void> read_clocks(domain::Ticket& ticket) const;

    template <class Record>
    Result<void> write_row(std::span<const Event> events, Values& values);
    Result<void> add_events(std::span<const Event> events, bool open, bool open_after);
    Result<void> add_event(const Event& event, std::optional<int> open_change, std::optional<int> score);
    Result<void> erase_content(const Event& event);
    Result<void> erase_notices(domain::ObjectKind object, std::int64_t id);
    Result<void> take_back(domain::ObjectKind object, std::int64_t id);
    Result<Before> before(std::span<const Event> events, const domain::Ticket& after);
    Result<void> write_clocks(std::span<const Event> events, const domain::Ticket& after);
    Result<void> replace_clocks(const domain::Ticket& after);
    Result<void> write_clock(std::string_view sql, TicketId ticket, const domain::Clock& clock);
    Result<void> write_tags(std::string_view owner, std::int64_t id, const std::vector<std::string>& before,
                            const std::vector<std::string>& after);

    struct SearchText {
        std::string facts{};
        std::string messages{};
    };
    Result<void> index_ticket(std::span<const Event> events, const domain::Ticket& after);
    Result<std::string> facts_of(const domain::Ticket& ticket) const;
    Result<void> write_search_text(TicketId ticket, const std::optional<SearchText>& old, const SearchText& text);
    Result<std::optional<SearchText>> search_text(TicketId ticket) const;
    Result<void> refresh_facts(std::string_view sql, std::int64_t id);

    std::unique_ptr<Connection> connection_;
    SqlStatistics statistics_;
    EventEncoder encoder_{};
    bool reading_{};  // a reader's transaction is open
    // Since begin_bulk() of an empty store: the index definitions to run at its end.
    struct Bulk {
        std::vector<std::string> indexes{};
    };
    std::optional<Bulk> bulk_{};
};

template <class Tag>
Result<std::optional<domain::Id<Tag>>> SqlStore::find_id(std::string_view sql, const Values& values) const {
    const auto found = TRY(number(sql, values));
    if (!found) return std::nullopt;
    return domain::Id<Tag>{*found};
}

template <class Record>
Result<std::optional<Record>> SqlStore::find_record(std::string_view sql, const Values& values) const {
    std::optional<Record> found;
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        cells.read_columns(found.emplace());
        TRY(cells.finish(table<Record>, row.integer(0)));
        return false;
    };
    TRY(connection_->query(sql, values.all(), take));
    return found;
}

// Adds the row, or changes it where it is as it was before the first event.
template <class Record>
Result<void> SqlStore::write_row(std::span<const Event> events, Values& values) {
    const auto before = events.front().revision - 1;
    if (before > 0) values.add(before);
    auto written = run(before == 0 ? insert_row<Record>() : update_row<Record>(), values);
    if (written && *written == 1) return {};
    if (!written && written.error().kind != ErrorKind::conflict) return fail(std::move(written.error()));
    return changed_meanwhile(table<Record>, events.front().id);
}

}  // namespace aftersales::store
