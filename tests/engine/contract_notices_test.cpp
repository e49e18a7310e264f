// The outbox on every engine: a notice is claimed by one sender, and only who still holds it records what became of it.
#include "tests/store/contract.hpp"

namespace contract_notices_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

Notice a_notice(std::string key, std::int64_t due = 0) {
    return {.key = std::move(key),
            .state = "waiting",
            .channel = "sms",
            .to = "staff:li.na",
            .event = "late",
            .created_at = minute(0),
            .not_before = minute(due)};
}

std::vector<Notice> found(const Store& store, const NoticeQuery& query) {
    std::vector<Notice> all;
    must(store.outbox().notices(query, [&](const Notice& notice) -> Result<bool> {
        all.push_back(notice);
        return true;
    }));
    return all;
}

std::string keys(const Store& store, const NoticeQuery& query) {
    std::string all;
    for (const auto& each : found(store, query)) all += each.key + " ";
    return all;
}

Notice claimed(Notice notice, const std::string& by, std::int64_t until) {
    notice.state = "sending";
    notice.claimed_by = by;
    notice.claimed_until = minute(until);
    return notice;
}

}  // namespace

TEST_CASE_TEMPLATE("what is due is found by channel, the longest waiting first", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    must(store->outbox().queue_notice(a_notice("c", 3)));
    must(store->outbox().queue_notice(a_notice("a", 1)));
    must(store->outbox().queue_notice(a_notice("b", 1)));
    auto mail = a_notice("d", 2);
    mail.channel = "email", mail.callback = {7};
    must(store->outbox().queue_notice(mail));
    CHECK(keys(*store, {.state = "waiting", .due_by = minute(2)}) == "a b d ");
    CHECK(keys(*store, {.state = "waiting", .due_by = minute(9), .limit = 2, .channel = "sms"}) == "a b ");
    CHECK(keys(*store, {.state = "waiting", .due_by = minute(9), .in_no_channel_of = {{"sms", "fax"}}}) == "d ");
    CHECK(keys(*store, {.state = "waiting", .callback = {7}}) == "d ");
    CHECK(store->outbox().queue_notice(a_notice("a")).error().kind == ErrorKind::conflict);
    store->rollback();
}

TEST_CASE_TEMPLATE("a result of a claim that was lost is not recorded", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    must(store->outbox().queue_notice(a_notice("k")));
    const auto notice = found(*store, {}).front();
    const auto slow = claimed(notice, "one#1", 5);
    must(store->outbox().update_notice(slow));
    CHECK(must(store->outbox().notice(notice.id)) == slow);
    CHECK(must(store->outbox().claims()) == std::vector{Claim{"one#1", minute(5)}});
    CHECK(keys(*store, {.state = "waiting", .due_by = minute(9)}).empty());

    must(store->outbox().release_notices({"other#1", minute(5)}));
    CHECK(must(store->outbox().claims()).size() == 1);
    must(store->outbox().release_notices({"one#1", minute(5)}));
    CHECK(must(store->outbox().notice(notice.id)) == notice);
    must(store->outbox().update_notice(claimed(notice, "two#1", 9)));

    auto sent = notice;
    sent.state = "sent", sent.sent_at = minute(6);
    CHECK_FALSE(must(store->outbox().settle_notice(sent, "one#1")));
    CHECK(must(store->outbox().notice(notice.id))->state == "sending");
    CHECK(must(store->outbox().settle_notice(sent, "two#1")));
    CHECK(must(store->outbox().notice(notice.id)) == sent);
    CHECK_FALSE(must(store->outbox().settle_notice(sent, "two#1")));
    CHECK(must(store->outbox().claims()).empty());
    must(store->commit());
}

TEST_CASE_TEMPLATE("notices are listed by a filter", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    must(store->outbox().queue_notice(a_notice("k1")));
    auto failed = a_notice("k2");
    failed.state = "failed", failed.to = "customer:3", failed.trouble = "no way";
    must(store->outbox().queue_notice(failed));
    const auto listed = [&](const std::vector<std::string>& terms) {
        std::string all;
        const auto filter = must(domain::read_notice_filter(terms, {}));
        must(store->outbox().list_notices({.filter = filter}, [&](const Notice& notice) -> Result<bool> {
            all += notice.key + " ";
            return true;
        }));
        return all;
    };
    CHECK(listed({}) == "k1 k2 ");
    CHECK(listed({"state:failed"}) == "k2 ");
    CHECK(listed({"to:staff:*"}) == "k1 ");
    CHECK(listed({"not", "channel:sms"}).empty());
    CHECK(listed({"tries:0", "ticket:"}) == "k1 k2 ");
    CHECK(listed({"way"}) == "k2 ");
    must(store->commit());
}

}  // namespace contract_notices_test
