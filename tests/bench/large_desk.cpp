#include "large_desk.hpp"

#include "beside.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string_view>

namespace aftersales::bench {

namespace {

using std::chrono::days;
using std::chrono::minutes;
using Day = std::chrono::sys_days;

constexpr int weeks = 157;
constexpr Day first{std::chrono::year{2023} / 3 / 3};

constexpr std::array subjects{"洗衣机漏水、地面有积水",
                              "怎么设置定时功能",
                              "空调不制冷、噪音很大",
                              "请问保修期多长",
                              "投诉:安装师傅的态度",
                              "机器无法启动",
                              "插座处冒烟",
                              "快递还没有送达",
                              "建议面板增加英文",
                              "How do I reset it",
                              "门封松动",
                              "显示屏失灵"};

std::string text(Day day) {
    const std::chrono::year_month_day date{day};
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return out.data();
}

std::string text(Day day, minutes time) {
    day += std::chrono::floor<days>(time);
    time -= std::chrono::floor<days>(time);
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), " %02d:%02d", static_cast<int>(time.count() / 60),
                  static_cast<int>(time.count() % 60));
    return text(day) + out.data();
}

// Scatters numbers that follow each other; the same in every run.
unsigned scattered(int number) {
    auto mixed = static_cast<unsigned>(number) * 2654435761U;
    mixed ^= mixed >> 15;
    mixed *= 2246822519U;
    return mixed ^ (mixed >> 13);
}

std::string phone(unsigned customer) { return "139" + std::to_string(10000000 + customer); }

void write_customers(int count) {
    std::ofstream out{"customers.csv"};
    out << "name,phone,tier,region,birthday\n";
    for (int i = 0; i < count; ++i) {
        out << "客户" << i << ',' << phone(static_cast<unsigned>(i)) << ',' << (i % 40 == 0 ? "vip" : "regular") << ",R"
            << i % 30 << ',' << text(Day{std::chrono::year{1980} / 1 / 1} + days{i % 7000}) << '\n';
    }
}

// Deliveries of three years to come, and of the week before.
void write_assets(int count) {
    std::ofstream out{"assets.csv"};
    out << "serial,product,phone,delivered\n";
    for (int i = 0; i < count; ++i) {
        const auto day = first - days{8} + days{static_cast<int>(1096LL * i / count)};
        out << 'S' << i << ",WM-" << i % 40 << ',' << phone(scattered(i) % static_cast<unsigned>(count / 2)) << ','
            << text(day) << '\n';
    }
}

// What was closed on that Friday at five.
void write_tickets(Day friday, int from, int to, int assets) {
    std::ofstream out{"tickets.csv"};
    out << "reference,subject,serial,channel,assignee,opened_at,responded_at,resolved_at,closed_at,score\n";
    for (int i = from; i < to; ++i) {
        const auto mixed = scattered(i);
        const auto opened = minutes{8 * 60 + static_cast<int>(mixed % 600)};
        const auto responded = opened + minutes{5 + static_cast<int>(mixed / 7 % 500)};
        const auto resolved = responded + minutes{30 + static_cast<int>(mixed / 11 % 5000)};
        const auto day = friday - days{static_cast<int>(mixed % 5) + 5};
        out << 'R' << i << ',' << subjects[mixed / 13 % subjects.size()] << ",S"
            << mixed % static_cast<unsigned>(assets) << ',' << (i % 2 == 0 ? "phone" : "email") << ','
            << (i % 3 == 0 ? "chen.jie" : "qian.wei") << ',' << text(day, opened) << ',' << text(day, responded);
        if (i % 200 == 199)
            out << ",,,\n";
        else
            out << ',' << text(day, resolved) << ',' << text(friday) << " 17:00," << mixed / 17 % 10 + 1 << '\n';
    }
}

void write_policy(const std::filesystem::path& from) {
    std::ifstream in{from};
    std::ofstream out{"aftersales.toml"};
    for (std::string line; std::getline(in, line);) {
        out << (line.starts_with("command = [\"/usr/local/bin/send-sms\"") ? "command = [\"true\", \"{to}\"]" : line)
            << '\n';
    }
}

}  // namespace

void set_clock(const char* instant) { ::setenv("AFTERSALES_NOW", instant, 1); }

void make_large_desk(const std::string& program, const std::filesystem::path& policy, int tickets) {
    const int assets = tickets / 2;
    write_policy(policy);
    set_clock(first_friday);
    run(program + " init");
    write_customers(assets / 2);
    tell("import customers", run(program + " -q import customers customers.csv"));
    write_assets(assets);
    tell("import assets", run(program + " -q import assets assets.csv"));
    Ran all;
    for (int week = 0; week < weeks; ++week) {
        const auto friday = first + days{7 * week};
        write_tickets(friday, static_cast<int>(1LL * tickets * week / weeks),
                      static_cast<int>(1LL * tickets * (week + 1) / weeks), assets);
        set_clock((text(friday) + "T18:00:00+08:00").c_str());
        const auto once = run(program + " -q import tickets tickets.csv");
        all.seconds += once.seconds;
        all.megabytes = std::max(all.megabytes, once.megabytes);
    }
    tell("import tickets, 157 weeks", all);
    set_clock(the_monday);
}

}  // namespace aftersales::bench
