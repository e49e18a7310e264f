// The only file that knows libxlsxwriter. It is opened at first need and not linked, as libpq and libical are
// (src/README.md): few commands write a workbook.
#include "workbook.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <dlfcn.h>
#include <unistd.h>
#include <xlsxwriter.h>

namespace aftersales::render {
namespace {

// What is used of the library.
struct WorkbookLibrary {
    decltype(&::workbook_new_opt) create{};
    decltype(&::workbook_add_worksheet) add_sheet{};
    decltype(&::workbook_add_format) add_format{};
    decltype(&::workbook_add_chart) add_chart{};
    decltype(&::workbook_set_properties) set_properties{};
    decltype(&::workbook_close) close{};
    decltype(&::format_set_bold) set_bold{};
    decltype(&::format_set_text_wrap) set_wrap{};
    decltype(&::format_set_align) set_align{};
    decltype(&::format_set_num_format) set_number_format{};
    decltype(&::worksheet_write_string) write_string{};
    decltype(&::worksheet_write_number) write_number{};
    decltype(&::worksheet_write_boolean) write_boolean{};
    decltype(&::worksheet_set_column) set_column{};
    decltype(&::worksheet_freeze_panes) freeze{};
    decltype(&::worksheet_autofilter) filter{};
    decltype(&::worksheet_ignore_errors) ignore_errors{};
    decltype(&::worksheet_insert_chart) insert_chart{};
    decltype(&::chart_add_series) add_series{};
    decltype(&::chart_series_set_categories) set_categories{};
    decltype(&::chart_series_set_values) set_values{};
    decltype(&::chart_series_set_name_range) set_name{};
    decltype(&::chart_title_set_name) set_title{};
    decltype(&::lxw_strerror) message{};
};

template <class Function>
bool load(void* library, const char* name, Function& out) {
    out = reinterpret_cast<Function>(::dlsym(library, name));
    return out != nullptr;
}

bool load_all(void* library, WorkbookLibrary& out) {
    return load(library, "workbook_new_opt", out.create) && load(library, "workbook_add_worksheet", out.add_sheet) &&
           load(library, "workbook_add_format", out.add_format) && load(library, "workbook_add_chart", out.add_chart) &&
           load(library, "workbook_set_properties", out.set_properties) && load(library, "workbook_close", out.close) &&
           load(library, "format_set_bold", out.set_bold) && load(library, "format_set_text_wrap", out.set_wrap) &&
           load(library, "format_set_align", out.set_align) &&
           load(library, "format_set_num_format", out.set_number_format) &&
           load(library, "worksheet_write_string", out.write_string) &&
           load(library, "worksheet_write_number", out.write_number) &&
           load(library, "worksheet_write_boolean", out.write_boolean) &&
           load(library, "worksheet_set_column", out.set_column) &&
           load(library, "worksheet_freeze_panes", out.freeze) && load(library, "worksheet_autofilter", out.filter) &&
           load(library, "worksheet_ignore_errors", out.ignore_errors) &&
           load(library, "worksheet_insert_chart", out.insert_chart) &&
           load(library, "chart_add_series", out.add_series) &&
           load(library, "chart_series_set_categories", out.set_categories) &&
           load(library, "chart_series_set_values", out.set_values) &&
           load(library, "chart_series_set_name_range", out.set_name) &&
           load(library, "chart_title_set_name", out.set_title) && load(library, "lxw_strerror", out.message);
}

Result<WorkbookLibrary> load_library() {
    void* library = ::dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
    WorkbookLibrary out;
    if (library == nullptr || !load_all(library, out)) {
        return fail(ErrorKind::refused, "libxlsxwriter, which writes workbooks, is not installed",
                    {"Install it: apt install libxlsxwriter4. Or write csv as spreadsheets need it: --excel"});
    }
    return out;
}

tl::unexpected<Error> trouble(const std::string& what) {
    return fail(ErrorKind::unavailable, "the workbook cannot be written: " + what);
}

// Excel counts days from here, as if 1900 had had a 29 February: what lies before March 1900 is a day off.
constexpr calendar::WallTime first_day{std::chrono::local_days{std::chrono::year{1899} / 12 / 30}};
constexpr calendar::WallTime first_sure{std::chrono::local_days{std::chrono::year{1900} / 3 / 1}};
constexpr calendar::WallTime last_sure{std::chrono::local_days{std::chrono::year{9999} / 12 / 31}};

constexpr std::size_t longest_name = 31;  // characters
constexpr int longest_text = 32'767;      // UTF-16 units

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The text as far as a cell can hold it. Text holds no NUL for C.
std::string for_cell(std::string text) {
    std::replace(text.begin(), text.end(), '\0', ' ');
    int units = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (continues(text[i])) continue;
        units += static_cast<unsigned char>(text[i]) >= 0xF0U ? 2 : 1;
        if (units <= longest_text) continue;
        text.erase(i);
        break;
    }
    return text;
}

// Excel forbids some characters and an apostrophe at either end.
std::string for_name(const std::string& wish) {
    std::string name;
    std::size_t characters = 0;
    for (const char byte : wish) {
        if (std::strchr("[]:*?/\\'", byte) != nullptr || static_cast<unsigned char>(byte) < 0x20U) continue;
        if (!continues(byte) && ++characters > longest_name) break;
        name += byte;
    }
    return name.empty() ? "sheet" : name;
}

}  // namespace

struct Workbook::Inside {
    WorkbookLibrary library{};
    std::FILE* file{};
    lxw_workbook* book{};
    lxw_worksheet* sheet{};
    std::string name{};  // of the sheet
    std::vector<std::string> names{};
    std::array<lxw_format*, 8> formats{};

    ~Inside() {
        // Closing is the only way to free a workbook, and it writes one that nobody will see.
        if (book != nullptr) library.close(book);
        if (file != nullptr) std::fclose(file);
    }

    [[nodiscard]] lxw_format* format(Look look) const { return formats.at(static_cast<std::size_t>(look)); }

    [[nodiscard]] Result<void> check(lxw_error error) const {
        if (error == LXW_NO_ERROR) return {};
        return trouble(library.message(error));
    }

    void make_formats() {
        for (auto& format : formats) format = library.add_format(book);
        library.set_bold(format(Look::heading));
        library.set_wrap(format(Look::lines));
        library.set_align(format(Look::lines), LXW_ALIGN_VERTICAL_TOP);
        library.set_number_format(format(Look::whole), "0");
        library.set_number_format(format(Look::figure), "0.0###");
        library.set_number_format(format(Look::rate), "0.0%");
        library.set_number_format(format(Look::instant), "yyyy-mm-dd hh:mm:ss");
        library.set_number_format(format(Look::date), "yyyy-mm-dd");
    }
};

Workbook::Workbook(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} {}
Workbook::Workbook(Workbook&&) noexcept = default;
Workbook::~Workbook() = default;

Result<Workbook> Workbook::make(calendar::Instant created) {
    auto inside = std::make_unique<Inside>();
    inside->library = TRY(load_library());
    // The library wants a name: that of a file without one, which goes with the process.
    inside->file = std::tmpfile();
    if (inside->file == nullptr) return trouble(std::strerror(errno));
    const auto path = "/proc/self/fd/" + std::to_string(::fileno(inside->file));
    lxw_workbook_options options{.constant_memory = LXW_TRUE, .tmpdir = nullptr, .use_zip64 = LXW_FALSE};
    inside->book = inside->library.create(path.c_str(), &options);
    if (inside->book == nullptr) return trouble("there is no room");
    lxw_doc_properties properties{};
    properties.created = created.time_since_epoch().count();
    TRY(inside->check(inside->library.set_properties(inside->book, &properties)));
    inside->make_formats();
    return Workbook{std::move(inside)};
}

Result<void> Workbook::begin_sheet(const std::string& name) {
    auto& in = *inside_;
    auto fitting = for_name(name);
    for (int number = 2; std::find(in.names.begin(), in.names.end(), fitting) != in.names.end(); ++number) {
        const auto suffix = " " + std::to_string(number);
        fitting = for_name(name).substr(0, longest_name - suffix.size()) + suffix;
    }
    in.sheet = in.library.add_sheet(in.book, fitting.c_str());
    if (in.sheet == nullptr) return trouble("no sheet '" + fitting + "' can be added");
    in.names.push_back(fitting);
    in.name = std::move(fitting);
    return {};
}

Result<void> Workbook::text(std::uint32_t row, std::uint16_t column, const std::string& text, Look look) {
    return inside_->check(
        inside_->library.write_string(inside_->sheet, row, column, for_cell(text).c_str(), inside_->format(look)));
}

Result<void> Workbook::number(std::uint32_t row, std::uint16_t column, double value, Look look) {
    return inside_->check(inside_->library.write_number(inside_->sheet, row, column, value, inside_->format(look)));
}

Result<void> Workbook::truth(std::uint32_t row, std::uint16_t column, bool value) {
    return inside_->check(inside_->library.write_boolean(inside_->sheet, row, column, value ? 1 : 0, nullptr));
}

Result<void> Workbook::wall_time(std::uint32_t row, std::uint16_t column, calendar::WallTime wall, Look look) {
    constexpr double day = 86'400;
    return number(row, column, static_cast<double>((wall - first_day).count()) / day, look);
}

bool Workbook::can_date(calendar::WallTime wall) { return wall >= first_sure && wall <= last_sure; }

void Workbook::head(std::uint32_t last_row, std::uint16_t columns) {
    auto& in = *inside_;
    in.library.freeze(in.sheet, 1, 0);
    if (columns == 0) return;
    in.library.filter(in.sheet, 0, 0, last_row, static_cast<lxw_col_t>(columns - 1));
    // Serials and phones are texts on purpose.
    in.library.ignore_errors(in.sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
}

void Workbook::widen(std::uint16_t column, int width) {
    inside_->library.set_column(inside_->sheet, column, column, width, nullptr);
}

Result<void> Workbook::chart(const std::string& title, std::uint32_t last_row, std::uint16_t lines) {
    auto& in = *inside_;
    // One place is no line.
    auto* chart = in.library.add_chart(in.book, last_row > 1 ? LXW_CHART_LINE : LXW_CHART_COLUMN);
    if (chart == nullptr) return trouble("there is no room");
    in.library.set_title(chart, title.c_str());
    const auto* sheet = in.name.c_str();
    for (std::uint16_t line = 1; line <= lines; ++line) {
        auto* series = in.library.add_series(chart, nullptr, nullptr);
        if (series == nullptr) return trouble("there is no room");
        in.library.set_categories(series, sheet, 1, 0, last_row, 0);
        in.library.set_values(series, sheet, 1, line, last_row, line);
        in.library.set_name(series, sheet, 0, line);
    }
    return in.check(in.library.insert_chart(in.sheet, 1, static_cast<lxw_col_t>(lines + 2), chart));
}

Result<void> Workbook::save(Destination& destination) {
    auto& in = *inside_;
    TRY(in.check(in.library.close(std::exchange(in.book, nullptr))));
    std::array<char, 64 * 1024> piece{};
    while (true) {
        const auto read = ::read(::fileno(in.file), piece.data(), piece.size());
        if (read < 0) return trouble(std::strerror(errno));
        if (read == 0) return {};
        TRY(destination.write({piece.data(), static_cast<std::size_t>(read)}));
    }
}

}  // namespace aftersales::render
