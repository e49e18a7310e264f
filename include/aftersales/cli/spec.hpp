// What is known of a command: plain data that parsing, help, manual pages, completions and tests are read off.
// Commands write it through declare.hpp; nothing else makes one.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace aftersales::cli {

class Session;

// Under which heading the list of commands shows it, in this order.
enum class Group { tickets, triage, service, callbacks, reports, customers, policy, time, data, upkeep, help };
std::string_view title(Group group);

enum class Tier { everyday, rare, hidden };

// What a value is: says how shells complete it and how the manual names it.
enum class ValueKind {
    flag,
    text,
    ticket,
    customer,
    asset,
    callback,
    task,
    visit,
    part,  // by its article number
    reservation,
    part_order,
    defective_part,
    product_return,
    delivery,
    trip,
    person,
    category,
    priority,
    program,
    checklist,
    checklist_item,  // with the answer behind it
    calendar,
    instant,
    period,
    duration,
    path,
    choice,
    number,
    term,     // of a filter
    column,   // of the lists that the command writes
    columns,  // several, joined by commas
};

std::string_view word(ValueKind kind);  // "ticket": what `aftersales complete KIND PREFIX` is asked for
// What names a record of the kind; text where nothing completes it.
ValueKind kind_of_record(domain::ObjectKind object);

// What `-` in place of a value means; a file or a list is named, and read before a store is locked.
enum class Input { none, lines, whole, file, list };

struct Parameter {
    std::vector<std::string> names{};  // "-s", "--subject"; none for an argument that goes by its place
    std::string placeholder{};         // "TEXT"; empty for a flag
    ValueKind kind{ValueKind::text};
    std::vector<std::string> choices{};
    std::span<const domain::AskedField> fields{};  // of a term
    bool combinable{};                             // several of the choices may be joined by commas
    std::string default_text{};
    std::string help{};  // begins in lower case, no full stop
    bool required{};
    bool repeatable{};
    Input input{Input::none};

    // How it is told from others on the command line.
    enum class Said { by_place, by_name };
    [[nodiscard]] Said said() const { return names.empty() ? Said::by_place : Said::by_name; }
    [[nodiscard]] bool positional() const { return said() == Said::by_place; }
};

// "-s, --subject" or "ID": how messages name it.
std::string label(const Parameter& parameter);

struct Example {
    std::string line{};  // to paste into a shell
    std::string what{};  // a sentence
};

// What a command works at; deduced from the signature of its run function, so that it cannot lie.
enum class Needs { nothing, rules, reading, writing, session };

struct Spec {
    std::string name{};  // "ticket open"; two words at most
    Group group{Group::tickets};
    std::string summary{};  // imperative, capital first, no full stop, at most 60 columns
    std::string about{};    // paragraphs, separated by an empty line
    std::vector<Parameter> parameters{};
    std::vector<Example> examples{};
    std::vector<std::string> see_also{};      // names of other commands
    std::vector<std::string_view> columns{};  // of the lists it writes
    std::vector<std::string> endings{};       // of the files that -o names, where they are not those of records
    Tier tier{Tier::everyday};
    Needs needs{Needs::nothing};
};

// Among the endings: any, of a command that writes what it was given.
inline constexpr std::string_view any_ending = "*";

// The words given for one parameter; a flag has none.
struct Given {
    bool given{};
    std::vector<std::string> words{};
};

using Desk = std::variant<std::monostate, service::Rules*, service::Reading*, service::Writing*, Session*>;

// A command whose words have been read: what it needs, and the work. A failure with an empty message says nothing and
// gives the status of its kind, and what was written stays: the answer of a check is no, or an import skipped rows.
struct Invocation {
    Needs needs{Needs::nothing};
    std::function<Result<void>(const Desk&, render::Sink&)> run{};
};

struct Command {
    Spec spec{};
    std::function<Result<Invocation>(const std::vector<Given>&)> read{};  // one Given per parameter
};

// One line of the list of commands. Only the command that was asked for is made: building all costs more than running
// one.
struct Entry {
    std::string_view name{};
    Command (*make)(){};
};

// A first word that has commands below it ("ticket"), for help and manual.
struct Topic {
    std::string_view name{};
    std::string_view summary{};  // as Spec::summary
    std::string_view about{};
};

// The whole face of the program. Both lists outlive it.
struct Face {
    std::span<const Entry> commands{};
    std::span<const Topic> topics{};
};

}  // namespace aftersales::cli
