// What notices say, whom they reach, and how long they wait.
#include "a_callback_desk.hpp"
#include "aftersales/policy/placeholders.hpp"
#include "aftersales/text/json.hpp"
#include "notify/message.hpp"
#include "notify/outcome.hpp"
#include "notify/sender.hpp"
#include "notify/waits.hpp"

#include <fmt/format.h>

#include <sys/wait.h>
#include <unistd.h>

namespace notify_words_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

std::string rules(const std::string& more) {
    return calling("notice = \"1d\"\n") + after_delivery + R"(
[[staff]]
id = "mia"
name = "Mia"
email = "mia@example.com"
phone = "13100000000"
[[staff]]
id = "leo"
phone = "13200000000"
language = "en"
[[staff]]
id = "kim"
email = "kim@example.com"
phone = "13300000000"
notify = "sms"
[notify.email]
command = ["mail", "{to}"]
[notify.sms]
command = ["sms", "{to}", "{key}"]
)" + more;
}

store::Notice notice_to(std::string to, std::string event = "unhappy") {
    return {.id = {7}, .key = "k-7", .to = std::move(to), .event = std::move(event), .created_at = {}};
}

Message said(CallbackDesk& desk, const store::Notice& notice) {
    const auto receiver = *receiver_of(desk.store(), desk.rules(), notice.to);
    const auto route = route_to(receiver, notice.channel, desk.rules());
    REQUIRE(route.channel != nullptr);
    return compose({*facts_of(desk.store(), desk.rules(), notice), notice, receiver}, *route.channel, desk.rules());
}

}  // namespace

TEST_CASE("waits grow to four hours, a fifth more or less, the same for the same key and try") {
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds plain[] = {1min, 5min, 15min, 1h, 4h, 4h, 4h};
    for (int tries = 1; tries <= 7; ++tries) {
        std::chrono::seconds least{INT32_MAX}, most{0};
        for (int i = 0; i < 200; ++i) {
            const auto wait = wait_after("key-" + std::to_string(i), tries);
            CHECK(wait == wait_after("key-" + std::to_string(i), tries));
            least = std::min(least, wait), most = std::max(most, wait);
        }
        const auto usual = plain[tries - 1];
        CHECK(least >= usual * 8 / 10);
        CHECK(most <= usual * 12 / 10);
        CHECK(most - least > usual / 4);  // they do not come back together
    }
}

TEST_CASE("staff are reached by mail, else by phone, or as they wish") {
    CallbackDesk desk{rules("")};
    const auto route = [&](const std::string& to, const std::string& wish = {}) {
        const auto found = route_to(*receiver_of(desk.store(), desk.rules(), to), wish, desk.rules());
        return found.channel != nullptr ? found.channel->name + " " + found.address : found.trouble;
    };
    CHECK(route("staff:mia") == "email mia@example.com");
    CHECK(route("staff:mia", "sms") == "sms 13100000000");
    CHECK(route("staff:leo", "email") == "sms 13200000000");
    CHECK(route("staff:kim") == "sms 13300000000");
    CHECK(route("staff:ann") == "there is neither a phone nor an e-mail address");
    CHECK(route("staff:gone") == "there is neither a phone nor an e-mail address");
    CHECK(receiver_of(desk.store(), desk.rules(), "staff:gone")->unwanted ==
          "the policy does not know the person any more");
    const Receiver evil{.kind = ReceiverKind::address, .email = "-oQ/tmp@x", .channels = {"email"}};
    CHECK(route_to(evil, "", desk.rules()).trouble == "'-oQ/tmp@x' is not an address that may be given to a program");
}

TEST_CASE("a customer is followed to whom they go on as; who is erased or wants no contact is left alone") {
    CallbackDesk desk{rules("")};
    const auto old = desk.customer("Wang");
    const auto now = desk.customer("Wang Fang");
    desk.run([&](Writing& writing) { return merge_customers(writing, old, now); });
    const auto to = [](domain::CustomerId id) { return fmt::format("customer:{}", id.value); };
    CHECK(receiver_of(desk.store(), desk.rules(), to(old))->name == "Wang Fang");
    domain::Customer quiet{.name = {"Quiet"}, .phone = {"13911112222"}};
    quiet.no_contact = true;
    CHECK(receiver_of(desk.store(), desk.rules(), to(desk.someone(quiet)))->unwanted ==
          "the customer wants no contact");
    CHECK(receiver_of(desk.store(), desk.rules(), "customer:99")->unwanted == "there is no such customer");
}

TEST_CASE("the first template that fits is taken, else the channel's, else the program's own words") {
    CallbackDesk desk{rules(R"(template = "sms {ticket.number}"
[[template]]
event = "unhappy"
language = "en"
text = "english {staff.name}"
[[template]]
event = "unhappy"
channel = "email"
subject = "S {what}"
text = "{{mail}} {ticket.subject}"
[[template]]
to = "customer"
text = "dear {customer.name}"
)")};
    const auto customer = desk.customer("Wang");
    auto notice = notice_to("staff:mia");
    notice.ticket = desk.ticket(customer);
    CHECK(said(desk, notice).text == "{mail} leaks");
    CHECK(said(desk, notice).subject == "S 客户不满意");
    notice.to = "staff:leo";
    CHECK(said(desk, notice).text == "english leo");
    notice.to = "staff:kim";
    CHECK(said(desk, notice).text == "sms 1");
    notice.to = fmt::format("customer:{}", customer.value);
    CHECK(said(desk, notice).text == "dear Wang");
    notice.to = "staff:mia", notice.event = "escalated", notice.body = {R"({"message":"sues\nus"})"};
    CHECK(said(desk, notice).subject == "[1] 人工升级:sues us");
}

TEST_CASE("the program has words for every event and language, with placeholders that are known") {
    for (int occasion = 0; occasion <= static_cast<int>(Occasion::other); ++occasion) {
        for (const auto tongue : {Tongue::simplified, Tongue::traditional, Tongue::english}) {
            CHECK(policy::pieces_of(what_words(static_cast<Occasion>(occasion), tongue)));
            for (const auto to : {ReceiverKind::staff, ReceiverKind::customer, ReceiverKind::address}) {
                const auto words = own_wording(static_cast<Occasion>(occasion), to, tongue);
                CHECK_FALSE(words.text.empty());
                CHECK(policy::pieces_of(words.subject));
                const auto pieces = policy::pieces_of(words.text);
                REQUIRE(pieces);
                // Customers never read what staff told each other.
                for (const auto& piece : *pieces)
                    CHECK_FALSE((to == ReceiverKind::customer && piece.text == "message"));
            }
        }
    }
    CHECK(tongue_of("zh-HK") == Tongue::traditional);
    CHECK(tongue_of("zh-MO") == Tongue::traditional);
    CHECK(tongue_of("zh-Hant") == Tongue::traditional);
    CHECK(tongue_of("zh-SG") == Tongue::simplified);
    CHECK(tongue_of("zh") == Tongue::simplified);
    CHECK(tongue_of("fr") == Tongue::english);
}

TEST_CASE("a reminder names day, hours, program and organisation, and is a record a program can read") {
    CallbackDesk desk{rules("")};
    const auto customer = desk.customer("Wang");
    desk.asset("A1", customer, "2026-03-01");
    desk.at("2026-03-02T08:00:00+08:00");
    desk.schedule("2026-03-08", "0d");
    store::Notice reminder;
    REQUIRE(desk.store().outbox().notices({.state = "waiting"}, [&](const store::Notice& each) -> Result<bool> {
        reminder = each;
        return true;
    }));
    REQUIRE(reminder.event == "callback");
    CHECK(said(desk, reminder).text.find("2026-03-09 09:00至12:00致电您进行First week") != std::string::npos);
    const auto receiver = *receiver_of(desk.store(), desk.rules(), reminder.to);
    const auto route = route_to(receiver, reminder.channel, desk.rules());
    CHECK(command_of(reminder, receiver, route) == std::vector<std::string>{"sms", receiver.phone, reminder.key});
    const auto record = text::read_json(record_of(said(desk, reminder),
                                                  {*facts_of(desk.store(), desk.rules(), reminder), reminder, receiver},
                                                  route, desk.rules()));
    REQUIRE(record);
    CHECK(record->find("key")->text == reminder.key);
    CHECK(record->find("callback")->find("call_at")->text == "2026-03-09T09:00:00+08:00");
    CHECK(record->find("ticket")->is_null());
}

TEST_CASE("what the end of a command means") {
    const policy::Channel channel{.name = "sms", .tries = 2};
    store::Notice notice{.key = "k", .state = "sending"};
    CHECK(trouble_of({.status = 0}, channel).empty());
    CHECK(trouble_of({.status = 75, .said = "one\ntwo\x1b\xff\n"}, channel) == "exit status 75: one two");
    CHECK(trouble_of({.in_time = false, .signal = 15}, channel) == "took longer than 30s");
    CHECK(trouble_of({.status = -1, .signal = 9}, channel) == "ended by signal 9");
    CHECK(trouble_of({.status = 1, .said = std::string(5000, 'x')}, channel).size() < 400);
    CHECK(how_long({.status = 1}) == Lasts::for_now);
    CHECK(how_long({.status = 64}) == Lasts::for_now);
    CHECK(how_long({.status = 67}) == Lasts::for_good);
    notice = after_trouble(notice, channel, "t", Lasts::for_now, domain::Instant{});
    CHECK(notice.state == "waiting");
    CHECK(notice.not_before == domain::Instant{} + wait_after("k", 1));
    notice = after_trouble(notice, channel, "t", Lasts::for_now, domain::Instant{});
    CHECK(notice.state == "failed");
    CHECK(after_trouble({}, channel, "t", Lasts::for_good, {}).state == "failed");
}

TEST_CASE("a sender that ended is known to be gone, a living one is not") {
    CHECK_FALSE(is_gone(sender_name() + "#1"));
    CHECK_FALSE(is_gone("somebody else"));
    int names[2];
    REQUIRE(::pipe(names) == 0);
    const auto child = ::fork();
    if (child == 0) {
        const auto name = sender_name();
        ::_exit(::write(names[1], name.data(), name.size()) == static_cast<ssize_t>(name.size()) ? 0 : 1);
    }
    std::string name(200, '\0');
    const auto size = ::read(names[0], name.data(), name.size());
    REQUIRE(size > 0);
    name.resize(static_cast<std::size_t>(size));
    ::waitpid(child, nullptr, 0);
    CHECK(is_gone(name + "#3"));
    CHECK_FALSE(is_gone(name + "x"));  // another machine's
    ::close(names[0]), ::close(names[1]);
}

}  // namespace notify_words_test
