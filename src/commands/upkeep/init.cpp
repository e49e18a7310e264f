#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/part_file.hpp"
#include "aftersales/store/store.hpp"
#include "upkeep/init/templates.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace aftersales::commands {

namespace init_command {

constexpr const char* default_path = "aftersales.toml";

struct Args {
    std::string policy{};
    std::string language{};
};

// Writes a file that must not be there yet, whole or not at all.
Result<void> write_new(const std::string& path, std::string_view text) {
    auto part = TRY(store::PartFile::beside(path));
    const auto trouble = [&] {
        return fail(ErrorKind::unavailable, fmt::format("{}: {}", path, std::strerror(errno)));
    };
    // As everybody who edits files makes one, and not as a store.
    const auto mask = ::umask(0);
    ::umask(mask);
    const int file = ::open(part.path().c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0 || ::fchmod(file, 0644 & ~mask) != 0) return trouble();
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written < 0) {
            auto failure = trouble();
            ::close(file);
            return failure;
        }
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    ::close(file);
    return part.take_name(path);
}

Result<PolicyTemplate> chosen(const Args& args, const cli::Session& session) {
    const std::string name = args.policy.empty() ? "appliance" : args.policy;
    const auto language = args.language.empty() ? session.language() : args.language;
    for (const auto& each : policy_templates()) {
        if (each.name == name && each.language == language) return each;
    }
    return fail(ErrorKind::usage, fmt::format("there is no template '{}' in {}", name, language));
}

// "the template appliance in zh-CN, with the zone Asia/Shanghai"
std::string told_of(const PolicyTemplate& made) {
    constexpr std::string_view key = "timezone = \"";
    const auto at = made.text.find(key);
    const auto zone = at == std::string_view::npos ? std::string_view{} : made.text.substr(at + key.size());
    return fmt::format("the template {} in {}, with the zone {}", made.name, made.language,
                       zone.substr(0, zone.find('"')));
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    const auto path = session.named_policy().value_or(default_path);
    const bool there = ::access(path.c_str(), F_OK) == 0;
    if (there && !args.policy.empty()) {
        return fail(ErrorKind::refused, fmt::format("{} is there already and is left as it is", path),
                    {"Without --template, init creates the store that it names, where there is none.",
                     fmt::format("For another policy name another file: aftersales --policy FILE init --template {}",
                                 args.policy)});
    }
    if (there && !args.language.empty())
        out.warning(fmt::format("--language is not taken: {} is there already and is left as it is", path));
    if (session.dry_run()) {
        if (!there)
            out.remark(fmt::format("aftersales: would write {}: {}", path, told_of(TRY(chosen(args, session)))));
        out.remark("aftersales: would create the store where there is none");
        return {};
    }
    if (!there) {
        const auto made = TRY(chosen(args, session));
        TRY(write_new(path, made.text));
        if (out.shows_progress()) out.remark(fmt::format("aftersales: {} is {}", path, told_of(made)));
    }
    TRY(session.create_store());
    return {};
}

}  // namespace init_command

cli::Command init() {
    using namespace init_command;
    return cli::declare<Args>("init", cli::Group::policy, "Write a policy from a template and create the store")
        .about("A policy that is there already is left alone, and only a store that is missing is created.")
        .takes("--template NAME", &Args::policy, "which policy to write")
        .choices({"appliance", "it", "minimal"})
        .by_default("appliance")
        .takes("--language LANGUAGE", &Args::language, "the language of its labels, if not that of the locale")
        .choices({"zh-CN", "zh-TW", "en"})
        .example("aftersales init --template appliance --language zh-CN", "Begin a desk for household appliances.")
        .runs(run);
}

}  // namespace aftersales::commands
