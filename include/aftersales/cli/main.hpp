// The program: words in, exit status out.
#pragma once

#include "aftersales/cli/openers.hpp"
#include "aftersales/cli/spec.hpp"

namespace aftersales::cli {

int main(int argc, char** argv, const Face& face, const Openers& openers);

}  // namespace aftersales::cli
