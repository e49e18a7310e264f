#include "aftersales/service/references.hpp"

#include "aftersales/domain/event.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/text/article.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

bool is_compared(const domain::Field& field) {
    const bool said = has(field.uses, domain::Use::given) && !has(field.uses, domain::Use::unique);
    return said && !has(field.uses, domain::Use::deadline);
}

}  // namespace

Result<std::optional<domain::AnyRecord>> made_before(const store::Reader& store, domain::ObjectKind object,
                                                     const domain::RecordView& given) {
    const auto* key = domain::find_field(given.fields, "reference");
    const auto reference = key == nullptr ? std::string{} : domain::written(*key, given);
    const auto id = TRY(store.find(object, "reference", reference));
    if (reference.empty() || !id) return std::optional<domain::AnyRecord>{};
    const auto history = TRY(store.history(object, *id));
    const auto nothing = domain::empty_record(object);
    const auto first = history.empty() ? std::nullopt : domain::given_by(history.front().change);
    for (const auto& field : given.fields) {
        const auto now = is_compared(field) ? domain::written(field, given) : std::string{};
        const auto then = first && !now.empty() ? domain::written(field, first->record) : std::string{};
        const bool was_erased = then.empty() && has(field.uses, domain::Use::personal);
        const bool is_said = !now.empty() && now != domain::written(field, domain::view_of(nothing));
        if (!is_said || now == then || was_erased) continue;
        return fail(ErrorKind::conflict,
                    fmt::format("the reference '{}' belongs to {} {}, which has another {}", reference,
                                text::spaced(domain::word(object)), *id, text::spaced(field.name)),
                    {fmt::format("Look at it: aftersales {}", look_command(object, *id))});
    }
    return store.get(object, *id);
}

}  // namespace aftersales::service
