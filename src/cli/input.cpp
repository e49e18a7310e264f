#include "aftersales/cli/input.hpp"

#include "aftersales/text/encoding.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aftersales::cli {
namespace {

Result<std::string> everything(int descriptor, const std::string& name) {
    std::string all;
    // Of a file the room is known: a large one is not moved about while it grows.
    struct stat about {};
    if (::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0) {
        all.reserve(static_cast<std::size_t>(about.st_size));
    }
    std::array<char, 64 * 1024> part{};
    while (true) {
        const auto size = ::read(descriptor, part.data(), part.size());
        if (size == 0) return all;
        if (size > 0) {
            all.append(part.data(), static_cast<std::size_t>(size));
        } else if (errno != EINTR) {
            return fail(ErrorKind::usage, name + ": " + std::strerror(errno));
        }
    }
}

Result<std::string> as_text(std::string bytes, const std::string& name) {
    auto decoded = text::to_utf8(std::move(bytes));
    if (!decoded) return fail(ErrorKind::usage, name + ": " + decoded.error().message, decoded.error().hints);
    const auto nul = decoded->find('\0');
    if (nul == std::string::npos) return decoded;
    return fail(ErrorKind::usage, name + ": byte " + std::to_string(nul + 1) + " is NUL, which no text has");
}

}  // namespace

Result<std::string> standard_input() { return everything(STDIN_FILENO, "standard input"); }

Result<std::string> input_text() { return as_text(TRY(standard_input()), "standard input"); }

Result<std::string> text_or_input(const std::string& path) {
    if (path == "-") return input_text();
    return as_text(TRY(file_or_input(path)), path);
}

Result<std::string> file_or_input(const std::string& path) {
    if (path == "-") return standard_input();
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return fail(ErrorKind::usage, path + ": " + std::strerror(errno));
    auto all = everything(descriptor, path);
    ::close(descriptor);
    return all;
}

}  // namespace aftersales::cli
