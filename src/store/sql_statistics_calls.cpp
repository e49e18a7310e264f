// What reports read of callbacks: those due by their call time as the row has it now, and every recording of one by its
// event, so that an attempt which reached nobody counts where it was made.
#include "cells.hpp"
#include "event_codec.hpp"
#include "sql_statistics.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

// The group of a callback `k` with its customer, asset and ticket.
std::string_view call_group(Dimension by) {
    switch (by) {
    case Dimension::total:
        return "''";
    case Dimension::category:
        return "COALESCE(t.category, '')";
    case Dimension::priority:
        return "COALESCE(t.priority, '')";
    case Dimension::product:
        return "COALESCE(a.product, t.product, '')";
    case Dimension::product_line:
        return "COALESCE(p.line, '')";
    case Dimension::outlet:
        return "COALESCE(NULLIF(t.outlet, ''), a.outlet, '')";
    case Dimension::assignee:
        return "k.assignee";
    case Dimension::channel:
        return "COALESCE(t.channel, '')";
    case Dimension::region:
        return "COALESCE(c.region, '')";
    case Dimension::tier:
        return "COALESCE(c.tier, '')";
    case Dimension::cause:
        return "COALESCE(t.cause, '')";
    }
    return "''";
}

std::string_view product_of_call(Dimension by) {
    return by == Dimension::product_line ? " LEFT JOIN product p ON p.model = COALESCE(a.product, t.product)" : "";
}

// What a callback `k` and its surroundings tell, before what is read of the due ones or of the recordings.
std::string about_calls(std::string_view when, std::string_view score, Dimension by) {
    return fmt::format("SELECT {}, k.program, k.assignee, k.state, {}, k.due_from, k.due_to, "
                       "CASE WHEN s.status IN ('resolved', 'closed') THEN 1 ELSE 0 END, {}",
                       when, score, call_group(by));
}

std::string around_calls(Dimension by) {
    return fmt::format(" LEFT JOIN customer c ON c.id = k.customer LEFT JOIN asset a ON a.id = k.asset "
                       "LEFT JOIN ticket t ON t.id = k.ticket LEFT JOIN ticket s ON s.id = k.problem_ticket{}",
                       product_of_call(by));
}

Result<Call> read_call(Cells& cells) {
    using enum domain::CallbackState;
    Call call;
    cells.read(call.at), cells.read(call.program), cells.read(call.assignee), cells.read(call.state);
    cells.read(call.score), cells.read(call.due_from), cells.read(call.due_to), cells.read(call.problem_settled);
    cells.read(call.group);
    TRY(cells.finish("a callback at", call.at.time_since_epoch().count()));
    call.counts_as_due = call.state != skipped && call.state != dropped && call.state != merged;
    return call;
}

// Recordings that count: those of callbacks' own histories that nobody took back.
constexpr std::string_view recordings = "e.kind = 'callback_done' AND e.open_change IS NOT NULL "
                                        "AND e.at >= $1 AND e.at < $2 "
                                        "AND NOT EXISTS (SELECT 1 FROM taken_back b WHERE b.object = e.object "
                                        "AND b.id = e.id AND b.revision = e.revision)";

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

Result<void> SqlStatistics::said(domain::Instant from, domain::Instant to, Dimension by, const See<Said>& see) const {
    const auto sql = fmt::format("SELECT e.at, k.id, k.program, {}, e.body, x.text FROM event e "
                                 "JOIN callback k ON k.id = e.id{} "
                                 "LEFT JOIN content x ON x.object = e.object AND x.id = e.id "
                                 "AND x.revision = e.revision WHERE {} ORDER BY e.at, e.id, e.revision",
                                 call_group(by), around_calls(by), recordings);
    const auto take = [&](const Row& row) -> Result<bool> {
        Said said;
        Cells cells{row};
        cells.read(said.at), cells.read(said.callback), cells.read(said.program), cells.read(said.group);
        const auto body = cells.next<std::string_view>();
        const auto decoded = TRY(decode_event(domain::CallbackDone::word, body, cells.next<std::string_view>()));
        tell(std::get<domain::CallbackDone>(decoded.change), said, see);
        return true;
    };
    TRY(connection_.scan(sql, Values{from, to}.all(), take));
    return {};
}

Result<void> SqlStatistics::calls(domain::Instant from, domain::Instant to, Dimension by, const See<Call>& see) const {
    const Values period{from, to};
    TRY(due_calls(by, period, see));
    return recorded_calls(by, period, see);
}

Result<void> SqlStatistics::due_calls(Dimension by, const Values& period, const See<Call>& see) const {
    const auto sql =
        fmt::format("{} FROM callback k{} WHERE k.call_at >= $1 AND k.call_at < $2 ORDER BY k.call_at, k.id",
                    about_calls("k.call_at", "k.score", by), around_calls(by));
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        auto call = TRY(read_call(cells));
        call.due = true;
        see(call);
        return true;
    };
    TRY(connection_.scan(sql, period.all(), take));
    return {};
}

Result<void> SqlStatistics::recorded_calls(Dimension by, const Values& period, const See<Call>& see) const {
    const auto sql =
        fmt::format("{}, e.body FROM event e JOIN callback k ON k.id = e.id{} WHERE {} ORDER BY e.at, e.id, e.revision",
                    about_calls("e.at", "e.score", by), around_calls(by), recordings);
    const auto take = [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        auto call = TRY(read_call(cells));
        const auto decoded = TRY(decode_event(domain::CallbackDone::word, cells.next<std::string_view>(), ""));
        const auto& done = std::get<domain::CallbackDone>(decoded.change);
        call.reached = done.reached;
        call.problem = done.problem_ticket != domain::TicketId{};
        see(call);
        return true;
    };
    TRY(connection_.scan(sql, period.all(), take));
    return {};
}

}  // namespace aftersales::store
