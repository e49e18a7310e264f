#include "exchange/exported_runs.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/store/store.hpp"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace aftersales::service {

namespace {

// What took a store in is no part of it.
constexpr std::string_view taking_in = "import all";

void write_notices(text::JsonWriter& json, const std::vector<store::NoticeBefore>& notices,
                   const calendar::Zone& zone) {
    json.key("notices").begin_array();
    for (const auto& each : notices) {
        json.begin_object().key("notice").number(each.notice.value).key("state").string(each.state);
        json.key("not_before").string(zone.print(each.not_before)).key("tries").number(each.tries);
        json.key("trouble").string(each.trouble).end_object();
    }
    json.end_array();
}

std::string line_of(const store::Run& run, const std::vector<store::NoticeBefore>& notices,
                    const calendar::Zone& zone) {
    text::JsonWriter json;
    json.begin_object().key("type").string("run").key("number").number(run.number);
    json.key("at").string(zone.print(run.at)).key("actor").string(run.actor).key("command").string(run.command);
    if (!run.undoes.empty()) json.key("undoes").string(run.undoes);
    if (!notices.empty()) write_notices(json, notices, zone);
    return json.end_object().take() + "\n";
}

std::string text_in(const text::JsonValue& line, std::string_view name) {
    const auto* member = line.find(name);
    return member == nullptr ? std::string{} : member->text;
}

std::int64_t number_in(const text::JsonValue& line, std::string_view name) {
    const auto* member = line.find(name);
    return member == nullptr ? 0 : member->integer().value_or(0);
}

}  // namespace

Result<void> export_runs(const Reading& desk, const WriteLine& write) {
    return desk.store.runs().list({.filter = {}, .order = "number", .descending = false, .limit = {}},
                                  [&](const store::Run& run) -> Result<bool> {
                                      if (run.number < 1 || run.command == taking_in) return true;
                                      const auto notices = TRY(desk.store.runs().notices(run.number));
                                      TRY(write(line_of(run, notices, desk.policy.zone())));
                                      return true;
                                  });
}

Result<bool> RunsTakenIn::see(const text::JsonValue& line) {
    store::Run run{.number = number_in(line, "number"), .name = {}};
    run.name = std::to_string(run.number);
    const auto at = calendar::read_instant(text_in(line, "at"));
    if (!is_counted(run.number) || !at) return fail(ErrorKind::refused, "a run is not whole");
    const auto undoes = text_in(line, "undoes");
    // The names of older runs are no numbers, and these came before all that are.
    std::int64_t taken = 0;
    const auto [end, error] = std::from_chars(undoes.data(), undoes.data() + undoes.size(), taken);
    const bool is_number = !undoes.empty() && end == undoes.data() + undoes.size();
    if (is_number && (error != std::errc{} || taken >= run.number))
        return fail(ErrorKind::refused,
                    fmt::format("run {} cannot take back run {}: that did not come before it", run.number, undoes));
    run.at = *at;
    run.actor = text_in(line, "actor");
    run.command = text_in(line, "command");
    std::vector<store::NoticeBefore> notices;
    if (const auto* list = line.find("notices")) {
        for (const auto& each : list->items) {
            const auto tries = number_in(each, "tries");
            if (!is_counted(number_in(each, "notice")) || !std::in_range<int>(tries))
                return fail(ErrorKind::refused, "a notice of a run is not whole");
            notices.push_back({.notice = {number_in(each, "notice")},
                               .state = text_in(each, "state"),
                               .not_before = calendar::read_instant(text_in(each, "not_before")).value_or(*at),
                               .tries = static_cast<int>(tries),
                               .trouble = text_in(each, "trouble")});
        }
    }
    if (const auto known = TRY(desk_.store.runs().find(run.name))) {
        const bool same = known->at == run.at && known->actor == run.actor && known->command == run.command;
        if (same) return false;
        return fail(ErrorKind::refused, fmt::format("run {} is in the store already, as another", run.number),
                    {"Import everything into a store of its own: aftersales init"});
    }
    TRY(desk_.store.journal().add(run, notices));
    if (!undoes.empty()) undone_.emplace_back(run.name, undoes);
    return true;
}

// The runs of older versions are known by their events alone, so that only now all are there that may be undone.
Result<void> RunsTakenIn::finish() {
    TRY(desk_.store.journal().derive());
    for (const auto& [undo, taken] : undone_) TRY(desk_.store.journal().link(undo, taken));
    return {};
}

}  // namespace aftersales::service
