#include "doctor/examine_files.hpp"

#include "aftersales/domain/event.hpp"
#include "aftersales/store/files.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/sha256.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aftersales::service {
namespace {

using NamedFiles = std::map<std::string, store::RecordName, std::less<>>;  // by digest: a record that names it

Result<NamedFiles> files_named(const store::Reader& store) {
    NamedFiles named;
    TRY(store.questions().attached([&](const domain::Event& event) -> Result<bool> {
        const auto& digest = std::get<domain::Attached>(event.change).digest;
        named.try_emplace(digest, store::RecordName{.object = event.object, .id = event.id});
        return true;
    }));
    return named;
}

// A directory of another's, which has the same name by chance, is none of ours.
bool is_ours(const NamedFiles& named, const std::vector<std::string>& lying) {
    return !named.empty() || std::ranges::any_of(lying, [](const std::string& name) { return text::is_sha256(name); });
}

}  // namespace

Result<void> examine_files(const Patient& patient, const std::function<Result<void>(const Ailment&)>& tell) {
    if (patient.files == nullptr) return {};
    const auto named = TRY(files_named(patient.store));
    for (const auto& [digest, record] : named) {
        const auto state = TRY(patient.files->look(digest));
        if (state == store::FileState::whole) continue;
        TRY(tell({.check = "files",
                  .object = std::string{domain::word(record.object)},
                  .id = record.id,
                  .finding = fmt::format("its file {} {}", digest,
                                         state == store::FileState::missing ? "is not in " + patient.files->directory()
                                                                            : "is damaged: its bytes are others")}));
    }
    if (!is_ours(named, patient.lying)) return {};
    for (const auto& name : patient.lying) {
        if (named.contains(name) || patient.files->is_awaited(name)) continue;
        TRY(tell({.check = "files",
                  .finding = fmt::format("{}/{} is a stray: no event names it", patient.files->directory(), name)}));
    }
    return {};
}

}  // namespace aftersales::service
