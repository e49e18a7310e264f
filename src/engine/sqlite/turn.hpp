// Whose turn it is to write: the writers of a store in a file stand in line at a lock on a file beside it (`X-lock`),
// which the system hands on in the order in which it was asked for. SQLite alone lets everybody try again and again,
// and whoever has waited longest tries least often.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"

#include <string>

namespace aftersales::engine {

class Turn {
public:
    explicit Turn(std::string store) : store_{std::move(store)} {}
    Turn(Turn&& other) noexcept;
    Turn& operator=(Turn&&) = delete;
    ~Turn();

    // ErrorKind::busy where it did not come within the time. Where no file can be made beside the store there is no
    // line, and SQLite's own waiting must do.
    Result<void> wait(calendar::seconds limit);
    void pass_on() noexcept;

private:
    bool open();

    std::string store_{};
    int file_{-1};
};

// The name of the file that a store's writers stand in line at.
std::string line_of(const std::string& store);

}  // namespace aftersales::engine
