// What a notice says: subject and text from the policy's templates or the program's own words, and the record that its
// command reads.
#pragma once

#include "notify/notice_facts.hpp"
#include "notify/receiver.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

struct Message {
    std::string subject{};  // one line
    std::string text{};
};
// What a notice tells of, and whom.
struct NoticeMatter {
    const NoticeFacts& facts;
    const store::Notice& notice;
    const Receiver& receiver;
};
Message compose(const NoticeMatter& matter, const policy::Channel& channel, const policy::Policy& policy);

// The whole record as JSON.
std::string record_of(const Message& message, const NoticeMatter& matter, const Route& route,
                      const policy::Policy& policy);

// The command's words, placeholders filled in.
std::vector<std::string> command_of(const store::Notice& notice, const Receiver& receiver, const Route& route);

}  // namespace aftersales::service
