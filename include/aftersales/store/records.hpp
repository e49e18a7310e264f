// The port for callers who know the type of a record.
#pragma once

#include "aftersales/store/store.hpp"

#include <utility>
#include <vector>

namespace aftersales::store {

template <class Record>
using IdOf = decltype(Record::id);

inline std::int64_t number(std::int64_t id) { return id; }
template <class Tag>
std::int64_t number(domain::Id<Tag> id) {
    return id.value;
}

template <class Record>
Result<std::optional<Record>> get(const Reader& store, IdOf<Record> id) {
    auto found = TRY(store.get(domain::object_of<Record>, number(id)));
    if (!found) return std::optional<Record>{};
    return std::optional{std::get<Record>(std::move(*found))};
}

template <class Record>
Result<std::optional<IdOf<Record>>> find(const Reader& store, std::string_view field, const std::string& text) {
    const auto found = TRY(store.find(domain::object_of<Record>, field, text));
    if (!found) return std::optional<IdOf<Record>>{};
    return std::optional{IdOf<Record>{*found}};
}

template <class Record>
Result<std::vector<IdOf<Record>>> find_all(const Reader& store, std::string_view field, const std::string& text) {
    std::vector<IdOf<Record>> found;
    for (const auto id : TRY(store.find_all(domain::object_of<Record>, field, text))) found.push_back(IdOf<Record>{id});
    return found;
}

// Found and read.
template <class Record>
Result<std::optional<Record>> get_by(const Reader& store, std::string_view field, const std::string& text) {
    const auto id = TRY(find<Record>(store, field, text));
    if (!id) return std::optional<Record>{};
    return get<Record>(store, *id);
}

template <class Record>
Result<void> list(const Reader& store, const Listing& listing, const Visit<typename LineOf<Record>::type>& visit) {
    constexpr auto object = domain::object_of<Record>;
    return store.list(object, listing,
                      [&](const AnyLine& line) { return visit(std::get<static_cast<std::size_t>(object)>(line)); });
}

template <class Record>
Result<std::int64_t> count(const Reader& store, const domain::Filter& filter) {
    return store.count(domain::object_of<Record>, filter);
}

}  // namespace aftersales::store
