// The rows of a list, sorted into as many outputs as its column has values (--split): each is what the whole would be
// with those rows alone.
#pragma once

#include "printer/printer.hpp"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace aftersales::render {

class Split {
public:
    explicit Split(const PrintJob& whole) : whole_{whole} {}

    void begin(std::vector<Heading> headings);
    Result<void> row(const std::string& value, const std::vector<Value>& cells);
    Result<void> end();
    // Hands the files over.
    Result<void> finish();

private:
    struct Part {
        explicit Part(const PrintJob& whole) : paper{whole.wishes, whole.surroundings, memory} {}
        Destination memory{Destination::memory()};
        PrintJob paper;
        std::unique_ptr<Printer> printer{printer_for(paper)};
        bool open{};
    };
    Result<std::string> empty() const;

    PrintJob whole_;
    std::vector<Heading> headings_{};
    std::map<std::string, Part> parts_{};
    bool begun_{};
};

}  // namespace aftersales::render
