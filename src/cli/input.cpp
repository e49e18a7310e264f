#include "aftersales/cli/input.hpp"

#include "aftersales/text/encoding.hpp"

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <deque>
#include <fcntl.h>
#include <map>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace aftersales::cli {
namespace {

tl::unexpected<Error> too_large(const std::string& name, std::size_t most) {
    return fail(ErrorKind::usage, fmt::format("{}: it is too large: more than {} MiB are not read", name, most >> 20));
}

Result<std::string> everything(int descriptor, const std::string& name, std::size_t most) {
    std::string all;
    // Of a file the room is known: a large one is not moved about while it grows.
    struct stat about {};
    if (::fstat(descriptor, &about) == 0 && S_ISREG(about.st_mode) && about.st_size > 0) {
        const auto size = static_cast<std::size_t>(about.st_size);
        if (size > most) return too_large(name, most);
        all.reserve(size);
    }
    std::array<char, 64 * 1024> part{};
    while (true) {
        const auto size = ::read(descriptor, part.data(), part.size());
        if (size == 0) return all;
        if (size > 0) {
            if (all.size() + static_cast<std::size_t>(size) > most) return too_large(name, most);
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

std::string name_of_input(const std::string& path) { return path == "-" ? "standard input" : path; }

Result<std::string> read_now(const std::string& path, std::size_t most) {
    if (path == "-") return everything(STDIN_FILENO, name_of_input(path), most);
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return fail(ErrorKind::usage, path + ": " + std::strerror(errno));
    auto all = everything(descriptor, path, most);
    ::close(descriptor);
    return all;
}

// What was read ahead, of each name in the order in which it was read.
std::map<std::string, std::deque<Result<std::string>>>& read_before() {
    static std::map<std::string, std::deque<Result<std::string>>> all;
    return all;
}

}  // namespace

Result<std::string> input_text() { return text_or_input("-"); }

Result<std::string> text_or_input(const std::string& path, std::size_t most) {
    return as_text(TRY(file_or_input(path, most)), name_of_input(path));
}

Result<std::string> file_or_input(const std::string& path, std::size_t most) {
    const auto ahead = read_before().find(path);
    if (ahead == read_before().end() || ahead->second.empty()) return read_now(path, most);
    auto all = std::move(ahead->second.front());
    ahead->second.pop_front();
    return all;
}

void read_ahead(const std::string& path, std::size_t most) {
    struct stat about {};
    const bool waits = path == "-" || (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode));
    if (waits) read_before()[path].push_back(read_now(path, most));
}

}  // namespace aftersales::cli
