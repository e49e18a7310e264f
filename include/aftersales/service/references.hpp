// Records that are made under a key of elsewhere (`--reference`) are made once: the same command sent again finds what
// it made before.
#pragma once

#include "aftersales/domain/record/any.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/records.hpp"

#include <optional>

namespace aftersales::service {

// ErrorKind::conflict, naming the field, where something else was given when the record was made. What nobody said this
// time, and times that are reckoned from now, are not compared.
Result<std::optional<domain::AnyRecord>> made_before(const store::Reader& store, domain::ObjectKind object,
                                                     const domain::RecordView& given);

template <class Record>
Result<std::optional<Record>> made_before(const store::Reader& store, const Record& given) {
    if (given.reference.empty()) return std::optional<Record>{};
    auto found = TRY(made_before(store, domain::object_of<Record>, domain::RecordView{given}));
    if (!found) return std::optional<Record>{};
    return std::optional{std::get<Record>(std::move(*found))};
}

}  // namespace aftersales::service
