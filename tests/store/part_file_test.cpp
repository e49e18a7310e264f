// A file that is made beside its name, by several processes in one directory at once.
#include "aftersales/store/part_file.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace aftersales::store::part_file_test {
namespace {

int make_files(const std::string& directory, int process) {
    for (int i = 0; i < 300; ++i) {
        const auto name = directory + "/" + std::to_string(process) + "-" + std::to_string(i);
        auto part = PartFile::beside(name);
        if (!part || !part->take_name(name)) return 1;
    }
    return 0;
}

}  // namespace

TEST_CASE("who clears up what killed processes left takes no file that a living one has just begun") {
    auto directory = (std::filesystem::temp_directory_path() / "aftersales-parts-XXXXXX").string();
    REQUIRE(::mkdtemp(directory.data()) != nullptr);
    constexpr int processes = 4;
    for (int each = 0; each < processes; ++each) {
        if (::fork() == 0) ::_exit(make_files(directory, each));
    }
    for (int each = 0; each < processes; ++each) {
        int status = 0;
        ::wait(&status);
        CHECK(status == 0);
    }
    CHECK(std::distance(std::filesystem::directory_iterator{directory}, {}) == processes * 300);
    std::filesystem::remove_all(directory);
}

}  // namespace aftersales::store::part_file_test
