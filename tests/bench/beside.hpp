// A command beside its floor: both are run as whole processes, in turn, and what is told is the ratio of their medians.
#pragma once

#include <string>
#include <vector>

namespace aftersales::bench {

struct Ran {
    double seconds{};
    double megabytes{};  // the most that it held at once
};
// Through the shell, its output thrown away. Ends the benchmark where the command fails.
Ran run(const std::string& command);

double median(std::vector<double> all);

// One line: what, the program's time, the floor's, and their ratio.
void tell(const char* what, double ours, double floor);
// One line: what has no floor.
void tell(const char* what, const Ran& ran);

// So many times each, after a turn that does not count.
void pair(const char* what, const std::string& ours, const std::string& floor, int times);

// A number that a command prints.
double printed_by(const std::string& command);

}  // namespace aftersales::bench
