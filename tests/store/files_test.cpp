// The directory of attachments: whole files under their digests, whoever keeps the same at once.
#include "aftersales/store/files.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace aftersales::store::files_test {
namespace {

constexpr std::int64_t limit = 1000;
const std::string hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

class Room {
public:
    Room() {
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
        write("hello.txt", "hello");
    }
    Room(const Room&) = delete;
    Room& operator=(const Room&) = delete;
    ~Room() { std::filesystem::remove_all(path_); }

    void write(const std::string& name, const std::string& bytes) const { std::ofstream{of(name)} << bytes; }
    [[nodiscard]] std::string of(const std::string& name) const { return path_ + "/" + name; }

private:
    std::string path_ = (std::filesystem::temp_directory_path() / "aftersales-files-XXXXXX").string();
};

int keep_often(const std::string& directory, const std::string& path) {
    for (int i = 0; i < 100; ++i) {
        Files files{directory, limit};
        const auto kept = files.keep(path);
        if (!kept || kept->digest != hello) return 1;
        if (files.look(hello) != FileState::whole) return 2;
    }
    return 0;
}

}  // namespace

TEST_CASE("a file lies under its digest for its owner alone, once however often it is kept") {
    const Room room;
    Files files{room.of("files"), limit};
    for (int i = 0; i < 2; ++i) {
        const auto kept = files.keep(room.of("hello.txt"));
        REQUIRE(kept);
        CHECK(kept->digest == hello);
        CHECK(kept->name == "hello.txt");
        CHECK(kept->size == 5);
        CHECK(kept->type == "text/plain");
    }
    CHECK(*files.names() == std::vector<std::string>{hello});
    struct stat about {};
    REQUIRE(::stat(room.of("files/" + hello).c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0600);
    CHECK(files.bytes(hello) == "hello");
    CHECK(files.look(hello) == FileState::whole);
}

TEST_CASE("damage is told from absence, and bytes that come again mend a file of another size") {
    const Room room;
    Files files{room.of("files"), limit};
    CHECK(files.look(hello) == FileState::missing);
    CHECK(files.bytes(hello).error().kind == ErrorKind::not_found);
    REQUIRE(files.keep(room.of("hello.txt")));
    room.write("files/" + hello, "hello!");
    CHECK(files.look(hello) == FileState::damaged);
    CHECK(files.bytes(hello).error().kind == ErrorKind::refused);
    REQUIRE(files.keep(room.of("hello.txt")));
    CHECK(files.look(hello) == FileState::whole);
}

TEST_CASE("what is no file, too large or not there is refused, and nothing is left of it") {
    const Room room;
    Files files{room.of("files"), limit};
    room.write("large", std::string(static_cast<std::size_t>(limit) + 1, 'x'));
    room.write("just", std::string(static_cast<std::size_t>(limit), 'x'));
    CHECK(files.keep(room.of("large")).error().kind == ErrorKind::refused);
    CHECK(files.keep(room.of("")).error().kind == ErrorKind::usage);
    CHECK(files.keep("/dev/null").error().kind == ErrorKind::usage);
    CHECK(files.keep(room.of("none")).error().kind == ErrorKind::usage);
    REQUIRE(::mkfifo(room.of("pipe").c_str(), 0600) == 0);
    CHECK(files.keep(room.of("pipe")).error().kind == ErrorKind::usage);
    CHECK(files.names()->empty());
    CHECK(files.keep(room.of("just")));
    // A name that leads elsewhere is no digest.
    CHECK(files.look("../hello.txt") == FileState::missing);
    CHECK(files.bytes("../hello.txt").error().kind == ErrorKind::not_found);
    CHECK(files.remove("../hello.txt").error().kind == ErrorKind::refused);
    CHECK(std::filesystem::exists(room.of("hello.txt")));
}

TEST_CASE("nothing is written where a command only tries") {
    const Room room;
    Files files{room.of("files"), limit};
    files.set_keeping(Files::Keeping::no);
    CHECK(files.keep(room.of("hello.txt"))->digest == hello);
    CHECK_FALSE(std::filesystem::exists(room.of("files")));
}

TEST_CASE("a file is awaited and stays as long as somebody holds it") {
    const Room room;
    const Files other{room.of("files"), limit};
    {
        Files files{room.of("files"), limit};
        REQUIRE(files.keep(room.of("hello.txt")));
        CHECK(other.is_awaited(hello));
        CHECK(other.remove(hello));
        CHECK(other.look(hello) == FileState::whole);
    }
    CHECK_FALSE(other.is_awaited(hello));
    CHECK(other.remove(hello));
    CHECK(other.look(hello) == FileState::missing);
    CHECK(other.remove(hello));
}

TEST_CASE("files are taken from another directory only whole") {
    const Room room;
    Files from{room.of("from"), limit};
    Files to{room.of("to"), limit};
    CHECK(to.take(hello, from).error().kind == ErrorKind::refused);
    REQUIRE(from.keep(room.of("hello.txt")));
    CHECK(to.take(hello, from));
    CHECK(to.look(hello) == FileState::whole);
    CHECK(to.remove(hello));
    room.write("from/" + hello, "other");
    CHECK(to.take(hello, from).error().kind == ErrorKind::refused);
    CHECK(to.names()->empty());
}

TEST_CASE("several processes keep the same file at once") {
    const Room room;
    constexpr int processes = 4;
    for (int each = 0; each < processes; ++each) {
        if (::fork() == 0) ::_exit(keep_often(room.of("files"), room.of("hello.txt")));
    }
    for (int each = 0; each < processes; ++each) {
        int status = 0;
        ::wait(&status);
        CHECK(status == 0);
    }
    CHECK(*Files{room.of("files"), limit}.names() == std::vector<std::string>{hello});
}

TEST_CASE("a media type is known by its ending, else by its first bytes") {
    CHECK(media_type("a.JPG", "") == "image/jpeg");
    CHECK(media_type("a.pdf", "") == "application/pdf");
    CHECK(media_type("a", "%PDF-1.7") == "application/pdf");
    CHECK(media_type("a.unknown", "\xFF\xD8\xFF\xE0") == "image/jpeg");
    CHECK(media_type("a", "abc") == "application/octet-stream");
}

}  // namespace aftersales::store::files_test
