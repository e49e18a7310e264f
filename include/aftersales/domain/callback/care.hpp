// A program of good wishes or news: it asks nothing, so that no score is asked for either.
#pragma once

#include "aftersales/domain/callback/rules.hpp"

namespace aftersales::domain {

inline bool is_care(const Program& program) {
    return !program.text.empty() && program.script.empty() && program.dimensions.empty();
}

}  // namespace aftersales::domain
