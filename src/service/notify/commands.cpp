#include "notify/commands.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace aftersales::service {

namespace {

using SteadyClock = std::chrono::steady_clock;

// Who started this process in the background may have made it deaf on purpose.
bool is_heard(int signal) {
    struct sigaction present {};
    return ::sigaction(signal, nullptr, &present) == 0 && present.sa_handler != SIG_IGN;
}

}  // namespace

Commands::Commands() {
    sigset_t wanted;
    sigemptyset(&wanted);
    sigaddset(&wanted, SIGCHLD);
    for (const int each : {SIGINT, SIGTERM, SIGHUP}) {
        if (is_heard(each)) sigaddset(&wanted, each);
    }
    ::sigprocmask(SIG_BLOCK, &wanted, &before_);
    // Ignored, the end of a child would be nobody's to learn.
    struct sigaction usual {};
    usual.sa_handler = SIG_DFL;
    ::sigaction(SIGCHLD, &usual, &child_before_);
    signals_ = ::signalfd(-1, &wanted, SFD_CLOEXEC | SFD_NONBLOCK);
}

Commands::~Commands() {
    children_.clear();
    read_signals();
    if (signals_ >= 0) ::close(signals_);
    ::sigaction(SIGCHLD, &child_before_, nullptr);
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
}

Result<void> Commands::start(std::int64_t tag, const ChildCommand& order) {
    children_.emplace(tag, TRY(Child::start(order, SteadyClock::now())));
    return {};
}

void Commands::read_signals() {
    signalfd_siginfo info{};
    while (signals_ >= 0 && ::read(signals_, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
        if (info.ssi_signo != SIGCHLD) ++interruptions_;
    }
}

int Commands::interruptions() {
    read_signals();
    return interruptions_;
}

std::chrono::milliseconds Commands::until_deadline(std::chrono::milliseconds at_most) const {
    const auto now = SteadyClock::now();
    for (const auto& [tag, child] : children_) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(child.deadline() - now);
        at_most = std::clamp(left, std::chrono::milliseconds{0}, at_most);
    }
    return at_most;
}

std::vector<Commands::Ended> Commands::wait(std::chrono::milliseconds at_most) {
    std::vector<Ended> ended;
    if (children_.empty()) return ended;
    std::vector<pollfd> places{{.fd = signals_, .events = POLLIN, .revents = 0}};
    for (const auto& [tag, child] : children_) {
        if (child.said() >= 0) places.push_back({.fd = child.said(), .events = POLLIN, .revents = 0});
    }
    ::poll(places.data(), places.size(), static_cast<int>(until_deadline(at_most).count()));
    read_signals();
    const auto now = SteadyClock::now();
    for (auto each = children_.begin(); each != children_.end();) {
        each->second.listen();
        // What has ended while nobody looked was in time.
        if (auto ending = each->second.ended()) {
            ended.push_back({.tag = each->first, .ending = std::move(*ending)});
            each = children_.erase(each);
        } else {
            each->second.keep_time(now);
            ++each;
        }
    }
    return ended;
}

void Commands::stop_all() {
    for (auto& [tag, child] : children_) child.stop(SteadyClock::now());
}

}  // namespace aftersales::service
