// The sink that the command line asks for: one of the formats of cli.md, with columns, order, limit and template.
// It writes to a Destination and never looks at a terminal itself: whoever makes it hands in what it has to know.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/render/destination.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::render {

enum class Format { table, tsv, csv, json, jsonl, ics, xlsx, html };

struct Order {
    std::string column{};
    bool descending{};
};

// What was said about the output on the command line.
struct Wishes {
    std::optional<Format> format{};     // not said: a table on a terminal, else tsv without a header
    std::optional<Format> otherwise{};  // what stands for that, of a file whose ending says it
    std::string ending{};               // of the file; "" where it says nothing of the format
    std::optional<std::string> line_template{};
    std::vector<std::string> columns{};
    std::optional<Order> order{};
    std::optional<std::int64_t> limit{};
    bool no_header{};
    bool count{};
    bool meta{};
    bool excel{};
    bool crlf{};
    std::optional<std::string> split{};  // a file for each value of this column, in the directory the output goes to
    bool quiet{};                        // ids alone of a list without a format, and no talk
};

// ErrorKind::usage where wishes contradict each other (a template with a format, --excel with json).
Result<void> check(const Wishes& wishes);

// What the output is made for.
struct OutputSetting {
    bool terminal{};        // the destination is one
    bool error_terminal{};  // standard error is one
    bool colour{};
    int columns{80};
    bool unicode{true};  // more than ASCII can be shown
    calendar::Instant now{};
    const calendar::Zone* zone{};                        // nullptr: UTC
    std::string program{};                               // "aftersales 1.0.0", for --meta
    std::string command{};                               // "ticket list", for --meta
    std::vector<std::pair<std::string, Value>> about{};  // what the command told of the records, for --meta
    // Lines for standard error, without their newline.
    std::function<void(std::string_view)> talk{};
    std::function<void(std::string_view)> warn{};
};

class Output : public Sink {
public:
    Output(Wishes wishes, OutputSetting surroundings, Destination& destination);
    ~Output() override;

    Result<void> table(std::span<const Column> columns) override;
    Result<bool> row(std::vector<Value> cells) override;
    Result<void> agenda(std::span<const Column> columns) override;
    Result<bool> row(std::vector<Value> cells, const MakeAppointment& made) override;
    Result<void> draw(Chart chart) override;
    Result<void> record(Record record, const std::function<std::string(const View&)>& text) override;
    Result<void> text(std::string_view bytes) override;
    Result<void> created(std::int64_t id, Record record) override;
    Result<void> changed(Record record) override;
    [[nodiscard]] bool shows_changes() const override;
    // The columns that all changes to come have, said where those cannot be taken back: what was asked for wrongly is
    // refused before anything happens.
    Result<void> changes(std::span<const Column> columns);
    [[nodiscard]] bool shows_about() const override;
    void about(std::string_view name, const Value& value) override;
    void remark(std::string_view line) override;
    void warning(std::string_view line) override;
    void hint(std::string_view line) override;
    [[nodiscard]] bool shows_progress() const override;

    // The zone, once the policy has told it.
    void set_zone(const calendar::Zone* zone);
    // Another writes the result to the same destination: finish() adds nothing.
    void stand_aside();
    // ErrorKind::usage where something was asked of records, and none were written.
    [[nodiscard]] Result<void> check_listed() const;
    // Sorts, counts and closes what is open. Does not flush the destination.
    Result<void> finish();

private:
    struct Rows;
    std::unique_ptr<Rows> rows_;
};

}  // namespace aftersales::render
