#include "aftersales/service/change/change.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/text/article.hpp"
#include "change/texts.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

Result<domain::Event> event_for(Writing& desk, NextRevision next, domain::Instant at, domain::Change&& change) {
    TRY(check_texts(change));
    TRY(check_instant("the time", at));
    return domain::Event{.object = next.object,
                         .id = next.id,
                         .revision = next.revision,
                         .at = at,
                         .recorded_at = desk.now,
                         .actor = desk.actor,
                         .run = TRY(run_of(desk)),
                         .change = std::move(change),
                         .effects = {}};
}

Result<std::vector<domain::Event>> undone_events(Writing& desk, const std::vector<domain::Event>& history,
                                                 const std::vector<bool>& taken) {
    const auto first = static_cast<std::size_t>(std::ranges::find(taken, true) - taken.begin());
    std::vector<domain::Event> added;
    auto next = NextRevision{history.front().object, history.front().id, history.back().revision};
    for (auto& undone : domain::undones_of(taken, first < history.size() ? history[first].run : std::string{})) {
        ++next.revision;
        added.push_back(TRY(event_for(desk, next, desk.now, std::move(undone))));
    }
    return added;
}

std::string no_such(domain::ObjectKind object, std::int64_t id) {
    return fmt::format("there is no {} {}", text::spaced(domain::word(object)), id);
}

Result<std::optional<domain::Changed>> field_change(domain::ObjectKind object, const domain::RecordView& record,
                                                    const std::string& field, const std::string& value,
                                                    const std::string& key) {
    const auto* row = domain::find_field(record.fields, field);
    if (row == nullptr || !has(row->uses, domain::Use::given)) {
        return fail(ErrorKind::usage, fmt::format("{} has no field '{}' that can be changed",
                                                  text::with_article(domain::word(object)), field));
    }
    auto from = domain::written(*row, record);
    if (from == value) return std::optional<domain::Changed>{};
    return std::optional{domain::Changed{
        .field = field, .from = {std::move(from)}, .to = {value}, .message = {}, .by_hand = true, .key = {key}}};
}

}  // namespace aftersales::service
