// Deterministic mutations of small files: the reader ends on any bytes, and what it read is written and read alike.
#include "aftersales/text/csv.hpp"
#include "texts.hpp"

#include <doctest/doctest.h>

#include <array>

namespace csv_mutation_test {

using namespace aftersales;
using namespace aftersales::text;

namespace {

constexpr std::array<std::string_view, 5> seeds{
    "reference,subject,opened_at\nA-1,洗衣机漏水,2026-02-03 09:30\nA-2,\"no, really\",\n",
    "a,b\r\n\"two\r\nlines\",\"say \"\"no\"\"\"\r\n\r\n,,\r\n",
    "\"=\"\"007\"\"\",'=1+1,-5\n'tis,\"'\t\",\"\"\n",
    "x\n\n\"\"\n \n\"a\"b\nc\n",
    "\"never closed,\n1,2\n",
};

struct Outcome {
    std::vector<std::vector<std::string>> records{};
    std::size_t refusals{};
    std::size_t last_line{};
};

Outcome read_all(std::string_view text) {
    Outcome outcome;
    CsvReader reader{text};
    // Every call takes a byte at least, so that more calls than bytes mean a reader that stands still.
    for (std::size_t calls = 0; calls <= text.size() + 1; ++calls) {
        auto record = reader.next();
        CHECK(reader.line() >= outcome.last_line);
        outcome.last_line = reader.line();
        if (!record) {
            ++outcome.refusals;
        } else if (!*record) {
            return outcome;
        } else {
            outcome.records.push_back(std::move(**record));
        }
    }
    FAIL("the reader does not end");
    return outcome;
}

std::string written(const std::vector<std::vector<std::string>>& records) {
    std::string text;
    for (const auto& record : records) {
        // A lone empty field is written as a quoted one: bare it would be a blank line.
        const bool blank = record.size() == 1 && record.front().empty();
        if (blank) text += "\"\"";
        for (std::size_t i = 0; i < record.size(); ++i) {
            if (i > 0) text += ',';
            text += csv_field(record[i]);
        }
        text += '\n';
    }
    return text;
}

}  // namespace

TEST_CASE("mutated files never break the CSV reader, and what it reads is written and read alike") {
    std::minstd_rand chance{20260203};
    std::size_t read = 0;
    std::size_t refused = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text{seeds[static_cast<std::size_t>(round) % seeds.size()]};
        for (int generation = 0; generation < 4; ++generation) {
            text = mutated(std::move(text), ",\"\n\r'=a", chance);
            const Outcome outcome = read_all(text);
            read += outcome.records.size();
            refused += outcome.refusals;
            const Outcome again = read_all(written(outcome.records));
            CHECK(again.refusals == 0);
            CHECK(again.records == outcome.records);
        }
    }
    // The mutations reach both outcomes, or they prove nothing.
    CHECK(read > 10'000);
    CHECK(refused > 1'000);
}

}  // namespace csv_mutation_test
