// What one run of the program has read and opened so far. Nothing is read or opened before it is asked for.
#pragma once

#include "aftersales/cli/openers.hpp"
#include "aftersales/cli/spec.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/render/destination.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/files.hpp"
#include "aftersales/store/gate_refusal.hpp"
#include "aftersales/store/store.hpp"
#include "environment.hpp"
#include "globals.hpp"
#include "terminal.hpp"
#include "voice.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::cli {

class State {
public:
    State(const Face& face, const Openers& openers, std::vector<std::string> words);

    const Face& face;
    const Openers& openers;
    const std::vector<std::string> words;
    const Environment environment;
    const Terminal terminal;

    // The globals of the program's own line decide which policy and store; they are set once, before anything is
    // opened.
    void start(Globals globals);
    [[nodiscard]] const Globals& globals() const { return globals_; }

    // ErrorKind::usage where --now or AFTERSALES_NOW is no time (dates.md), or none without a policy to tell its zone.
    [[nodiscard]] Result<calendar::Instant> clock(const Globals& line);
    // Whoever says what time it is knows that it may be another than the store's.
    [[nodiscard]] bool is_clock_fixed(const Globals& line) const { return fixed_clock(line).has_value(); }
    [[nodiscard]] Result<std::chrono::seconds> wait() const;
    [[nodiscard]] std::string actor(const Globals& line) const;
    // What the log calls this run: within a transaction of several commands, the one that holds it together.
    [[nodiscard]] const std::string& command_of(const std::string& line) const {
        return in_transaction ? command : line;
    }

    Result<const policy::Policy*> policy();
    Result<Address> address();
    Result<const store::Reader*> reader();
    Result<store::Store*> store();
    Result<std::unique_ptr<store::Store>> create_store();
    // The directory of attachments of the store that is asked for; where the line only tries, nothing is kept in it.
    Result<store::Files*> attachments(const Globals& line);

    bool in_transaction{};
    std::string command{};                       // of the transaction
    std::vector<store::GateRefusal> refusals{};  // of the line that was refused, to be counted after it is rolled back
    Voice voice{};
    std::vector<render::Destination> files{};                    // of the lines of a batch, whole but for their names
    std::vector<std::shared_ptr<const calendar::Zone>> zones{};  // that outputs still print in

private:
    [[nodiscard]] const std::optional<std::string>& fixed_clock(const Globals& line) const;

    void warn_of_directory(const std::string& url);

    Globals globals_{};
    std::unique_ptr<policy::Policy> policy_{};
    std::unique_ptr<store::Reader> reader_{};
    std::unique_ptr<store::Store> store_{};
    std::unique_ptr<store::Files> files_{};
};

}  // namespace aftersales::cli
