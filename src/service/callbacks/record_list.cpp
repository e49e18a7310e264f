// The caller's list comes back filled in (D19): the columns it was exported with, of which only the id counts, and what
// came of each call.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "callbacks/answers.hpp"
#include "callbacks/attempts.hpp"
#include "exchange/each_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

constexpr std::array filled_in{"reached", "score", "note", "suggestion", "problem", "at"};
constexpr std::string_view answer_prefix = "answer:";

enum class ListPart { exported, to_fill_in };

// What the header of a list means. A column is filled in, or was exported and is passed over; one behind `reached` is
// filled in, so that a dimension may have the name of a column that the list was exported with.
class Header {
public:
    Header(const policy::Policy& policy, const std::vector<std::string>& exported) : exported_{exported} {
        for (const auto& program : policy.callbacks.programs) {
            keys_.insert(keys_.end(), program.dimensions.begin(), program.dimensions.end());
            keys_.insert(keys_.end(), program.script.begin(), program.script.end());
        }
        keys_.insert(keys_.end(), policy.callbacks.dimensions.begin(), policy.callbacks.dimensions.end());
    }

    Result<std::vector<std::string>> fields(const std::vector<std::string>& columns) const {
        std::vector<std::string> all;
        auto part = ListPart::exported;
        for (const auto& column : columns) {
            const auto field = TRY(field_of(column, part));
            if (field == "reached") part = ListPart::to_fill_in;
            if (!field.empty() && std::ranges::find(all, field) != all.end()) {
                return fail(ErrorKind::refused, fmt::format("column '{}' stands twice", column));
            }
            all.push_back(field);
        }
        return all;
    }

private:
    static bool holds(const std::vector<std::string>& words, const std::string& word) {
        return std::ranges::find(words, word) != words.end();
    }

    // As it stands, or else but for capitals, blanks and what nobody sees.
    Result<std::string> field_of(const std::string& column, ListPart part) const {
        auto field = exact_field(column, part);
        if (field) return field;
        auto plain = exact_field(comparable_title(column), part);
        return plain ? plain : field;
    }

    Result<std::string> exact_field(const std::string& column, ListPart part) const {
        if (column == "id" || std::ranges::find(filled_in, column) != filled_in.end()) return column;
        if (column.starts_with(answer_prefix) && column.size() > answer_prefix.size()) return column;
        if (column.starts_with("answers.")) return std::string{answer_prefix} + column.substr(8);
        const bool key = holds(keys_, column);
        if (key && part == ListPart::to_fill_in) return std::string{answer_prefix} + column;
        if (column.empty() || holds(exported_, column.substr(0, column.find('.')))) return std::string{};
        if (key) return std::string{answer_prefix} + column;
        return fail(ErrorKind::refused,
                    fmt::format("column '{}' is neither of the list nor of what is filled in", column),
                    {hint_for(column)});
    }

    [[nodiscard]] std::string hint_for(const std::string& column) const {
        std::vector<std::string> known{filled_in.begin(), filled_in.end()};
        known.emplace_back("id");
        known.insert(known.end(), keys_.begin(), keys_.end());
        known.insert(known.end(), exported_.begin(), exported_.end());
        if (const auto near = text::nearest(column, known)) return fmt::format("Did you mean '{}'?", *near);
        return fmt::format("Filled in are {}, and answer:KEY.", fmt::join(filled_in, ", "));
    }

    const std::vector<std::string>& exported_;
    std::vector<std::string> keys_{};
};

// What only somebody who was reached can have said.
bool is_said(std::string_view field) {
    return field == "score" || field == "problem" || field == "suggestion" || field.starts_with(answer_prefix);
}
bool tells_of_call(std::string_view field) { return is_said(field) || field == "note" || field == "at"; }

std::optional<std::string> first_cell(const ImportRow& row, bool (*is)(std::string_view field)) {
    for (const auto& [field, cell] : row.cells) {
        if (is(field)) return field;
    }
    return std::nullopt;
}

Result<std::vector<domain::Answer>> answers_of(const ImportRow& row, const Writing& desk,
                                               const domain::Callback& callback) {
    std::vector<domain::Answer> all;
    for (const auto& [field, cell] : row.cells) {
        if (!field.starts_with(answer_prefix)) continue;
        auto read = read_answer(desk.store, desk.policy, callback, field.substr(answer_prefix.size()), cell);
        if (!read) return row.mistake(field, read.error().message, read.error().hints);
        all.push_back(std::move(*read));
    }
    add_suggestions(all, row.text("suggestion"));
    return all;
}

// What the row says besides whether somebody was reached, which `outcome` begins with.
Result<CallOutcome> with_answers(CallOutcome outcome, const ImportRow& row, const Writing& desk,
                                 const domain::Callback& callback) {
    if (const auto said = first_cell(row, is_said); said && !outcome.reached) {
        return row.mistake(*said, "only somebody who was reached says something");
    }
    if (const auto& cell = row.text("score"); !cell.empty()) {
        const auto score = read_score(cell);
        if (!score) return row.mistake("score", score.error().message);
        outcome.score = *score;
    }
    outcome.answers = TRY(in_order(TRY(answers_of(row, desk, callback))));
    outcome.note = {row.text("note")};
    outcome.problem = {row.text("problem")};
    outcome.at = TRY(row.instant("at"));
    return outcome;
}

class RecordList {
public:
    RecordList(Writing& desk, const domain::Text& replaces, const SeeCallback& recorded)
        : desk_{desk}, replaces_{replaces}, recorded_{recorded} {}

    Result<RowOutcome> take(const ImportRow& row) {
        const auto& cell = row.text("reached");
        if (cell.empty()) {
            const auto said = first_cell(row, tells_of_call);
            if (!said) return RowOutcome::no;
            return row.mistake("reached", fmt::format("is empty, though {} is filled in: say yes or no", *said),
                               {fmt::format("Another hour is agreed on with: aftersales callback reschedule {} --to …",
                                            row.text("id"))});
        }
        const auto reached = read_truth(cell);
        if (!reached) return row.mistake("reached", fmt::format("'{}' is neither yes nor no", cell));
        const auto id = read_callback(row.text("id"));
        if (!id) return row.mistake("id", id.error().message);
        const auto callback = TRY(require_callback(desk_.store, *id));
        auto outcome = TRY(with_answers({.reached = *reached}, row, desk_, callback));
        const auto known = is_known(desk_, callback, outcome, told(row, outcome));
        if (known && *known) return RowOutcome::known;
        if (!known && (replaces_.empty() || known.error().kind != ErrorKind::conflict)) return fail(known.error());
        if (!known) outcome.replaces = replaces_;
        TRY(recorded_(callback, TRY(record_call(desk_, *id, outcome))));
        return RowOutcome::yes;
    }

private:
    // The hour is of the list, not filled in: what a spreadsheet made of it is no mistake.
    AttemptTimes told(const ImportRow& row, const CallOutcome& outcome) const {
        const auto hour = row.instant("call_at");
        return {.at = outcome.at, .call_at = hour ? *hour : std::nullopt};
    }

    Writing& desk_;
    const domain::Text& replaces_;
    const SeeCallback& recorded_;
};

Result<void> check_complete(const std::vector<std::string>& fields) {
    for (const auto* needed : {"id", "reached"}) {
        if (std::ranges::find(fields, needed) != fields.end()) continue;
        return fail(ErrorKind::refused, fmt::format("there is no column '{}'", needed),
                    {"A list with the columns to fill in: aftersales callback schedule --form --excel -o calls.csv"});
    }
    return {};
}

}  // namespace

Result<ImportSummary> record_calls(Writing& desk, const CallList& list, const ImportSource& source,
                                   const SeeCallback& recorded, const std::function<void(const std::string&)>& tell) {
    const Header header{desk.policy, list.exported};
    const auto name = [&](const std::vector<std::string>& columns) -> Result<std::vector<std::string>> {
        auto fields = TRY(header.fields(columns));
        if (is_table(source.format)) TRY(check_complete(fields));
        // The hour tells which attempt a row is about.
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i] == "call_at") fields[i] = "call_at";
        }
        return fields;
    };
    const policy::ImportMap map;
    auto rows = ImportRows::named(list.text, source, map, desk.policy, name);
    if (!rows) return fail(std::move(rows.error()));
    TRY(version_in_force(desk));  // not in a row that may be taken back
    RecordList recording{desk, list.replaces, recorded};
    auto summary = TRY(take_each_row(
        desk, *rows, source, [&](const ImportRow& row) { return recording.take(row); },
        [&](const Error& refused) { tell(refused.message); }));
    summary.remarks = rows->remarks();
    return summary;
}

}  // namespace aftersales::service
