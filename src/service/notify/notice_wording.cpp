#include "notify/notice_wording.hpp"

#include "aftersales/domain/event.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace aftersales::service {

namespace {

// Simplified, traditional, English: in the order of Tongue.
using InTongues = std::array<std::string_view, 3>;

constexpr std::array<InTongues, 14> clocks{
    InTongues{"首次响应", "首次回應", "the first answer"},
    InTongues{"故障诊断", "故障診斷", "the diagnosis"},
    InTongues{"解决方案", "解決方案", "the proposal"},
    InTongues{"问题解决", "問題解決", "the solution"},
    InTongues{"进度告知", "進度告知", "the next update"},
    InTongues{"答复客户", "答覆客戶", "the next answer"},
    InTongues{"客户确认", "客戶確認", "the confirmation"},
    InTongues{"承诺日期", "承諾日期", "the promise"},
    InTongues{"等待期限", "等待期限", "the end of the wait"},
    InTongues{"处理进展", "處理進展", "the handler's word"},
    InTongues{"任务", "任務", "a task"},
    InTongues{"退货寄回", "退貨寄回", "the goods sent in"},
    InTongues{"退货检验", "退貨檢驗", "the inspection"},
    InTongues{"退款结算", "退款結算", "the settlement"},
};
static_assert(clocks.size() == domain::spellings<domain::ClockName>().size());

constexpr std::array<InTongues, 10> statuses{
    InTongues{"新建", "新建", "new"},
    InTongues{"处理中", "處理中", "in progress"},
    InTongues{"等待客户", "等待客戶", "waiting for the customer"},
    InTongues{"等待备件", "等待備件", "waiting for parts"},
    InTongues{"等待第三方", "等待第三方", "waiting for a third party"},
    InTongues{"已解决", "已解決", "resolved"},
    InTongues{"重新打开", "重新開啟", "reopened"},
    InTongues{"已关闭", "已關閉", "closed"},
    InTongues{"已取消", "已取消", "cancelled"},
    InTongues{"已合并", "已合併", "merged"},
};
static_assert(statuses.size() == domain::spellings<domain::Status>().size());

constexpr std::array<InTongues, 26> whats{
    InTongues{"新服务单", "新服務單", "New ticket"},
    InTongues{"客户不满意", "客戶不滿意", "The customer is not satisfied"},
    InTongues{"问题重复出现", "問題重複出現", "It happened again"},
    InTongues{"{clock}即将到期({due_at})", "{clock}即將到期({due_at})", "Due soon: {clock}, {due_at}"},
    InTongues{"{clock}已超时(应于{due_at})", "{clock}已逾時(應於{due_at})", "Overdue: {clock}, due {due_at}"},
    InTongues{"人工升级:{message}", "人工升級:{message}", "Escalated by hand: {message}"},
    InTongues{"回访预约", "回訪預約", "A call to come"},
    InTongues{"上门预约", "上門預約", "A visit to come"},
    InTongues{"测试", "測試", "A test"},
    InTongues{"{event}", "{event}", "{event}"},
    InTongues{"已指派给{ticket.assignee}", "已指派給{ticket.assignee}", "Assigned to {ticket.assignee}"},
    InTongues{"客户来话", "客戶來話", "The customer spoke"},
    InTongues{"转为等待", "轉為等待", "It waits"},
    InTongues{"已承诺{ticket.promised}", "已承諾{ticket.promised}", "Promised for {ticket.promised}"},
    InTongues{"延期至{ticket.promised}", "延期至{ticket.promised}", "Delayed to {ticket.promised}"},
    InTongues{"已解决", "已解決", "Resolved"},
    InTongues{"客户已确认", "客戶已確認", "The customer confirmed"},
    InTongues{"已关闭", "已關閉", "Closed"},
    InTongues{"重新打开", "重新開啟", "Reopened"},
    InTongues{"已取消", "已取消", "Cancelled"},
    InTongues{"强行放行", "強行放行", "A gate was forced"},
    InTongues{"送货预约 {delivery.number}", "送貨預約 {delivery.number}", "A delivery to come: {delivery.number}"},
    InTongues{"送货改期 {delivery.number}", "送貨改期 {delivery.number}", "Delivery moved: {delivery.number}"},
    InTongues{"货物在途 {delivery.number}", "貨物在途 {delivery.number}", "On the way: {delivery.number}"},
    InTongues{"货物送达 {delivery.number}", "貨物送達 {delivery.number}", "Delivered: {delivery.number}"},
    InTongues{"送货延误 {delivery.number}", "送貨延誤 {delivery.number}", "Delivery late: {delivery.number}"},
};

// The event at which a step is taken, as an occasion; any other is told by the step's id.
constexpr std::array happenings{
    std::pair{domain::Assigned::word, Occasion::assigned},
    std::pair{domain::Heard::word, Occasion::heard},
    std::pair{domain::Waiting::word, Occasion::waiting},
    std::pair{domain::Promised::word, Occasion::promised},
    std::pair{domain::Delayed::word, Occasion::delayed},
    std::pair{domain::Resolved::word, Occasion::resolved},
    std::pair{domain::Confirmed::word, Occasion::confirmed},
    std::pair{domain::Closed::word, Occasion::closed},
    std::pair{domain::Reopened::word, Occasion::reopened},
    std::pair{domain::Cancelled::word, Occasion::cancelled},
    std::pair{domain::GateForced::word, Occasion::gate_forced},
    std::pair{std::string_view{"delivery_planned"}, Occasion::delivery},
    std::pair{std::string_view{"delivery_moved"}, Occasion::delivery_moved},
    std::pair{std::string_view{"delivery_out"}, Occasion::delivery_out},
    std::pair{std::string_view{"delivery_done"}, Occasion::delivery_done},
    std::pair{std::string_view{"delivery_late"}, Occasion::delivery_late},
};

constexpr InTongues staff_subject{"[{ticket.number}] {what}", "[{ticket.number}] {what}", "[{ticket.number}] {what}"};
constexpr InTongues staff_text{
    "【{organization.name}】{what}:{ticket.number} {ticket.subject},{ticket.priority},{ticket.status}",
    "【{organization.name}】{what}:{ticket.number} {ticket.subject},{ticket.priority},{ticket.status}",
    "{what}. {ticket.number} {ticket.subject} ({ticket.priority}, {ticket.status}) - {organization.name}"};

constexpr InTongues customer_subject{"服务单 {ticket.number}", "服務單 {ticket.number}",
                                     "Your request {ticket.number}"};
constexpr InTongues customer_opened{
    "【{organization.name}】{customer.name}您好,您的服务请求已受理,单号 {ticket.number}:{ticket.subject}。",
    "【{organization.name}】{customer.name}您好,您的服務請求已受理,單號 {ticket.number}:{ticket.subject}。",
    "Dear {customer.name}, we have received your request {ticket.number}: {ticket.subject}. {organization.name}"};
constexpr InTongues customer_promised{
    "【{organization.name}】{customer.name}您好,您的服务单 "
    "{ticket.number}({ticket.subject})预计于{ticket.promised}前完成。",
    "【{organization.name}】{customer.name}您好,您的服務單 "
    "{ticket.number}({ticket.subject})預計於{ticket.promised}前完成。",
    "Dear {customer.name}, we expect to have done your request {ticket.number} ({ticket.subject}) by "
    "{ticket.promised}. {organization.name}"};
constexpr InTongues customer_delayed{
    "【{organization.name}】{customer.name}您好,很抱歉,您的服务单 "
    "{ticket.number}({ticket.subject})需延期至{ticket.promised}完成。",
    "【{organization.name}】{customer.name}您好,很抱歉,您的服務單 "
    "{ticket.number}({ticket.subject})需延期至{ticket.promised}完成。",
    "Dear {customer.name}, we are sorry: your request {ticket.number} ({ticket.subject}) will take until "
    "{ticket.promised}. {organization.name}"};
constexpr InTongues customer_resolved{
    "【{organization.name}】{customer.name}您好,您的服务单 "
    "{ticket.number}({ticket.subject})已处理完成,如仍有问题请与我们联系。",
    "【{organization.name}】{customer.name}您好,您的服務單 "
    "{ticket.number}({ticket.subject})已處理完成,如仍有問題請與我們聯繫。",
    "Dear {customer.name}, your request {ticket.number} ({ticket.subject}) is done. Please tell us if anything is "
    "still wrong. {organization.name}"};
constexpr InTongues customer_confirmed{
    "【{organization.name}】{customer.name}您好,感谢您对服务单 {ticket.number}({ticket.subject})的确认。",
    "【{organization.name}】{customer.name}您好,感謝您對服務單 {ticket.number}({ticket.subject})的確認。",
    "Dear {customer.name}, thank you for your word on your request {ticket.number} ({ticket.subject}). "
    "{organization.name}"};
constexpr InTongues customer_closed{
    "【{organization.name}】{customer.name}您好,您的服务单 {ticket.number}({ticket.subject})已关闭。",
    "【{organization.name}】{customer.name}您好,您的服務單 {ticket.number}({ticket.subject})已關閉。",
    "Dear {customer.name}, your request {ticket.number} ({ticket.subject}) is closed. {organization.name}"};
constexpr InTongues customer_cancelled{
    "【{organization.name}】{customer.name}您好,您的服务单 {ticket.number}({ticket.subject})已取消。",
    "【{organization.name}】{customer.name}您好,您的服務單 {ticket.number}({ticket.subject})已取消。",
    "Dear {customer.name}, your request {ticket.number} ({ticket.subject}) is cancelled. {organization.name}"};
constexpr InTongues customer_text{
    "【{organization.name}】{customer.name}您好,您的服务单 "
    "{ticket.number}({ticket.subject})正在处理,我们会尽快与您联系。",
    "【{organization.name}】{customer.name}您好,您的服務單 "
    "{ticket.number}({ticket.subject})正在處理,我們會盡快與您聯繫。",
    "Dear {customer.name}, we are working on your request {ticket.number} ({ticket.subject}) and will be in touch "
    "soon. {organization.name}"};

constexpr InTongues callback_subject{"{callback.label}", "{callback.label}", "{callback.label}"};
constexpr InTongues callback_text{
    "【{organization.name}】{customer.name}您好,我们将于{callback.day} "
    "{callback.from}至{callback.to}致电您进行{callback.label},"
    "感谢您的支持。",
    "【{organization.name}】{customer.name}您好,我們將於{callback.day} "
    "{callback.from}至{callback.to}致電您進行{callback.label},"
    "感謝您的支持。",
    "Dear {customer.name}, we will call you on {callback.day} between {callback.from} and {callback.to}: "
    "{callback.label}. {organization.name}"};

constexpr InTongues visit_subject{"上门服务 {visit.number}", "上門服務 {visit.number}", "Our visit {visit.number}"};
constexpr InTongues visit_text{
    "【{organization.name}】{customer.name}您好,我们将于{visit.day} {visit.from}至{visit.to}上门服务"
    "(服务单 {ticket.number}),上门人员:{visit.staff},请留人在家。",
    "【{organization.name}】{customer.name}您好,我們將於{visit.day} {visit.from}至{visit.to}上門服務"
    "(服務單 {ticket.number}),上門人員:{visit.staff},請留人在家。",
    "Dear {customer.name}, we will visit you on {visit.day} from {visit.from} to {visit.to} for your request "
    "{ticket.number}. {visit.staff} will come. {organization.name}"};

constexpr InTongues delivery_subject{"送货 {delivery.number}", "送貨 {delivery.number}",
                                     "Your delivery {delivery.number}"};
constexpr InTongues delivery_staff_subject{"[{delivery.number}] {what}", "[{delivery.number}] {what}",
                                           "[{delivery.number}] {what}"};
constexpr InTongues delivery_staff_text{
    "【{organization.name}】{what}:{delivery.product},{customer.name},{delivery.window}",
    "【{organization.name}】{what}:{delivery.product},{customer.name},{delivery.window}",
    "{what}. {delivery.product}, {customer.name}, {delivery.window} - {organization.name}"};
constexpr InTongues trip_subject{"[{trip.number}] {what}", "[{trip.number}] {what}", "[{trip.number}] {what}"};
constexpr InTongues trip_text{"【{organization.name}】{what}:{trip.number},{trip.day},{trip.vehicle},{trip.staff}",
                              "【{organization.name}】{what}:{trip.number},{trip.day},{trip.vehicle},{trip.staff}",
                              "{what}. {trip.number}, {trip.day}, {trip.vehicle}, {trip.staff} - {organization.name}"};
constexpr InTongues delivery_text{
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送货单 "
    "{delivery.number})将于{delivery.window}送达,送货人员:{delivery.staff},请留人在家。",
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送貨單 "
    "{delivery.number})將於{delivery.window}送達,送貨人員:{delivery.staff},請留人在家。",
    "Dear {customer.name}, your {delivery.product} (delivery {delivery.number}) comes on {delivery.window}. "
    "{delivery.staff} will bring it. {organization.name}"};
constexpr InTongues delivery_moved_text{
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送货单 "
    "{delivery.number})改于{delivery.window}送达。",
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送貨單 "
    "{delivery.number})改於{delivery.window}送達。",
    "Dear {customer.name}, your {delivery.product} (delivery {delivery.number}) now comes on {delivery.window}. "
    "{organization.name}"};
constexpr InTongues delivery_out_text{
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送货单 {delivery.number})已出发。",
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送貨單 {delivery.number})已出發。",
    "Dear {customer.name}, your {delivery.product} (delivery {delivery.number}) is on its way. {organization.name}"};
constexpr InTongues delivery_done_text{
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送货单 "
    "{delivery.number})已送达,如有问题请与我们联系。",
    "【{organization.name}】{customer.name}您好,您的{delivery.product}(送貨單 "
    "{delivery.number})已送達,如有問題請與我們聯繫。",
    "Dear {customer.name}, your {delivery.product} (delivery {delivery.number}) was handed over. Please tell us if "
    "anything is wrong. {organization.name}"};
constexpr InTongues delivery_late_text{
    "【{organization.name}】{customer.name}您好,很抱歉,您的{delivery.product}(送货单 "
    "{delivery.number})有所延误,我们会尽快与您联系。",
    "【{organization.name}】{customer.name}您好,很抱歉,您的{delivery.product}(送貨單 "
    "{delivery.number})有所延誤,我們會盡快與您聯繫。",
    "Dear {customer.name}, we are sorry: your {delivery.product} (delivery {delivery.number}) is late. We will be in "
    "touch soon. {organization.name}"};
constexpr InTongues delivery_other_text{
    "【{organization.name}】{customer.name}您好,关于您的{delivery.product}(送货单 "
    "{delivery.number}),我们会尽快与您联系。",
    "【{organization.name}】{customer.name}您好,關於您的{delivery.product}(送貨單 "
    "{delivery.number}),我們會盡快與您聯繫。",
    "Dear {customer.name}, we will be in touch soon about your {delivery.product} (delivery {delivery.number}). "
    "{organization.name}"};

constexpr InTongues test_subject{"通知测试", "通知測試", "A test of notices"};
constexpr InTongues test_text{"【{organization.name}】这是一条测试通知,收到即表示通知渠道正常。",
                              "【{organization.name}】這是一則測試通知,收到即表示通知管道正常。",
                              "This is a test of notices from {organization.name}: the channel works."};

const InTongues& told_of_delivery(Occasion occasion) {
    if (occasion == Occasion::delivery) return delivery_text;
    if (occasion == Occasion::delivery_moved) return delivery_moved_text;
    if (occasion == Occasion::delivery_out) return delivery_out_text;
    if (occasion == Occasion::delivery_done) return delivery_done_text;
    return occasion == Occasion::delivery_late ? delivery_late_text : delivery_other_text;
}

std::string_view in(const InTongues& words, Tongue tongue) { return words[static_cast<std::size_t>(tongue)]; }

// Of all others the customer hears that we are at it.
const InTongues& told_to_customer(Occasion occasion) {
    if (occasion == Occasion::opened) return customer_opened;
    if (occasion == Occasion::promised) return customer_promised;
    if (occasion == Occasion::delayed) return customer_delayed;
    if (occasion == Occasion::resolved) return customer_resolved;
    if (occasion == Occasion::confirmed) return customer_confirmed;
    if (occasion == Occasion::closed) return customer_closed;
    return occasion == Occasion::cancelled ? customer_cancelled : customer_text;
}

}  // namespace

std::string_view clock_word(domain::ClockName clock, Tongue tongue) {
    return in(clocks[static_cast<std::size_t>(clock)], tongue);
}

std::string_view status_word(domain::Status status, Tongue tongue) {
    return in(statuses[static_cast<std::size_t>(status)], tongue);
}

Occasion occasion_of(const domain::Step& step) {
    switch (step.at.kind) {
    case domain::StepAt::Kind::opened:
        return Occasion::opened;
    case domain::StepAt::Kind::unsatisfied:
        return Occasion::unsatisfied;
    case domain::StepAt::Kind::recurring:
        return Occasion::recurring;
    case domain::StepAt::Kind::percent:
        return step.at.percent < 100 ? Occasion::warning : Occasion::overdue;
    case domain::StepAt::Kind::due:
        return step.at.before && step.at.offset ? Occasion::warning : Occasion::overdue;
    case domain::StepAt::Kind::happened:
        for (const auto& [word, occasion] : happenings)
            if (step.at.event == word) return occasion;
        return Occasion::other;
    }
    return Occasion::other;
}

std::string_view what_words(Occasion occasion, Tongue tongue) {
    return in(whats[static_cast<std::size_t>(occasion)], tongue);
}

Wording wording_of_delivery(Occasion occasion, ReceiverKind to, Tongue tongue) {
    if (to != ReceiverKind::customer) return {in(delivery_staff_subject, tongue), in(delivery_staff_text, tongue)};
    return {in(delivery_subject, tongue), in(told_of_delivery(occasion), tongue)};
}

Wording wording_of_trip(Tongue tongue) { return {in(trip_subject, tongue), in(trip_text, tongue)}; }

Wording own_wording(Occasion occasion, ReceiverKind to, Tongue tongue) {
    if (occasion == Occasion::callback) return {in(callback_subject, tongue), in(callback_text, tongue)};
    if (occasion == Occasion::visit) return {in(visit_subject, tongue), in(visit_text, tongue)};
    if (occasion == Occasion::test) return {in(test_subject, tongue), in(test_text, tongue)};
    if (to != ReceiverKind::customer) return {in(staff_subject, tongue), in(staff_text, tongue)};
    return {in(customer_subject, tongue), in(told_to_customer(occasion), tongue)};
}

}  // namespace aftersales::service
