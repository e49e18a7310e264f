// A store in the place of another: whoever writes meanwhile is neither lost nor in the way.
#include "aftersales/store/records.hpp"
#include "aftersales/store/restore.hpp"
#include "sqlite.hpp"
#include "tests/store/contract.hpp"

#include <fstream>
#include <sys/stat.h>

namespace restore_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

constexpr auto no_wait = std::chrono::seconds{0};

void add_ticket(Store& store, std::int64_t id) {
    must(store.begin());
    a_ticket(store, id).recorded(store);
    must(store.commit());
}

// A copy of a store with one ticket.
std::unique_ptr<Store> a_copy(InFile& engine) {
    add_ticket(*engine.create(), 1);
    return must(engine::open(engine.url(), Access::copy, no_wait));
}

std::int64_t tickets(const std::string& path) {
    return must(store::count<domain::Ticket>(*must(engine::open(path, Access::read, no_wait)), {}));
}

}  // namespace

TEST_CASE("a store is put in the place of one that others have open, and they go on with it") {
    InFile source;
    InFile target;
    const auto copy = a_copy(source);
    const auto writer = target.create();
    add_ticket(*writer, 1);
    add_ticket(*writer, 2);
    const auto reader = target.again(Access::read);
    CHECK(must(store::count<domain::Ticket>(*reader, {})) == 2);
    CHECK(must(restore(*copy, target.url(), no_wait)).empty());
    CHECK(must(store::count<domain::Ticket>(*reader, {})) == 2);  // as of when it began
    CHECK(must(store::count<domain::Ticket>(*writer, {})) == 1);
    add_ticket(*writer, 2);
    CHECK(tickets(target.url()) == 2);
}

TEST_CASE("nothing is replaced while somebody writes") {
    InFile source;
    InFile target;
    const auto copy = a_copy(source);
    const auto writer = target.create();
    must(writer->begin());
    a_ticket(*writer, 1).recorded(*writer);
    a_ticket(*writer, 2).recorded(*writer);
    const auto refused = restore(*copy, target.url(), no_wait);
    REQUIRE(!refused);
    CHECK(refused.error().kind == ErrorKind::busy);
    must(writer->commit());
    CHECK(tickets(target.url()) == 2);
}

TEST_CASE("a link stays a link, the file keeps its mode, and a new one is for its owner alone") {
    InFile source;
    InFile target;
    const auto copy = a_copy(source);
    target.create();
    ::chmod(target.url().c_str(), 0660);
    const auto link = target.url() + ".link";
    std::filesystem::create_symlink(target.url(), link);
    must(restore(*copy, link, no_wait));
    CHECK(std::filesystem::is_symlink(std::filesystem::symlink_status(link)));
    CHECK(tickets(target.url()) == 1);
    CHECK((static_cast<unsigned>(std::filesystem::status(target.url()).permissions()) & 0777U) == 0660U);
    const auto fresh = target.url() + ".fresh";
    must(restore(*copy, fresh, no_wait));
    CHECK(tickets(fresh) == 1);
    CHECK((static_cast<unsigned>(std::filesystem::status(fresh).permissions()) & 0777U) == 0600U);
}

TEST_CASE("what is no store any more is set aside whole before it is replaced") {
    InFile source;
    InFile target;
    const auto copy = a_copy(source);
    target.create();
    std::ofstream{target.url()} << std::string(5000, 'x');
    const auto aside = must(restore(*copy, target.url(), no_wait));
    CHECK(aside == target.url() + ".damaged");
    CHECK(std::filesystem::file_size(aside) == 5000);
    CHECK(tickets(target.url()) == 1);
}

}  // namespace restore_test
