// aftersales: the command line, and the engines it may open a store with.
#include "aftersales/cli/main.hpp"

#include "aftersales/engine/open.hpp"
#include "commands/all.hpp"

int main(int argc, char** argv) {
    const auto opener = [](aftersales::store::Access access) {
        return
            [access](const aftersales::cli::Address& at) { return aftersales::engine::open(at.url, access, at.wait); };
    };
    return aftersales::cli::main(argc, argv, aftersales::commands::all(),
                                 {opener(aftersales::store::Access::read), opener(aftersales::store::Access::write),
                                  opener(aftersales::store::Access::create), opener(aftersales::store::Access::copy)});
}
