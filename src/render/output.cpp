#include "aftersales/render/output.hpp"

#include "appointment.hpp"
#include "cell.hpp"
#include "flat.hpp"
#include "printer/printer.hpp"
#include "show_text.hpp"
#include "split.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

namespace aftersales::render {
namespace {

bool same_names(const std::vector<Heading>& a, const std::vector<Heading>& b) {
    return std::ranges::equal(a, b, {}, &Heading::name, &Heading::name);
}

std::vector<Heading> headings_of(std::span<const Column> columns) {
    std::vector<Heading> headings;
    headings.reserve(columns.size());
    for (const auto& column : columns) {
        headings.push_back({std::string{column.name}, std::string{column.title.empty() ? column.name : column.title},
                            column.kind, column.shown, column.importance});
    }
    return headings;
}

}  // namespace

struct Output::Rows {
    Wishes wishes;
    OutputSetting surroundings;
    Destination& destination;
    PrintJob paper{wishes, surroundings, destination};
    std::unique_ptr<Printer> printer{printer_for(paper)};
    std::vector<Heading> headings{};
    std::vector<std::size_t> chosen{};  // places of the cells that are printed, in their order
    bool as_given{};                    // they are all cells, in the order in which they come
    std::optional<std::size_t> order_at{};
    std::optional<Split> split{};
    std::size_t split_at{};
    std::vector<std::vector<Value>> waiting{};  // to be sorted
    std::int64_t seen{};
    bool open{};
    bool spoken{};  // a text was written instead of records
    bool drawn{};   // lists are drawn, with all their columns
    bool listed{};  // records were written

    Rows(Wishes given, OutputSetting around, Destination& to)
        : wishes{std::move(given)}, surroundings{std::move(around)}, destination{to} {
        if (wishes.split) split.emplace(paper);
    }

    // An option that says how records are written; "" where there is none.
    [[nodiscard]] std::string_view of_records() const {
        if (!wishes.columns.empty()) return "--columns";
        if (wishes.order) return "--sort";
        if (wishes.limit) return "--limit";
        if (wishes.count) return "--count";
        if (wishes.no_header) return "--no-header";
        if (wishes.line_template) return "--template";
        if (wishes.meta) return "--meta";
        if (wishes.excel) return "--excel";
        if (wishes.crlf) return "--crlf";
        return wishes.split ? "--split" : "";
    }
    // What does nothing is said.
    [[nodiscard]] Result<void> check_listed() const {
        const auto option = of_records();
        if (listed || option.empty()) return {};
        return fail(ErrorKind::usage, fmt::format("{}: this command writes no records here", option));
    }

    [[nodiscard]] bool full() const { return wishes.limit && seen >= *wishes.limit; }
    [[nodiscard]] bool asked() const {
        return wishes.format || wishes.line_template || !wishes.columns.empty() || wishes.excel || wishes.meta ||
               wishes.split;
    }
    // Whole records are text for people unless their members were asked for.
    [[nodiscard]] bool as_text() const {
        if (wishes.line_template || !wishes.columns.empty() || wishes.count) return false;
        if (wishes.order || wishes.limit || wishes.no_header) return false;
        if (wishes.format) return *wishes.format == Format::table;
        return !wishes.excel && !wishes.crlf && !wishes.meta && !wishes.split;
    }

    Result<void> choose() {
        chosen.clear();
        order_at.reset();
        if (split) split_at = TRY(find(headings, *wishes.split));
        if (wishes.order) order_at = TRY(find(headings, wishes.order->column));
        for (const auto& name : wishes.columns) chosen.push_back(TRY(find(headings, name)));
        if (calendar()) chosen = {headings.size() - 1};
        if (!chosen.empty()) return {};
        const auto id = std::ranges::find(headings, Kind::id, &Heading::kind);
        if (wishes.quiet && !asked() && id != headings.end()) {
            // Ids alone are lines for a script, on a terminal too.
            printer = tsv_printer(paper, HeaderLine::no);
            chosen.push_back(static_cast<std::size_t>(id - headings.begin()));
            return {};
        }
        for (std::size_t i = 0; i < headings.size(); ++i) {
            if (headings[i].shown || wishes.line_template || drawn) chosen.push_back(i);
        }
        return {};
    }

    [[nodiscard]] bool calendar() const { return wishes.format == Format::ics && !wishes.count; }

    // A row of an agenda has its appointment behind its cells where that is what is printed.
    enum class Listed { rows, agenda };
    Result<void> begin(std::vector<Heading> given, Listed how) {
        TRY(close());
        listed = true;
        if (wishes.format == Format::ics && how == Listed::rows) {
            return fail(ErrorKind::usage, "--format ics is for lists of what has its hour, such as calls");
        }
        headings = std::move(given);
        if (calendar()) headings.push_back({.name = {}, .title = {}, .kind = Kind::text, .shown = false});
        TRY(choose());
        open = true;
        as_given = chosen.size() == headings.size() &&
                   std::ranges::adjacent_find(chosen, std::ranges::greater_equal{}) == chosen.end();
        std::vector<Heading> printed;
        for (const auto place : chosen) printed.push_back(headings[place]);
        if (wishes.count) return {};
        if (!split) return printer->begin(printed);
        split->begin(std::move(printed));
        return {};
    }

    Result<void> print(std::vector<Value> cells) {
        ++seen;
        if (wishes.count) return {};
        // Most lists are printed as they come: 100,000 rows are not copied for nothing.
        if (as_given && !split) return printer->row(cells);
        std::vector<Value> printed;
        printed.reserve(chosen.size());
        for (const auto place : chosen) printed.push_back(cells[place]);
        return split ? split->row(plain(cells[split_at], paper.zone()), printed) : printer->row(printed);
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
        if (order_at) sort(waiting, *order_at, *wishes.order);
        for (auto& cells : waiting) {
            if (full()) break;
            TRY(print(std::move(cells)));
        }
        waiting.clear();
        if (wishes.count) return {};
        return split ? split->end() : printer->end();
    }

    static void sort(std::vector<std::vector<Value>>& rows, std::size_t at, const Order& order) {
        std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) {
            const bool absent = std::holds_alternative<Absent>(a[at].is) || std::holds_alternative<Absent>(b[at].is);
            return order.descending && !absent ? before(b[at], a[at]) : before(a[at], b[at]);
        });
    }
};

Output::Output(Wishes wishes, OutputSetting surroundings, Destination& destination)
    : rows_{std::make_unique<Rows>(std::move(wishes), std::move(surroundings), destination)} {}

Output::~Output() = default;

Result<void> Output::table(std::span<const Column> columns) {
    return rows_->begin(headings_of(columns), Rows::Listed::rows);
}

Result<void> Output::agenda(std::span<const Column> columns) {
    return rows_->begin(headings_of(columns), Rows::Listed::agenda);
}

Result<bool> Output::row(std::vector<Value> cells, const MakeAppointment& made) {
    if (rows_->calendar()) cells.push_back(value_of(TRY(made())));
    return rows_->add(std::move(cells));
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
        rows_->listed = true;
        if (std::exchange(rows_->spoken, true)) TRY(rows_->destination.write("\n"));
        const View view{.columns = around.columns, .colour = around.colour, .now = around.now};
        const auto shown = text(view);
        // Colours are the view's own; what was stored steers nothing.
        return rows_->destination.write(around.colour ? for_terminal(shown) : show_text(shown));
    }
    auto flat = flattened(record);
    if (!rows_->open || !same_names(flat.headings, rows_->headings))
        TRY(rows_->begin(std::move(flat.headings), Rows::Listed::rows));
    TRY(rows_->add(std::move(flat.cells)));
    return {};
}

Result<void> Output::text(std::string_view bytes) {
    if (rows_->wishes.format == Format::xlsx) {
        return fail(ErrorKind::usage, "--format xlsx: this command writes no records");
    }
    if (rows_->wishes.format && !rows_->wishes.ending.empty()) {
        return fail(ErrorKind::usage, "-o, --output: this command writes a text and no " + rows_->wishes.ending);
    }
    TRY(rows_->check_listed());
    rows_->spoken = true;
    return rows_->destination.write(rows_->surroundings.terminal ? show_text(bytes) : std::string{bytes});
}

Result<void> Output::created(std::int64_t id, Record record) {
    if (!rows_->asked()) return text(std::to_string(id) + "\n");
    return changed(std::move(record));
}

bool Output::shows_changes() const { return rows_->asked(); }

Result<void> Output::changed(Record record) {
    if (!rows_->asked()) return {};
    auto flat = flattened(record);
    if (!rows_->open || !same_names(flat.headings, rows_->headings))
        TRY(rows_->begin(std::move(flat.headings), Rows::Listed::rows));
    TRY(rows_->add(std::move(flat.cells)));
    return {};
}

Result<void> Output::changes(std::span<const Column> columns) {
    return rows_->asked() ? table(columns) : Result<void>{};
}

bool Output::shows_about() const { return rows_->wishes.meta; }

void Output::about(std::string_view name, const Value& value) {
    rows_->surroundings.about.emplace_back(std::string{name}, value);
}

void Output::remark(std::string_view line) {
    if (!rows_->wishes.quiet && rows_->surroundings.talk) rows_->surroundings.talk(line);
}

void Output::warning(std::string_view line) {
    const auto& around = rows_->surroundings;
    if (!rows_->wishes.quiet && around.warn) around.warn("aftersales: warning: " + std::string{line});
}

void Output::hint(std::string_view line) {
    const auto& around = rows_->surroundings;
    if (!rows_->wishes.quiet && around.warn) around.warn("hint: " + std::string{line});
}

bool Output::shows_progress() const { return rows_->surroundings.error_terminal && !rows_->wishes.quiet; }

void Output::set_zone(const calendar::Zone* zone) { rows_->surroundings.zone = zone; }

void Output::stand_aside() { rows_->spoken = true; }

Result<void> Output::check_listed() const { return rows_->check_listed(); }

Result<void> Output::finish() {
    TRY(rows_->close());
    if (rows_->wishes.count) {
        return rows_->spoken ? Result<void>{} : rows_->destination.write(std::to_string(rows_->seen) + "\n");
    }
    if (rows_->split) return rows_->spoken ? Result<void>{} : rows_->split->finish();
    // An array is written also where there was no record to write, but not behind a text that is the result itself.
    return rows_->spoken ? Result<void>{} : rows_->printer->finish();
}

}  // namespace aftersales::render
