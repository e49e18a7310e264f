#include "read/whole_file.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace aftersales::policy {

namespace {

tl::unexpected<Error> unreadable(const std::string& path, int reason) {
    return fail(ErrorKind::policy, "cannot read '" + path + "': " + std::generic_category().message(reason));
}

}  // namespace

Result<std::string> whole_file(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return unreadable(path, errno);
    struct stat status {};
    std::string bytes;
    if (::fstat(file, &status) == 0 && status.st_size > 0) bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
    char buffer[16384];
    ssize_t got = 0;
    while ((got = ::read(file, buffer, sizeof buffer)) > 0) bytes.append(buffer, static_cast<std::size_t>(got));
    const int reason = errno;
    ::close(file);
    if (got < 0) return unreadable(path, reason);
    return bytes;
}

}  // namespace aftersales::policy
