// The engines that the contract of stores is held against: each gives a fresh store, and opens the same one again where
// it can. PostgreSQL is asked where AFTERSALES_TEST_POSTGRES holds a URL (tests/with-postgres), else skipped, loudly.
#pragma once

#include "aftersales/engine/open.hpp"
#include "postgres.hpp"
#include "stories.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <string>
#include <unistd.h>

namespace aftersales::store {

// A directory that lives as long as this.
class TempDirectory {
public:
    TempDirectory() {
        auto name = (std::filesystem::temp_directory_path() / "aftersales-XXXXXX").string();
        REQUIRE(mkdtemp(name.data()) != nullptr);
        path_ = name;
    }
    ~TempDirectory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TempDirectory(const TempDirectory&) = delete;
    TempDirectory& operator=(const TempDirectory&) = delete;
    [[nodiscard]] std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_{};
};

class InMemory {
public:
    static bool is_here() { return true; }
    std::unique_ptr<Store> create() { return must(engine::open(":memory:", Access::create, std::chrono::seconds{0})); }
};

class InFile {
public:
    static bool is_here() { return true; }
    std::unique_ptr<Store> create() { return again(Access::create); }
    std::unique_ptr<Store> again(Access access) { return must(engine::open(url(), access, std::chrono::seconds{0})); }
    [[nodiscard]] std::string url() const { return (directory_ / "store.db").string(); }

private:
    TempDirectory directory_{};
};

// A schema of its own in the test's database.
class InPostgres {
public:
    static bool is_here() {
        if (std::getenv("AFTERSALES_TEST_POSTGRES")) return true;
        static const bool told = std::fputs("*** SKIPPED: the contract on PostgreSQL; run the tests under "
                                            "tests/with-postgres ***\n",
                                            stderr) >= 0;
        return !told;
    }
    InPostgres() {
        static int count = 0;
        schema_ = "t" + std::to_string(getpid()) + "_" + std::to_string(++count);
        must(server()->script("CREATE SCHEMA " + schema_));
    }
    ~InPostgres() {
        if (auto connection = engine::open_postgres(base(), std::chrono::seconds{5}))
            static_cast<void>((*connection)->script("DROP SCHEMA IF EXISTS " + schema_ + " CASCADE"));
    }
    InPostgres(const InPostgres&) = delete;
    InPostgres& operator=(const InPostgres&) = delete;
    std::unique_ptr<Store> create() { return again(Access::create); }
    // A server may still be letting go of who has just left.
    std::unique_ptr<Store> again(Access access) { return must(engine::open(url(), access, std::chrono::seconds{2})); }
    [[nodiscard]] std::string url() const {
        const auto start = base();
        return start + (start.find('?') == std::string::npos ? "?" : "&") + "options=-csearch_path%3D" + schema_;
    }

private:
    static std::string base() { return std::getenv("AFTERSALES_TEST_POSTGRES"); }
    static std::unique_ptr<Connection> server() { return must(engine::open_postgres(base(), std::chrono::seconds{5})); }
    std::string schema_{};
};

}  // namespace aftersales::store

// Leaves a test of an engine that is not here.
#define AFTERSALES_NEEDS(Engine)                                                                                       \
    if (!Engine::is_here()) return
