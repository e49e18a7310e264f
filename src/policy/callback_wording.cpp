#include "callback_wording.hpp"

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/policy/tongue.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

constexpr CallWording simplified{
    .greeting = "您好,我是{organization.name}的{staff.name}。请问您是{customer.name}吗?"
                "想占用您几分钟做个回访,现在方便吗?(不方便:另约时间。)",
    .closing = "如果用1到10分评价我们的产品和服务,您打几分?您提到的问题我们会跟进到底。感谢您的支持,再见!",
    .emergency =
        "非常抱歉给您添了麻烦,您的心情我完全理解。请把情况告诉我,我会如实记录,马上请主管处理,并尽快给您答复。"};
constexpr CallWording traditional{
    .greeting = "您好,我是{organization.name}的{staff.name}。請問您是{customer.name}嗎?"
                "想占用您幾分鐘做個回訪,現在方便嗎?(不方便:另約時間。)",
    .closing = "如果用1到10分評價我們的產品和服務,您打幾分?您提到的問題我們會跟進到底。感謝您的支持,再見!",
    .emergency =
        "非常抱歉給您添了麻煩,您的心情我完全理解。請把情況告訴我,我會如實記錄,馬上請主管處理,並儘快給您答覆。"};
constexpr CallWording english{
    .greeting = "Good day, this is {staff.name} from {organization.name}. Am I speaking to {customer.name}? "
                "I have a few questions: is now a convenient time? (If not: agree on another.)",
    .closing = "On a scale of 1 to 10, how satisfied are you with us? What you told me will be followed up to the end. "
               "Thank you, and goodbye.",
    .emergency = "I am very sorry for the trouble, and I understand that you are upset. Please tell me what happened: "
                 "I write it down, hand it to my supervisor at once, and we come back to you as soon as we can."};

// Of a call that asks nothing: no score, and no word of a survey.
constexpr CallWording simplified_care{.greeting =
                                          "您好,我是{organization.name}的{staff.name}。请问您是{customer.name}吗?"
                                          "现在方便接听吗?(不方便:另约时间。)",
                                      .closing = "感谢您一直以来的支持,祝您生活愉快,再见!",
                                      .emergency = simplified.emergency};
constexpr CallWording traditional_care{.greeting =
                                           "您好,我是{organization.name}的{staff.name}。請問您是{customer.name}嗎?"
                                           "現在方便接聽嗎?(不方便:另約時間。)",
                                       .closing = "感謝您一直以來的支持,祝您生活愉快,再見!",
                                       .emergency = traditional.emergency};
constexpr CallWording english_care{
    .greeting = "Good day, this is {staff.name} from {organization.name}. Am I speaking to {customer.name}? "
                "Is now a convenient time? (If not: agree on another.)",
    .closing = "Thank you for being our customer. All the best, and goodbye.",
    .emergency = english.emergency};

// Who has no name to give is customer service.
constexpr std::string_view simplified_greeting =
    "您好,我是售后服务的{staff.name}。请问您是{customer.name}吗?想占用您几分钟做个回访,现在方便吗?(不方便:另约时间。)";
constexpr std::string_view traditional_greeting =
    "您好,我是售後服務的{staff.name}。請問您是{customer.name}嗎?想占用您幾分鐘做個回訪,現在方便嗎?(不方便:另約時間。)";
constexpr std::string_view english_greeting =
    "Good day, this is {staff.name} from customer service. Am I speaking to {customer.name}? "
    "I have a few questions: is now a convenient time? (If not: agree on another.)";
constexpr std::string_view simplified_care_greeting =
    "您好,我是售后服务的{staff.name}。请问您是{customer.name}吗?现在方便接听吗?(不方便:另约时间。)";
constexpr std::string_view traditional_care_greeting =
    "您好,我是售後服務的{staff.name}。請問您是{customer.name}嗎?現在方便接聽嗎?(不方便:另約時間。)";
constexpr std::string_view english_care_greeting =
    "Good day, this is {staff.name} from customer service. Am I speaking to {customer.name}? "
    "Is now a convenient time? (If not: agree on another.)";

template <class Each>
const Each& in(std::string_view language, const Each& mainland, const Each& taiwan, const Each& other) {
    switch (tongue_of(language)) {
    case Tongue::simplified:
        return mainland;
    case Tongue::traditional:
        return taiwan;
    case Tongue::english:
        return other;
    }
    return other;
}

}  // namespace

Caller caller_of(const Policy& policy) { return policy.organization.empty() ? Caller::unnamed : Caller::named; }

CallWording call_wording(std::string_view language, Caller caller) {
    CallWording wording = in(language, simplified, traditional, english);
    if (caller == Caller::unnamed)
        wording.greeting = in(language, simplified_greeting, traditional_greeting, english_greeting);
    return wording;
}

CallWording care_wording(std::string_view language, Caller caller) {
    CallWording wording = in(language, simplified_care, traditional_care, english_care);
    if (caller == Caller::unnamed)
        wording.greeting = in(language, simplified_care_greeting, traditional_care_greeting, english_care_greeting);
    return wording;
}

void check_placeholders(PolicyReading& reading, const TomlNode& text) {
    std::vector<std::string> known;
    for (const auto& each : domain::script_words) known.push_back("{" + std::string{each} + "}");
    std::string_view rest = text.text;
    while (true) {
        const auto open = rest.find('{');
        const auto close = rest.find('}', std::min(open, rest.size()));
        if (close == std::string_view::npos) return;
        const auto written = rest.substr(open, close + 1 - open);
        rest.remove_prefix(open + 1);
        // A brace that stands for itself is followed by no word.
        if (written.size() == 2 || written.find_first_of(" \t\n{", 1) != std::string_view::npos) continue;
        if (std::find(known.begin(), known.end(), written) != known.end()) continue;
        reading.mistake(text.place, quoted(written) + " is not a placeholder", suggestion(written, known));
    }
}

}  // namespace aftersales::policy
