#include "aftersales/render/destination.hpp"

#include "folder.hpp"
#include "show_text.hpp"

#include <climits>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace aftersales::render {
namespace {

constexpr std::size_t buffer_size = 64 * 1024;

tl::unexpected<Error> trouble(ErrorKind kind, const std::string& name, int code) {
    return fail(kind, name + ": " + std::strerror(code));
}

std::string directory_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos) return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// So that the name outlives a power cut; not every file system can.
void sync_directory(const std::string& path) {
    const int directory = ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) return;
    ::fsync(directory);
    ::close(directory);
}

// An SQLite file begins with these words; nobody means to write a list over one.
bool is_store(const std::string& path) {
    constexpr std::string_view mark = "SQLite format 3";
    std::array<char, mark.size()> head{};
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) return false;
    const auto read = ::read(file, head.data(), head.size());
    ::close(file);
    return read == static_cast<ssize_t>(head.size()) && std::string_view{head.data(), head.size()} == mark;
}

// What SQLite keeps beside a store, and the file at which its writers stand in line, whether it is there now or not.
bool belongs_to_store(const std::string& path) {
    constexpr std::array<std::string_view, 4> ends{"-wal", "-shm", "-journal", "-lock"};
    return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) {
        return path.ends_with(end) && is_store(path.substr(0, path.size() - end.size()));
    });
}

bool is_link(const std::string& path) {
    struct stat there {};
    return ::lstat(path.c_str(), &there) == 0 && S_ISLNK(there.st_mode);
}

// A file that standard output leads to keeps room for what waits; of a pipe or a terminal nothing is known before.
Result<void> reserve(int descriptor, std::size_t size, const std::string& name) {
    struct stat there {};
    if (descriptor < 0 || size == 0 || ::fstat(descriptor, &there) != 0 || !S_ISREG(there.st_mode)) return {};
    const bool appends = (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
    const auto from = appends ? there.st_size : ::lseek(descriptor, 0, SEEK_CUR);
    const auto room = static_cast<off_t>(size);
    if (from < 0 || ::fallocate(descriptor, FALLOC_FL_KEEP_SIZE, from, room) == 0) return {};
    if (errno != ENOSPC && errno != EDQUOT && errno != EFBIG) return {};
    return trouble(ErrorKind::unavailable, name, errno);
}

// A name beside `path` that nobody has.
std::string name_beside(const std::string& path, int attempt) {
    return path + "." + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".part";
}

}  // namespace

Destination::Destination(int descriptor, std::string name)
    : descriptor_{descriptor}, name_{std::move(name)}, shown_{descriptor >= 0 && ::isatty(descriptor) == 1} {}

Destination Destination::memory() { return Destination{-1, "memory"}; }

Destination Destination::standard_output() { return Destination{STDOUT_FILENO, "standard output"}; }

Result<Destination> Destination::file(const std::string& path) {
    // A symbolic link stays one: what it points to is replaced.
    const std::unique_ptr<char, decltype(&std::free)> real{::realpath(path.c_str(), nullptr), &std::free};
    if (!real && is_link(path)) {
        return fail(ErrorKind::usage, "-o, --output: '" + path + "' is a link that leads to no file");
    }
    const std::string target = real ? real.get() : path;
    struct stat there {};
    const bool exists = ::stat(target.c_str(), &there) == 0;
    if (exists && !S_ISREG(there.st_mode)) {
        const int descriptor = ::open(target.c_str(), O_WRONLY | O_CLOEXEC);
        if (descriptor < 0) return trouble(ErrorKind::usage, path, errno);
        return Destination{descriptor, path};
    }
    if (exists && is_store(target)) {
        return fail(ErrorKind::usage, "-o, --output: '" + path + "' is a store and is not written over");
    }
    if (belongs_to_store(target)) {
        return fail(ErrorKind::usage, "-o, --output: '" + path + "' belongs to a store and is not written over");
    }
    // A file without a name vanishes with the process, however that ends; not every file system can do it.
    HalfMade temporary;
    int descriptor = ::open(directory_of(target).c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0666);
    for (int attempt = 0; descriptor < 0 && attempt < 100; ++attempt) {
        HalfMade name{name_beside(target, attempt)};
        descriptor = ::open(name.name().c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        const int code = errno;
        if (descriptor >= 0)
            temporary = std::move(name);
        else
            name.forget();
        if (descriptor < 0 && code != EEXIST) return trouble(ErrorKind::usage, path, code);
    }
    if (descriptor < 0) return trouble(ErrorKind::usage, path, errno);
    Destination made{descriptor, path};
    made.path_ = target;
    made.temporary_ = std::move(temporary);
    if (exists && ::fchmod(descriptor, there.st_mode & 07777) != 0) return trouble(ErrorKind::usage, path, errno);
    return made;
}

Result<Destination> Destination::plain_file(const std::string& path) {
    if (is_link(path))
        return fail(ErrorKind::usage, "'" + path + "' is a link, and no list of a split is written through one");
    return file(path);
}

Result<Destination> Destination::directory(const std::string& path) {
    if (::mkdir(path.c_str(), 0777) != 0 && errno != EEXIST) return trouble(ErrorKind::usage, path, errno);
    struct stat there {};
    if (::stat(path.c_str(), &there) != 0) return trouble(ErrorKind::usage, path, errno);
    if (!S_ISDIR(there.st_mode)) return trouble(ErrorKind::usage, path, ENOTDIR);
    Destination made{-1, path};
    made.folder_ = std::make_unique<Folder>(path);
    return made;
}

Destination Destination::directory(const std::string& path, FileNames names) {
    Destination made{-1, path};
    made.folder_ = std::make_unique<Folder>(path, std::move(names));
    return made;
}

Result<Folder*> Destination::folder() {
    if (!folder_) return fail(ErrorKind::internal, name_ + " is no directory");
    return folder_.get();
}

void Destination::drop() {
    buffer_.clear();
    if (folder_) folder_->drop();
}

Destination::Destination(Destination&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)}, name_{std::move(other.name_)}, path_{std::exchange(other.path_,
                                                                                                            {})},
      temporary_{std::move(other.temporary_)}, buffer_{std::move(other.buffer_)}, folder_{std::move(other.folder_)},
      held_{other.held_}, wanted_{other.wanted_}, leaves_{other.leaves_}, synced_{other.synced_}, shown_{other.shown_} {
}

Destination::~Destination() {
    if (descriptor_ > STDERR_FILENO) ::close(descriptor_);
}

Result<void> Destination::write(std::string_view bytes) {
    if (!wanted_) return {};
    if (folder_)
        return fail(ErrorKind::usage, "--split, and a column in braces in -o, are for lists: this is one text");
    if (shown_)
        buffer_ += for_terminal(bytes);
    else
        buffer_ += bytes;
    synced_ = false;
    if (descriptor_ < 0 || held_ || buffer_.size() < buffer_size) return {};
    return flush();
}

Result<void> Destination::flush() {
    if (folder_) return folder_->prepare();
    if (descriptor_ < 0) return {};
    std::string_view left = buffer_;
    while (!left.empty() && wanted_) {
        const auto written = ::write(descriptor_, left.data(), left.size());
        if (written >= 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno == EPIPE) {
            wanted_ = false;
        } else if (errno != EINTR) {
            const int code = errno;
            buffer_.clear();
            return trouble(ErrorKind::unavailable, name_, code);
        }
    }
    buffer_.clear();
    return {};
}

Result<void> Destination::prepare() {
    if (folder_) return folder_->prepare();
    if (path_.empty()) return reserve(descriptor_, buffer_.size(), name_);
    TRY(flush());
    if (!leaves_ || synced_) return {};
    if (::fsync(descriptor_) != 0) return trouble(ErrorKind::unavailable, name_, errno);
    synced_ = true;
    return {};
}

Result<void> Destination::finish() {
    TRY(flush());
    TRY(prepare());
    if (!leaves_ && folder_) folder_->drop();
    if (!leaves_) return {};
    if (folder_) return folder_->finish();
    return path_.empty() ? Result<void>{} : take_name();
}

Result<void> Destination::take_name() {
    // link cannot replace a file and rename needs a name to start from, so a nameless file gets one for a moment.
    const auto itself = "/proc/self/fd/" + std::to_string(descriptor_);
    for (int attempt = 0; temporary_.name().empty() && attempt < 100; ++attempt) {
        HalfMade name{name_beside(path_, attempt)};
        if (::linkat(AT_FDCWD, itself.c_str(), AT_FDCWD, name.name().c_str(), AT_SYMLINK_FOLLOW) == 0) {
            temporary_ = std::move(name);
            break;
        }
        const int code = errno;
        name.forget();
        if (code != EEXIST) return trouble(ErrorKind::unavailable, name_, code);
    }
    // Some file systems tell of a full disk only here.
    if (::close(std::exchange(descriptor_, -1)) != 0) return trouble(ErrorKind::unavailable, name_, errno);
    if (std::rename(temporary_.name().c_str(), path_.c_str()) != 0)
        return trouble(ErrorKind::unavailable, name_, errno);
    temporary_.forget();
    sync_directory(directory_of(path_));
    path_.clear();
    return {};
}

bool Destination::terminal() const { return shown_; }

}  // namespace aftersales::render
