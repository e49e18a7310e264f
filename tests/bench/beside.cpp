#include "beside.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace aftersales::bench {

Ran run(const std::string& command) {
    const auto begun = std::chrono::steady_clock::now();
    const auto child = ::fork();
    if (child == 0) {
        ::execl("/bin/sh", "sh", "-c", ("exec " + command + " >/dev/null").c_str(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    rusage used{};
    ::wait4(child, &status, 0, &used);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    if (status != 0) {
        std::fprintf(stderr, "bench: status %d of: %s\n", status, command.c_str());
        std::exit(1);
    }
    return {.seconds = took.count(), .megabytes = static_cast<double>(used.ru_maxrss) / 1024};
}

double median(std::vector<double> all) {
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

void tell(const char* what, double ours, double floor) {
    std::printf("%-32s %10.2f ms  floor %10.2f ms  ratio %.2f\n", what, ours * 1000, floor * 1000, ours / floor);
    std::fflush(stdout);
}

void tell(const char* what, const Ran& ran) {
    std::printf("%-32s %10.2f s   %6.0f MB\n", what, ran.seconds, ran.megabytes);
    std::fflush(stdout);
}

void pair(const char* what, const std::string& ours, const std::string& floor, int times) {
    std::vector<double> a;
    std::vector<double> b;
    for (int i = 0; i <= times; ++i) {
        const double first = run(ours).seconds;
        const double second = run(floor).seconds;
        if (i == 0) continue;
        a.push_back(first);
        b.push_back(second);
    }
    tell(what, median(a), median(b));
}

double printed_by(const std::string& command) {
    auto* pipe = ::popen(command.c_str(), "r");
    double value = 0;
    if (pipe == nullptr || std::fscanf(pipe, "%lf", &value) != 1) std::exit(1);
    ::pclose(pipe);
    return value;
}

}  // namespace aftersales::bench
