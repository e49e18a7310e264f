// Filters made here rather than read from words.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/domain/query/query.hpp"

#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

inline domain::Filter column_is(std::string column, domain::FieldKind kind, std::vector<std::string> values) {
    return {.node = domain::Filter::Node::test,
            .column = std::move(column),
            .kind = kind,
            .comparison = domain::Comparison::is,
            .values = std::move(values)};
}
inline domain::Filter column_empty(std::string column, domain::FieldKind kind) {
    return {.node = domain::Filter::Node::test,
            .column = std::move(column),
            .kind = kind,
            .comparison = domain::Comparison::empty};
}
inline domain::Filter column_from(std::string column, domain::FieldKind kind, calendar::Instant from) {
    return {.node = domain::Filter::Node::test,
            .column = std::move(column),
            .kind = kind,
            .comparison = domain::Comparison::at_least,
            .from = from.time_since_epoch().count()};
}
inline domain::Filter column_before(std::string column, domain::FieldKind kind, calendar::Instant to) {
    return {.node = domain::Filter::Node::test,
            .column = std::move(column),
            .kind = kind,
            .comparison = domain::Comparison::less,
            .to = to.time_since_epoch().count()};
}
inline domain::Filter all_of(std::vector<domain::Filter> tests) {
    return {.node = domain::Filter::Node::both, .parts = std::move(tests)};
}

}  // namespace aftersales::service
