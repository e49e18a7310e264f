// What reports read of callbacks: those due by their call time as the row has it now, and every recording of one by its
// event, so that an attempt which reached nobody counts where it was made.
#include "codec/event_codec.hpp"
#include "sql/cells.hpp"
#include "sql/group_columns.hpp"
#include "sql/statistics.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

// What a callback `k` and its surroundings tell, before what is read of the due ones or of the recordings.
std::string about_calls(std::string_view when, std::string_view score, Grouping by) {
    return fmt::format("SELECT {}, k.program, k.assignee, k.state, {}, k.due_from, k.due_to, "
                       "CASE WHEN s.status IN ('resolved', 'closed') THEN 1 ELSE 0 END, {}",
                       when, score, call_groups(by).select);
}

std::string around_calls(Grouping by) {
    return fmt::format(" LEFT JOIN customer c ON c.id = k.customer LEFT JOIN asset a ON a.id = k.asset "
                       "LEFT JOIN ticket t ON t.id = k.ticket LEFT JOIN ticket s ON s.id = k.problem_ticket{}",
                       call_groups(by).join);
}

Result<Call> read_call(Cells& cells, GroupReader& group) {
    using enum domain::CallbackState;
    Call call;
    cells.read(call.at), cells.read(call.program), cells.read(call.assignee), cells.read(call.state);
    cells.read(call.score), cells.read(call.due_from), cells.read(call.due_to), cells.read(call.problem_settled);
    group.read(cells);
    TRY(cells.finish("a callback at", call.at.time_since_epoch().count()));
    call.counts_as_due = call.state != skipped && call.state != dropped && call.state != merged;
    return call;
}

// Recordings that count: those of callbacks' own histories that nobody took back, and that were not replaced: the next
// one of the same callback is then no attempt but what holds instead.
constexpr std::string_view recordings =
    "e.kind IN ('callback_done', 'callback_replaced') AND e.open_change IS NOT NULL AND e.at >= $1 AND e.at < $2 "
    "AND NOT EXISTS (SELECT 1 FROM taken_back b WHERE b.object = e.object AND b.id = e.id AND b.revision = e.revision) "
    "AND COALESCE((SELECT n.kind FROM event n WHERE n.object = e.object AND n.id = e.id AND n.revision > e.revision "
    "AND n.kind IN ('callback_done', 'callback_replaced') AND NOT EXISTS (SELECT 1 FROM taken_back r WHERE "
    "r.object = n.object AND r.id = n.id AND r.revision = n.revision) ORDER BY n.revision LIMIT 1), '') "
    "<> 'callback_replaced'";

// What was recorded, at first or instead.
Result<domain::CallbackDone> recorded(std::string_view kind, std::string_view body, std::string_view content) {
    auto decoded = TRY(decode_event(kind, body, content));
    if (auto* replaced = std::get_if<domain::CallbackReplaced>(&decoded.change)) return std::move(replaced->done);
    return std::get<domain::CallbackDone>(std::move(decoded.change));
}

void tell(const domain::CallbackDone& done, Said said, const See<Said>& see) {
    using enum Said::Kind;
    for (const auto& answer : done.answers) {
        const bool suggestion = !answer.score && answer.key == domain::suggestion_key;
        said.kind = answer.score ? score : suggestion ? Said::Kind::suggestion : Said::Kind::answer;
        said.key = suggestion ? std::string_view{} : answer.key;
        said.score = answer.score;
        said.text = answer.text.value;
        see(said);
    }
    said.key = {};
    said.score.reset();
    for (const auto& [kind, text] : {std::pair{note, &done.note}, std::pair{problem, &done.problem}}) {
        said.kind = kind;
        said.text = text->value;
        if (!text->empty()) see(said);
    }
}

}  // namespace

Result<void> SqlStatistics::said(domain::Instant from, domain::Instant to, Grouping by, const See<Said>& see) const {
    const auto sql = fmt::format("SELECT e.at, k.id, k.program, e.kind, e.body, x.text, {} FROM event e "
                                 "JOIN callback k ON k.id = e.id{} "
                                 "LEFT JOIN content x ON x.object = e.object AND x.id = e.id "
                                 "AND x.revision = e.revision WHERE {} ORDER BY e.at, e.id, e.revision",
                                 call_groups(by).select, around_calls(by), recordings);
    GroupReader group{by};
    const auto take = [&](const Row& row) -> Result<bool> {
        Said said;
        Cells cells{row};
        cells.read(said.at), cells.read(said.callback), cells.read(said.program);
        const auto kind = cells.next<std::string_view>();
        const auto body = cells.next<std::string_view>();
        const auto done = TRY(recorded(kind, body, cells.next<std::string_view>()));
        group.read(cells);
        tell(done, said, [&](const Said& each) {
            auto grouped = each;
            group.tell(grouped, see);
        });
        return true;
    };
    TRY(connection_.scan(sql, Values{from, to}.all(), take));
    return {};
}

Result<void> SqlStatistics::calls(domain::Instant from, domain::Instant to, Grouping by, const See<Call>& see) const {
    const Values period{from, to};
    TRY(due_calls(by, period, see));
    return recorded_calls(by, period, see);
}

Result<void> SqlStatistics::due_calls(Grouping by, const Values& period, const See<Call>& see) const {
    const auto sql =
        fmt::format("{} FROM callback k{} WHERE k.call_at >= $1 AND k.call_at < $2 ORDER BY k.call_at, k.id",
                    about_calls("k.call_at", "k.score", by), around_calls(by));
    GroupReader group{by};
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        auto call = TRY(read_call(cells, group));
        call.due = true;
        group.tell(call, see);
        return true;
    };
    TRY(connection_.scan(sql, period.all(), take));
    return {};
}

Result<void> SqlStatistics::recorded_calls(Grouping by, const Values& period, const See<Call>& see) const {
    const auto sql = fmt::format(
        "{}, e.kind, e.body FROM event e JOIN callback k ON k.id = e.id{} WHERE {} ORDER BY e.at, e.id, e.revision",
        about_calls("e.at", "e.score", by), around_calls(by), recordings);
    GroupReader group{by};
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        auto call = TRY(read_call(cells, group));
        const auto kind = cells.next<std::string_view>();
        const auto done = TRY(recorded(kind, cells.next<std::string_view>(), ""));
        call.reached = done.reached;
        call.problem = done.problem_ticket != domain::TicketId{};
        group.tell(call, see);
        return true;
    };
    TRY(connection_.scan(sql, period.all(), take));
    return {};
}

}  // namespace aftersales::store
