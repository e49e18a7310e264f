#include "aftersales/store/part_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace aftersales::store {
namespace {

tl::unexpected<Error> part_trouble(const std::string& path, int code) {
    return fail(ErrorKind::unavailable, fmt::format("{}: {}", path, std::strerror(code)));
}

std::filesystem::path directory_of_part(const std::string& path) {
    auto directory = std::filesystem::path{path}.parent_path();
    return directory.empty() ? std::filesystem::path{"."} : directory;
}

// `X.PID.part`
bool is_named_as_part(const std::string& name) {
    constexpr std::string_view end = ".part";
    if (!name.ends_with(end)) return false;
    const auto stem = name.substr(0, name.size() - end.size());
    const auto dot = stem.rfind('.');
    if (dot == std::string::npos || dot == 0 || dot + 1 == stem.size()) return false;
    return std::all_of(stem.begin() + static_cast<std::ptrdiff_t>(dot) + 1, stem.end(),
                       [](unsigned char c) { return std::isdigit(c) != 0; });
}

// Only a store that is half made, or not begun, is taken for a leftover; nothing else of that name.
bool is_leftover(int descriptor) {
    constexpr std::string_view mark = "SQLite format 3";
    std::array<char, mark.size()> head{};
    const auto read = ::pread(descriptor, head.data(), head.size(), 0);
    const bool ours = read == 0 || std::string_view{head.data(), head.size()} == mark;
    return ours && ::flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

bool is_still(int descriptor, const std::string& name) {
    struct stat held {};
    struct stat there {};
    return ::fstat(descriptor, &held) == 0 && ::lstat(name.c_str(), &there) == 0 && held.st_ino == there.st_ino &&
           held.st_dev == there.st_dev;
}

void remove_leftovers(const std::filesystem::path& directory) {
    std::error_code none;
    for (const auto& each : std::filesystem::directory_iterator{directory, none}) {
        if (!is_named_as_part(each.path().filename().string())) continue;
        const int file = ::open(each.path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (file < 0) continue;
        if (is_leftover(file)) {
            ::unlink(each.path().c_str());
            ::unlink((each.path().string() + "-journal").c_str());
        }
        ::close(file);
    }
}

}  // namespace

PartFile::PartFile(int descriptor, HalfMade part) : descriptor_{descriptor}, part_{std::move(part)} {}

PartFile::PartFile(PartFile&& other) noexcept
    : descriptor_{std::exchange(other.descriptor_, -1)}, part_{std::move(other.part_)} {}

PartFile::~PartFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Result<PartFile> PartFile::beside(const std::string& path) {
    remove_leftovers(directory_of_part(path));
    for (;;) {
        HalfMade part{fmt::format("{}.{}.part", path, ::getpid())};
        const int file = ::open(part.name().c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (file < 0) {
            const int code = errno;
            part.forget();
            return fail(ErrorKind::unavailable, fmt::format("{} cannot be written: {}", path, std::strerror(code)));
        }
        // Somebody who clears up may have come before the lock and taken it for a leftover.
        if (::flock(file, LOCK_EX) != 0 || is_still(file, part.name())) return PartFile{file, std::move(part)};
        ::close(file);
    }
}

Result<void> PartFile::sync() const {
    if (::fsync(descriptor_) != 0) return part_trouble(path(), errno);
    return {};
}

Result<void> PartFile::take_name(const std::string& name) {
    TRY(sync());
    if (::link(part_.name().c_str(), name.c_str()) != 0) {
        if (errno == EEXIST) return fail(ErrorKind::refused, name + " exists already", {"Name a new file."});
        // A file system without links: nobody else is quicker in a moment.
        if (::access(name.c_str(), F_OK) == 0 || ::rename(part_.name().c_str(), name.c_str()) != 0)
            return part_trouble(name, errno);
    }
    return sync_directory_of(name);
}

Result<void> PartFile::replace(const std::string& name) {
    struct stat old {};
    if (::stat(name.c_str(), &old) == 0 && ::fchmod(descriptor_, old.st_mode & 07777) != 0)
        return part_trouble(name, errno);
    TRY(sync());
    if (::rename(part_.name().c_str(), name.c_str()) != 0) return part_trouble(name, errno);
    return sync_directory_of(name);
}

Result<void> sync_directory_of(const std::string& path) {
    const auto directory = directory_of_part(path);
    const int file = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return part_trouble(directory.string(), errno);
    const bool done = ::fsync(file) == 0 || errno == EINVAL;  // not every file system syncs directories
    const int code = errno;
    ::close(file);
    if (done) return {};
    return part_trouble(directory.string(), code);
}

}  // namespace aftersales::store
