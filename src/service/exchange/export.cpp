#include "aftersales/service/exchange/export.hpp"

#include "aftersales/service/party/warranties.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/event_json.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/json.hpp"
#include "aftersales/text/secrets.hpp"
#include "exchange/export_row.hpp"
#include "exchange/exported_runs.hpp"
#include "exchange/told_steps.hpp"

#include <unordered_set>

namespace aftersales::service {

namespace {

using domain::ObjectKind;

// Writes records of one kind; CSV gets its header with the first.
class Exporter {
public:
    Exporter(ExportFormat format, const WriteLine& write) : format_{format}, write_{write} {}

    Result<bool> row(std::string_view type, const ExportRow& row) {
        if (format_ == ExportFormat::jsonl) {
            TRY(write_(json_line(type, row)));
            return true;
        }
        if (!headed_) TRY(write_(csv_header(row)));
        headed_ = true;
        TRY(write_(csv_line(row)));
        return true;
    }

    // A table without rows still has its header.
    Result<void> finish(const ExportRow& shape) {
        if (format_ == ExportFormat::csv && !headed_) TRY(write_(csv_header(shape)));
        return {};
    }

private:
    ExportFormat format_;
    const WriteLine& write_;
    bool headed_{};
};

// Whether a ticket tells all its steps; beside its events it need not.
enum class Steps { no, yes };

Result<void> tickets(const Reading& desk, const domain::Filter& filter, ExportFormat format, Steps steps,
                     const WriteLine& write) {
    Exporter exporter{format, write};
    const auto warranties = TRY(Warranties::of(desk));
    TRY(store::list<domain::Ticket>(
        desk.store, {.filter = filter, .whole = true}, [&](const store::TicketLine& line) -> Result<bool> {
            std::optional<domain::Customer> customer;
            if (line.ticket.customer) customer = TRY(store::get<domain::Customer>(desk.store, line.ticket.customer));
            auto row = export_row(line, customer, desk.policy);
            if (steps == Steps::yes) {
                row.push_back({"steps", TRY(told_steps(desk.store, line.ticket, desk.policy.zone()))});
                add_found(row, line.ticket);
                row.push_back({"warranty", std::string{domain::word(warranties.at_opening(line))}});
            }
            return exporter.row("ticket", row);
        }));
    auto shape = export_row(store::TicketLine{}, std::nullopt, desk.policy);
    shape.push_back({"steps", ""});
    add_found(shape, {});
    shape.push_back({"warranty", ""});
    return exporter.finish(shape);
}

// Records that are told field by field.
Result<void> told(const Reading& desk, domain::ObjectKind object, const domain::Filter& filter, Exporter& exporter,
                  Columns columns) {
    const bool with_contacts = object == ObjectKind::customer && columns == Columns::all;
    const auto contacts = with_contacts ? TRY(all_contacts(desk.store)) : Contacts{};
    const auto row = [&](const store::AnyLine& line) {
        if (with_contacts) return export_row(std::get<domain::Customer>(line), contacts, desk.policy);
        const auto* asset = std::get_if<store::AssetLine>(&line);
        return asset ? export_row(*asset, desk.policy, columns)
                     : export_row(store::view_of(line), desk.policy, columns);
    };
    const auto by_model = object == domain::ObjectKind::product;
    TRY(desk.store.list(object, {.filter = filter, .order = by_model ? "model" : "id"},
                        [&](const store::AnyLine& line) { return exporter.row(domain::word(object), row(line)); }));
    return exporter.finish(row(store::empty_line(object)));
}

Result<void> callbacks(const Reading& desk, const domain::Filter& filter, ExportFormat format, const WriteLine& write) {
    Exporter exporter{format, write};
    TRY(store::list<domain::Callback>(
        desk.store, {.filter = filter, .order = "id", .descending = false, .limit = {}},
        [&](const store::CallbackLine& line) { return exporter.row("callback", export_row(line, desk.policy)); }));
    return exporter.finish(export_row(store::CallbackLine{}, desk.policy));
}

std::string event_line(const domain::Event& event, const calendar::Zone& zone) {
    text::JsonWriter json;
    json.begin_object().key("type").string("event");
    store::write_event(json, event, zone);
    return json.end_object().take() + "\n";
}

Result<void> versions(const Reading& desk, const WriteLine& write) {
    for (const auto& version : TRY(desk.store.policies().policy_versions())) {
        text::JsonWriter json;
        json.begin_object().key("type").string("policy_version").key("number").number(version.number);
        // Versions that were recorded long ago may hold a password.
        const auto sources = text::without_passwords(version.sources);
        const auto same = sources == version.sources;
        const auto fingerprint =
            same ? version.fingerprint : TRY(TRY(recorded_policy(desk.store, version.number)).fingerprint());
        json.key("fingerprint").string(fingerprint).key("actor").string(version.actor);
        json.key("recorded_at").string(desk.policy.zone().print(version.recorded_at));
        json.key("sources").raw(sources);
        TRY(write(json.end_object().take() + "\n"));
    }
    return {};
}

Result<void> notices(const Reading& desk, const WriteLine& write) {
    const auto& zone = desk.policy.zone();
    return desk.store.outbox().notices({}, [&](const store::Notice& notice) -> Result<bool> {
        text::JsonWriter json;
        const auto id_or_null = [&](std::string_view name, std::int64_t id) {
            json.key(name);
            id != 0 ? json.number(id) : json.null();
        };
        const auto instant_or_null = [&](std::string_view name, const std::optional<domain::Instant>& at) {
            json.key(name);
            at ? json.string(zone.print(*at)) : json.null();
        };
        json.begin_object().key("type").string("notice").key("id").number(notice.id.value);
        json.key("key").string(notice.key).key("state").string(notice.state).key("channel").string(notice.channel);
        json.key("to").string(notice.to).key("event").string(notice.event);
        id_or_null("ticket", notice.ticket.value);
        id_or_null("callback", notice.callback.value);
        json.key("body").string(notice.body.value).key("created_at").string(zone.print(notice.created_at));
        json.key("not_before").string(zone.print(notice.not_before)).key("tries").number(notice.tries);
        instant_or_null("sent_at", notice.sent_at);
        json.key("trouble").string(notice.trouble).key("claimed_by").string(notice.claimed_by);
        instant_or_null("claimed_until", notice.claimed_until);
        TRY(write(json.key("run").string(notice.run).end_object().take() + "\n"));
        return true;
    });
}

}  // namespace

Result<void> export_kind(const Reading& desk, ObjectKind object, ExportFormat format, const domain::Filter& filter,
                         const WriteLine& write) {
    if (object == ObjectKind::ticket) return tickets(desk, filter, format, Steps::yes, write);
    if (object == ObjectKind::callback) return callbacks(desk, filter, format, write);
    Exporter exporter{format, write};
    const bool has_states = object > ObjectKind::callback;
    return told(desk, object, filter, exporter, has_states ? Columns::with_what_became : Columns::all);
}

Result<void> export_events(const Reading& desk, const domain::Filter& filter, const WriteLine& write) {
    const bool all = filter.node == domain::Filter::Node::all;
    std::unordered_set<std::int64_t> wanted;
    if (!all) {
        TRY(store::list<domain::Ticket>(desk.store, {.filter = filter, .order = "id", .descending = false, .limit = {}},
                                        [&](const store::TicketLine& line) -> Result<bool> {
                                            wanted.insert(line.ticket.id.value);
                                            return true;
                                        }));
    }
    return desk.store.events([&](const domain::Event& event) -> Result<bool> {
        if (!all && (event.object != domain::ObjectKind::ticket || !wanted.contains(event.id))) return true;
        TRY(write(event_line(event, desk.policy.zone())));
        return true;
    });
}

Result<void> export_all(const Reading& desk, const WriteLine& write) {
    const domain::Filter all{};
    Exporter exporter{ExportFormat::jsonl, write};
    for (const auto object : {ObjectKind::customer, ObjectKind::asset, ObjectKind::product})
        TRY(told(desk, object, all, exporter, Columns::of_the_first_format));
    TRY(tickets(desk, all, ExportFormat::jsonl, Steps::no, write));
    TRY(callbacks(desk, all, ExportFormat::jsonl, write));
    for (const auto& [object, name] : domain::spellings<ObjectKind>()) {
        if (object > ObjectKind::callback) TRY(told(desk, object, all, exporter, Columns::of_the_first_format));
    }
    TRY(export_events(desk, all, write));
    TRY(versions(desk, write));
    TRY(notices(desk, write));
    return export_runs(desk, write);
}

}  // namespace aftersales::service
