// How a store is reached, handed in by main so that this layer never names an engine. `url` is a path or
// "postgresql://…", already made absolute. Where there is no store, `read` and `write` fail with
// ErrorKind::unavailable.
#pragma once

#include "aftersales/result.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace aftersales::store {
class Reader;
class Store;
}  // namespace aftersales::store

namespace aftersales::cli {

struct Address {
    std::string url{};
    std::chrono::seconds wait{30};  // for a busy store; then ErrorKind::busy
};

struct Openers {
    std::function<Result<std::unique_ptr<store::Reader>>(const Address&)> read{};
    std::function<Result<std::unique_ptr<store::Store>>(const Address&)> write{};
    std::function<Result<std::unique_ptr<store::Store>>(const Address&)> create{};  // leaves one that is there alone
    std::function<Result<std::unique_ptr<store::Store>>(const Address&)> copy{};    // private, brought up to date
};

}  // namespace aftersales::cli
