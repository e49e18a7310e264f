// Rows as bytes of one format. Which columns, which order and how many is settled before a printer sees them.
#pragma once

#include "aftersales/render/output.hpp"

#include <memory>
#include <string>
#include <vector>

namespace aftersales::render {

struct Heading {
    std::string name{};
    std::string title{};
    Kind kind{Kind::text};
    bool shown{true};
    Importance importance{Importance::normal};
};

class Printer {
public:
    virtual ~Printer() = default;
    virtual Result<void> begin(const std::vector<Heading>& headings) = 0;
    virtual Result<void> row(const std::vector<Value>& cells) = 0;  // a cell per heading
    virtual Result<void> end() = 0;
    virtual Result<void> finish() { return {}; }  // after the last list of the whole output
};

// What the printers share; the surroundings may learn their zone later, so they are referred to.
struct PrintJob {
    const Wishes& wishes;
    const OutputSetting& surroundings;
    Destination& destination;

    [[nodiscard]] const calendar::Zone& zone() const;
};

std::unique_ptr<Printer> table_printer(const PrintJob& paper);
enum class HeaderLine { no, yes };
std::unique_ptr<Printer> tsv_printer(const PrintJob& paper, HeaderLine header);
std::unique_ptr<Printer> csv_printer(const PrintJob& paper);
std::unique_ptr<Printer> json_printer(const PrintJob& paper);
std::unique_ptr<Printer> json_lines_printer(const PrintJob& paper);
std::unique_ptr<Printer> html_printer(const PrintJob& paper);
std::unique_ptr<Printer> xlsx_printer(const PrintJob& paper);
std::unique_ptr<Printer> template_printer(const PrintJob& paper);
std::unique_ptr<Printer>
calendar_printer(const PrintJob& paper);  // of rows whose one cell is an appointment (appointment.hpp)
// The one that was asked for, and the end of a file's name that says which.
std::unique_ptr<Printer> printer_for(const PrintJob& paper);
std::string_view suffix_of(const Wishes& wishes);
std::unique_ptr<Printer> chart_printer(const PrintJob& paper, Chart chart);

// The place of the heading of that name. ErrorKind::usage with a suggestion where there is none.
Result<std::size_t> find(const std::vector<Heading>& headings, std::string_view name);

}  // namespace aftersales::render
