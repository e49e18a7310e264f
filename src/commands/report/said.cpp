#include "said.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "figure.hpp"

#include <array>

namespace aftersales::commands::report {
namespace {

using figures::DimensionRow;
using figures::VoiceRow;

constexpr std::array<FigureColumn<DimensionRow>, 6> dimension_columns{{
    {"dimension", [](const DimensionRow& row) -> render::Value { return row.dimension; }},
    {"score_count", [](const DimensionRow& row) -> render::Value { return row.scores.count; }},
    {"score_mean", [](const DimensionRow& row) { return figure(row.scores.average()); }},
    {"score_count_before", [](const DimensionRow& row) -> render::Value { return row.before.count; }},
    {"score_mean_before", [](const DimensionRow& row) { return figure(row.before.average()); }},
    {"score_change", [](const DimensionRow& row) { return figure(row.change()); }},
}};
static_assert(all_defined(dimension_columns));

constexpr std::array<FigureColumn<VoiceRow>, 7> voice_columns{{
    {"at", [](const VoiceRow& row) -> render::Value { return row.at; }},
    {"callback", [](const VoiceRow& row) { return render::id_or_absent(row.callback); }},
    {"ticket", [](const VoiceRow& row) { return render::id_or_absent(row.ticket); }},
    {"product", [](const VoiceRow& row) { return render::text_or_absent(row.product); }},
    {"category", [](const VoiceRow& row) { return render::text_or_absent(row.category); }},
    {"score", [](const VoiceRow& row) { return render::or_absent(row.score); }},
    {"text", [](const VoiceRow& row) -> render::Value { return row.text; }},
}};
static_assert(all_defined(voice_columns));

void add_dimensions(const std::vector<std::string>& names, std::vector<figures::Known>& known) {
    for (const auto& name : names) {
        if (std::ranges::find(known, name, &figures::Known::id) == known.end()) known.push_back({name, ""});
    }
}

// All that any call asks for.
std::vector<figures::Known> dimensions_of(const policy::Policy& policy) {
    std::vector<figures::Known> known;
    add_dimensions(policy.callbacks.dimensions, known);
    for (const auto& program : policy.callbacks.programs) add_dimensions(program.dimensions, known);
    return known;
}

}  // namespace

Result<void> show_dimensions(const service::Reading& desk, const figures::Period& period, render::Sink& out) {
    const auto before = figures::period_before(period, desk.policy.zone());
    const auto rows =
        TRY(figures::dimension_scores(desk.store.statistics(), period, before, dimensions_of(desk.policy)));
    return print<DimensionRow>(out, dimension_columns, rows);
}

Result<void> show_voices(const service::Reading& desk, const figures::Period& period, figures::VoiceKind voice,
                         render::Sink& out) {
    const auto rows = TRY(figures::voices(desk.store.statistics(), period, voice));
    return print<VoiceRow>(out, voice_columns, rows, names_of(desk.policy));
}

}  // namespace aftersales::commands::report
