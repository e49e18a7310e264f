// The cells of a row by the names of their fields. A row has few, and is asked for many that it lacks: they lie side by
// side, and lengths tell most names apart. They lie in the order of the names, because rows without a reference are
// known again by a digest of all of them that stores keep: another order would make every such row a new one.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::service {

class RowCells {
public:
    // Nothing where there is none of that name.
    [[nodiscard]] std::string* find(std::string_view name) {
        const auto found = std::ranges::find(all_, name, &Named::first);
        return found == all_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] const std::string* find(std::string_view name) const {
        const auto found = std::ranges::find(all_, name, &Named::first);
        return found == all_.end() ? nullptr : &found->second;
    }
    void set(std::string_view name, std::string value) {
        const auto place = std::ranges::lower_bound(all_, name, {}, &Named::first);
        if (place != all_.end() && place->first == name)
            place->second = std::move(value);
        else
            all_.emplace(place, name, std::move(value));
    }
    [[nodiscard]] auto begin() const { return all_.begin(); }
    [[nodiscard]] auto end() const { return all_.end(); }

private:
    using Named = std::pair<std::string, std::string>;

    std::vector<Named> all_{};
};

}  // namespace aftersales::service
