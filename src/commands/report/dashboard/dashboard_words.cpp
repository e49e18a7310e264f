#include "dashboard_words.hpp"

#include "aftersales/policy/tongue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aftersales::commands::report {
namespace {

using InLanguages = std::array<std::string_view, 3>;  // en, zh-CN, zh-TW

constexpr std::array table{
    InLanguages{"{1}: report on {0}", "{1} {0}报告", "{1} {0}報告"},
    InLanguages{"as of {0}", "截至 {0}", "截至 {0}"},
    InLanguages{"policy version {0}", "服务规则第 {0} 版", "服務規則第 {0} 版"},
    InLanguages{"What needs attention", "需要关注", "需要關注"},
    InLanguages{
        "Nothing stands out: every goal that can be judged is met, and no figure is farther from its usual course than "
        "chance takes it.",
        "本期没有异常：可评定的目标全部达成，各项数据均在正常波动之内。",
        "本期沒有異常：可評定的目標全部達成，各項數據均在正常波動之內。"},
    InLanguages{"How these are found", "判定规则", "判定規則"},
    InLanguages{
        "A figure is listed where it lies three or more standard deviations from what was to be expected, and by at "
        "least three cases: an outlet's missed times against all other outlets, faults of a product, requests of a "
        "category and escalations against the median of the twelve weeks before (eight at least), callbacks, scores "
        "and clocks against the period before. A missed goal is always listed. What at least half of comes from "
        "another finding stands below it. The farthest comes first.",
        "以下情形列出：与预期相差三个标准差以上且至少相差三件——网点超时率与其他网点合计比较；"
        "产品故障、各类请求、升级次数与此前十二周"
        "（至少八周）的中位数比较；回访、评分、时限达标率与上期比较。未达标的指标一律列出。若一半以上可归因于另一项，"
        "则列于该项之下。偏离最大的"
        "排在最前。",
        "以下情形列出：與預期相差三個標準差以上且至少相差三件——據點逾時率與其他據點合計比較；"
        "產品故障、各類請求、升級次數與此前十二週"
        "（至少八週）的中位數比較；回訪、評分、時限達標率與上期比較。未達標的指標一律列出。若一半以上可歸因於另一項，"
        "則列於該項之下。偏離最大的"
        "排在最前。"},
    InLanguages{"with it", "随之而来", "隨之而來"},
    InLanguages{"Goals", "指标达成", "指標達成"},
    InLanguages{"The policy has no KPI.", "服务规则未设指标。", "服務規則未設指標。"},
    InLanguages{"goal {0}", "目标 {0}", "目標 {0}"},
    InLanguages{"before {0}", "上期 {0}", "上期 {0}"},
    InLanguages{"missed", "未达标", "未達標"},
    InLanguages{"nothing to judge", "无数据", "無資料"},
    InLanguages{"Requests by week", "每周请求量", "每週請求量"},
    InLanguages{"Requests opened and resolved in each of twelve weeks, {0} to {1}.",
                "{0} 至 {1} 十二周内每周新开与解决的请求数。", "{0} 至 {1} 十二週內每週新開與解決的請求數。"},
    InLanguages{"Backlog by week", "每周积压", "每週積壓"},
    InLanguages{"Tickets open at the end of each of twelve weeks, {0} to {1}.",
                "{0} 至 {1} 十二周内每周末未结的工单数。", "{0} 至 {1} 十二週內每週末未結的工單數。"},
    InLanguages{"opened", "新开", "新開"},
    InLanguages{"resolved", "解决", "解決"},
    InLanguages{"Open now: {0}, of which {1} overdue; the oldest since {2}.",
                "当前未结 {0} 件，其中超时 {1} 件；最早一件开于 {2}。",
                "目前未結 {0} 件，其中逾時 {1} 件；最早一件開於 {2}。"},
    InLanguages{"Times kept", "时限达标", "時限達標"},
    InLanguages{"Share of clocks met, by clock and priority.", "各时限按优先级的达标率。", "各時限依優先級的達標率。"},
    InLanguages{"What requests are about", "请求类别", "請求類別"},
    InLanguages{"Requests opened by category, the most first; the thin line is the share so far.",
                "按类别统计的新开请求，从多到少；细线为累计占比。", "依類別統計的新開請求，從多到少；細線為累計占比。"},
    InLanguages{"Faults by product, the most first.", "按产品统计的故障，从多到少。", "依產品統計的故障，從多到少。"},
    InLanguages{"Outlets", "网点", "據點"},
    InLanguages{"Outlets that stand out are marked.", "异常网点已标出。", "異常據點已標出。"},
    InLanguages{"Weeks of an outlet that lie far from what is usual for it or its region.",
                "网点某周数据与自身或同区域常态相差较大者。", "據點某週數據與自身或同區域常態相差較大者。"},
    InLanguages{"Scores", "客户评分", "客戶評分"},
    InLanguages{"Mean score by category, 1 to 10.", "各类别平均评分（1–10 分）。", "各類別平均評分（1–10 分）。"},
    InLanguages{"Callbacks", "回访", "回訪"},
    InLanguages{"Share of due callbacks that were not missed, by program.", "各回访计划中未漏打的比例。",
                "各回訪計畫中未漏打的比例。"},
    InLanguages{"Visits", "上门服务", "到府服務"},
    InLanguages{"Visits by person, whose beginning lies in the period.", "本期开始的上门服务，按人员统计。",
                "本期開始的到府服務，依人員統計。"},
    InLanguages{"Spare parts", "备件", "備件"},
    InLanguages{"Parts by what was spent on them, the most first.", "按消耗金额统计的备件，从多到少。",
                "依消耗金額統計的備件，從多到少。"},
    InLanguages{"Table", "数据表", "資料表"},
    InLanguages{"Nothing in this period.", "本期无数据。", "本期無資料。"},
    InLanguages{"(none)", "（未填）", "（未填）"},
    InLanguages{"Every figure is that of the aftersales reports of the same period.",
                "所有数据与同期 aftersales 报表一致。", "所有數據與同期 aftersales 報表一致。"},
    InLanguages{"Outlet {0} answers late", "网点“{0}”响应超时", "據點「{0}」回應逾時"},
    InLanguages{"Outlet {0} solves late", "网点“{0}”解决超时", "據點「{0}」解決逾時"},
    InLanguages{"{0} of {1} came too late: {2} in time, all other outlets {3}.",
                "{1} 件中 {0} 件超时：达标率 {2}，其他网点合计 {3}。",
                "{1} 件中 {0} 件逾時：達標率 {2}，其他據點合計 {3}。"},
    InLanguages{"Outlet {0} stands out", "网点“{0}”异常", "據點「{0}」異常"},
    InLanguages{"{0}: {1} in one week, {2} is usual.", "{0}：单周 {1}，通常为 {2}。", "{0}：單週 {1}，通常為 {2}。"},
    InLanguages{"Faults of {0} have jumped", "“{0}”故障激增", "「{0}」故障激增"},
    InLanguages{"{0} faults reported; by the weeks before, {1} were to be expected.",
                "报修 {0} 件；按此前各周应为 {1} 件。", "報修 {0} 件；依此前各週應為 {1} 件。"},
    InLanguages{"Requests about “{0}” have jumped", "“{0}”类请求激增", "「{0}」類請求激增"},
    InLanguages{"{0} opened; by the weeks before, {1} were to be expected.", "新开 {0} 件；按此前各周应为 {1} 件。",
                "新開 {0} 件；依此前各週應為 {1} 件。"},
    InLanguages{"Callbacks were not made", "回访漏打", "回訪漏打"},
    InLanguages{"{0} of {1} due callbacks were never made ({2}); in the period before {3}.",
                "到期 {1} 个，漏打 {0} 个（{2}）；上期 {3}。", "到期 {1} 個，漏打 {0} 個（{2}）；上期 {3}。"},
    InLanguages{"Most of them: {0}.", "主要为：{0}。", "主要為：{0}。"},
    InLanguages{"Scores have fallen", "客户评分下降", "客戶評分下降"},
    InLanguages{"Mean {0} of {1} scores; in the period before {2}. {3} scores were low.",
                "{1} 个评分平均 {0} 分，上期 {2} 分；低分 {3} 个。",
                "{1} 個評分平均 {0} 分，上期 {2} 分；低分 {3} 個。"},
    InLanguages{"Goal missed: {0}", "指标未达：{0}", "指標未達：{0}"},
    InLanguages{"{0}; the goal is {1}.", "{0}，目标 {1}。", "{0}，目標 {1}。"},
    InLanguages{"In the period before {0}.", "上期 {0}。", "上期 {0}。"},
    InLanguages{"Kept less often: {0}, {1}", "{0}时限达标率下降（{1}）", "{0}時限達標率下降（{1}）"},
    InLanguages{"{0} of {1} were missed: {2} in time, in the period before {3}.",
                "{1} 件中 {0} 件超时：达标率 {2}，上期 {3}。", "{1} 件中 {0} 件逾時：達標率 {2}，上期 {3}。"},
    InLanguages{"The backlog has grown", "积压增加", "積壓增加"},
    InLanguages{"{0} open at the end, {1} at the beginning; {2} of those open now are 30 days old or older.",
                "期末未结 {0} 件，期初 {1} 件；当前未结中 30 天以上 {2} 件。",
                "期末未結 {0} 件，期初 {1} 件；目前未結中 30 天以上 {2} 件。"},
    InLanguages{"Escalations have jumped", "升级次数激增", "升級次數激增"},
    InLanguages{"{0} steps taken; by the weeks before, {1} were to be expected.",
                "升级 {0} 次；按此前各周应为 {1} 次。", "升級 {0} 次；依此前各週應為 {1} 次。"},
    InLanguages{"{0} of {1}", "{0}/{1}", "{0}/{1}"},
    InLanguages{"so far", "累计", "累計"},
    InLanguages{"Deliveries", "送货安装", "送貨安裝"},
    InLanguages{"Deliveries of the period, by who brought them", "本期送货情况（按送货人员）",
                "本期送貨情況（按送貨人員）"},
    InLanguages{"Returns", "退换货", "退換貨"},
    InLanguages{"Returns applied for in the period, by reason, and what became of them so far.",
                "本期申请的退换货及其结果，按原因统计。", "本期申請的退換貨及其結果，依原因統計。"},
};
static_assert(table.size() == static_cast<std::size_t>(Say::returns_note) + 1);

struct PageHeading {
    std::string_view column{};
    InLanguages words{};
};
constexpr std::array headings{
    PageHeading{"kpi", {"KPI", "指标", "指標"}},
    PageHeading{"label", {"Name", "名称", "名稱"}},
    PageHeading{"value", {"Value", "实际", "實際"}},
    PageHeading{"goal", {"Goal", "目标", "目標"}},
    PageHeading{"ok", {"Met", "达标", "達標"}},
    PageHeading{"numerator", {"Of which", "分子", "分子"}},
    PageHeading{"denominator", {"Of", "分母", "分母"}},
    PageHeading{"period", {"Week", "周", "週"}},
    PageHeading{"opened", {"Opened", "新开", "新開"}},
    PageHeading{"responded", {"Answered", "响应", "回應"}},
    PageHeading{"resolved", {"Resolved", "解决", "解決"}},
    PageHeading{"closed", {"Closed", "关闭", "關閉"}},
    PageHeading{"reopened", {"Reopened", "重开", "重開"}},
    PageHeading{"backlog", {"Backlog", "积压", "積壓"}},
    PageHeading{"clock", {"Clock", "时限", "時限"}},
    PageHeading{"priority", {"Priority", "优先级", "優先級"}},
    PageHeading{"category", {"Category", "类别", "類別"}},
    PageHeading{"met", {"Met", "达标", "達標"}},
    PageHeading{"missed", {"Missed", "超时", "逾時"}},
    PageHeading{"rate", {"In time", "达标率", "達標率"}},
    PageHeading{"late_hours_median", {"Late by, h", "超时中位数（小时）", "逾時中位數（小時）"}},
    PageHeading{"faults", {"Faults", "故障", "故障"}},
    PageHeading{"complaints", {"Complaints", "投诉", "投訴"}},
    PageHeading{"product", {"Product", "产品", "產品"}},
    PageHeading{"outlet", {"Outlet", "网点", "據點"}},
    PageHeading{"claims", {"Warranty claims", "保修报修", "保固報修"}},
    PageHeading{"claim_rate", {"Share of warranty claims", "保修报修占比", "保固報修占比"}},
    PageHeading{"week", {"Week", "周", "週"}},
    PageHeading{"figure", {"Figure", "项目", "項目"}},
    PageHeading{"usual", {"Usual", "常态", "常態"}},
    PageHeading{"z", {"z", "z 值", "z 值"}},
    PageHeading{"respond_rate", {"Answered in time", "响应达标率", "回應達標率"}},
    PageHeading{"resolve_met", {"Solved in time", "按时解决", "準時解決"}},
    PageHeading{"resolve_missed", {"Too late", "超时解决", "逾時解決"}},
    PageHeading{"resolve_rate", {"Rate", "解决达标率", "解決達標率"}},
    PageHeading{"handling_hours_median", {"Hours, median", "处理时长中位数（小时）", "處理時長中位數（小時）"}},
    PageHeading{"score_count", {"Scores", "评分数", "評分數"}},
    PageHeading{"score_mean", {"Mean score", "平均评分", "平均評分"}},
    PageHeading{"satisfaction", {"Satisfaction", "满意度", "滿意度"}},
    PageHeading{"low_scores", {"Low", "低分", "低分"}},
    PageHeading{"low_rate", {"Share low", "低分率", "低分率"}},
    PageHeading{"problems", {"Problems", "发现问题", "發現問題"}},
    PageHeading{"problems_settled", {"Settled", "已解决", "已解決"}},
    PageHeading{"escalations", {"Escalations", "升级", "升級"}},
    PageHeading{"program", {"Program", "回访计划", "回訪計畫"}},
    PageHeading{"assignee", {"Person", "人员", "人員"}},
    PageHeading{"callbacks_due", {"Due", "到期", "到期"}},
    PageHeading{"callbacks_done", {"Made", "已打", "已打"}},
    PageHeading{"callbacks_reached", {"Reached", "接通", "接通"}},
    PageHeading{"callbacks_in_window", {"In window", "按期", "按期"}},
    PageHeading{"callbacks_late", {"Late", "逾期", "逾期"}},
    PageHeading{"callbacks_unreached", {"Given up", "放弃", "放棄"}},
    PageHeading{"callbacks_missed", {"Missed", "漏打", "漏打"}},
    PageHeading{"visits_planned", {"Visits", "上门", "到府"}},
    PageHeading{"visits_done", {"Done", "完成", "完成"}},
    PageHeading{"visits_first_rate", {"First time", "一次完成率", "一次完成率"}},
    PageHeading{"visits_on_time_rate", {"On time", "准时率", "準時率"}},
    PageHeading{"visits_moved", {"Moved", "改期", "改期"}},
    PageHeading{"visits_nobody_home", {"Nobody home", "无人在家", "無人在家"}},
    PageHeading{"visit_minutes_median", {"Minutes, median", "用时中位数（分钟）", "用時中位數（分鐘）"}},
    PageHeading{"part", {"Part", "备件", "備件"}},
    PageHeading{"consumed", {"Used", "消耗", "消耗"}},
    PageHeading{"fill_rate", {"At once", "满足率", "滿足率"}},
    PageHeading{"hours_short", {"Hours short", "缺料小时", "缺料小時"}},
    PageHeading{"cost_per_case", {"Cost a case", "单件成本", "單件成本"}},
    PageHeading{"defective_rate", {"Came back broken", "坏件率", "壞件率"}},
    PageHeading{"stock_value", {"Stock value", "库存金额", "庫存金額"}},
    PageHeading{"reason", {"Reason", "原因", "原因"}},
    PageHeading{"returns_opened", {"Applied for", "申请", "申請"}},
    PageHeading{"returns_received", {"Received", "收到", "收到"}},
    PageHeading{"returns_refunds", {"Refunded", "退款", "退款"}},
    PageHeading{"returns_exchanges", {"Exchanged", "换货", "換貨"}},
    PageHeading{"returns_repairs", {"Repaired", "修理", "修理"}},
    PageHeading{"returns_fault_rate", {"Faulty", "质量问题占比", "品質問題占比"}},
    PageHeading{"returns_refunded", {"Paid back", "退款金额", "退款金額"}},
    PageHeading{"return_days_median", {"Days, median", "历时中位数（天）", "歷時中位數（天）"}},
    PageHeading{"deliveries_planned", {"Promised", "约定", "約定"}},
    PageHeading{"deliveries_done", {"Handed over", "送达", "送達"}},
    PageHeading{"deliveries_on_time", {"On time", "准时", "準時"}},
    PageHeading{"deliveries_on_time_rate", {"Rate", "准时率", "準時率"}},
    PageHeading{"deliveries_refused", {"Refused", "拒收", "拒收"}},
    PageHeading{"deliveries_nobody_home", {"Nobody home", "无人在家", "無人在家"}},
    PageHeading{"deliveries_damaged", {"Damaged", "损坏", "損壞"}},
    PageHeading{"delivery_claimed", {"Claimed", "索赔", "索賠"}},
    PageHeading{"deliveries_installed", {"Installed", "安装", "安裝"}},
};

constexpr std::array clocks{
    PageHeading{"respond", {"answer", "响应", "回應"}},
    PageHeading{"diagnose", {"diagnosis", "诊断", "診斷"}},
    PageHeading{"propose", {"proposal", "方案", "方案"}},
    PageHeading{"resolve", {"solution", "解决", "解決"}},
    PageHeading{"update", {"update", "进展告知", "進展告知"}},
    PageHeading{"next", {"reply", "答复", "答覆"}},
    PageHeading{"feedback", {"feedback", "反馈", "回饋"}},
    PageHeading{"promise", {"promise", "承诺", "承諾"}},
    PageHeading{"wait", {"wait", "等待", "等待"}},
    PageHeading{"progress", {"progress", "处理进展", "處理進展"}},
    PageHeading{"task", {"task", "任务", "任務"}},
    PageHeading{"send", {"sent in", "寄回", "寄回"}},
    PageHeading{"inspect", {"inspection", "检验", "檢驗"}},
    PageHeading{"settle", {"settlement", "结算", "結算"}},
};

template <class Table>
std::string_view found_in(const Table& all, std::string_view name, Language language) {
    const auto found = std::ranges::find(all, name, &PageHeading::column);
    return found == all.end() ? name : found->words.at(static_cast<std::size_t>(language));
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

}  // namespace

Language language_of(std::string_view word) {
    switch (policy::tongue_of(word)) {
    case policy::Tongue::simplified:
        return Language::zh_cn;
    case policy::Tongue::traditional:
        return Language::zh_tw;
    case policy::Tongue::english:
        return Language::en;
    }
    return Language::en;
}

std::string_view tag_of(Language language) {
    constexpr InLanguages tags{"en", "zh-CN", "zh-TW"};
    return tags.at(static_cast<std::size_t>(language));
}

std::string_view words(Say what, Language language) {
    return table.at(static_cast<std::size_t>(what)).at(static_cast<std::size_t>(language));
}

std::string_view heading(std::string_view column, Language language) { return found_in(headings, column, language); }

std::string_view clock_words(std::string_view clock, Language language) { return found_in(clocks, clock, language); }

std::string period_words(const std::string& name, Language language) {
    unsigned month{};
    const bool is_month = name.size() == 7 && name[4] == '-' && name[5] != 'W' && name[5] != 'Q' &&
                          std::from_chars(name.data() + 5, name.data() + 7, month).ec == std::errc{} && month >= 1 &&
                          month <= months.size();
    if (!is_month) return name;
    const auto year = name.substr(0, 4);
    if (language == Language::en) return fmt::format("{} {}", months.at(month - 1), year);
    return fmt::format("{} 年 {} 月", year, month);
}

}  // namespace aftersales::commands::report
