// html: one page with a table for each list, to be looked at in a browser or printed. Without network or script.
#include "aftersales/render/html.hpp"
#include "cell.hpp"
#include "printer/printer.hpp"

namespace aftersales::render {
namespace {

constexpr std::string_view style =
    ":root{color-scheme:light dark}body{font:14px/1.4 system-ui,\"Noto Sans CJK SC\",sans-serif;margin:1em}"
    "table{border-collapse:collapse;margin:0 0 1.5em}th,td{border:1px solid #8886;padding:.2em .5em;text-align:left;"
    "vertical-align:top;overflow-wrap:anywhere}th{background:#8882}.n{text-align:right;white-space:nowrap}"
    ".t{white-space:nowrap}@media print{thead{display:table-header-group}tr{break-inside:avoid}}";

Html::Attributes look_of(Kind kind) {
    if (kind == Kind::id || kind == Kind::number) return {{"class", "n"}};
    if (kind == Kind::instant || kind == Kind::date || kind == Kind::phone) return {{"class", "t"}};
    return {};
}

class HtmlPrinter : public Printer {
public:
    explicit HtmlPrinter(const PrintJob& paper) : paper_{paper} {}

    Result<void> begin(const std::vector<Heading>& headings) override {
        if (!begun_) TRY(paper_.destination.write(head()));
        begun_ = true;
        headings_ = headings;
        TRY(paper_.destination.write("<table>\n"));
        if (paper_.wishes.no_header) return paper_.destination.write("<tbody>\n");
        Html line;
        line.open("thead").open("tr");
        for (const auto& heading : headings_) line.line("th", heading.title, look_of(heading.kind));
        line.close().close();
        return paper_.destination.write(line.take() + "\n<tbody>\n");
    }

    Result<void> row(const std::vector<Value>& cells) override {
        Html line;
        line.open("tr");
        for (std::size_t i = 0; i < cells.size(); ++i)
            line.line("td", for_table(cells[i], paper_.zone(), paper_.surroundings.now), look_of(headings_[i].kind));
        line.close();
        return paper_.destination.write(line.take() + "\n");
    }

    Result<void> end() override { return paper_.destination.write("</tbody>\n</table>\n"); }

    Result<void> finish() override { return begun_ ? paper_.destination.write("</body>\n</html>\n") : Result<void>{}; }

private:
    [[nodiscard]] std::string head() const {
        const auto title = html_escaped("aftersales " + paper_.surroundings.command);
        return "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
               "content=\"width=device-width\">\n<title>" +
               title + "</title>\n<style>" + std::string{style} + "</style>\n</head>\n<body>\n";
    }

    const PrintJob& paper_;
    std::vector<Heading> headings_{};
    bool begun_{};
};

}  // namespace

std::unique_ptr<Printer> html_printer(const PrintJob& paper) { return std::make_unique<HtmlPrinter>(paper); }

}  // namespace aftersales::render
