// csv and tsv: a line a record, written as it comes.
#include "aftersales/text/csv.hpp"
#include "cell.hpp"
#include "printer/printer.hpp"

namespace aftersales::render {
namespace {

enum class Separated { by_commas, by_tabs };

class SeparatedPrinter : public Printer {
public:
    SeparatedPrinter(const PrintJob& paper, Separated separated, HeaderLine header)
        : paper_{paper}, csv_{separated == Separated::by_commas} {
        header_ = header == HeaderLine::yes && !paper.wishes.no_header;
        excel_ = paper.wishes.excel ? text::Excel::yes : text::Excel::no;
        line_end_ = paper.wishes.crlf || paper.wishes.excel ? "\r\n" : "\n";
    }

    Result<void> begin(const std::vector<Heading>& headings) override {
        std::string line;
        if (csv_ && paper_.wishes.excel && !marked_) line += "\xef\xbb\xbf";
        marked_ = true;
        if (header_) {
            for (std::size_t i = 0; i < headings.size(); ++i) add(line, i, headings[i].name);
            line += line_end_;
        }
        return paper_.destination.write(line);
    }

    Result<void> row(const std::vector<Value>& cells) override {
        line_.clear();
        for (std::size_t i = 0; i < cells.size(); ++i) add(line_, i, cell(cells[i]));
        // RFC 4180 readers pass over an empty line, so a record of one empty field is quoted.
        if (csv_ && line_.empty()) line_ = "\"\"";
        line_ += line_end_;
        return paper_.destination.write(line_);
    }

    Result<void> end() override { return {}; }

private:
    void add(std::string& line, std::size_t place, std::string_view field) const {
        if (place > 0) line += csv_ ? ',' : '\t';
        line += field;
    }

    [[nodiscard]] std::string cell(const Value& value) const {
        if (const auto* text = std::get_if<std::string>(&value.is)) return escaped(*text, excel_);
        const auto text = plain(value, paper_.zone());
        const bool is_text = std::holds_alternative<List>(value.is) || std::holds_alternative<Record>(value.is);
        // A number is none of the texts that a spreadsheet spoils, though "-5" begins as a formula does.
        return escaped(text, is_text ? excel_ : text::Excel::no);
    }

    [[nodiscard]] std::string escaped(const std::string& text, text::Excel excel) const {
        if (!csv_) return text::tsv_field(text);
        // A terminal obeys control characters that a file keeps.
        return text::csv_field(paper_.surroundings.terminal ? text::tsv_field(text) : text, excel);
    }

    PrintJob paper_;
    bool csv_;
    bool header_{};
    text::Excel excel_{text::Excel::no};
    std::string_view line_end_{};
    std::string line_{};
    bool marked_{};
};

}  // namespace

std::unique_ptr<Printer> tsv_printer(const PrintJob& paper, HeaderLine header) {
    return std::make_unique<SeparatedPrinter>(paper, Separated::by_tabs, header);
}

std::unique_ptr<Printer> csv_printer(const PrintJob& paper) {
    return std::make_unique<SeparatedPrinter>(paper, Separated::by_commas, HeaderLine::yes);
}

}  // namespace aftersales::render
