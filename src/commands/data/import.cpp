#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/input.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/exchange/import_file.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/encoding.hpp"
#include "aftersales/text/unicode.hpp"
#include "data/data.hpp"
#include "data/remarks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>
#include <span>

namespace aftersales::commands {

namespace import_records_command {

struct Args {
    std::string what{};
    std::string file{};
    std::optional<std::string> map{};
    std::string format{};
    std::string on_error{"stop"};
    std::string on_known{"keep"};
    std::string encoding{};
    std::string sheet{};
    bool replace{};
    std::string message{};
    std::optional<std::string> files{};
};

service::Importable what_of(const std::string& word) {
    const auto found = std::ranges::find(service::importable_words, word, &service::ImportableWord::word);
    return found->what;
}

// "tickets, history (one change of a ticket a row) … or all"
std::string all_kinds() {
    std::string all;
    for (const auto& each : service::importable_words) {
        all += each.about.empty() ? std::string{each.word} : fmt::format("{} ({})", each.word, each.about);
        all += &each == &service::importable_words.back() ? " or all" : ", ";
    }
    return all;
}

std::vector<std::string> kind_choices() {
    std::vector<std::string> all;
    for (const auto& each : service::importable_words) all.emplace_back(each.word);
    all.emplace_back("all");
    return all;
}

// A row that was left out; what mends it is said once, however many rows it is true of.
void tell_refused(const Error& refused, std::set<std::string>& hinted, render::Sink& out) {
    out.warning(refused.message);
    for (const auto& hint : refused.hints) {
        if (hinted.insert(hint).second) out.hint(hint);
    }
}

Result<service::ImportSummary> import_mapped(const Args& args, const service::ImportFile& file, service::Writing& desk,
                                             render::Sink& out) {
    const auto what = what_of(args.what);
    policy::ImportMap map;
    if (args.map) {
        auto text = text::to_utf8(TRY(cli::file_or_input(*args.map)));
        if (!text) return fail(text.error().kind, *args.map + ": " + text.error().message, text.error().hints);
        map = TRY(policy::read_import_map(*text, *args.map, service::import_field_names(what)));
    }
    std::set<std::string> hinted;
    return service::import_rows(desk, what, file, map,
                                [&](const Error& refused) { tell_refused(refused, hinted, out); });
}

Result<service::ImportSummary> import_everything(const Args& args, const service::ImportFile& file,
                                                 service::Writing& desk) {
    if (service::is_table(file.source.format) && !args.format.empty()) {
        return fail(ErrorKind::usage, "everything is written as JSON Lines: aftersales export all");
    }
    const auto summary = TRY(service::import_all(desk, file.text, args.file));
    if (args.files) TRY(service::copy_files(desk.store, store::Files{*args.files, 0}, *desk.files));
    return summary;
}

// Attachments that are named and not here.
Result<void> tell_missing_files(service::Writing& desk, render::Sink& out) {
    int missing = 0;
    for (const auto& digest : TRY(service::digests_named(desk.store)))
        if (TRY(desk.files->look(digest)) == store::FileState::missing) ++missing;
    if (missing == 0) return {};
    out.warning(fmt::format("{} of tickets {} not in {}", missing == 1 ? "1 file" : fmt::format("{} files", missing),
                            missing == 1 ? "is" : "are", desk.files->directory()));
    out.remark("hint: Hand them out and take them in too: aftersales export all --files DIR");
    return {};
}

service::OnKnown on_known(const std::string& word) {
    if (word == "update") return service::OnKnown::update;
    return word == "fail" ? service::OnKnown::fail : service::OnKnown::keep;
}

// How many are known, and how many rows say otherwise of what was known.
std::string known_text(const service::ImportSummary& summary) {
    auto text = fmt::format("known {}", summary.known);
    if (summary.differ > 0) text += fmt::format(", differ {}", summary.differ);
    return text;
}

// Names are taken as they stand: nobody is refused for having left.
void tell_strangers(const std::vector<std::string>& names, render::Sink& out) {
    if (names.empty()) return;
    constexpr std::size_t most = 5;
    const auto shown = std::span{names}.first(std::min(names.size(), most));
    out.remark(text::without_controls(fmt::format("aftersales: assignees that the policy's staff do not know: {}{}",
                                                  fmt::join(shown, ", "), names.size() > most ? ", …" : "")));
}

// Before the transaction: a file that comes slowly keeps nobody waiting.
Result<service::ImportFile> read_file(const Args& args) {
    return service::read_import_file(
        TRY(cli::file_or_input(args.file, cli::most_of_records)),
        {.name = args.file, .format = args.format, .encoding = args.encoding, .sheet = args.sheet});
}

Result<void> take_in(const Args& args, service::ImportFile file, cli::Session& session, render::Sink& out) {
    auto desk = TRY(session.writing());
    if (desk.command == "import") desk.command += " " + args.what;
    const auto begun = std::chrono::steady_clock::now();
    file.source.on_error = args.on_error == "skip" ? service::OnError::skip : service::OnError::stop;
    file.source.on_known = on_known(args.on_known);
    if (args.replace) file.source.replaces = args.message;
    const auto summary =
        args.what == "all" ? TRY(import_everything(args, file, desk)) : TRY(import_mapped(args, file, desk, out));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    tell_remarks(file.source, summary, out);
    const bool dry_run = session.dry_run();
    auto line = fmt::format("aftersales: read {}, {} {}", summary.read, dry_run ? "would add" : "added", summary.added);
    if (file.source.on_known == service::OnKnown::update || summary.updated > 0) {
        line += fmt::format(", {} {}", dry_run ? "would update" : "updated", summary.updated);
    }
    line += fmt::format(", {}, refused {}", known_text(summary), summary.refused);
    if (summary.left > 0) line += fmt::format(", without a change {}", summary.left);
    line += fmt::format(" in {:.1f} s", took.count());
    out.remark(line);
    tell_strangers(summary.strangers, out);
    if (args.what == "all" && !args.files) TRY(tell_missing_files(desk, out));
    if (summary.unsent > 0) {
        out.remark(
            fmt::format("aftersales: {} still to be sent and {} here; the store they come from may send them too",
                        summary.unsent == 1 ? "1 notice is" : fmt::format("{} notices are", summary.unsent),
                        summary.unsent == 1 ? "waits" : "wait"));
        out.remark("hint: To send them from here: aftersales notify adopt");
    }
    if (summary.refused > 0) return fail(ErrorKind::refused, "");
    return {};
}

Result<void> check_replace(const Args& args) {
    if (args.files && args.what != "all")
        return fail(ErrorKind::usage, "--files: attachments come with everything",
                    {"aftersales import all FILE --files DIR"});
    if (args.replace && args.what != "callbacks")
        return fail(ErrorKind::usage, "--replace: only calls that were recorded are replaced",
                    {"They are taken in by: aftersales import callbacks"});
    if (args.replace && args.message.empty())
        return fail(ErrorKind::usage, "--replace: why is missing", {"Say it with -m WHY."});
    if (!args.replace && !args.message.empty())
        return fail(ErrorKind::usage, "-m, --message: says why, with --replace");
    return {};
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    TRY(check_replace(args));
    auto file = TRY(read_file(args));
    return session.in_one_transaction([&]() -> Result<void> { return take_in(args, std::move(file), session, out); });
}

// The fields of each kind, read off the table that rows are read by.
std::string about_fields() {
    std::string all;
    for (const auto& each : service::importable_words) {
        all += fmt::format("\n\nThe fields of {}: {}.", each.word,
                           fmt::join(service::import_field_names(each.what), ", "));
    }
    return all;
}

}  // namespace import_records_command

cli::Command import_records() {
    using namespace import_records_command;
    return cli::declare<Args>("import", cli::Group::data, "Take in records of another program")
        .about(
            std::string{
                "Everything happens in one transaction. A bad row is named as FILE:LINE: with its column, and nothing "
                "is kept; with "
                "--on-error skip the good rows are, and the exit status is 1. Rows whose reference is known are left "
                "alone, so that an import can be repeated, and the summary tells how many of them say otherwise; with "
                "--on-known update later instants and other values become events and nothing is taken back, with fail "
                "the exit status is 5. One key twice in a file with other contents is a bad row. Tickets without a "
                "reference are known by all that their row says, or, in what export tickets wrote, by the id, "
                "opened_at "
                "and subject of a ticket of this desk; else of such a file id, revision, plan and customer_id are not "
                "read. The rows of a history are taken by their instant, "
                "however they stand "
                "in the file; those that are recorded already are left alone.\n\n"
                "The file is CSV, TSV, JSON Lines, a JSON array or a workbook (.xlsx), each also packed by gzip. Text "
                "is "
                "UTF-8 with or without a mark, UTF-16 with one, or GB18030 where all of it is that; what was read is "
                "told "
                "where it is not UTF-8, and a cell that does not fit is a bad row. Titles above the header are passed "
                "over and told, as is a header that comes again; the cells stand between commas, semicolons, tabs or "
                "bars. Nothing is guessed to be a number: a serial such as 4.56E+12 is a bad row. Days and times are "
                "absolute: 2026-03-01, 2026/3/1 14:05, 2026-03-01 2:05 PM, 20260301.\n\n"
                "A map (TOML) says which column is which field: null = [\"?\"], [map] field = \"column\", [time] "
                "format, a list of which the first that fits counts, and zone, excel = true for the serial days of a "
                "spreadsheet, [values.FIELD] \"their value\" = \"ours\", [constants] field = \"value\", [csv] "
                "separator = \";\" and skip_lines = 2. A field may be given several names, [\"Created\", \"Date "
                "Created\"], of which the first that the file has counts, \"\" at the end: or none; capitals do not "
                "matter. \"{day} {time}\" puts columns together. Of a column that comes several times the first that "
                "says something is read, of tags all. tag_separator = \" \" is what stands between tags; "
                "[after_opening] responded_at = \"min\" (s, min, h, d) says that a column tells how long after the "
                "opening, as a number or as H:MM:SS. Without a map columns are found by the names of the fields, and "
                "those that are not read are told.\n\n"
                "History keeps its instants: clocks and reports are as if it had been worked here. No escalation step "
                "is taken "
                "for what was due before the import. An assignee who is written as the name of one of the staff is "
                "that person; other names stay, and are told at the end."} +
            about_fields())
        .takes("WHAT", &Args::what, all_kinds())
        .choices(kind_choices())
        .takes("FILE", &Args::file, "the file; - is standard input", cli::ValueKind::path)
        .list()
        .takes("--map MAP", &Args::map, "which column is which field", cli::ValueKind::path)
        .file()
        .takes("--format FORMAT", &Args::format, "of the file; else by what it is and its name")
        .choices({"csv", "tsv", "jsonl", "json", "xlsx"})
        .takes("--on-error WHAT", &Args::on_error, "whether a bad row ends the import")
        .choices({"stop", "skip"})
        .takes("--on-known WHAT", &Args::on_known,
               "whether what is there already is left as it is, takes what is new, or ends the import")
        .choices({"keep", "update", "fail"})
        .takes("--files DIR", &Args::files, "of all: the directory with the attachments")
        .takes("--replace", &Args::replace,
               "of callbacks: a row that says otherwise stands instead of what was recorded")
        .takes("-m,--message WHY", &Args::message, "why, with --replace")
        .takes("--encoding NAME", &Args::encoding, "of the file; else UTF-8, UTF-16 with a mark, or GB18030")
        .takes("--sheet NAME", &Args::sheet, "of a workbook, by name or number; else the first")
        .example("aftersales import tickets incidents.csv --map examples/maps/servicenow.toml",
                 "Take in an export of ServiceNow.")
        .see_also({"export"})
        .runs(run);
}

}  // namespace aftersales::commands
