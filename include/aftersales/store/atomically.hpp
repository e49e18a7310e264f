// Runs work in one transaction: all of it is kept, or none. Not for work inside another transaction.
#pragma once

#include "aftersales/store/store.hpp"

namespace aftersales::store {

// `work` gives a Result; a failure, also of the commit, rolls everything back and is handed on.
template <class Work>
auto atomically(Store& store, Work&& work) -> decltype(work()) {
    TRY(store.begin());
    auto outcome = work();
    if (!outcome) {
        store.rollback();
        return outcome;
    }
    if (auto kept = store.commit(); !kept) {
        store.rollback();
        return fail(std::move(kept.error()));
    }
    return outcome;
}

}  // namespace aftersales::store
