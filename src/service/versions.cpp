#include "aftersales/service/versions.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/policy/read.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/json.hpp"
#include "change/agenda.hpp"

#include <fmt/format.h>

#include <map>

namespace aftersales::service {

namespace {

std::string packed(const std::vector<policy::SourceFile>& sources) {
    text::JsonWriter json;
    json.begin_array();
    for (const auto& source : sources) {
        json.begin_array().string(source.path).string(source.text).end_array();
    }
    return json.end_array().take();
}

}  // namespace

Result<std::int64_t> version_in_force(Writing& desk) {
    if (desk.policy_version != 0) return desk.policy_version;
    const auto fingerprint = TRY(desk.policy.fingerprint());
    const auto newest = TRY(desk.store.policies().newest_policy());
    if (newest && newest->fingerprint == fingerprint) return desk.policy_version = newest->number;
    desk.policy_version = TRY(desk.store.policies().record_policy({.number = 0,
                                                                   .fingerprint = fingerprint,
                                                                   .sources = packed(TRY(desk.policy.sources())),
                                                                   .actor = desk.actor,
                                                                   .recorded_at = desk.now}));
    if (newest) TRY(plan_all_next_steps(desk));
    return desk.policy_version;
}

Result<policy::Policy> recorded_policy(const store::Reader& store, std::int64_t number) {
    const auto found = TRY(store.policies().policy_version(number));
    const auto damaged = [&] {
        return fail(ErrorKind::corrupt, fmt::format("policy version {} cannot be read", number));
    };
    if (!found) return damaged();
    const auto sources = text::read_json(found->sources);
    if (!sources || sources->items.empty()) return damaged();
    std::map<std::string, std::string> files;
    for (const auto& source : sources->items) {
        if (source.items.size() != 2) return damaged();
        files[source.items[0].text] = source.items[1].text;
    }
    auto text = files[""];
    return policy::read(std::move(text), fmt::format("policy version {}", number),
                        [files = std::move(files), number](const std::string& path) -> Result<std::string> {
                            const auto file = files.find(path);
                            if (file != files.end()) return file->second;
                            return fail(ErrorKind::policy,
                                        fmt::format("policy version {} has no file {}", number, path));
                        });
}

Result<const policy::Policy*> RecordedPolicies::of(std::int64_t number) {
    auto& known = versions_[number];
    if (!known) known = std::make_unique<policy::Policy>(TRY(recorded_policy(store_, number)));
    return known.get();
}

}  // namespace aftersales::service
