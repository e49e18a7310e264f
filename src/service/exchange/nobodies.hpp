// Phones and e-mail addresses of an import that identify nobody: taken, and told once for all.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "exchange/rows.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

class Nobodies {
public:
    // Of a row that was added.
    void keep(const policy::Policy& policy, const ImportRow& row);
    // "3 rows tell nobody's phone or e-mail address: '0', '无'"; "" where none does.
    [[nodiscard]] std::string remark() const;

private:
    std::size_t rows_{};
    std::vector<std::string> seen_{};  // the first few, each once
};

}  // namespace aftersales::service
