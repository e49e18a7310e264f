#include "split.hpp"

#include "folder.hpp"

#include <utility>

namespace aftersales::render {

void Split::begin(std::vector<Heading> headings) {
    headings_ = std::move(headings);
    begun_ = true;
}

Result<void> Split::row(const std::string& value, const std::vector<Value>& cells) {
    auto& part = parts_.try_emplace(value, whole_).first->second;
    if (!std::exchange(part.open, true)) TRY(part.printer->begin(headings_));
    return part.printer->row(cells);
}

Result<void> Split::end() {
    for (auto& [value, part] : parts_) {
        if (std::exchange(part.open, false)) TRY(part.printer->end());
    }
    return {};
}

Result<std::string> Split::empty() const {
    Part part{whole_};
    TRY(part.printer->begin(headings_));
    TRY(part.printer->end());
    TRY(part.printer->finish());
    return part.memory.in_memory();
}

Result<void> Split::finish() {
    if (!begun_) return {};
    std::map<std::string, std::string> files;
    for (auto& [value, part] : parts_) {
        TRY(part.printer->finish());
        files[value] = part.memory.in_memory();
    }
    auto* folder = TRY(whole_.destination.folder());
    folder->put(files, suffix_of(whole_.wishes), TRY(empty()));
    return {};
}

}  // namespace aftersales::render
