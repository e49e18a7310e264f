// --template: a line a record, with {column} filled in; \t, \n and \\ are what they are elsewhere, {{ and }} are
// braces.
#include "aftersales/text/csv.hpp"
#include "cell.hpp"
#include "printer/printer.hpp"

#include <optional>

namespace aftersales::render {
namespace {

// Text, and the name of the column that follows it where one does.
struct TemplatePiece {
    std::string text{};
    std::optional<std::string> column{};
};

char unescaped(char letter) {
    switch (letter) {
    case 't':
        return '\t';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    default:
        return letter;
    }
}

Result<std::vector<TemplatePiece>> pieces(std::string_view line) {
    std::vector<TemplatePiece> all(1);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        const char next = i + 1 < line.size() ? line[i + 1] : '\0';
        if (c == '\\' && next != '\0') {
            all.back().text += unescaped(next);
            ++i;
        } else if ((c == '{' || c == '}') && next == c) {
            all.back().text += c;
            ++i;
        } else if (c == '{') {
            const auto end = line.find('}', i);
            if (end == std::string_view::npos) {
                return fail(ErrorKind::usage, "--template: '{' is not closed by '}'",
                            {"A brace of the text is written '{{'."});
            }
            all.back().column = std::string{line.substr(i + 1, end - i - 1)};
            all.emplace_back();
            i = end;
        } else {
            all.back().text += c;
        }
    }
    return all;
}

class TemplatePrinter : public Printer {
public:
    explicit TemplatePrinter(const PrintJob& paper) : paper_{paper} {}

    Result<void> begin(const std::vector<Heading>& headings) override {
        pieces_ = TRY(pieces(*paper_.wishes.line_template));
        places_.clear();
        for (const auto& piece : pieces_) {
            if (piece.column) places_.push_back(TRY(find(headings, *piece.column)));
        }
        return {};
    }

    Result<void> row(const std::vector<Value>& cells) override {
        std::string line;
        auto place = places_.begin();
        for (const auto& piece : pieces_) {
            line += piece.text;
            if (piece.column) line += text::tsv_field(plain(cells[*place++], paper_.zone()));
        }
        return paper_.destination.write(line + '\n');
    }

    Result<void> end() override { return {}; }

private:
    PrintJob paper_;
    std::vector<TemplatePiece> pieces_{};
    std::vector<std::size_t> places_{};
};

}  // namespace

std::unique_ptr<Printer> template_printer(const PrintJob& paper) { return std::make_unique<TemplatePrinter>(paper); }

}  // namespace aftersales::render
