// One term of a filter as a test: what stands after the sign, read by what its field holds. Pure.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "aftersales/text/glob.hpp"

namespace aftersales::domain {

struct AskedTerm {
    AskedField field{};
    std::string sign{};
    std::vector<std::string> values{};
};

Result<Filter> test_of(const AskedTerm& asked, const FilterScope& scope);

// Values of words, globs and flags as the store compares them (query_words.cpp): words of a set that is fixed or that
// the policy closes are judged, `open`, `me`, a phone number become what they mean; other kinds go through.
Result<std::vector<std::string>> words_of(const AskedTerm& asked, const FilterScope& scope);
using text::is_glob;

// Instants and dates (query_times.cpp); an empty value is not for them.
Result<Filter> time_test(const AskedTerm& asked, const FilterScope& scope);
// The window of a callback: what overlaps the period, or has begun or ended by an edge of it.
Result<Filter> window_test(const AskedTerm& asked, const FilterScope& scope);

// Nodes of several parts: those of the same node are drawn in, `all` is left out where it changes nothing, one part
// stands alone.
Filter all_of(std::vector<Filter> parts);
Filter any_of(std::vector<Filter> parts);

}  // namespace aftersales::domain
