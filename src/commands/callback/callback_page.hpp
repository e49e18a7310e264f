// One callback whole: as a record, and as people read it.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/desk.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::commands {

struct CallbackPage {
    domain::Callback callback{};
    std::string label{};
    std::optional<domain::Customer> customer{};
    std::optional<domain::Asset> asset{};
    std::string ticket{};  // its number, where it follows one
    std::optional<domain::CallTurn> turn{};
    service::Script script{};
    struct Together {
        domain::CallbackId id{};
        std::string program{};
        std::string label{};
    };
    std::vector<Together> together{};  // what was merged into it
    std::vector<domain::Event> events{};
    const calendar::Zone* zone{};
};

Result<CallbackPage> callback_page(const domain::Callback& callback, const service::Reading& desk);
render::Record callback_record(const CallbackPage& page);
std::string callback_text(const CallbackPage& page, const render::View& view);

// Tells of a callback that was changed: nothing, or the callback where a format was asked for.
Result<void> tell_changed(const domain::Callback& callback, const service::Writing& desk, render::Sink& out);

}  // namespace aftersales::commands
