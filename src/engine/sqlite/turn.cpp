#include "turn.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <unistd.h>
#include <utility>

namespace aftersales::engine {
namespace {

// Interrupts a wait at its end, and again every tenth of a second in case the wait had not quite begun.
class Alarm {
public:
    explicit Alarm(calendar::seconds limit) {
        struct sigaction wake {};
        wake.sa_handler = [](int) {};
        ::sigaction(SIGALRM, &wake, &before_);
        itimerval timer{};
        timer.it_value.tv_sec = limit.count();
        timer.it_interval.tv_usec = 100'000;
        ::setitimer(ITIMER_REAL, &timer, nullptr);
    }
    ~Alarm() {
        const itimerval none{};
        ::setitimer(ITIMER_REAL, &none, nullptr);
        ::sigaction(SIGALRM, &before_, nullptr);
    }
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;

private:
    struct sigaction before_ {};
};

// A lock of the open file, not of the process: two connections of one process stand in line too.
int set_lock(int file, int command, short type) {
    struct flock whole {};
    whole.l_type = type;
    whole.l_whence = SEEK_SET;
    return ::fcntl(file, command, &whole);
}

}  // namespace

std::string line_of(const std::string& store) { return store + "-lock"; }

Turn::Turn(Turn&& other) noexcept : store_{std::move(other.store_)}, file_{std::exchange(other.file_, -1)} {}

Turn::~Turn() {
    if (file_ >= 0) ::close(file_);
}

// Whoever may write the store may stand in its line.
bool Turn::open() {
    if (file_ >= 0) return true;
    struct stat of_store {};
    if (::stat(store_.c_str(), &of_store) != 0) return false;
    const auto name = line_of(store_);
    file_ = ::open(name.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (file_ >= 0 || errno != ENOENT) return file_ >= 0;
    file_ = ::open(name.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file_ >= 0 && ::fchmod(file_, of_store.st_mode & 0666) != 0) return true;
    return file_ >= 0;
}

Result<void> Turn::wait(calendar::seconds limit) {
    if (!open() || set_lock(file_, F_OFD_SETLK, F_WRLCK) == 0) return {};
    if (errno != EAGAIN && errno != EACCES) return {};  // a file system without locks
    const auto end = std::chrono::steady_clock::now() + limit;
    if (limit.count() > 0) {
        const Alarm alarm{limit};
        do {
            if (set_lock(file_, F_OFD_SETLKW, F_WRLCK) == 0) return {};
        } while (errno == EINTR && std::chrono::steady_clock::now() < end);
    }
    return fail(ErrorKind::busy, fmt::format("the store {} is busy: another process is writing", store_),
                {"Try again, or wait longer with --wait."});
}

void Turn::pass_on() noexcept {
    if (file_ >= 0) set_lock(file_, F_OFD_SETLK, F_UNLCK);
}

}  // namespace aftersales::engine
