#include "aftersales/render/output.hpp"

#include "cell.hpp"
#include "flat.hpp"
#include "printer.hpp"
#include "show_text.hpp"

#include <algorithm>
#include <cassert>

namespace aftersales::render {
namespace {

Format format_of(const Wishes& wishes, const Surroundings& surroundings) {
    if (wishes.format) return *wishes.format;
    if (wishes.excel || wishes.crlf) return Format::csv;
    if (wishes.meta) return Format::json;
    return surroundings.terminal ? Format::table : Format::tsv;
}

std::unique_ptr<Printer> printer_for(const Paper& paper) {
    if (paper.wishes.line_template) return template_printer(paper);
    switch (format_of(paper.wishes, paper.surroundings)) {
    case Format::table:
        return table_printer(paper);
    case Format::tsv:
        return tsv_printer(paper, paper.wishes.format.has_value());
    case Format::csv:
        return csv_printer(paper);
    case Format::json:
        return json_printer(paper);
    case Format::jsonl:
        return json_lines_printer(paper);
    }
    return nullptr;
}

bool same_names(const std::vector<Heading>& a, const std::vector<Heading>& b) {
    return std::ranges::equal(a, b, {}, &Heading::name, &Heading::name);
}

}  // namespace

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
    return {};
}

struct Output::Rows {
    Wishes wishes;
    Surroundings surroundings;
    Destination& destination;
    Paper paper{wishes, surroundings, destination};
    std::unique_ptr<Printer> printer{printer_for(paper)};
    std::vector<Heading> headings{};
    std::vector<std::size_t> chosen{};  // places of the cells that are printed, in their order
    bool as_given{};                    // they are all cells, in the order in which they come
    std::optional<std::size_t> order_at{};
    std::vector<std::vector<Value>> waiting{};  // to be sorted
    std::int64_t seen{};
    bool open{};
    bool spoken{};  // a text was written instead of records
    bool drawn{};   // lists are drawn, with all their columns

    Rows(Wishes given, Surroundings around, Destination& to)
        : wishes{std::move(given)}, surroundings{std::move(around)}, destination{to} {}

    [[nodiscard]] bool full() const { return wishes.limit && seen >= *wishes.limit; }
    [[nodiscard]] bool asked() const {
        return wishes.format || wishes.line_template || !wishes.columns.empty() || wishes.excel || wishes.meta;
    }
    // Whole records are text for people unless their members were asked for.
    [[nodiscard]] bool as_text() const {
        if (wishes.line_template || !wishes.columns.empty() || wishes.count) return false;
        if (wishes.format) return *wishes.format == Format::table;
        return !wishes.excel && !wishes.crlf && !wishes.meta;
    }

    Result<void> choose() {
        chosen.clear();
        order_at.reset();
        if (wishes.order) order_at = TRY(find(headings, wishes.order->column));
        for (const auto& name : wishes.columns) chosen.push_back(TRY(find(headings, name)));
        if (!chosen.empty()) return {};
        const auto id = std::ranges::find(headings, Kind::id, &Heading::kind);
        if (wishes.quiet && !asked() && id != headings.end()) {
            // Ids alone are lines for a script, on a terminal too.
            printer = tsv_printer(paper, false);
            chosen.push_back(static_cast<std::size_t>(id - headings.begin()));
            return {};
        }
        for (std::size_t i = 0; i < headings.size(); ++i) {
            if (headings[i].shown || wishes.line_template || drawn) chosen.push_back(i);
        }
        return {};
    }

    Result<void> begin(std::vector<Heading> given) {
        TRY(close());
        headings = std::move(given);
        TRY(choose());
        open = true;
        as_given = chosen.size() == headings.size() &&
                   std::ranges::adjacent_find(chosen, std::ranges::greater_equal{}) == chosen.end();
        std::vector<Heading> printed;
        for (const auto place : chosen) printed.push_back(headings[place]);
        return wishes.count ? Result<void>{} : printer->begin(printed);
    }

    Result<void> print(std::vector<Value> cells) {
        ++seen;
        if (wishes.count) return {};
        // Most lists are printed as they come: 100,000 rows are not copied for nothing.
        if (as_given) return printer->row(cells);
        std::vector<Value> printed;
        printed.reserve(chosen.size());
        for (const auto place : chosen) printed.push_back(cells[place]);
        return printer->row(printed);
    }

    Result<bool> add(std::vector<Value> cells) {
        assert(cells.size() == headings.size());
        if (full() || !destination.wanted()) return false;
        if (order_at) {
            waiting.push_back(std::move(cells));
            return true;
        }
        TRY(print(std::move(cells)));
        return !full();
    }

    Result<void> close() {
        if (!open) return {};
        open = false;
        if (order_at) sort(waiting, *order_at, wishes.order->descending);
        for (auto& cells : waiting) {
            if (full()) break;
            TRY(print(std::move(cells)));
        }
        waiting.clear();
        return wishes.count ? Result<void>{} : printer->end();
    }

    static void sort(std::vector<std::vector<Value>>& rows, std::size_t at, bool descending) {
        std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) {
            const bool absent = std::holds_alternative<Absent>(a[at].is) || std::holds_alternative<Absent>(b[at].is);
            return descending && !absent ? before(b[at], a[at]) : before(a[at], b[at]);
        });
    }
};

Output::Output(Wishes wishes, Surroundings surroundings, Destination& destination)
    : rows_{std::make_unique<Rows>(std::move(wishes), std::move(surroundings), destination)} {}

Output::~Output() = default;

Result<void> Output::table(std::span<const Column> columns) {
    std::vector<Heading> headings;
    headings.reserve(columns.size());
    for (const auto& column : columns) {
        headings.push_back({std::string{column.name}, std::string{column.title.empty() ? column.name : column.title},
                            column.kind, column.shown});
    }
    return rows_->begin(std::move(headings));
}

Result<void> Output::draw(Chart chart) {
    const auto& wishes = rows_->wishes;
    if (rows_->asked() || wishes.crlf || wishes.count || wishes.no_header) {
        return fail(ErrorKind::usage,
                    "--chart is a format of its own and goes with no other, nor with columns or --count");
    }
    TRY(rows_->close());
    if (std::exchange(rows_->drawn, true)) TRY(rows_->destination.write("\n"));
    rows_->printer = chart_printer(rows_->paper, std::move(chart));
    return {};
}

Result<bool> Output::row(std::vector<Value> cells) { return rows_->add(std::move(cells)); }

Result<void> Output::record(Record record, const std::function<std::string(const View&)>& text) {
    if (rows_->as_text()) {
        const auto& around = rows_->surroundings;
        if (std::exchange(rows_->spoken, true)) TRY(rows_->destination.write("\n"));
        const View view{.columns = around.columns, .colour = around.colour, .now = around.now};
        return rows_->destination.write(show_text(text(view), around.colour));
    }
    auto flat = flattened(record);
    if (!rows_->open || !same_names(flat.headings, rows_->headings)) TRY(rows_->begin(std::move(flat.headings)));
    TRY(rows_->add(std::move(flat.cells)));
    return {};
}

Result<void> Output::text(std::string_view bytes) {
    rows_->spoken = true;
    return rows_->destination.write(bytes);
}

Result<void> Output::created(std::int64_t id, Record record) {
    if (!rows_->asked()) return text(std::to_string(id) + "\n");
    return changed(std::move(record));
}

Result<void> Output::changed(Record record) {
    if (!rows_->asked()) return {};
    auto flat = flattened(record);
    if (!rows_->open || !same_names(flat.headings, rows_->headings)) TRY(rows_->begin(std::move(flat.headings)));
    TRY(rows_->add(std::move(flat.cells)));
    return {};
}

void Output::remark(std::string_view line) {
    if (!rows_->wishes.quiet && rows_->surroundings.talk) rows_->surroundings.talk(line);
}

void Output::warning(std::string_view line) { remark("aftersales: warning: " + std::string{line}); }

bool Output::shows_progress() const { return rows_->surroundings.error_terminal && !rows_->wishes.quiet; }

void Output::set_zone(const calendar::Zone* zone) { rows_->surroundings.zone = zone; }

Result<void> Output::finish() {
    TRY(rows_->close());
    if (rows_->wishes.count) {
        return rows_->spoken ? Result<void>{} : rows_->destination.write(std::to_string(rows_->seen) + "\n");
    }
    // An array is written also where there was no record to write, but not behind a text that is the result itself.
    return rows_->spoken ? Result<void>{} : rows_->printer->finish();
}

}  // namespace aftersales::render
