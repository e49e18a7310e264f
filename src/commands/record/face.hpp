// The commands on a kind of record, made from its table: NOUN add, edit, list and show with their options, columns and
// pages. What goes beyond the table is handed in: what the service checks and lets follow, joined columns, further
// lines.
#pragma once

#include "aftersales/cli/spec.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/records.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands {

// A column that no field holds; it stands behind that of the field named, or last.
struct JoinedColumn {
    render::Column column{};
    std::string_view after{};
};
// The cells of the joined columns of one line.
using Join = std::function<std::vector<render::Value>(const store::AnyLine&)>;

// The history of a record that is part of another, and what its events are told as.
struct FurtherHistory {
    std::string name{};
    std::vector<domain::Event> events{};
};

// What a page shows of other records. A line with the label of a field stands in its place.
struct Further {
    std::vector<std::pair<std::string, std::string>> lines{};
    render::Record members{};
    std::vector<FurtherHistory> histories{};
};

// Whether a record is told for the first time or a known one is changed.
enum class Telling { first, change };

// The words of one option: a field's that is given several times, or one of those besides the fields.
struct Words {
    std::string option{};  // the field's name, or "--drop-phone"
    std::vector<std::string> words{};
};
struct GivenWords {
    Telling telling{};
    std::vector<Words> all{};
};

struct RecordFace {
    domain::ObjectKind object{};
    cli::Group group{cli::Group::customers};
    std::string_view id_help{};   // "the asset: its id or serial:SN"
    std::string_view ids_help{};  // of several
    std::span<const JoinedColumn> joined{};
    Result<Join> (*join)(const service::Reading& desk){};
    Result<domain::AnyRecord> (*add)(service::Writing& desk, const domain::AnyRecord& given,
                                     const service::StepOptions& when){};
    Result<domain::AnyRecord> (*edit)(service::Writing& desk, std::int64_t id, const service::FieldValues& values){};
    // What was taken of the values and may surprise, a sentence each.
    std::vector<std::string> (*surprises)(const service::Writing& desk, const service::FieldValues& values){};
    // What was taken otherwise than it stands, a sentence each: of the values and of what was given besides.
    std::vector<std::string> (*misread)(const service::Writing& desk, const service::FieldValues& values,
                                        const GivenWords& taken){};
    Result<Further> (*further)(const service::Reading& desk, const domain::AnyRecord& record){};
    // What a command takes besides the fields, behind them; and what becomes of it, with what was given several times.
    std::vector<cli::Parameter> (*options)(Telling telling){};
    Result<void> (*take)(service::Writing& desk, std::int64_t id, const GivenWords& taken){};
    std::string_view order{"id"};  // of its list
    // A line of the list as an entry of a calendar; none: the list is no agenda.
    Result<render::Appointment> (*appointment)(const store::AnyLine& line, const service::Reading& desk){};
};

// One act of the kind as a command: NOUN STEP ID… with an option for each field that the act says.
enum class MayTell { never, maybe };  // whether the customer may be told of it
enum class StepMessage { none, maybe, needed };
struct RecordStep {
    const RecordFace& face;
    std::string_view step{};
    StepMessage message{StepMessage::maybe};
    std::string_view message_help{"what is to be said of it"};
    MayTell told{MayTell::maybe};
    std::string_view computed{};  // of the fields that the act says, those that are no options
    std::string_view needed{};    // … and those that must be said
    std::string_view prints{};    // the field that is printed of each record; "" for nothing
    // What the command takes besides; and the act where it means more than its table says.
    std::vector<cli::Parameter> (*options)(){};
    Result<domain::AnyRecord> (*take)(service::Writing& desk, std::int64_t id, const service::StepOptions& when,
                                      service::WantedAct wanted, const std::vector<Words>& further){};
    // Of what is told again: whether the step itself says what agrees with what is known.
    bool compares{};
};

// What a command says of itself.
struct CommandWording {
    std::string summary{};
    std::string about{};
    std::vector<cli::Example> examples{};
    std::vector<std::string> see_also{};
    std::string_view name{};  // "part orders", where it is not that of the kind and what is done
};

// `step` outlives the command.
cli::Command record_step(const RecordStep& step, CommandWording wording);
cli::Command record_history(const RecordFace& face, CommandWording wording);
cli::Command record_check(const RecordFace& face, CommandWording wording);
cli::Command record_add(const RecordFace& face, CommandWording wording);
cli::Command record_edit(const RecordFace& face, CommandWording wording);
cli::Command record_list(const RecordFace& face, CommandWording wording);
cli::Command record_show(const RecordFace& face, CommandWording wording);
cli::Command record_history(const RecordFace& face, CommandWording wording);

}  // namespace aftersales::commands
