#include "notify/sender.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace aftersales::service {

namespace {

// When the process was started, in ticks since the boot; "" where there is none. The name in brackets may hold blanks.
std::string start_of(const std::string& pid) {
    std::ifstream file{"/proc/" + pid + "/stat"};
    std::string line;
    if (!std::getline(file, line)) return {};
    auto at = line.rfind(')');
    for (int field = 2; field < 22 && at != std::string::npos; ++field) at = line.find(' ', at + 1);
    if (at == std::string::npos) return {};
    // Of a process that ended and was not waited for only the entry is left.
    const auto state = line[line.rfind(')') + 2];
    if (state == 'Z' || state == 'X') return {};
    return line.substr(at + 1, line.find(' ', at + 1) - at - 1);
}

// Where process numbers mean the same.
std::string realm() {
    std::ifstream file{"/proc/sys/kernel/random/boot_id"};
    std::string boot;
    std::getline(file, boot);
    std::error_code failed;
    const auto space = std::filesystem::read_symlink("/proc/self/ns/pid", failed).string();
    return boot.empty() || failed ? std::string{} : space + "." + boot;
}

}  // namespace

std::string sender_name() {
    const auto pid = std::to_string(::getpid());
    return pid + "." + start_of(pid) + "@" + realm();
}

bool is_gone(std::string_view sender) {
    sender = sender.substr(0, sender.find('#'));
    const auto at = sender.find('@');
    const auto dot = sender.find('.');
    if (at == std::string_view::npos || dot > at) return false;
    const auto here = realm();
    if (here.empty() || sender.substr(at + 1) != here) return false;
    const auto start = sender.substr(dot + 1, at - dot - 1);
    return !start.empty() && start_of(std::string{sender.substr(0, dot)}) != start;
}

bool is_being_sent(const store::Notice& notice, domain::Instant now) {
    return notice.state == "sending" && notice.claimed_until && *notice.claimed_until > now &&
           !is_gone(notice.claimed_by);
}

}  // namespace aftersales::service
