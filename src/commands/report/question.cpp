#include "question.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "figure.hpp"

#include <fmt/format.h>

namespace aftersales::commands::report {
namespace {

// The number of the version that a desk's policy is; nothing of a policy that was changed and not recorded yet.
Result<render::Value> version_of(const service::Reading& desk) {
    const auto newest = TRY(desk.store.policies().newest_policy());
    if (!newest || newest->fingerprint != TRY(desk.policy.fingerprint())) return render::Value{};
    return render::Value{newest->number};
}

}  // namespace

std::vector<std::string> by_words() { return {figures::dimension_words.begin(), figures::dimension_words.end()}; }

Result<figures::Period> asked_period(const ReportQuestion& asked, const service::Reading& desk, render::Sink& out) {
    auto range = TRY(figures::range_or_last_months({.written = asked.period, .last = asked.last}, desk));
    for (const auto& warning : range.warnings) out.warning(warning);
    TRY(tell_about(out, desk, {range.period}));
    return std::move(range.period);
}

Result<figures::Grouping> by_subject(figures::Dimension subject, const ReportQuestion& asked) {
    const figures::Grouping nothing_more{subject};
    if (asked.by.empty()) return nothing_more;
    const auto by = TRY(figures::read_grouping(asked.by));
    if (by == figures::Grouping{} || by == nothing_more) return by;
    if (!by.second) return figures::Grouping{subject, by.first};
    if (by.first == subject) return by;
    if (by.second == subject) return figures::Grouping{subject, by.first};
    return fail(
        ErrorKind::usage, fmt::format("--by: '{}' names two beside '{}'", asked.by, figures::word(subject)),
        {fmt::format("The rows are divided by {} already, and by one thing more at most.", figures::word(subject))});
}

Result<void> refuse_by(const ReportQuestion& asked, std::string_view option) {
    if (asked.by.empty() || asked.by == "total") return {};
    return fail(ErrorKind::usage, fmt::format("--by does not divide what {} lists", option));
}

Result<void> tell_about(render::Sink& out, const service::Reading& desk, const std::vector<figures::Period>& periods) {
    if (!periods.empty()) {
        const auto& first = periods.front();
        const auto& last = periods.back();
        out.about("period", periods.size() == 1 ? first.name : first.name + ".." + last.name);
        out.about("from", first.from);
        out.about("to", last.to);
    }
    out.about("zone", desk.policy.zone().name());
    out.about("as_of", desk.now);
    if (out.shows_about()) out.about("policy_version", TRY(version_of(desk)));
    return {};
}

ColumnNames names_of(const policy::Policy& policy, figures::Grouping by) {
    ColumnNames names{.by = by, .order = figures::order_of(policy, by)};
    const auto staff = figures::known_groups(policy, figures::Dimension::assignee);
    names.columns["assignee"] = names.columns["next_assignee"] = staff;
    names.columns["category"] = figures::known_groups(policy, figures::Dimension::category);
    names.columns["priority"] = figures::known_groups(policy, figures::Dimension::priority);
    for (const auto& program : policy.callbacks.programs) {
        names.columns["program"].push_back({program.id, program.label});
    }
    return names;
}

Result<std::unique_ptr<service::Past>> past(cli::Session& session, const std::string& as_of) {
    const auto present = TRY(session.reading());
    auto then = service::read_point(present.policy, present.now, as_of);
    if (!then) {
        then.error().message = "--as-of: " + then.error().message;
        return fail(std::move(then.error()));
    }
    // A reader of its own: within a batch the session's is in the middle of a transaction.
    const auto reader = TRY(session.reader_of(TRY(session.address())));
    auto made = TRY(service::as_of({*reader, present.policy, present.now, present.actor}, *then,
                                   [&] { return session.temporary_store(); }));
    session.print_in(std::make_shared<const calendar::Zone>(made->desk().policy.zone()));
    return made;
}

}  // namespace aftersales::commands::report
