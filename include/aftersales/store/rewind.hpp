// Stores that are one process's alone: copies, and what takes a copy back in time. The store itself is never changed.
#pragma once

#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <cstdint>
#include <memory>
#include <vector>

namespace aftersales::store {

// A copy that nobody else sees and that goes with it; nothing where the engine makes none.
Result<std::unique_ptr<Store>> private_copy(const Reader& store);

// Takes out of a private copy, with all its events, every record that an event recorded after `last` belongs to, and
// the policy versions and notices made later. Returns the records that had events before: they are to be recorded
// again. Inside a transaction of the copy, of which it is the first act.
Result<std::vector<RecordName>> forget_changed_after(Store& copy, Instant last);

}  // namespace aftersales::store
