// The looks of the dashboard: one accent, red for what is wrong alone, contrast of 4.5 to 1 and more in light and dark.
#include "page.hpp"

namespace aftersales::commands::report {

std::string_view dashboard_style() {
    return R"css(
:root{color-scheme:light dark;--bg:#f7f7f5;--card:#fff;--ink:#1c2126;--soft:#5a626b;--line:#e1e3e6;--track:#eef0f2;
--accent:#2c5f9e;--accent2:#a9c3e2;--area:#e6eef7;--bad:#b3261e;--badbg:#fcefed}
@media (prefers-color-scheme:dark){:root{--bg:#14171a;--card:#1c2024;--ink:#e6e9ec;--soft:#a5adb6;--line:#30363c;
--track:#272c31;--accent:#7db1ee;--accent2:#3d5f87;--area:#22303f;--bad:#ff8f85;--badbg:#33201f}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:1120px;padding:24px 24px 40px;background:var(--bg);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","PingFang SC","Microsoft YaHei",
"Noto Sans CJK SC","Noto Sans SC","Source Han Sans SC","WenQuanYi Zen Hei",sans-serif;font-variant-numeric:tabular-nums}
:lang(zh-TW) body,body:lang(zh-TW){font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","PingFang TC",
"Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC","Source Han Sans TC","WenQuanYi Zen Hei",sans-serif}
h1,h2,h3,p,ol,ul,figure{margin:0;padding:0}
h1{font-size:26px;line-height:1.25;font-weight:650;letter-spacing:-.01em}
h2{font-size:16px;line-height:1.4;font-weight:650;margin-bottom:10px}
h3{font-size:16px;line-height:1.4;font-weight:650}
a{color:inherit;text-decoration:none}
a:hover,a:focus-visible{text-decoration:underline}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.soft,.so,.with,caption,summary{color:var(--soft)}
.soft,.so,summary{font-size:13px}
header{margin-bottom:18px}
main,.pair{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
section{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px 18px;min-width:0}
section .pair{gap:8px 36px}
@media (min-width:820px){.pair{grid-template-columns:repeat(2,minmax(0,1fr))}}
#attention{border-top:3px solid var(--bad)}
#attention:not(:has(ol)){border-top-color:var(--accent)}
.findings{list-style:none;counter-reset:f}
.findings>li{counter-increment:f;position:relative;padding:10px 0 10px 40px;border-top:1px solid var(--line)}
.findings>li:first-child{border-top:0;padding-top:2px}
.findings>li::before{content:counter(f);position:absolute;left:0;width:26px;height:26px;line-height:26px;
border-radius:50%;text-align:center;font-size:14px;font-weight:650;background:var(--badbg);color:var(--bad)}
.findings h3{color:var(--bad)}
.findings ul{list-style:none;font-size:13px;color:var(--soft);border-left:2px solid var(--line);padding-left:10px}
.findings b{font-weight:600;color:var(--ink)}
.with{font-size:12px;margin-top:4px}
.calm{padding:4px 0 8px}
details{margin-top:10px}
summary{cursor:pointer;width:max-content;max-width:100%}
details p{margin-top:6px;font-size:13px;color:var(--soft);max-width:78ch}
.tiles{list-style:none;display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr))}
.tile{border:1px solid var(--line);border-radius:6px;padding:10px 12px;display:flex;flex-direction:column;min-width:0}
.tile .name{font-size:13px;line-height:1.35;min-height:2.7em}
.tile strong{font-size:24px;line-height:1.3;font-weight:650;white-space:nowrap}
.tile .so{min-height:1.5em}
.tile em{font-style:normal;font-weight:600}
.bad.tile{background:var(--badbg);border-color:var(--bad)}
.bad strong,.bad em,tr.bad th{color:var(--bad)}
.bad.tile .so{color:var(--ink)}
.bad.tile em{color:var(--bad)}
svg{display:block;width:100%;max-width:520px;height:auto;margin-bottom:8px;font-size:12px}
svg text{fill:var(--ink)}
svg .tick,svg .end{fill:var(--soft);font-size:10px}
svg .tick{text-anchor:middle}
svg .end,svg .number{text-anchor:end}
svg .strong{fill:var(--ink);font-size:12px;font-weight:650}
svg .wrong{fill:var(--bad);font-weight:650}
svg .mark{fill:var(--accent)}
svg .mark2{fill:var(--accent2)}
svg .bad{fill:var(--bad)}
svg .track{fill:var(--track)}
svg .area{fill:var(--area)}
svg .line{fill:none;stroke:var(--accent);stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
svg .rule{stroke:var(--line)}
svg .goal{stroke:var(--ink);stroke-width:1.5}
.legend{display:flex;gap:16px;font-size:13px;color:var(--soft);margin:-6px 0 6px}
.legend i{display:inline-block;width:10px;height:10px;border-radius:2px;margin-right:6px;background:var(--accent)}
.legend .mark2{background:var(--accent2)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.4;margin-top:4px}
caption{text-align:left;font-size:12px;padding:2px 0 4px}
th,td{padding:5px 8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400}
tbody tr:last-child>*{border-bottom:0}
th:first-child,td:first-child{padding-left:0}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--soft);font-size:12px;vertical-align:bottom}
.n{text-align:right}
td.n{white-space:nowrap}
tbody th{min-width:5em}
tr.bad th{font-weight:650}
footer{margin-top:16px}
@media (max-width:560px){body{padding:16px 12px 32px}section{padding:14px 12px}h1{font-size:22px}
.tiles{grid-template-columns:repeat(2,minmax(0,1fr))}.findings>li{padding-left:36px}th,td{padding:5px 6px}}
@page{size:A4;margin:14mm}
@media print{:root{--bg:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#ccc;--track:#eee;--accent:#2c5f9e;
--accent2:#a9c3e2;--area:#e6eef7;--bad:#b3261e;--badbg:#fcefed;color-scheme:light}
body{max-width:none;padding:0;font-size:11px;print-color-adjust:exact;-webkit-print-color-adjust:exact}
section{padding:8px 10px;border-radius:4px}
figure,tr,svg,.tile,.findings>li{break-inside:avoid}
section,.scroll,.pair{break-inside:auto}thead{display:table-header-group}
h2,h3,caption{break-after:avoid}
main{display:block}main>*{margin-bottom:10px}.pair{gap:10px}.pair{grid-template-columns:repeat(2,minmax(0,1fr))}
h1{font-size:20px}h2,h3{font-size:12px}table,.soft,.so,.legend,summary,details p,.findings ul{font-size:9px}
caption,thead th,.with{font-size:8.5px}th,td{padding:3px 5px}
.tiles{grid-template-columns:repeat(6,minmax(0,1fr));gap:6px}.tile{padding:6px}.tile strong{font-size:15px}
.tile .name{font-size:9px}.scroll{overflow:visible}
#attention details{display:none}
details::details-content{content-visibility:visible;block-size:auto}summary{list-style:none}}
)css";
}

}  // namespace aftersales::commands::report
