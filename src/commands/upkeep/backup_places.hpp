// Where things stand in a backup that is a directory.
#pragma once

#include <filesystem>
#include <string>

namespace aftersales::commands {

struct BackupPlaces {
    std::string directory{};
    std::string store{};
    std::string files{};
};

inline BackupPlaces places_in_backup(std::string directory) {
    while (directory.size() > 1 && directory.ends_with('/')) directory.pop_back();
    return {.directory = directory, .store = directory + "/aftersales.db", .files = directory + "/files"};
}

// A directory that is there, or is to be made.
inline bool is_backup_directory(const std::string& path) {
    std::error_code none;
    return path.ends_with('/') || std::filesystem::is_directory(path, none);
}

}  // namespace aftersales::commands
