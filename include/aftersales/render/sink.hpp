// Where a command says what came out. Formats, columns, sorting, limits, templates and files are the sink's affair;
// a command never asks which format is wanted (notmuch's sprinter).
#pragma once

#include "aftersales/render/value.hpp"
#include "aftersales/result.hpp"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::render {

// What a column's cells are: how they look, sort and give way where a table is too wide for its terminal. Only `text`,
// `prose` and `list` are ever shortened: identities, numbers, times and phones are whole or left out.
enum class Kind {
    text,    // a word or a name
    id,      // a record's number, right-aligned
    number,  // right-aligned
    instant,
    date,
    list,
    prose,  // sentences (a subject, a reason): gets the room that the others leave
    key,    // identifies something: a serial, a reference, an e-mail address
    phone,
};

// Which columns a narrow terminal leaves out first; of the same importance, the last one.
enum class Importance { vital, high, normal, low, least };

struct Column {
    std::string_view name{};   // lower_snake_case: JSON key, CSV header, --columns, --sort
    std::string_view title{};  // heading of the table
    Kind kind{Kind::text};
    std::string_view sentence{};  // what it says, for aftersales-output(5) and --help
    bool shown{true};             // in table and csv without --columns; a hidden one can still be asked for
    Importance importance{Importance::normal};
};

// What a text view may know of where it is going.
struct View {
    int columns{80};  // width to wrap at
    bool colour{false};
    calendar::Instant now{};
};

// A row of a list as an entry of a calendar.
enum class AppointmentState { confirmed, tentative, cancelled };
struct Appointment {
    std::string uid{};  // the same whenever the list is made again
    calendar::Instant from{};
    std::int64_t minutes{};
    std::optional<calendar::Date> day{};  // of one that has no hour: so many whole days from this one
    std::int64_t days{};
    std::string summary{};
    std::string description{};
    std::string location{};
    std::vector<std::string> categories{};
    std::int64_t sequence{};  // grows as it changes
    AppointmentState state{};
};

// How a list is drawn instead of written: which of its columns say what.
struct Chart {
    std::string title{};
    std::string figure{};               // the column that is drawn
    std::vector<std::string> labels{};  // the columns that name a row; at least one
    std::string name{};                 // the column shown for the first of them, where it says something; may be ""
    std::string period{};               // the column of its period; "" where all rows are of one
    double full{};                      // the value of a whole bar; 0: the greatest
    std::map<std::string, double> fulls{};  // … of single rows, by their first label
    std::string mark{};                     // the column that is "no" where something is wrong; may be ""
    std::string note{};                     // the column shown behind the number; may be ""
    bool ascii{};                           // plain ASCII, whatever the terminal can show
};

class Sink {
public:
    virtual ~Sink() = default;

    // A list of records: the columns once, then a row each with a cell per column. row() returns false when no more
    // rows are wanted (--limit is full). A list that is empty still prints its header.
    virtual Result<void> table(std::span<const Column> columns) = 0;
    virtual Result<bool> row(std::vector<Value> cells) = 0;

    // A list of what happens at a time. Where a calendar is wanted, a row is the appointment it makes; only then is
    // `made` called.
    using MakeAppointment = std::function<Result<Appointment>()>;
    virtual Result<void> agenda(std::span<const Column> columns) = 0;
    virtual Result<bool> row(std::vector<Value> cells, const MakeAppointment& made) = 0;
    // The lists that follow are drawn like this, sorted and limited as they would be written. ErrorKind::usage where
    // another format or columns were asked for.
    virtual Result<void> draw(Chart chart) = 0;

    // One whole record with nested parts (`ticket show`): JSON and the like write `record`; table and tsv-by-default
    // write the text.
    virtual Result<void> record(Record record, const std::function<std::string(const View&)>& text) = 0;

    // Plain lines that are the result itself whatever the format (an instant, a completion script, an exported file).
    virtual Result<void> text(std::string_view bytes) = 0;

    // Something was created: its id alone on a line, or with a --format asked for, the record.
    virtual Result<void> created(std::int64_t id, Record record) = 0;
    // A step changed something: nothing, or with a --format asked for, the record.
    virtual Result<void> changed(Record record) = 0;
    // Whether changed() prints anything: what nobody reads need not be gathered.
    [[nodiscard]] virtual bool shows_changes() const { return true; }

    // What all records to come have in common (a report's period), for --meta. Said before the first of them.
    virtual void about(std::string_view, const Value&) {}
    // Whether anything of about() is printed.
    [[nodiscard]] virtual bool shows_about() const { return true; }

    // Talk for standard error; -q silences it. A warning starts "aftersales: warning: ".
    virtual void remark(std::string_view line) = 0;
    virtual void warning(std::string_view line) = 0;
    // What mends the thing warned of: "hint: ", with the warning before it.
    virtual void hint(std::string_view line) = 0;

    // True where standard error is a terminal and -q was not said: progress may be shown through remark().
    [[nodiscard]] virtual bool shows_progress() const = 0;
};

}  // namespace aftersales::render
