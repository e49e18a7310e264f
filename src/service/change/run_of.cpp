#include "aftersales/service/change/run_of.hpp"

#include "aftersales/store/runs.hpp"
#include "aftersales/store/store.hpp"
#include "change/texts.hpp"

namespace aftersales::service {

Result<std::string> run_of(Writing& desk) {
    TRY(check_text("actor", desk.actor));
    return desk.store.journal().current(
        {.at = desk.now, .actor = desk.by.empty() ? desk.actor : desk.by, .command = desk.command});
}

}  // namespace aftersales::service
