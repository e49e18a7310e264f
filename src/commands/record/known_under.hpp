// What is made under a key of elsewhere (`--reference`) is made once; whoever sends it again is told so, alike by every
// command that makes something.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/store.hpp"
#include "record/columns.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <optional>
#include <string>

namespace aftersales::commands {

// The record that has the key, asked before one is made under it; nothing without a key.
struct KnownUnder {
    domain::ObjectKind object{};
    std::string reference{};
    std::optional<std::int64_t> id{};
};
inline Result<KnownUnder> known_under(domain::ObjectKind object, const std::string& reference,
                                      const service::Writing& desk) {
    KnownUnder known{.object = object, .reference = reference};
    if (!reference.empty()) known.id = TRY(desk.store.find(object, "reference", reference));
    return known;
}
inline void say_known(const KnownUnder& known, render::Sink& out) {
    if (known.id)
        out.remark(fmt::format("aftersales: known: '{}' is {} {}", known.reference, noun_of(known.object), *known.id));
}

}  // namespace aftersales::commands
