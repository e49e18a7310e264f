#include "aftersales/store/files.hpp"

#include "aftersales/half_made.hpp"
#include "aftersales/store/part_file.hpp"
#include "aftersales/text/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <limits>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace aftersales::store {

// Closed with its scope, where it is not kept.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : descriptor_{descriptor} {}
    OpenFile(OpenFile&& other) noexcept : descriptor_{std::exchange(other.descriptor_, -1)} {}
    OpenFile& operator=(OpenFile&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    [[nodiscard]] int descriptor() const { return descriptor_; }
    int keep() { return std::exchange(descriptor_, -1); }

private:
    int descriptor_;
};

namespace {

constexpr std::size_t copied_at_once = 64 * 1024;
constexpr std::size_t looked_at_for_type = 16;
constexpr std::size_t most_held = 500;  // a process may open so many files and no more
constexpr std::string_view end_of_part = ".part";

tl::unexpected<Error> file_trouble(ErrorKind kind, const std::string& path, int code) {
    return fail(kind, fmt::format("{}: {}", path, std::strerror(code)));
}

// A pipe or a device is opened without waiting for whoever is at its other end.
OpenFile open_to_read(const std::string& path) {
    return OpenFile{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)};
}

std::string file_size_text(std::int64_t bytes) {
    constexpr std::int64_t mega = 1024 * 1024;
    return bytes % mega == 0 ? fmt::format("{} MB", bytes / mega) : fmt::format("{} bytes", bytes);
}

Result<void> check_plain(int descriptor, const std::string& path) {
    struct stat about {};
    if (::fstat(descriptor, &about) != 0) return file_trouble(ErrorKind::usage, path, errno);
    if (S_ISREG(about.st_mode)) return {};
    return fail(ErrorKind::usage,
                fmt::format("{}: it is {} and no file", path, S_ISDIR(about.st_mode) ? "a directory" : "a device"));
}

// 0 at the end; -1 with errno.
ssize_t read_some(int descriptor, std::array<char, copied_at_once>& part) {
    ssize_t size = 0;
    do {
        size = ::read(descriptor, part.data(), part.size());
    } while (size < 0 && errno == EINTR);
    return size;
}

bool write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return false;
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

// For its owner alone.
Result<void> make_directory(const std::string& directory) {
    struct stat about {};
    if (::stat(directory.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) return {};
    if (::mkdir(directory.c_str(), 0700) == 0) return sync_directory_of(directory);
    if (errno == EEXIST && ::stat(directory.c_str(), &about) == 0 && S_ISDIR(about.st_mode)) return {};
    return fail(ErrorKind::unavailable,
                fmt::format("the directory of attachments {} cannot be made: {}", directory, std::strerror(errno)));
}

bool has_name_still(int descriptor, const std::string& path) {
    struct stat held {};
    struct stat there {};
    return ::fstat(descriptor, &held) == 0 && ::lstat(path.c_str(), &there) == 0 && held.st_ino == there.st_ino &&
           held.st_dev == there.st_dev;
}

// What a killed process left half written: nobody holds it.
void remove_parts(const std::string& directory) {
    std::error_code none;
    for (const auto& each : std::filesystem::directory_iterator{directory, none}) {
        if (!each.path().filename().string().ends_with(end_of_part)) continue;
        const OpenFile part{::open(each.path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
        if (part.is_open() && ::flock(part.descriptor(), LOCK_EX | LOCK_NB) == 0) ::unlink(each.path().c_str());
    }
}

std::string name_in_path(const std::string& path) {
    return path.substr(path.rfind('/') == std::string::npos ? 0 : path.rfind('/') + 1);
}

Result<void> check_digest(const std::string& digest) {
    if (text::is_sha256(digest)) return {};
    return fail(ErrorKind::refused, fmt::format("'{}' is no digest of a file", digest));
}

}  // namespace

// A file that was copied into the directory, and has no name of its own yet.
struct Files::Copied {
    OpenFile file{-1};
    HalfMade part{};
    std::int64_t size{};
    std::string head{};
    std::string digest{};
};

Files::~Files() {
    for (const int each : held_) ::close(each);
}

// An empty file that is held; again where somebody who clears up came before the lock.
Result<void> Files::begin(Copied& made) const {
    constexpr int most_tries = 100;
    for (int number = 0;; ++number) {
        made.part = HalfMade{path_of(fmt::format("{}-{}{}", ::getpid(), number, end_of_part))};
        made.file = OpenFile{::open(made.part.name().c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
        if (!made.file.is_open()) {
            const int code = errno;
            made.part.forget();
            if (code == EEXIST && number < most_tries) continue;  // a process of this number on another machine
            return file_trouble(ErrorKind::unavailable, directory_, code);
        }
        if (::flock(made.file.descriptor(), LOCK_SH) != 0)
            return file_trouble(ErrorKind::unavailable, directory_, errno);
        if (has_name_still(made.file.descriptor(), made.part.name())) return {};
    }
}

// Reads all; writes it unless nothing is kept.
Result<Files::Copied> Files::copy(int from, const std::string& name, std::int64_t most) {
    Copied made;
    if (keeping_ == Keeping::yes) {
        TRY(make_directory(directory_));
        remove_parts(directory_);
        TRY(begin(made));
    }
    text::Sha256 sum;
    std::array<char, copied_at_once> part{};
    while (const auto size = read_some(from, part)) {
        if (size < 0) return file_trouble(ErrorKind::usage, name, errno);
        const std::string_view bytes{part.data(), static_cast<std::size_t>(size)};
        made.size += size;
        if (made.size > most)
            return fail(ErrorKind::refused,
                        fmt::format("{}: it is larger than {}, the most that is kept", name, file_size_text(most)),
                        {"[store] file_limit of the policy says how large a file may be."});
        if (made.head.size() < looked_at_for_type) made.head.append(bytes.substr(0, looked_at_for_type));
        sum.add(bytes);
        if (made.file.is_open() && !write_all(made.file.descriptor(), bytes))
            return file_trouble(ErrorKind::unavailable, directory_, errno);
    }
    made.digest = sum.digest();
    if (made.file.is_open() && ::fsync(made.file.descriptor()) != 0)
        return file_trouble(ErrorKind::unavailable, directory_, errno);
    return made;
}

// Whether the file is there already with so many bytes, and is now held.
Result<bool> Files::hold(const std::string& digest, std::int64_t size) {
    OpenFile there{::open(path_of(digest).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
    if (!there.is_open()) return false;
    struct stat about {};
    const bool held = ::flock(there.descriptor(), LOCK_SH) == 0 && ::fstat(there.descriptor(), &about) == 0 &&
                      S_ISREG(about.st_mode) && about.st_size == size &&
                      has_name_still(there.descriptor(), path_of(digest));
    if (held && held_.size() < most_held) held_.push_back(there.keep());
    return held;
}

Result<KeptFile> Files::keep(const std::string& path) {
    const auto from = open_to_read(path);
    if (!from.is_open()) return file_trouble(ErrorKind::usage, path, errno);
    TRY(check_plain(from.descriptor(), path));
    auto made = TRY(copy(from.descriptor(), path, limit_));
    const auto name = name_in_path(path);
    KeptFile kept{.name = name, .size = made.size, .type = media_type(name, made.head), .digest = made.digest};
    if (keeping_ == Keeping::no || TRY(hold(made.digest, made.size))) return kept;
    // One of another size is damaged, and these are its bytes.
    if (::rename(made.part.name().c_str(), path_of(made.digest).c_str()) != 0)
        return file_trouble(ErrorKind::unavailable, directory_, errno);
    made.part.forget();
    TRY(sync_directory_of(path_of(made.digest)));
    if (held_.size() < most_held) held_.push_back(made.file.keep());
    return kept;
}

Result<void> Files::take(const std::string& digest, const Files& from) {
    TRY(check_digest(digest));
    if (TRY(look(digest)) == FileState::whole) return {};
    const auto source = open_to_read(from.path_of(digest));
    if (!source.is_open())
        return fail(ErrorKind::refused, fmt::format("the file {} is not in {}", digest, from.directory()));
    TRY(check_plain(source.descriptor(), from.path_of(digest)));
    auto made = TRY(copy(source.descriptor(), from.path_of(digest), std::numeric_limits<std::int64_t>::max()));
    if (made.digest != digest)
        return fail(ErrorKind::refused, fmt::format("the file {} in {} is damaged", digest, from.directory()));
    if (keeping_ == Keeping::no) return {};
    if (::rename(made.part.name().c_str(), path_of(digest).c_str()) != 0)
        return file_trouble(ErrorKind::unavailable, directory_, errno);
    made.part.forget();
    return sync_directory_of(path_of(digest));
}

Result<FileState> Files::look(const std::string& digest) const {
    if (!text::is_sha256(digest)) return FileState::missing;
    const auto file = open_to_read(path_of(digest));
    if (!file.is_open() && errno == ENOENT) return FileState::missing;
    if (!file.is_open()) return file_trouble(ErrorKind::unavailable, path_of(digest), errno);
    if (!check_plain(file.descriptor(), path_of(digest))) return FileState::damaged;
    text::Sha256 sum;
    std::array<char, copied_at_once> part{};
    while (const auto size = read_some(file.descriptor(), part)) {
        if (size < 0) return FileState::damaged;
        sum.add({part.data(), static_cast<std::size_t>(size)});
    }
    return sum.digest() == digest ? FileState::whole : FileState::damaged;
}

Result<std::string> Files::bytes(const std::string& digest) const {
    const auto missing = [&] {
        return fail(ErrorKind::not_found, fmt::format("the file {} is not in {}", digest, directory_),
                    {"What is missing and what is damaged: aftersales doctor --only files"});
    };
    if (!text::is_sha256(digest)) return missing();
    const auto file = open_to_read(path_of(digest));
    if (!file.is_open() && errno == ENOENT) return missing();
    if (!file.is_open()) return file_trouble(ErrorKind::unavailable, path_of(digest), errno);
    TRY(check_plain(file.descriptor(), path_of(digest)));
    std::string all;
    std::array<char, copied_at_once> part{};
    while (const auto size = read_some(file.descriptor(), part)) {
        if (size < 0) return file_trouble(ErrorKind::unavailable, path_of(digest), errno);
        all.append(part.data(), static_cast<std::size_t>(size));
    }
    if (text::sha256(all) == digest) return all;
    return fail(ErrorKind::refused, fmt::format("the file {} is damaged: its bytes are others", digest),
                {"Bring it back from a backup, or attach it once more."});
}

Result<std::vector<std::string>> Files::names() const {
    std::vector<std::string> all;
    std::error_code trouble;
    std::filesystem::directory_iterator each{directory_, trouble};
    if (trouble == std::errc::no_such_file_or_directory) return all;
    for (; !trouble && each != std::filesystem::directory_iterator{}; each.increment(trouble))
        all.push_back(each->path().filename().string());
    if (trouble) return fail(ErrorKind::unavailable, fmt::format("{}: {}", directory_, trouble.message()));
    std::ranges::sort(all);
    return all;
}

bool Files::is_awaited(const std::string& name) const {
    const OpenFile file{::open(path_of(name).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
    return file.is_open() && ::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
}

Result<void> Files::remove(const std::string& digest) const {
    TRY(check_digest(digest));
    const OpenFile file{::open(path_of(digest).c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
    if (!file.is_open() && errno == ENOENT) return {};
    if (!file.is_open()) return file_trouble(ErrorKind::unavailable, path_of(digest), errno);
    if (::flock(file.descriptor(), LOCK_EX | LOCK_NB) != 0) return {};
    if (::unlink(path_of(digest).c_str()) != 0 && errno != ENOENT)
        return file_trouble(ErrorKind::unavailable, path_of(digest), errno);
    return sync_directory_of(path_of(digest));
}

}  // namespace aftersales::store
