// One callback per program, customer and day, ever, whoever survives a merge (policy.md, Callbacks).
#include "service/a_callback_desk.hpp"

namespace callbacks_once_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* care = R"(
[[callback]]
id = "birthday"
after = "birthday"
window = ["0d", "0d"]
[[callback]]
id = "spring"
on = "2026-03-09"
window = ["0d", "0d"]
)";

struct Two {
    CallbackDesk desk{calling() + care};
    domain::CustomerId wang{born("Wang")};
    domain::CustomerId li{born("Li")};

    domain::CustomerId born(const std::string& name) {
        const auto id = desk.customer(name);
        desk.run([&](Writing& writing) { return edit_customer(writing, id, {{"birthday", "1990-03-09"}}); });
        return id;
    }
    void merge(domain::CustomerId from, domain::CustomerId into) {
        desk.run([&](Writing& writing) { return merge_customers(writing, from, into); });
    }
};

}  // namespace

TEST_CASE("who was called before a merge is not called again as the other, whoever survives") {  // found: T14
    for (const bool wang_survives : {false, true}) {
        Two it;
        it.desk.at("2026-03-09T10:00:00+08:00");
        CHECK(it.desk.listed() == Names{"birthday Wang", "birthday Li", "spring Wang", "spring Li"});
        it.desk.record(1, {.reached = true, .score = 9});
        it.desk.record(3, {.reached = true});
        if (wang_survives)
            it.merge(it.li, it.wang);
        else
            it.merge(it.wang, it.li);
        CHECK(it.desk.listed().empty());
        CHECK(it.desk.callback(2).state == domain::CallbackState::dropped);
        CHECK(it.desk.callback(4).state == domain::CallbackState::dropped);
        CHECK(it.desk.listed("2026-03-10").empty());
    }
}

TEST_CASE("of two open calls about one day the merge leaves one") {
    Two it;
    it.desk.at("2026-03-09T10:00:00+08:00");
    CHECK(it.desk.listed().size() == 4);
    it.merge(it.wang, it.li);
    CHECK(it.desk.listed() == Names{"birthday Li", "spring Li"});
}

}  // namespace callbacks_once_test
