// Placeholders of notices and of the commands that deliver them.
#include "aftersales/policy/placeholders.hpp"
#include "policies.hpp"

namespace placeholders_test {

using namespace aftersales::policy;
using namespace aftersales::policy::testing;

TEST_CASE("a text is cut into pieces; a brace that is doubled is meant") {
    const auto pieces = pieces_of("{{{ticket.number}}} due {due_at}");
    REQUIRE(pieces);
    REQUIRE(pieces->size() == 4);
    CHECK((*pieces)[0].text == "{");
    CHECK((*pieces)[1].placeholder);
    CHECK((*pieces)[1].text == "ticket.number");
    CHECK((*pieces)[2].text == "} due ");
    CHECK((*pieces)[3].text == "due_at");
    CHECK(pieces_of("")->empty());
    CHECK(pieces_of("{ticket.numbr}").error().hints.front() == "did you mean '{ticket.number}'?");
    CHECK(pieces_of("a } b").error().message == "a brace stands alone");
    CHECK(pieces_of("a {to").error().message == "a brace stands alone");
}

TEST_CASE("a placeholder of a command is a whole argument") {
    CHECK(*placeholder_of_argument("{to}") == "to");
    CHECK(placeholder_of_argument("-t")->empty());
    CHECK(placeholder_of_argument("{}")->empty());
    CHECK(placeholder_of_argument("{ print $1 }")->empty());
    CHECK(placeholder_of_argument("--to={to}").error().message == "'{to}' stands inside the argument '--to={to}'");
    CHECK(placeholder_of_argument("{too}").error().message == "'{too}' is not a placeholder");
    CHECK(placeholder_of_argument("x{{to}").error().message == "'{to}' stands inside the argument 'x{{to}'");
}

TEST_CASE("channels and templates that cannot work are mistakes of the policy") {
    const std::string sms = small + "[notify.sms]\ncommand = ";
    CHECK(mistakes(sms + "[\"sms\", \"{to}\"]\n") == Lines{});
    CHECK(mistakes(sms + "[\"sms\", \"-t{to}\"]\n") ==
          Lines{"p.toml:20:19: '{to}' stands inside the argument '-t{to}' (Give it an argument of its own.)"});
    CHECK(mistakes(sms + "[\"{to}\"]\n") == Lines{"p.toml:20:12: the command of [notify.sms] names no program"});
    CHECK(mistakes(sms + "[]\n") == Lines{"p.toml:20:11: the command of [notify.sms] names no program"});
    CHECK(mistakes(sms + "\"sms\"\ntemplate = \"{ticket}\"\n").size() == 1);
    CHECK(mistakes(sms + "\"sms\"\naddress = \"fax\"\n").size() == 1);
    const std::string step = sms + "\"sms\"\n[[escalation]]\nid = \"late\"\nat = \"opened\"\nnotify = \"assignee\"\n";
    CHECK(
        mistakes(step + "channel = \"sms\"\n[[template]]\nevent = \"late\"\nchannel = \"sms\"\ntext = \"{what}\"\n") ==
        Lines{});
    CHECK(mistakes(step + "channel = \"smss\"\n") ==
          Lines{"p.toml:25:11: 'smss' is not a channel (did you mean 'sms'?)"});
    CHECK(mistakes(step + "[[template]]\nevent = \"latte\"\nto = \"customers\"\nsubject = \"{wat}\"\n") ==
          Lines{"p.toml:25:1: [[template]] has no 'text'",
                "p.toml:26:9: 'latte' is not an event of notices (did you mean 'late'?)",
                "p.toml:27:6: 'customers' is not a kind of receiver (did you mean 'customer'?)",
                "p.toml:28:11: '{wat}' is not a placeholder (did you mean '{what}'?)"});
    const auto read = drafted(small + "[notify.mail]\ncommand = \"m\"\n[notify.sms]\ncommand = \"s\"\n");
    CHECK(read.policy.channel("mail")->address == aftersales::domain::AddressKind::email);
    CHECK(read.policy.channel("sms")->address == aftersales::domain::AddressKind::phone);
}

}  // namespace placeholders_test
