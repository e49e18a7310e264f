// Files of records: kept beside the store under their digests, and named by events (domain::Attached).
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/files.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/store/visit.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace aftersales::service {

// Keeps the file, whole and on the disk; what is to be recorded of it.
Result<domain::Attached> keep_file(Writing& desk, const std::string& path);

// Keeps files with a record that has events of its own beyond the first, whatever it hangs on.
Result<void> attach_to_record(Writing& desk, const store::RecordName& record, const std::vector<std::string>& paths);

// A file of a record, of an event that stands.
struct Attachment {
    domain::Attached file{};
    domain::ObjectKind object{};
    std::int64_t id{};
    domain::Instant at{};
    std::string actor{};
};
// Those that the filter finds (domain::read_attachment_filter), by record and then as they came.
Result<void> list_attachments(const store::Reader& store, const domain::Filter& filter,
                              const store::Visit<Attachment>& visit);
bool matches(const domain::Filter& filter, const Attachment& attachment);

// The digest that a word means: one, or the beginning of one that only one has. ErrorKind::not_found where no record
// has such a file, usage where several do.
Result<std::string> read_digest(const store::Reader& store, const std::string& word);

// The digests that events name, also those that were taken back: an undo can itself be undone.
Result<std::set<std::string>> digests_named(const store::Reader& store);

// Copies every file that an event names. ErrorKind::refused, by name, where one is missing or damaged.
Result<void> copy_files(const store::Reader& store, const store::Files& from, store::Files& to);

}  // namespace aftersales::service
