#include "read/whole_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace aftersales::policy {

namespace {

constexpr std::size_t most_of_file = std::size_t{64} << 20;

tl::unexpected<Error> unreadable(const std::string& path, int reason) {
    return fail(ErrorKind::policy, "cannot read '" + path + "': " + std::generic_category().message(reason));
}

}  // namespace

Result<std::string> whole_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return unreadable(path, errno);
    struct stat status {};
    std::string bytes;
    if (::fstat(file, &status) == 0 && status.st_size > 0)
        bytes.reserve(std::min(static_cast<std::size_t>(status.st_size), most_of_file) + 1);
    char buffer[16384];
    ssize_t got = 0;
    while (bytes.size() <= most_of_file && (got = ::read(file, buffer, sizeof buffer)) > 0)
        bytes.append(buffer, static_cast<std::size_t>(got));
    const int reason = errno;
    ::close(file);
    if (bytes.size() > most_of_file)
        return fail(ErrorKind::policy,
                    fmt::format("'{}' is too large: more than {} MiB are not read", path, most_of_file >> 20));
    if (got < 0) return unreadable(path, reason);
    return bytes;
}

}  // namespace aftersales::policy
