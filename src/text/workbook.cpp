#include "aftersales/text/workbook.hpp"

#include "aftersales/text/archive.hpp"
#include "sheet_value.hpp"
#include "xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>

namespace aftersales::text {

namespace {

constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_rows = 1'048'576;

std::optional<std::size_t> natural(std::string_view digits) {
    std::size_t value{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

// "AB12" is column 27, from 0.
std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    for (const char letter : reference) {
        if (letter < 'A' || letter > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
        if (column > most_columns) return std::nullopt;
    }
    if (column == 0) return std::nullopt;
    return column - 1;
}

// What a workbook says of itself, its sheets apart.
struct Book {
    struct Named {
        std::string name{};
        std::string relation{};
    };
    std::vector<Named> sheets{};
    std::map<std::string, std::string, std::less<>> targets{};  // of relations
    DayEpoch days{DayEpoch::from_1900};
    std::vector<std::string> strings{};
    std::vector<Shape> shapes{};  // by the number of a style
};

Result<void> read_contents(const Archive& archive, Book& book) {
    TRY(read_xml(TRY(archive.part("xl/workbook.xml")),
                 {.begins = [&](std::string_view name, const Attributes& attributes) {
                     if (name == "sheet")
                         book.sheets.push_back({std::string{attributes["name"]}, std::string{attributes["id"]}});
                     const auto from_1904 = attributes["date1904"];
                     if (name == "workbookPr" && (from_1904 == "1" || from_1904 == "true"))
                         book.days = DayEpoch::from_1904;
                 }}));
    return read_xml(TRY(archive.part("xl/_rels/workbook.xml.rels")),
                    {.begins = [&](std::string_view name, const Attributes& attributes) {
                        if (name == "Relationship")
                            book.targets[std::string{attributes["Id"]}] = std::string{attributes["Target"]};
                    }});
}

Result<void> read_strings(const Archive& archive, Book& book) {
    if (!archive.has("xl/sharedStrings.xml")) return {};
    bool text = false;
    bool phonetic = false;
    return read_xml(TRY(archive.part("xl/sharedStrings.xml")), {.begins =
                                                                    [&](std::string_view name, const Attributes&) {
                                                                        if (name == "si") book.strings.emplace_back();
                                                                        if (name == "rPh") phonetic = true;
                                                                        text = name == "t" && !phonetic &&
                                                                               !book.strings.empty();
                                                                    },
                                                                .ends =
                                                                    [&](std::string_view name) {
                                                                        if (name == "rPh") phonetic = false;
                                                                        text = false;
                                                                    },
                                                                .says =
                                                                    [&](std::string_view said) {
                                                                        if (text) book.strings.back().append(said);
                                                                    }});
}

Result<void> read_styles(const Archive& archive, Book& book) {
    if (!archive.has("xl/styles.xml")) return {};
    std::map<std::size_t, Shape> own;
    bool of_cells = false;
    return read_xml(TRY(archive.part("xl/styles.xml")),
                    {.begins =
                         [&](std::string_view name, const Attributes& attributes) {
                             const auto number = natural(attributes["numFmtId"]).value_or(0);
                             if (name == "numFmt") own[number] = shape_of(attributes["formatCode"]);
                             if (name == "cellXfs") of_cells = true;
                             if (name != "xf" || !of_cells) return;
                             const auto found = own.find(number);
                             book.shapes.push_back(found == own.end() ? built_in_shape(number) : found->second);
                         },
                     .ends = [&](std::string_view name) { of_cells = of_cells && name != "cellXfs"; }});
}

// Takes the rows of a sheet as they come by.
class Rows {
public:
    explicit Rows(const Book& book) : book_{book} {}

    void begin(std::string_view name, const Attributes& attributes) {
        if (name == "row") begin_row(attributes);
        if (name == "c") begin_cell(attributes);
        if (name == "rPh") phonetic_ = true;
        const bool holds = name == "v" || (name == "t" && !phonetic_);
        saying_ = in_cell_ && holds;
    }

    void end(std::string_view name) {
        if (name == "c") end_cell();
        if (name == "rPh") phonetic_ = false;
        saying_ = false;
    }

    void say(std::string_view text) {
        if (saying_) said_.append(text);
    }

    Result<Sheet> take() {
        if (!refusal_.empty()) return fail(ErrorKind::refused, refusal_);
        return std::move(sheet_);
    }

private:
    void begin_row(const Attributes& attributes) {
        const auto before = sheet_.empty() ? 0 : sheet_.back().number;
        const auto number = natural(attributes["r"]).value_or(before + 1);
        if (number <= before || number > most_rows) refusal_ = "the rows of the sheet are numbered wrongly";
        sheet_.push_back({.number = number, .cells = {}});
    }

    void begin_cell(const Attributes& attributes) {
        in_cell_ = !sheet_.empty();
        said_.clear();
        type_ = attributes["t"];
        style_ = natural(attributes["s"]).value_or(0);
        const auto reference = attributes["r"];
        const auto next = sheet_.empty() ? 0 : sheet_.back().cells.size();
        const auto column = reference.empty() ? std::optional{next} : column_of(reference);
        if (!column || *column < next || *column >= most_columns) {
            refusal_ = fmt::format("the cell '{}' stands in no place", reference);
            in_cell_ = false;
        }
        column_ = column.value_or(0);
    }

    void end_cell() {
        if (!in_cell_) return;
        in_cell_ = false;
        if (said_.empty()) return;
        auto& cells = sheet_.back().cells;
        cells.resize(column_ + 1);
        cells.back() = value();
    }

    std::string value() {
        if (type_ == "s") {
            const auto at = natural(said_);
            return at && *at < book_.strings.size() ? without_escapes(book_.strings[*at]) : std::string{};
        }
        if (type_ == "b") return said_ == "1" ? "true" : "false";
        if (type_ == "str" || type_ == "inlineStr") return without_escapes(said_);
        if (type_ == "e" || type_ == "d") return said_;
        return number_text(said_, style_ < book_.shapes.size() ? book_.shapes[style_] : Shape{}, book_.days);
    }

    const Book& book_;
    Sheet sheet_{};
    std::string refusal_{};
    bool in_cell_{};
    bool saying_{};
    bool phonetic_{};
    std::string type_{};
    std::size_t style_{};
    std::size_t column_{};
    std::string said_{};
};

Result<std::string> part_of(const Book& book, std::string_view wanted) {
    auto found = book.sheets.begin();
    if (!wanted.empty()) {
        found = std::ranges::find(book.sheets, wanted, &Book::Named::name);
        const auto number = natural(wanted);
        if (found == book.sheets.end() && number && *number > 0 && *number <= book.sheets.size())
            found = book.sheets.begin() + static_cast<std::ptrdiff_t>(*number - 1);
    }
    if (found == book.sheets.end()) {
        if (wanted.empty()) return fail(ErrorKind::refused, "the workbook has no sheet");
        std::vector<std::string> names;
        for (const auto& sheet : book.sheets) names.push_back(sheet.name);
        return fail(ErrorKind::usage, fmt::format("the workbook has no sheet '{}'", wanted),
                    {fmt::format("Its sheets are: {}.", fmt::join(names, ", "))});
    }
    const auto target = book.targets.find(found->relation);
    if (target == book.targets.end()) return fail(ErrorKind::refused, "the workbook does not tell where its sheet is");
    return target->second.starts_with('/') ? target->second.substr(1) : "xl/" + target->second;
}

}  // namespace

Result<Sheet> read_sheet(std::string_view bytes, std::string_view name) {
    const auto archive = TRY(Archive::of(bytes));
    Book book;
    TRY(read_contents(archive, book));
    const auto part = TRY(part_of(book, name));
    if (!archive.has(part)) return fail(ErrorKind::refused, fmt::format("the workbook lacks '{}'", part));
    TRY(read_strings(archive, book));
    TRY(read_styles(archive, book));
    Rows rows{book};
    TRY(read_xml(
        TRY(archive.part(part)),
        {.begins = [&](std::string_view element, const Attributes& attributes) { rows.begin(element, attributes); },
         .ends = [&](std::string_view element) { rows.end(element); },
         .says = [&](std::string_view text) { rows.say(text); }}));
    return rows.take();
}

}  // namespace aftersales::text
