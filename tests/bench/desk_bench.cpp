// A large desk beside SQL written by hand: desk_bench PROGRAM POLICY SQL [TICKETS [DIRECTORY]]
// SQL is the directory of the statements. A DIRECTORY that is named is kept, and its desk is used again.
#include "beside.hpp"
#include "large_desk.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace aftersales::bench;

namespace {

constexpr auto bought = "bought.db";     // as make_large_desk leaves it
constexpr auto store = "aftersales.db";  // as the policy names it

struct Desk {
    std::string program{};
    fs::path sql{};

    // sqlite3 with the statement of that name; values as ":name value".
    [[nodiscard]] std::string by_hand(const char* name, std::initializer_list<std::string> values) const {
        std::string command = "sqlite3";
        for (const auto& each : values) command += " -cmd '.parameter set " + each + "'";
        return command + " " + store + " '.read " + (sql / name).string() + "'";
    }
};

void begin_from(const char* from) {
    for (const auto* end : {"-wal", "-shm"}) fs::remove(store + std::string{end});
    fs::copy_file(from, store, fs::copy_options::overwrite_existing);
}

void schedules(const Desk& desk) {
    const auto schedule = desk.program + " callback schedule --format csv";
    begin_from(bought);
    set_clock(first_friday);
    run(schedule);
    set_clock(the_monday);
    tell("callback schedule, 3 years on", run(schedule));
    tell("weekly report after it", run(desk.program + " report weekly --last 156 --by category,priority --format csv"));
    begin_from(bought);
    tell("callback schedule, the first", run(schedule));
}

void lists(const Desk& desk) {
    const std::initializer_list<std::string> values{":day 20514", ":now 1772413200"};
    pair("callback schedule, the day's list", desk.program + " callback schedule --format csv",
         desk.by_hand("day.sql", values), 10);
    pair("callback list", desk.program + " callback list state:open --format csv", desk.by_hand("day.sql", values), 10);
}

void reports(const Desk& desk) {
    const auto weekly = [&](int weeks, const char* from, int times) {
        const auto count = std::to_string(weeks);
        pair(("report weekly --last " + count).c_str(),
             desk.program + " report weekly --last " + count + " --by category,priority --format csv",
             desk.by_hand("weeks.sql", {std::string{":from "} + from, ":weeks " + count, ":now 1772413200"}), times);
    };
    weekly(156, "1678032000", 3);
    weekly(1, "1771776000", 10);
    tell("its memory, of 156 weeks",
         run(desk.program + " report weekly --last 156 --by category,priority --format csv"));
}

// As many at once as the channel allows when it says nothing.
void notices(const Desk& desk) {
    const auto count = std::string{"2000"};
    set_clock("2026-03-03T08:30:00+08:00");  // before the first calls
    pair("notify send --limit 2000", desk.program + " notify send --limit " + count,
         "seq " + count + " | xargs -P 4 -n 1 true", 2);
    set_clock(the_monday);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: desk_bench PROGRAM POLICY SQL [TICKETS [DIRECTORY]]\n");
        return 2;
    }
    const Desk desk{.program = fs::absolute(argv[1]).string(), .sql = fs::absolute(argv[3])};
    const auto policy = fs::absolute(argv[2]);
    auto made = (fs::temp_directory_path() / "bench-XXXXXX").string();
    const bool kept = argc > 5;
    if (!kept && ::mkdtemp(made.data()) == nullptr) return 1;
    const fs::path directory = kept ? fs::absolute(argv[5]) : fs::path{made};
    fs::create_directories(directory);
    fs::current_path(directory);
    if (!fs::exists(bought)) {
        make_large_desk(desk.program, policy, argc > 4 ? std::atoi(argv[4]) : 1000000);
        run(std::string{"sqlite3 "} + store + " \"VACUUM INTO 'bought.db'\"");
    }
    schedules(desk);
    lists(desk);
    reports(desk);
    notices(desk);
    fs::current_path("/");
    if (!kept) fs::remove_all(directory);
    return 0;
}
