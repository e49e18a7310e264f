#include "aftersales/service/attachments.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/store/store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

Result<domain::Attached> keep_file(Writing& desk, const std::string& path) {
    if (desk.files == nullptr) return fail(ErrorKind::internal, "this command has no directory of attachments");
    auto kept = TRY(desk.files->keep(path));
    return domain::Attached{.name = {std::move(kept.name)},
                            .size = kept.size,
                            .type = std::move(kept.type),
                            .digest = std::move(kept.digest)};
}

Result<void> attach_to_record(Writing& desk, const store::RecordName& record, const std::vector<std::string>& paths) {
    if (paths.empty()) return {};
    auto found = TRY(desk.store.get(record.object, record.id));
    if (!found) return fail(ErrorKind::not_found, no_such(record.object, record.id));
    return std::visit(
        [&]<class Record>(Record& it) -> Result<void> {
            if constexpr (domain::Acting<Record> || std::is_same_v<Record, domain::PartMove>) {
                RecordChange<Record> change{desk, std::move(it)};
                for (const auto& path : paths) TRY(change.add(TRY(keep_file(desk, path))));
                return change.save();
            } else {
                return fail(ErrorKind::internal, fmt::format("a {} keeps no files", domain::word(record.object)));
            }
        },
        *found);
}

Result<void> list_attachments(const store::Reader& store, const domain::Filter& filter,
                              const store::Visit<Attachment>& visit) {
    std::vector<store::RecordName> records;
    TRY(store.questions().attached([&](const domain::Event& event) -> Result<bool> {
        const bool known = !records.empty() && records.back().object == event.object && records.back().id == event.id;
        if (!known) records.push_back({.object = event.object, .id = event.id});
        return true;
    }));
    for (const auto& record : records) {
        const auto history = TRY(store.history(record.object, record.id));
        for (const auto* event : domain::standing(history)) {
            const auto* file = std::get_if<domain::Attached>(&event->change);
            if (file == nullptr) continue;
            const Attachment found{
                .file = *file, .object = event->object, .id = event->id, .at = event->at, .actor = event->actor};
            if (matches(filter, found) && !TRY(visit(found))) return {};
        }
    }
    return {};
}

Result<std::string> read_digest(const store::Reader& store, const std::string& word) {
    std::set<std::string> found;
    TRY(store.questions().attached([&](const domain::Event& event) -> Result<bool> {
        const auto& digest = std::get<domain::Attached>(event.change).digest;
        if (!word.empty() && digest.starts_with(word)) found.insert(digest);
        return true;
    }));
    if (found.empty())
        return fail(ErrorKind::not_found, fmt::format("no record has a file '{}'", word),
                    {"See them all: aftersales attachment list"});
    if (found.size() == 1) return *found.begin();
    return fail(ErrorKind::usage, fmt::format("'{}' is the beginning of {} digests", word, found.size()),
                {"Say more of its digits."});
}

Result<std::set<std::string>> digests_named(const store::Reader& store) {
    std::set<std::string> all;
    TRY(store.questions().attached([&](const domain::Event& event) -> Result<bool> {
        all.insert(std::get<domain::Attached>(event.change).digest);
        return true;
    }));
    return all;
}

Result<void> copy_files(const store::Reader& store, const store::Files& from, store::Files& to) {
    for (const auto& digest : TRY(digests_named(store))) TRY(to.take(digest, from));
    return {};
}

}  // namespace aftersales::service
