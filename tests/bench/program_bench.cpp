// The program beside its floors, in one run, each pair in turn: program_bench PROGRAM FLOOR [TICKETS]
// Prints a line each: what, the program's median, the floor's, and their ratio. The ratio is the figure; the times are
// the machine's.
#include "beside.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace aftersales::bench;

namespace {

constexpr auto policy = R"(version = 1
[organization]
name = "bench"
timezone = "Asia/Shanghai"
[store]
url = "bench.db"
[calendar.office]
hours = { mon-fri = ["09:00-12:00", "13:30-18:00"] }
[[category]]
id = "fault"
kind = "fault"
[[category]]
id = "usage"
kind = "question"
[[priority]]
id = "major"
[[priority]]
id = "general"
default = true
[[rule]]
id = "leak"
when = { text = ["漏水", "smoke"] }
set = { category = "fault", priority = "major" }
[[sla]]
id = "major"
when = { priority = ["major"] }
targets = { respond = "4h", resolve = "48h", feedback = "24h" }
[[sla]]
id = "general"
targets = { respond = "8bh", resolve = "5bd" }
[[escalation]]
id = "late"
clock = "respond"
at = "due"
notify = ["assignee"]
[[staff]]
id = "li.na"
roles = ["agent"]
[callbacks]
avoid = ["00:00-09:00", "12:00-14:00", "18:00-24:00"]
[[callback]]
id = "d7"
after = "delivered"
window = ["7d", "15d"]
[[callback]]
id = "d30"
after = "delivered"
window = ["30d", "37d"]
[[callback]]
id = "d90"
after = "delivered"
window = ["90d", "104d"]
[[callback]]
id = "after-close"
after = "closed"
window = ["0bd", "3bd"]
[[callback_assign]]
to = "role:agent"
[[callback_order]]
when = { ticket_within = "30d" }
points = 30
[[callback_order]]
when = { last_score_at_most = 6 }
points = 20
)";

std::string two(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// Two years of tickets: each opened, answered, solved and closed but for the last few.
void write_tickets(const fs::path& path, int count) {
    std::ofstream out{path};
    out << "reference,subject,phone,channel,opened_at,responded_at,resolved_at,closed_at,score\n";
    for (int i = 0; i < count; ++i) {
        const int day = static_cast<int>(static_cast<long long>(i) * 700 / count);
        const int month = day / 28 % 12 + 1;
        const std::string date = std::to_string(2024 + day / 336) + "-" + two(month) + "-" + two(day % 28 + 1);
        out << "R" << i << ',' << (i % 3 == 0 ? "洗衣机漏水、地面有积水" : "怎么设置定时功能") << ",139"
            << 10000000 + i % 50000 << ',' << (i % 2 == 0 ? "phone" : "email") << ',' << date << " 09:" << two(i % 60)
            << ',' << date << " 10:" << two(i % 60) << ',' << date << " 1" << i % 8 + 1 << ":59" << ',' << date
            << " 21:00," << i % 10 + 1 << '\n';
    }
}

// Three years of deliveries up to the day.
void write_assets(const fs::path& path, int count) {
    std::ofstream out{path};
    out << "serial,product,phone,delivered\n";
    for (int i = 0; i < count; ++i) {
        const int day = static_cast<int>(static_cast<long long>(i) * 1008 / count);
        out << "S" << i << ",WM-" << i % 40 << ",139" << 10000000 + i % 50000 << ',' << 2023 + day / 336 << '-'
            << two(day % 336 / 28 + 1) << '-' << two(day % 28 + 1) << '\n';
    }
}

// One week as a person would ask SQLite for it by hand.
constexpr auto week_by_hand =
    R"(SELECT COUNT(*) FILTER (WHERE kind = 'opened'), COUNT(*) FILTER (WHERE kind = 'resolved'), COUNT(*) FILTER (WHERE kind = 'closed'),
 COUNT(*) FILTER (WHERE kind = 'reopened'), COUNT(*) FILTER (WHERE kind = 'escalated') FROM event WHERE object = 'ticket' AND kind IN ('opened','resolved','closed','reopened','escalated')
 AND at >= 1729440000 AND at < 1730044800;
 SELECT COUNT(*) FROM ticket WHERE responded_at >= 1729440000 AND responded_at < 1730044800;
 SELECT SUM(open_change) FROM event WHERE open_change IS NOT NULL AND at < 1730044800;
 SELECT name, SUM(stopped_at <= due_at), SUM(stopped_at IS NULL OR stopped_at > due_at) FROM clock WHERE due_at >= 1729440000 AND due_at < 1730044800 AND state NOT IN ('ended','paused') GROUP BY name;
 WITH h AS (SELECT t.resolved_at - t.opened_at AS s FROM ticket t WHERE t.resolved_at >= 1729440000 AND t.resolved_at < 1730044800), n AS (SELECT s, ROW_NUMBER() OVER (ORDER BY s) AS r, COUNT(*) OVER () AS c FROM h)
 SELECT AVG(s) / 3600.0, AVG(CASE WHEN r IN ((c + 1) / 2, (c + 2) / 2) THEN s END) / 3600.0, MAX(CASE WHEN r <= 0.9 * c THEN s END) / 3600.0 FROM n;
 SELECT COUNT(score), AVG(score) FROM event WHERE kind IN ('confirmed','closed','callback_done') AND at >= 1729440000 AND at < 1730044800;
 SELECT COUNT(*) FROM callback WHERE call_at >= 1729440000 AND call_at < 1730044800;)";

// The list of 2 March 2026: what is open and has its window opened, with the points of its customer.
constexpr auto calls_by_hand =
    R"(SELECT k.id, k.program, date(k.due_from * 86400, 'unixepoch'), date(k.due_to * 86400, 'unixepoch'), datetime(k.call_at, 'unixepoch'),
 c.name, c.phone, a.product, a.serial, k.ticket, k.assignee,
 CASE WHEN (SELECT MAX(o.opened_at) FROM ticket o WHERE o.customer = k.customer) >= 1772413200 - 30 * 86400 THEN 30 ELSE 0 END +
 CASE WHEN (SELECT score FROM (SELECT o.score, o.closed_at AS at FROM ticket o WHERE o.customer = k.customer AND o.score IS NOT NULL
  UNION ALL SELECT b.score, b.done_at FROM callback b WHERE b.customer = k.customer AND b.score IS NOT NULL) ORDER BY at DESC LIMIT 1) <= 6 THEN 20 ELSE 0 END AS points
 FROM callback k LEFT JOIN customer c ON c.id = k.customer LEFT JOIN asset a ON a.id = k.asset
 WHERE k.state = 'open' AND k.due_from <= 20514 ORDER BY points DESC, k.call_at, k.id;)";

constexpr int notes = 5000;

// A note on each of so many tickets, a command a line.
void write_notes(const fs::path& path, int on) {
    std::ofstream out{path};
    for (int i = 0; i < notes; ++i) out << "ticket note " << i % on + 1 << " -m 'part ordered'\n";
}

// Found: R12. So many processes that write at once, eight steps each: how long the longest wait is beside the mean of
// all.
void tell_queue(const std::string& program) {
    const std::string work =
        "for w in $(seq 32); do (for s in 1 2 3 4 5 6 7 8; do b=$(date +%s%N); " + program +
        " -q ticket note $w -m queued; e=$(date +%s%N); echo $((e - b)); done) & done >waits; wait";
    run(work);
    tell("the longest wait of 32 writers, the mean of all",
         printed_by("awk '$1 > m { m = $1 } END { print m / 1e9 }' waits"),
         printed_by("awk '{ t += $1; n++ } END { print t / n / 1e9 }' waits"));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::fprintf(stderr, "usage: program_bench PROGRAM FLOOR [TICKETS]\n");
        return 2;
    }
    const std::string program = fs::absolute(argv[1]);
    const std::string floor = fs::absolute(argv[2]);
    const int tickets = argc > 3 ? std::atoi(argv[3]) : 100000;
    auto name = (fs::temp_directory_path() / "bench-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return 1;
    fs::current_path(name);
    ::setenv("AFTERSALES_NOW", "2026-03-02T09:00:00+08:00", 1);
    std::ofstream{"aftersales.toml"} << policy;
    std::ofstream{"week.sql"} << week_by_hand;
    std::ofstream{"calls.sql"} << calls_by_hand;
    write_tickets("tickets.csv", tickets);
    run(program + " init");
    const double imported = run(program + " -q import tickets tickets.csv").seconds;
    tell("import", imported, printed_by(floor + " copy bench.db floor.db"));
    const std::string id = std::to_string(tickets / 2);
    pair("ticket show", program + " ticket show " + id, "sqlite3 bench.db 'SELECT * FROM ticket WHERE id = " + id + "'",
         60);
    pair("ticket show (no store)", program + " --version", "sqlite3 --version", 60);
    pair("ticket open", program + " ticket open --subject 'How do I set it?'", floor + " open bench.db", 40);
    pair("report weekly", program + " report weekly --period 2024-W43", "sqlite3 bench.db '.read week.sql'", 20);
    // Found: I11.
    write_notes("one.batch", 1);
    write_notes("many.batch", notes);
    const double one = run(program + " -q batch one.batch").seconds;
    tell("5,000 notes on one ticket, on 5,000", one, run(program + " -q batch many.batch").seconds);
    tell_queue(program);
    write_assets("assets.csv", tickets / 2);
    run(program + " -q import assets assets.csv");
    const std::string list = program + " callback schedule --format csv";
    tell("callback schedule, first", run(list));
    pair("callback schedule", list, "sqlite3 bench.db '.read calls.sql'", 10);
    pair("callback list", program + " callback list state:open --format csv", "sqlite3 bench.db '.read calls.sql'", 10);
    fs::current_path("/");
    fs::remove_all(name);
    return 0;
}
