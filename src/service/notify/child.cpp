#include "notify/child.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace aftersales::service {

namespace {

constexpr std::chrono::seconds grace{2};  // between asking and making it end
constexpr std::size_t most_said = 4096;   // of standard error, its end

class File {
public:
    explicit File(int number) : number_{number} {}
    ~File() {
        if (number_ >= 0) ::close(number_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    [[nodiscard]] int number() const { return number_; }
    int release() { return std::exchange(number_, -1); }

private:
    int number_;
};

tl::unexpected<Error> cannot_start(const ChildCommand& order, int error) {
    return fail(ErrorKind::unavailable,
                "'" + order.words.front() + "' cannot be started: " + std::string{std::strerror(error)});
}

// A file without a name, so that neither a full pipe nor a reader that closes it is ever waited for.
int input_file(const std::string& text) {
    const int file = ::memfd_create("notice", MFD_CLOEXEC);
    if (file < 0) return file;
    std::size_t written = 0;
    while (written < text.size()) {
        const auto count = ::pwrite(file, text.data() + written, text.size() - written, static_cast<off_t>(written));
        if (count < 0 && errno != EINTR) {
            ::close(file);
            return -1;
        }
        if (count > 0) written += static_cast<std::size_t>(count);
    }
    return file;
}

// What posix_spawn is told; its parts are freed with it.
class StartPlan {
public:
    StartPlan(int input, int said, const std::string& directory) {
        ::posix_spawn_file_actions_init(&actions_);
        ::posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO);
        ::posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        ::posix_spawn_file_actions_adddup2(&actions_, said, STDERR_FILENO);
        if (!directory.empty()) ::posix_spawn_file_actions_addchdir_np(&actions_, directory.c_str());
        ::posix_spawnattr_init(&attributes_);
        sigset_t none;
        sigemptyset(&none);
        ::posix_spawnattr_setsigmask(&attributes_, &none);
        sigset_t usual;
        sigemptyset(&usual);
        for (const int each : {SIGPIPE, SIGINT, SIGTERM, SIGQUIT, SIGHUP, SIGCHLD}) sigaddset(&usual, each);
        ::posix_spawnattr_setsigdefault(&attributes_, &usual);
        ::posix_spawnattr_setpgroup(&attributes_, 0);
        ::posix_spawnattr_setflags(&attributes_,
                                   POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~StartPlan() {
        ::posix_spawnattr_destroy(&attributes_);
        ::posix_spawn_file_actions_destroy(&actions_);
    }
    StartPlan(const StartPlan&) = delete;
    StartPlan& operator=(const StartPlan&) = delete;

    // The error, or 0.
    int spawn(pid_t& pid, const std::vector<std::string>& words) {
        std::vector<char*> pointers;
        for (const auto& word : words) pointers.push_back(const_cast<char*>(word.c_str()));
        pointers.push_back(nullptr);
        return ::posix_spawnp(&pid, pointers.front(), &actions_, &attributes_, pointers.data(), environ);
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

}  // namespace

Result<Child> Child::start(const ChildCommand& order, Moment now) {
    const File input{input_file(order.input)};
    if (input.number() < 0) return cannot_start(order, errno);
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return cannot_start(order, errno);
    File reading{pipe[0]};
    const File writing{pipe[1]};
    ::fcntl(reading.number(), F_SETFL, O_NONBLOCK);
    pid_t pid{};
    StartPlan plan{input.number(), writing.number(), order.directory};
    if (const int error = plan.spawn(pid, order.words); error != 0) return cannot_start(order, error);
    return Child{pid, reading.release(), now + order.time_out};
}

Child::Child(Child&& other) noexcept { *this = std::move(other); }

Child& Child::operator=(Child&& other) noexcept {
    std::swap(pid_, other.pid_), std::swap(said_, other.said_), std::swap(next_, other.next_);
    std::swap(asked_to_end_, other.asked_to_end_), std::swap(stopped_, other.stopped_);
    std::swap(text_, other.text_);
    return *this;
}

// Nobody waits for it any more: it does not outlive whoever started it.
Child::~Child() {
    close_said();
    if (pid_ == 0) return;
    ::kill(-pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

void Child::close_said() {
    if (said_ >= 0) ::close(std::exchange(said_, -1));
}

void Child::listen() {
    std::array<char, 4096> buffer{};
    // A command that never stops talking is not listened to for ever.
    for (int turns = 0; said_ >= 0 && turns < 64; ++turns) {
        const auto count = ::read(said_, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0 && errno == EAGAIN) return;
        if (count <= 0) return close_said();
        text_.append(buffer.data(), static_cast<std::size_t>(count));
        if (text_.size() > most_said) text_.erase(0, text_.size() - most_said);
    }
}

void Child::keep_time(Moment now) {
    if (now < next_) return;
    ::kill(-pid_, asked_to_end_ == 0 ? SIGTERM : SIGKILL);
    ++asked_to_end_;
    next_ = now + grace;
}

void Child::stop(Moment now) {
    if (asked_to_end_ == 0) next_ = now;
    stopped_ = true;
    keep_time(now);
}

std::optional<Ending> Child::ended() {
    int status{};
    if (pid_ == 0 || ::waitpid(pid_, &status, WNOHANG) <= 0) return std::nullopt;
    // What it left behind after it was told to end goes with it.
    if (asked_to_end_ > 0) ::kill(-pid_, SIGKILL);
    pid_ = 0;
    listen();
    close_said();
    return Ending{.in_time = asked_to_end_ == 0,
                  .status = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
                  .signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0,
                  .said = std::move(text_)};
}

}  // namespace aftersales::service
