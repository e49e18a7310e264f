#include "folder.hpp"

#include "aftersales/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <sstream>
#include <sys/resource.h>

namespace aftersales::render {
namespace {

constexpr std::string_view note = ".aftersales-split";

std::optional<std::string> contents(const std::string& path) {
    std::error_code none;
    if (!std::filesystem::is_regular_file(path, none)) return std::nullopt;
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    return std::string{std::istreambuf_iterator<char>{file}, {}};
}

// An entry of a calendar says when it was written (RFC 5545, DTSTAMP), which changes nothing of it.
std::string without_stamps(std::string_view bytes) {
    constexpr std::string_view stamp = "\r\nDTSTAMP:";
    std::string left;
    for (auto at = bytes.find(stamp); at != std::string_view::npos; at = bytes.find(stamp)) {
        left += bytes.substr(0, at);
        bytes.remove_prefix(std::min(bytes.find("\r\n", at + stamp.size()), bytes.size()));
    }
    return left.append(bytes);
}

bool same(const std::string& before, const std::string& after, std::string_view end) {
    if (before == after) return true;
    return end.ends_with(".ics") && without_stamps(before) == without_stamps(after);
}

// Two values whose names a file system without upper and lower case takes for one get two.
std::string not_taken(const std::string& stem, std::string_view end, std::set<std::string>& taken) {
    for (int i = 1;; ++i) {
        auto name = stem;
        if (i > 1) name += "-" + std::to_string(i);
        name += end;
        if (taken.insert(text::folded(name)).second) return name;
    }
}

// All files are open until all are written.
void allow_open(std::size_t files) {
    constexpr rlim_t others = 64;
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= files + others) return;
    limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, files + others);
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

}  // namespace

std::string file_name(std::string_view value) {
    constexpr std::string_view forbidden = "/\\:*?\"<>|";
    constexpr std::size_t longest = 160;  // bytes: of 255, with room for an end and for the name until it is whole
    std::string name;
    for (const char byte : text::trimmed(value)) {
        const bool control = static_cast<unsigned char>(byte) < 0x20 || byte == 0x7f;
        name += control || forbidden.find(byte) != std::string_view::npos ? '_' : byte;
    }
    if (name.empty()) return "none";
    if (name.size() > longest) {
        auto cut = longest;
        while (cut > 0 && (static_cast<unsigned char>(name[cut]) & 0xc0) == 0x80) --cut;
        name.resize(cut);
    }
    if (name.front() == '.') name.front() = '_';
    if (name.back() == '.' || name.back() == ' ') name.back() = '_';
    // What Windows takes for a device, whatever follows the first dot.
    static constexpr std::array<std::string_view, 8> devices{"con", "prn", "aux",    "nul",
                                                             "com", "lpt", "conin$", "conout$"};
    auto stem = text::folded(name.substr(0, name.find('.')));
    if (stem.size() == 4 && stem.back() >= '0' && stem.back() <= '9') stem.pop_back();
    if (std::ranges::find(devices, stem) != devices.end()) name.insert(0, "_");
    return name;
}

void Folder::put(const std::map<std::string, std::string>& bytes_by_value, std::string_view end, std::string empty) {
    std::set<std::string> taken;
    end_ = told_ ? told_->after : std::string{end};
    const auto begin = told_ ? told_->before : std::string{};
    for (const auto& [value, bytes] : bytes_by_value) files_[not_taken(begin + file_name(value), end_, taken)] = bytes;
    empty_ = std::move(empty);
    given_ = true;
}

void Folder::drop() {
    files_.clear();
    changed_.clear();
    given_ = false;
}

std::set<std::string> Folder::noted() const {
    std::set<std::string> names;
    std::istringstream file{contents(path_of(std::string{note})).value_or(std::string{})};
    // A name that somebody else wrote into the note must not lead out of the directory.
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line.find('/') == std::string::npos && line.front() != '.') names.insert(line);
    }
    return names;
}

Result<void> Folder::write(const std::string& name, const std::string& bytes) {
    const auto path = path_of(name);
    auto file = TRY(Destination::plain_file(path));
    const auto before = contents(path);
    if (before && same(*before, bytes, end_)) return {};
    TRY(file.write(bytes));
    TRY(file.flush());
    changed_.push_back(std::move(file));
    return {};
}

Result<void> Folder::prepare() {
    if (!std::exchange(given_, false)) return {};
    changed_.clear();
    allow_open(files_.size() + noted().size());
    if (told_) {
        for (const auto& [name, bytes] : files_) TRY(write(name, bytes));
        return {};
    }
    auto names = noted();
    for (auto at = names.begin(); at != names.end();) {
        // What somebody has taken away stays away.
        const bool gone = !files_.contains(*at) && !std::ifstream{path_of(*at)};
        at = gone ? names.erase(at) : std::next(at);
    }
    for (const auto& name : names) {
        if (!files_.contains(name) && name.ends_with(end_)) TRY(write(name, empty_));
    }
    std::string lines;
    for (const auto& [name, bytes] : files_) {
        TRY(write(name, bytes));
        names.insert(name);
    }
    for (const auto& name : names) lines += name + "\n";
    return write(std::string{note}, lines);
}

Result<void> Folder::finish() {
    for (auto& file : changed_) TRY(file.finish());
    changed_.clear();
    return {};
}

}  // namespace aftersales::render
