#include "upkeep/soundness.hpp"

#include "aftersales/service/doctor.hpp"
#include "aftersales/store/store.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

Result<void> check_sound(const store::Reader& copy, const std::string& name, cli::Session& session) {
    const auto rebuilt = TRY(session.temporary_store());
    const service::Patient patient{
        .store = copy, .policy = nullptr, .rebuilt = *rebuilt, .now = session.now(), .only = {}};
    std::string first;
    int count = 0;
    TRY(service::examine(patient, [&](const service::Ailment& ailment) -> Result<void> {
        if (++count > 1) return {};
        first = ailment.object.empty() ? ailment.finding
                                       : fmt::format("{} {}: {}", ailment.object, ailment.id, ailment.finding);
        return {};
    }));
    if (count == 0) return {};
    const auto more = count == 1 ? std::string{} : fmt::format(", and {} more", count - 1);
    return fail(ErrorKind::corrupt, fmt::format("{} is not sound: {}{}", name, first, more));
}

}  // namespace aftersales::commands
