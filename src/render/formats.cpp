// Which printer the wishes ask for.
#include "printer/printer.hpp"

namespace aftersales::render {
namespace {

Format format_of(const Wishes& wishes, const OutputSetting& surroundings) {
    if (wishes.format) return *wishes.format;
    if (wishes.excel || wishes.crlf) return Format::csv;
    if (wishes.meta) return Format::json;
    if (wishes.otherwise) return *wishes.otherwise;
    if (wishes.split) return Format::csv;  // files are for other programs
    return surroundings.terminal ? Format::table : Format::tsv;
}

}  // namespace

std::unique_ptr<Printer> printer_for(const PrintJob& paper) {
    if (paper.wishes.line_template) return template_printer(paper);
    switch (format_of(paper.wishes, paper.surroundings)) {
    case Format::table:
        return table_printer(paper);
    case Format::tsv:
        return tsv_printer(paper, paper.wishes.format ? HeaderLine::yes : HeaderLine::no);
    case Format::csv:
        return csv_printer(paper);
    case Format::json:
        return json_printer(paper);
    case Format::jsonl:
        return json_lines_printer(paper);
    case Format::ics:
        return calendar_printer(paper);
    case Format::xlsx:
        return xlsx_printer(paper);
    case Format::html:
        return html_printer(paper);
    }
    return nullptr;
}

std::string_view suffix_of(const Wishes& wishes) {
    if (wishes.line_template) return ".txt";
    switch (format_of(wishes, {})) {
    case Format::table:
        return ".txt";
    case Format::tsv:
        return ".tsv";
    case Format::csv:
        return ".csv";
    case Format::json:
        return ".json";
    case Format::jsonl:
        return ".jsonl";
    case Format::ics:
        return ".ics";
    case Format::xlsx:
        return ".xlsx";
    case Format::html:
        return ".html";
    }
    return "";
}

Result<void> check(const Wishes& wishes) {
    const auto format = wishes.format;
    if (wishes.line_template && (format || wishes.excel || wishes.meta)) {
        return fail(ErrorKind::usage, "--template is a format of its own and goes with no other");
    }
    if ((wishes.excel || wishes.crlf) && format && *format != Format::csv) {
        return fail(ErrorKind::usage, "--excel and --crlf go with --format csv");
    }
    if (wishes.meta && format && *format != Format::json) {
        return fail(ErrorKind::usage, "--meta goes with --format json");
    }
    if (format == Format::ics && !wishes.columns.empty()) {
        return fail(ErrorKind::usage, "--format ics writes appointments, which have no columns to choose");
    }
    if (wishes.count && format == Format::xlsx) {
        return fail(ErrorKind::usage, "--count is a number alone and goes not with --format xlsx");
    }
    if (wishes.split && wishes.count) return fail(ErrorKind::usage, "--split goes with lists, not with --count");
    return {};
}

}  // namespace aftersales::render
