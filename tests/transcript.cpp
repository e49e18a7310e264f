// Runs transcripts: transcript [--update] PROGRAM FILE.t|DIRECTORY…
// A block is "$ command" (continued by "> …"), the output expected of it, standard error included, and "[N]" where the
// status is not 0. Empty lines and lines that begin with "#" before a command are remarks. A file has a directory, a
// clock and an environment of its own; after it, a store that it left must please doctor. A failure shows the
// difference and keeps the directory.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <regex>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Block {
    std::string remarks{};
    std::string command{};  // as written, with "$ " and "> "
    std::string output{};
};

bool is_remark(const std::string& line) { return line.empty() || line.starts_with('#'); }

// Remarks at the end of an output belong to the next block.
std::string without_remarks_at_end(std::vector<std::string>& lines) {
    auto end = lines.size();
    while (end > 0 && is_remark(lines[end - 1])) --end;
    std::string remarks;
    for (auto i = end; i < lines.size(); ++i) remarks += lines[i] + "\n";
    lines.resize(end);
    return remarks;
}

std::vector<Block> blocks(std::istream& text) {
    std::vector<Block> all;
    std::vector<std::string> output;
    const auto close = [&] {
        auto remarks = without_remarks_at_end(output);
        if (!all.empty()) {
            for (const auto& line : output) all.back().output += line + "\n";
        }
        output.clear();
        return remarks;
    };
    for (std::string line; std::getline(text, line);) {
        if (line.starts_with("$ ")) {
            auto remarks = close();
            all.push_back({.remarks = std::move(remarks), .command = line + "\n"});
        } else if (line.starts_with("> ") && output.empty() && !all.empty()) {
            all.back().command += line + "\n";
        } else {
            output.push_back(line);
        }
    }
    if (auto remarks = close(); !remarks.empty()) all.push_back({.remarks = std::move(remarks)});
    return all;
}

std::string shell_text(const std::string& command) {
    std::istringstream lines{command};
    std::string all;
    for (std::string line; std::getline(lines, line);) all += line.substr(2) + "\n";
    return all;
}

// The output, with the status behind it where it is not 0.
std::string run(const std::string& command, const fs::path& scratch) {
    std::ofstream{scratch / "command"} << shell_text(command);
    auto* pipe = ::popen(("sh '" + (scratch / "command").string() + "' 2>&1 </dev/null").c_str(), "r");
    if (pipe == nullptr) return "cannot run it\n";
    std::string output;
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) output += static_cast<char>(c);
    const int status = ::pclose(pipe);
    if (!output.empty() && !output.ends_with('\n')) output += "\n";
    // How long an import took is no matter of what it says.
    static const std::regex took{"(refused [0-9]+) in [0-9]+\\.[0-9] s\n"};
    output = std::regex_replace(output, took, "$1 in 0.0 s\n");
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return code == 0 ? output : output + "[" + std::to_string(code) + "]\n";
}

void prepare_environment(const fs::path& program, const fs::path& home) {
    // The leak checker may crash at the end of a process that has opened a library at need; unit tests look for leaks.
    ::clearenv();
    const auto path = program.parent_path().string() + ":/usr/local/bin:/usr/bin:/bin";
    for (const auto& [name, value] :
         std::initializer_list<std::pair<const char*, std::string>>{{"PATH", path},
                                                                    {"HOME", home.string()},
                                                                    {"TZ", "UTC"},
                                                                    {"LC_ALL", "C.UTF-8"},
                                                                    {"AFTERSALES_ACTOR", "li.na"},
                                                                    {"AFTERSALES_NOW", "2026-03-02T09:00:00+08:00"},
                                                                    {"ASAN_OPTIONS", "detect_leaks=0"}}) {
        ::setenv(name, value.c_str(), 1);
    }
}

// True where everything came out as written, or was rewritten.
bool passes(const fs::path& file, const fs::path& program, bool update) {
    auto name = (fs::temp_directory_path() / "transcript-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) return false;
    const fs::path scratch{name};
    fs::create_directory(scratch / "home");
    prepare_environment(program, scratch / "home");
    fs::current_path(scratch / "home");
    std::ifstream text{file};
    std::string actual;
    for (const auto& block : blocks(text)) {
        actual += block.remarks + block.command;
        if (!block.command.empty()) actual += run(block.command, scratch);
    }
    if (fs::exists("aftersales.toml")) {
        const auto doctor = run("$ aftersales doctor\n", scratch);
        if (!doctor.empty()) actual += "$ aftersales doctor\n" + doctor;
    }
    fs::current_path("/");
    std::ofstream{scratch / "actual"} << actual;
    const bool same =
        std::system(("diff -u '" + file.string() + "' '" + (scratch / "actual").string() + "'").c_str()) == 0;
    if (!same && !update) std::cout << file.filename().string() << " failed; its directory is " << name << "\n";
    if (!same && update) fs::copy_file(scratch / "actual", file, fs::copy_options::overwrite_existing);
    if (same || update) fs::remove_all(scratch);
    return same || update;
}

std::vector<fs::path> transcripts(const fs::path& place) {
    if (!fs::is_directory(place)) return {fs::absolute(place)};
    std::vector<fs::path> all;
    for (const auto& entry : fs::directory_iterator{place}) {
        if (entry.path().extension() == ".t") all.push_back(fs::absolute(entry.path()));
    }
    std::ranges::sort(all);
    return all;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> words{argv + 1, argv + argc};
    const bool update = !words.empty() && words.front() == "--update";
    if (update) words.erase(words.begin());
    if (words.size() < 2) {
        std::cout << "usage: transcript [--update] PROGRAM FILE.t|DIRECTORY…\n";
        return 2;
    }
    const auto* installed = std::getenv("AFTERSALES_BINARY");
    const auto program = fs::absolute(installed != nullptr ? installed : words.front());
    std::vector<fs::path> files;
    for (auto word = words.begin() + 1; word != words.end(); ++word) {
        for (auto& file : transcripts(*word)) files.push_back(std::move(file));
    }
    int failed = 0;
    for (const auto& file : files) failed += passes(file, program, update) ? 0 : 1;
    std::cout << files.size() << " transcripts, " << failed << " failed\n";
    return failed == 0 && !files.empty() ? 0 : 1;
}
