#include "aftersales/cli/declare.hpp"
#include "aftersales/service/delivery.hpp"
#include "notify/notify.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

struct AdoptArgs {};

Result<void> adopt(const AdoptArgs&, service::Writing& desk, render::Sink& out) {
    const auto adopted = TRY(service::adopt_notices(desk));
    out.remark(fmt::format("aftersales: {} will be sent from here",
                           adopted == 1 ? "1 notice" : fmt::format("{} notices", adopted)));
    return {};
}

}  // namespace

cli::Command notify_adopt() {
    return cli::declare<AdoptArgs>("notify adopt", cli::Group::upkeep, "Send from here what came with an import")
        .about(
            "Notices that `import all` brought along and that were not sent yet wait, because the store they come from "
            "may send them too. After this they are sent from here: first see to it that nobody sends them there.")
        .example("aftersales notify adopt", "The old store is retired.")
        .see_also({"import", "notify list", "notify send"})
        .runs(adopt);
}

}  // namespace aftersales::commands
