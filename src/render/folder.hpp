// A directory into which a list is written as one file for each value of a column (--split). A file takes its name when
// it is whole, and is left alone where its bytes would stay the same. A file that an earlier list left here and that
// the present one has no rows for becomes an empty list, so that nobody works from yesterday's; which files those are
// is noted in
// `.aftersales-split`. Any other file is never touched.
#pragma once

#include "aftersales/render/destination.hpp"
#include "aftersales/result.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::render {

// Under names that were told (-o '{period}.csv') nothing is noted and no earlier file becomes empty: they are kept side
// by side.
class Folder {
public:
    explicit Folder(std::string path) : path_{std::move(path)} {}
    Folder(std::string path, FileNames names) : path_{std::move(path)}, told_{std::move(names)} {}

    // A file for each value, in the order of the values: `end` is that of its name. `empty` is a list without rows.
    void put(const std::map<std::string, std::string>& bytes_by_value, std::string_view end, std::string empty);
    void drop();
    // Writes what has changed, under other names. ErrorKind::unavailable, naming the file.
    Result<void> prepare();
    // Gives the files their names, one after the other: a failure names the file, those before it are whole.
    Result<void> finish();

private:
    [[nodiscard]] std::string path_of(const std::string& name) const { return path_ + "/" + name; }
    [[nodiscard]] std::set<std::string> noted() const;
    Result<void> write(const std::string& name, const std::string& bytes);

    std::string path_;
    std::optional<FileNames> told_{};
    std::map<std::string, std::string> files_{};  // by name
    std::string end_{};
    std::string empty_{};
    std::vector<Destination> changed_{};
    bool given_{};
};

// A name of a file that is the value as far as every file system allows: no separators, no leading dot, not too long.
// "none" for an empty value.
std::string file_name(std::string_view value);

}  // namespace aftersales::render
