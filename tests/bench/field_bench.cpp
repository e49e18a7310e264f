// Visits and parts at a large desk, beside SQL written by hand and bare commits of the same rows:
//   field_bench PROGRAM FLOOR SQL [TICKETS [DIRECTORY]]
// SQL is the directory of the statements. A DIRECTORY that is named is kept, and its desk is used again. Of a million
// tickets there are a fifth as many visits and half as many moves.
#include "beside.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace aftersales::bench;

namespace {

constexpr auto store = "field.db";
constexpr auto full = "full.db";  // as it was made
constexpr int technicians = 40;
constexpr int skus = 500;
constexpr int regions = 12;

void write_policy() {
    std::ofstream out{"aftersales.toml"};
    out << R"(version = 1
[organization]
name = "bench"
timezone = "Asia/Shanghai"
[store]
url = "field.db"
[calendar.office]
hours = { mon-fri = ["09:00-12:00", "13:30-18:00"] }
[[category]]
id = "fault"
kind = "fault"
[[priority]]
id = "general"
default = true
[[visit]]
id = "any"
minutes = 60
travel = 20
by = ["role:technician"]
)";
    for (int i = 0; i < technicians; ++i)
        out << "[[staff]]\nid = \"t" << i << "\"\nroles = [\"technician\"]\nregions = [\"R" << i % regions << "\"]\n";
}

std::string day_before(int days) {
    const auto day = std::chrono::sys_days{std::chrono::year{2026} / 3 / 2} - std::chrono::days{days};
    const std::chrono::year_month_day date{day};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

// All but one in a hundred resolved and closed long ago.
void write_tickets(int count) {
    std::ofstream out{"tickets.csv"};
    out << "reference,subject,product,region,opened_at,resolved_at,closed_at\n";
    for (int i = 0; i < count; ++i) {
        const auto day = 800 - static_cast<int>(790LL * i / count);
        out << 'R' << i << ",leak " << i << ",WM-" << i % 40 << ",R" << i % regions << ',' << day_before(day)
            << " 09:00";
        if (i % 100 == 99)
            out << ",,\n";
        else
            out << ',' << day_before(day) << " 15:00," << day_before(day - 1) << " 10:00\n";
    }
}

void write_visits(int count) {
    std::ofstream out{"visits.csv"};
    out << "reference,ticket,start,end,staff,result\n";
    for (int i = 0; i < count; ++i) {
        const auto day = day_before(790 - static_cast<int>(780LL * i / count));
        out << 'V' << i << ",ref:R" << 5LL * i << ',' << day << " 1" << i % 6 << ":00," << day << " 1" << i % 6
            << ":40,t" << i % technicians << ",done\n";
    }
}

void write_moves(int count) {
    std::ofstream parts{"parts.csv"};
    parts << "sku,name,cost,reorder,supplier\n";
    for (int i = 0; i < skus; ++i) parts << "P-" << i << ",part " << i << ',' << i % 90 + 1 << ".50,20,acme\n";
    std::ofstream out{"moves.txt"};
    for (int i = 0; i < count; ++i) {
        if (i % 4 == 3)
            out << "part move P-" << i % skus << " 1 --from main --to van:t" << i % technicians << '\n';
        else
            out << "part receive P-" << i % skus << " 3\n";
    }
}

void clock_at(const char* instant) { ::setenv("AFTERSALES_NOW", instant, 1); }

void make(const std::string& program, int tickets) {
    write_policy();
    clock_at("2026-03-02T09:00:00+08:00");
    run(program + " init");
    write_tickets(tickets), write_visits(tickets / 5), write_moves(tickets / 2);
    tell("import tickets", run(program + " -q import tickets tickets.csv"));
    tell("import visits", run(program + " -q import visits visits.csv"));
    run(program + " -q import parts parts.csv");
    tell("moves, a batch", run(program + " batch moves.txt"));
    // A week that is half full, and stock that is short.
    std::ofstream out{"coming.txt"};
    for (int i = 0; i < technicians * 8; ++i)
        out << "visit plan --ticket ref:R" << i * 100 + 99 << " --start '2026-03-0" << 3 + i / technicians % 4 << " 1"
            << (i / technicians / 4 == 0 ? "0" : "5") << ":00' --staff t" << i % technicians << " --minutes 40\n";
    out.close();
    run(program + " batch coming.txt");
    run(std::string{"sqlite3 "} + store + " \"VACUUM INTO 'full.db'\"");
}

void begin_from(const char* from) {
    for (const auto* end : {"-wal", "-shm"}) fs::remove(store + std::string{end});
    fs::copy_file(from, store, fs::copy_options::overwrite_existing);
}

std::string by_hand(const fs::path& sql, const char* name) {
    return std::string{"sqlite3 "} + store + " '.read " + (sql / name).string() + "'";
}

// The program's command, and the floor that leaves the same rows once more, each on the store as the other left it.
void writes(const std::string& program, const std::string& floor) {
    begin_from(full);
    int next = 0;
    std::vector<double> ours, bare;
    for (int i = 0; i < 12; ++i) {
        const auto ticket = std::to_string((700 + i) * 100 + 99);
        const auto first = run(program + " part reserve P-" + std::to_string(next++) + " 1 --ticket ref:R" + ticket);
        const auto second = run(floor + " record " + store + " reservation");
        if (i > 1) ours.push_back(first.seconds), bare.push_back(second.seconds);
    }
    tell("part reserve", median(ours), median(bare));
    ours.clear(), bare.clear();
    for (int i = 0; i < 12; ++i) {
        const auto ticket = std::to_string((800 + i) * 100 + 99);
        const auto first = run(program + " visit plan --ticket ref:R" + ticket +
                               " --start '2026-03-09 10:00' --staff t" + std::to_string(i) + " --minutes 40");
        const auto second = run(floor + " record " + store + " visit");
        if (i > 1) ours.push_back(first.seconds), bare.push_back(second.seconds);
    }
    tell("visit plan", median(ours), median(bare));
}

void reads(const std::string& program, const fs::path& sql) {
    begin_from(full);
    constexpr int times = 10;
    pair("visit propose", program + " visit propose --ticket ref:R99 --to +5bd --format csv",
         by_hand(sql, "propose.sql"), times);
    pair("visit day", program + " visit day 2026-03-03 --format csv", by_hand(sql, "visits.sql"), times);
    pair("part low", program + " part low --format csv", by_hand(sql, "low.sql"), times);
    pair("part list", program + " part list --format csv", by_hand(sql, "stock.sql"), times);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::fprintf(stderr, "usage: field_bench PROGRAM FLOOR SQL [TICKETS [DIRECTORY]]\n");
        return 2;
    }
    const auto program = fs::absolute(argv[1]).string();
    const auto floor = fs::absolute(argv[2]).string();
    const fs::path sql = fs::absolute(argv[3]);
    auto made = (fs::temp_directory_path() / "field-XXXXXX").string();
    const bool kept = argc > 5;
    if (!kept && ::mkdtemp(made.data()) == nullptr) return 1;
    const fs::path directory = kept ? fs::absolute(argv[5]) : fs::path{made};
    fs::create_directories(directory);
    fs::current_path(directory);
    if (!fs::exists(full)) make(program, argc > 4 ? std::atoi(argv[4]) : 1000000);
    clock_at("2026-03-02T09:00:00+08:00");
    reads(program, sql);
    writes(program, floor);
    fs::current_path("/");
    if (!kept) fs::remove_all(directory);
    return 0;
}
