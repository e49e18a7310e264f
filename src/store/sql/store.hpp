// The port over any connection, written once: each theme has its file (tickets.cpp, events.cpp …). It stores,
// it decides nothing.
#pragma once

#include "aftersales/store/inspection.hpp"
#include "aftersales/store/rewind.hpp"
#include "aftersales/store/store.hpp"
#include "codec/event_codec.hpp"
#include "sql/cells.hpp"
#include "sql/counters.hpp"
#include "sql/filter.hpp"
#include "sql/runs.hpp"
#include "sql/statements.hpp"
#include "sql/statistics.hpp"
#include "sql/stock.hpp"
#include "sql/values.hpp"

#include <map>

namespace aftersales::store {

// Another process was first.
tl::unexpected<Error> changed_meanwhile(std::string_view table, std::int64_t id);

class SqlStore final : public Store, public Questions, public Calls, public Policies, public Outbox, public Search {
public:
    explicit SqlStore(std::unique_ptr<Connection> connection)
        : connection_(std::move(connection)), counters_(*connection_), statistics_(*connection_),
          runs_(*connection_, counters_), stock_(*connection_) {}
    ~SqlStore() override;

    Result<std::optional<AnyRecord>> get(ObjectKind object, std::int64_t id) const override;
    Result<std::optional<std::int64_t>> find(ObjectKind object, std::string_view field,
                                             const std::string& text) const override;
    Result<std::vector<std::int64_t>> find_all(ObjectKind object, std::string_view field,
                                               const std::string& text) const override;
    Result<void> list(ObjectKind object, const Listing& listing, const Visit<AnyLine>& visit) const override;
    Result<std::int64_t> count(ObjectKind object, const domain::Filter& filter) const override;
    Result<std::vector<Event>> history(ObjectKind object, std::int64_t id, int newest) const override;
    Result<void> events(const Visit<Event>& visit) const override;
    Result<std::int64_t> next_id(ObjectKind object) const override;

    [[nodiscard]] const Questions& questions() const override { return *this; }
    [[nodiscard]] const Calls& calls() const override { return *this; }
    [[nodiscard]] const Policies& policies() const override { return *this; }
    [[nodiscard]] const Outbox& outbox() const override { return *this; }
    [[nodiscard]] const Search& words() const override { return *this; }
    [[nodiscard]] const Statistics& statistics() const override { return statistics_; }
    [[nodiscard]] const Runs& runs() const override { return runs_; }
    [[nodiscard]] const Stock& stock() const override { return stock_; }
    Result<std::optional<RecordName>> naming(const RecordName& record) const override;
    Result<void> attached(const Visit<Event>& visit) const override;
    Result<std::vector<std::string>> self_check() const override;
    Result<void> back_up(const PartFile& copy) const override;
    [[nodiscard]] std::string description() const override;

    Result<void> begin(Scope scope) override;
    Result<void> commit(Scope scope) override;
    void rollback(Scope scope) noexcept override;
    Result<std::int64_t> new_id(ObjectKind object) override;
    Result<void> reserve_id(ObjectKind object, std::int64_t next) override;
    Result<void> record(std::span<const Event> events, const std::optional<domain::RecordPointer>& after,
                        std::optional<Instant> next_step) override;
    [[nodiscard]] RunJournal& journal() override { return runs_; }
    Result<void> plan_next_step(TicketId ticket, std::optional<Instant> next_step) override;
    Result<void> bulk(Bulk when) override;
    Result<void> note(const GateRefusal& refusal) override;
    [[nodiscard]] Policies& policies() override { return *this; }
    [[nodiscard]] Outbox& outbox() override { return *this; }

    Result<std::vector<Hit>> search(const std::string& words, std::int64_t limit) const override;

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
    Result<std::vector<TicketId>> merged_into(TicketId ticket) const override;
    Result<std::map<std::string, std::int64_t>> causes_of(const std::string& product) const override;
    Result<bool> is_used(std::string_view column, const std::string& value) const override;
    Result<std::vector<TicketId>> agenda(Instant until, std::int64_t limit) const override;

    Result<void> assets_by_day(domain::Anchor anchor, domain::Date from, domain::Date to, const AnchorQuery& query,
                               const Visit<AnchorLine>& visit) const override;
    Result<void> tickets_by_end(domain::Anchor anchor, Instant from, Instant to, const AnchorQuery& query,
                                const Visit<AnchorLine>& visit) const override;
    Result<void> customers_to_call(const CustomerQuery& customers, const AnchorQuery& query,
                                   const Visit<AnchorLine>& visit) const override;
    Result<void>
    merged_programs(const std::function<void(CallbackId into, const std::string& program)>& visit) const override;
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
    Result<std::int64_t> record_policy(PolicyVersion version) override;
    Result<domain::NoticeId> new_notice_id() override;
    Result<void> queue_notice(const Notice& notice) override;
    Result<void> update_notice(const Notice& notice) override;
    Result<bool> settle_notice(const Notice& notice, const std::string& claim) override;
    Result<void> release_notices(const Claim& claim) override;
    Result<bool> first_said_on(std::string_view what, domain::Date day) override;

    Result<void> each_history(const SeeHistory& see) const;
    Result<void> check_search_index() const;
    // For readers: everything is seen as it is now, whatever others write.
    Result<void> begin_reading();

private:
    friend Result<std::unique_ptr<Store>> private_copy(const Reader& store);
    friend Result<std::vector<RecordName>> forget_changed_after(Store& copy, Instant last);
    friend class Inspection;
    friend Result<std::string> restore(const Reader& copy, const std::string& path, calendar::seconds wait);

    // A ticket's row before the change: what the change is measured against.
    struct Before {
        bool open{};
        std::vector<std::string> tags{};
    };

    // The statements on one kind of record, made from its table.
    struct Statements {
        std::string by_id{};
        std::string insert{};
        std::string update{};
    };
    const Statements& statements(ObjectKind object) const;
    // How a record is found by a text of its own, and by one that stands in another table; "" where none can.
    struct FindByText {
        std::string_view field{};
        std::string own{};
        std::string elsewhere{};
        std::string there{};
        std::string all_there{};
    };
    Result<bool> stands_elsewhere(const std::string& elsewhere) const;
    Result<const FindByText*> find_by(ObjectKind object, std::string_view field) const;

    [[nodiscard]] bool is_sqlite() const { return connection_->dialect() == Dialect::sqlite; }
    Result<std::int64_t> run(std::string_view sql, const Values& values) const;
    // The first column of the first row; nothing where there is no row, or NULL in it.
    Result<std::optional<std::int64_t>> number(std::string_view sql, const Values& values) const;
    template <class Tag>
    Result<std::optional<domain::Id<Tag>>> find_id(std::string_view sql, const Values& values) const;
    Result<std::vector<TicketId>> ticket_ids(std::string_view sql, const Values& values) const;
    Result<void> list_rows(const std::string& head, const ListingSql& columns, const Listing& listing,
                           const SeeRow& visit) const;
    Result<void> read_clocks(domain::Ticket& ticket) const;

    Result<void> record_gone(std::span<const Event> events);
    Result<void> record_row(std::span<const Event> events, const domain::RecordPointer& after,
                            std::optional<Instant> next_step);
    Result<void> record_ticket(std::span<const Event> events, const domain::Ticket& after,
                               std::optional<Instant> next_step);
    Result<void> write_row(std::span<const Event> events, const domain::RecordPointer& after,
                           std::optional<Instant> next_step);
    Result<std::vector<std::string>> tags_of(ObjectKind object, std::int64_t id) const;
    Result<void> begin_bulk();
    Result<void> end_bulk();
    // Whether the ticket was open before the events, and whether it is after all of them; of others neither.
    struct OpenAround {
        bool before{};
        bool after{};
    };
    Result<void> add_events(std::span<const Event> events, OpenAround is_open);
    Result<void> add_event(const Event& event, std::optional<int> open_change, std::optional<int> score);
    Result<void> erase_content(const Event& event);
    Result<void> erase_notices(domain::ObjectKind object, std::int64_t id);
    Result<void> take_back(const Event& event);
    Result<void> take_back_anew(domain::ObjectKind object, std::int64_t id);
    Result<void> forget_row(domain::ObjectKind object, std::int64_t id);
    Result<Before> before(std::span<const Event> events, const domain::Ticket& after);
    Result<void> write_clocks(std::span<const Event> events, const domain::Ticket& after);
    Result<void> replace_clocks(const domain::Ticket& after);
    Result<void> write_clock(std::string_view sql, TicketId ticket, const domain::Clock& clock);
    Result<void> write_tags(ObjectKind owner, std::int64_t id, const std::vector<std::string>& before,
                            const std::vector<std::string>& after);

    struct SearchText {
        std::string facts{};
        std::string messages{};
    };
    Result<void> index_ticket(std::span<const Event> events, const domain::Ticket& after);
    Result<std::string> facts_of(const domain::Ticket& ticket) const;
    Result<void> write_search_text(TicketId ticket, const std::optional<SearchText>& old, const SearchText& text) const;
    Result<std::optional<SearchText>> search_text(TicketId ticket) const;
    // What was said on tickets in this transaction is indexed once for all of it: a ticket's talk is one text, and
    // to write it anew for each of very many notes takes the square of their number.
    Result<void> write_talk() const;
    Result<void> refresh_facts(std::string_view sql, std::int64_t id);

    std::unique_ptr<Connection> connection_;
    Counters counters_;
    SqlStatistics statistics_;
    SqlRuns runs_;
    SqlStock stock_;
    EventEncoder encoder_{};
    mutable std::array<std::vector<FindByText>, domain::kinds_of_record> find_by_text_{};
    mutable std::map<std::string, bool> elsewhere_{};  // whether anything stands there: most stores have nothing
    mutable std::array<std::optional<Statements>, domain::kinds_of_record> statements_{};
    mutable std::map<TicketId, std::string> talk_{};  // tokens that wait for write_talk()
    bool reading_{};                                  // a reader's transaction is open
    // Since begin_bulk() of an empty store: the index definitions to run at its end.
    struct Postponed {
        std::vector<std::string> indexes{};
    };
    std::optional<Postponed> bulk_{};
};

template <class Tag>
Result<std::optional<domain::Id<Tag>>> SqlStore::find_id(std::string_view sql, const Values& values) const {
    const auto found = TRY(number(sql, values));
    if (!found) return std::nullopt;
    return domain::Id<Tag>{*found};
}

}  // namespace aftersales::store
