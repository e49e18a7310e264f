#include "aftersales/service/versions.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/json.hpp"
#include "agenda.hpp"

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
    const auto newest = TRY(desk.store.newest_policy());
    if (newest && newest->fingerprint == fingerprint) return desk.policy_version = newest->number;
    desk.policy_version = TRY(desk.store.record_policy({.number = 0,
                                                        .fingerprint = fingerprint,
                                                        .sources = packed(TRY(desk.policy.sources())),
                                                        .actor = desk.actor,
                                                        .recorded_at = desk.now}));
    if (newest) TRY(plan_all_next_steps(desk));
    return desk.policy_version;
}

}  // namespace aftersales::service
